/** A table that cannot be read is told once: what leads to its rows is not at fault. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, test } from 'vitest';
import { checkRecord } from '../../src/record/index.ts';

const project = resolve(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'waymark-unread-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each(['actions', 'findings', 'participants'])(
  '%s, saved with semicolons, is one fault, and nothing else is',
  async (name) => {
    for (const folder of ['data', 'content'])
      cpSync(join(project, folder), join(root, folder), { recursive: true });
    const file = join(root, 'data', `${name}.csv`);
    const rows = parse(readFileSync(file, 'utf8')) as string[][];
    writeFileSync(
      file,
      '\uFEFF' +
        `${rows.map((row) => row.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')).join('\r\n')}` +
        '\r\n',
    );
    const { faults } = await checkRecord({ root });
    expect(
      faults
        .filter(({ severity }) => severity === 'error')
        .map(({ file: of, code }) => `${of} ${code}`),
    ).toEqual([`data/${name}.csv x-looks-delimited`]);
  },
);
