/**
 * Tables that are spoilt in one place each: code, line and column are held against the place that
 * was spoilt, not against what was once found.
 */
import { expect, test } from 'vitest';
import { parseRows } from '../../src/tables/rows/table.ts';
import { toRecords } from '../../src/tables/records/records.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import { decodeTable } from '../../src/tables/text/encoding.ts';
import { plainDialect } from '../../src/tables/descriptor/dialect.ts';
import { parseDescriptor } from '../../src/tables/descriptor/descriptor.ts';
import { schema, soundTables, spoiltTables } from './spoilt.ts';

const resource = parseDescriptor(
  { resources: [{ name: 't', path: 't.csv', schema }] },
  'data/datapackage.json',
).descriptor.resources[0]!;

function judge(bytes: Uint8Array) {
  const { text, faults: encoding } = decodeTable(bytes, 'utf-8', { file: 'data/t.csv' });
  if (text === undefined) return encoding;
  const { table, faults } = parseTable(text, plainDialect, 'data/t.csv');
  if (!table) return [...encoding, ...faults];
  const typed = parseRows([table], resource);
  return [...encoding, ...faults, ...typed.faults, ...toRecords(typed.rows, typed.resource).faults];
}

test('the sound table has no fault', () => {
  expect(soundTables.flatMap(judge)).toEqual([]);
});

test('at least 400 spoilt tables give the exact code, line and column', () => {
  const all = spoiltTables();
  const wrong = all
    .filter(
      ({ bytes, code, line, column }) =>
        !judge(bytes).some(
          (one) =>
            one.code === code &&
            one.file === 'data/t.csv' &&
            one.line === line &&
            (column === undefined || one.column === column),
        ),
    )
    .map(
      ({ bytes, code, line, column, what }) =>
        `${what}: ${code} ${line}:${column}, found ${judge(bytes)
          .map((one) => `${one.code} ${one.line}:${one.column}`)
          .slice(0, 4)
          .join(' ')}`,
    );
  console.log(`spoilt tables: ${all.length}`);
  expect(wrong).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(400);
});
