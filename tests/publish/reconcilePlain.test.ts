/** What is published of odd tables is what another parser reads in them, row by row. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toTableCsv } from '../../src/tables/records/csv.ts';
import { toDatasetJson } from '../../src/exports/json.ts';
import { reconcileTables } from '../../src/publish/reconcile/tables.ts';
import { readRecord } from '../../src/record/index.ts';
import { temporary, writeFiles } from './tiny.ts';

const folder = temporary('reconcile-plain');
afterAll(folder.remove);
let number = 0;

/** Writes a record of one plain table and what is published of it; gives what does not agree. */
function findingsIn(text: string, dialect?: object): { rows: number; findings: readonly string[] } {
  const root = join(folder.path, String((number += 1)));
  const resources = [{ name: 't', path: 't.csv', ...(dialect ? { dialect } : {}) }];
  writeFiles(root, { 'datapackage.json': JSON.stringify({ name: 'p', resources }), 't.csv': text });
  const { descriptor, datasets, faults } = readRecord(root);
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [table] = datasets;
  expect(table!.resource.opaque).toBeUndefined();
  mkdirSync(join(root, 'site/data'), { recursive: true });
  writeFileSync(join(root, 'site/data/t.csv'), toTableCsv(table!.header, table!.texts));
  writeFileSync(join(root, 'site/data/t.json'), toDatasetJson(table!));
  const { rows, findings } = reconcileTables(root, join(root, 'site'), descriptor!);
  return { rows, findings: findings.map((one) => one.text) };
}

test.each([
  ['short, long and blank rows', 'a,b\n1\n1,2,3\n\n,\n  \n4,5\n', 5],
  ['blank cells in one column', 'a\n""\n1\n\n" "\n', 3],
  ['quotes that go on, and quotes within', 'a,b\n"x"y,1\n"x, ""y""z" w,1\n1,x"y"z\n1, "b"\n', 4],
  ['line ends of two kinds', 'a,b\r\n1,2\n3,4\r\n"5\n6",7\n', 3],
  ['line breaks of any kind in quotes', 'a,b\n"1\r",2\n"3\r\n4",5\n"6\n7",8\n', 3],
  ['a carriage return in a cell without quotes', 'a,b\n1\r2,3\n', 1],
  ['carriage returns alone', 'a,b\r1,2\r"3\r4",5\r', 2],
  ['labels that stand twice, or not at all', 'a,a,,b\n1,2,3,4\n', 1],
  ['spaces at the ends of cells', 'a,b\n 1 ,2\t\n', 1],
  ['a mark of the byte order', '\uFEFFa,b\n1,2\n', 1],
])('%s', (_, text, rows) => {
  expect(findingsIn(text)).toEqual({ rows, findings: [] });
});

test('line feeds in the cells of a table whose lines end otherwise', () => {
  expect(findingsIn('a,b\r1,x\ny\r2,z\r', { lineTerminator: '\r' })).toEqual({
    rows: 2,
    findings: [],
  });
});
