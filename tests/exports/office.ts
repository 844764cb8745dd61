/** The spreadsheet that is installed, if one is, and what it makes of a CSV. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { expect } from 'vitest';

/** Its command, or nothing where it is not installed. */
export const office = ['soffice', 'libreoffice'].find(
  (command) => spawnSync('which', [command]).status === 0,
);

interface Cell {
  formula: string | undefined;
  type: string | undefined;
  value: string | undefined;
  text: string;
}
type Node = Record<string, unknown>;

/** The cells of the first sheet, row by row, as the spreadsheet took them; it works in `folder`. */
export function openIn(folder: string, csv: string, name: string): Cell[][] {
  writeFileSync(join(folder, `${name}.csv`), csv);
  // Comma, double quote, UTF-8, and everything else as a double click has it: numbers and formulas
  // are looked for.
  const { status, stderr } = spawnSync(
    office!,
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,false,false,-1,true',
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      join(folder, `${name}.csv`),
    ],
    { encoding: 'utf8', timeout: 240_000 },
  );
  expect(status, stderr).toBe(0);
  const parser = new XMLParser({
    ignoreAttributes: false,
    preserveOrder: true,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: true,
  });
  const rows = find(
    parser.parse(readFileSync(join(folder, `${name}.fods`), 'utf8')) as Node[],
    'table:table-row',
  );
  return rows.map((row) =>
    inner(row, 'table:table-row')
      .filter((cell) => 'table:table-cell' in cell)
      .flatMap((cell) => {
        const attributes = (cell[':@'] ?? {}) as Record<string, string>;
        const one = {
          formula: attributes['@_table:formula'],
          type: attributes['@_office:value-type'],
          value: attributes['@_office:value'],
          text: find(inner(cell, 'table:table-cell'), 'text:p')
            .map((part) => toText(inner(part, 'text:p')))
            .join('\n'),
        };
        return Array.from(
          { length: Math.min(20, Number(attributes['@_table:number-columns-repeated'] ?? 1)) },
          () => one,
        );
      }),
  );
}
const inner = (node: Node, name: string): Node[] => node[name] as Node[];
function find(nodes: readonly Node[], name: string): Node[] {
  return nodes.flatMap((node) =>
    name in node
      ? [node]
      : Object.values(node).flatMap((part) =>
          Array.isArray(part) ? find(part as Node[], name) : [],
        ),
  );
}
function toText(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      const attributes = (node[':@'] ?? {}) as Record<string, string>;
      if ('#text' in node) return String(node['#text']);
      if ('text:s' in node) return ' '.repeat(Number(attributes['@_text:c'] ?? 1));
      if ('text:tab' in node) return '\t';
      return Object.values(node)
        .map((part) => (Array.isArray(part) ? toText(part as Node[]) : ''))
        .join('');
    })
    .join('');
}
