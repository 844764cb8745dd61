/**
 * How long tables take: measured as processor time, so that other work on the machine does not
 * count.
 */
import { expect, test } from 'vitest';
import { toRecords } from '../../src/tables/records/records.ts';
import { parseRows } from '../../src/tables/rows/table.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import { plainDialect } from '../../src/tables/descriptor/dialect.ts';
import { resourceOf } from './tablesOf.ts';

function timed<T>(work: () => T): { value: T; seconds: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}

test(
  '10,000 rows of 25 columns become records in under two seconds of work',
  { timeout: 60_000 },
  () => {
    const columns = [
      'id',
      'title',
      'summary',
      'themes',
      'source',
      'notes',
      'meeting',
      'number',
      'text',
      'owner',
      'owner_text',
      'partners',
      'agreed_on',
      'acceptance',
      'due',
      'due_text',
      'due_original',
      'status',
      'completed_on',
      'evidence',
      'kind',
      'measure',
      'lesson',
      'contested',
      'contested_note',
    ];
    const row = (index: number) =>
      [
        `A-${index}`,
        `Title ${index}`,
        'A sentence, in two parts',
        'a;b',
        'S/1',
        'Note',
        'M-1',
        index,
        'Text as agreed',
        'north;south',
        '',
        'east',
        '2024-03-01',
        'accepted',
        '2024-12-31',
        '',
        '2024-06',
        'completed',
        '2024-11-30',
        'X/1;https://example.org/1',
        'act',
        'CBM-1',
        '',
        'false',
        '',
      ]
        .map((cell) => (String(cell).includes(',') ? `"${cell}"` : String(cell)))
        .join(',');
    const text = `${columns.join(',')}\n${Array.from({ length: 10_000 }, (_, index) => row(index)).join('\n')}\n`;
    const { value, seconds } = timed(() => {
      const { table, faults } = parseTable(text, plainDialect, 'actions.csv');
      const rows = parseRows([table!], resourceOf({ waymark: { register: 'actions' } }));
      const { records, faults: found } = toRecords(rows.rows, rows.resource);
      return { count: records.length, faults: [...faults, ...rows.faults, ...found] };
    });
    expect(value).toEqual({ count: 10_000, faults: [] });
    expect(seconds).toBeLessThan(2);
  },
);

test(
  'two million cells of four types are read in a few seconds of work',
  { timeout: 60_000 },
  () => {
    const files = 5;
    const rowsOf = (file: number) =>
      `id,day,value,note\n${Array.from({ length: 100_000 }, (_, row) => row + file * 100_000)
        .map((index) => `${index},2024-03-${10 + (index % 20)},${index / 4},words`)
        .join('\n')}\n`;
    const texts = Array.from({ length: files }, (_, file) => rowsOf(file));
    const schema = {
      fields: [
        { name: 'id', type: 'integer' },
        { name: 'day', type: 'date' },
        { name: 'value', type: 'number' },
        { name: 'note' },
      ],
      primaryKey: 'id',
    };
    const { value, seconds } = timed(() => {
      const tables = texts.map(
        (text, file) => parseTable(text, plainDialect, `r-${file}.csv`).table!,
      );
      const { rows, faults } = parseRows(tables, resourceOf({ schema }));
      return [rows.length, faults.length];
    });
    expect(value).toEqual([500_000, 0]);
    expect(seconds).toBeLessThan(10);
  },
);
