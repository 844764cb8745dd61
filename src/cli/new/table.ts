/** An empty table of a register, and its entry in the descriptor of a record. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Mistake } from '../../publish/index.ts';
import { type RegisterName, blankColumns } from '../../schema/registers/index.ts';

export const emptyTable = (register: RegisterName): string =>
  `${blankColumns(register).join(',')}\n`;

export const entryOf = (register: RegisterName) => ({
  name: register,
  path: `${register}.csv`,
  waymark: { register },
});

/**
 * Writes the table beside the descriptor and describes it there, in the descriptor's own indents;
 * gives the path of the table. Nothing is written over.
 */
export function addTable(root: string, descriptor: string, register: RegisterName): string {
  const path = join(dirname(descriptor), `${register}.csv`);
  if (existsSync(join(root, path))) throw new Mistake(`${path} is there already.`);
  const text = readFileSync(join(root, descriptor), 'utf8');
  const described = JSON.parse(text) as { resources?: unknown[] };
  const indent = /^[\t ]+(?=")/m.exec(text)?.[0] ?? '  ';
  const resources = [...(described.resources ?? []), entryOf(register)];
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), emptyTable(register), { flag: 'wx' });
  const written = JSON.stringify({ ...described, resources }, null, indent);
  writeFileSync(join(root, descriptor), `${written}\n`);
  return path;
}
