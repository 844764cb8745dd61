/** Ids that left the record are not given to another. */
import { expect, test } from 'vitest';
import { checkReusedIds } from '../../src/checks/reusedIds.ts';
import { collect } from '../../src/tables/records/collection.ts';
import { toHistory, type Step } from '../../src/history/changes/changes.ts';
import { toValues, type HistoryTable } from '../../src/history/changes/historyRow.ts';
import type { RecordOf } from '../../src/schema/tables.ts';

const actions: HistoryTable = { name: 'actions', register: 'actions', keyed: 'id' };
type Row = Readonly<Record<string, string>>;
const hotline: Row = {
  id: 'A-7',
  title: 'Test the hotline between the centres',
  meeting: 'M-1',
  due: '2025-03-31',
  status: 'not_started',
};
const other: Row = {
  id: 'A-8',
  title: 'Exchange weather reports',
  meeting: 'M-1',
  due: '2025-06-30',
  status: 'in_progress',
};
const second: Row = {
  id: 'A-7',
  title: 'Open a second line',
  meeting: 'M-9',
  due: '2027-03-31',
  status: 'not_started',
};

function check(...versions: (readonly Row[])[]): unknown[] {
  const side = (rows: readonly Row[]) => ({
    columns: [],
    keyNames: [],
    rows: rows.map((row) => ({
      key: row.id!.toLowerCase(),
      id: row.id!,
      values: toValues(Object.entries(row)),
      cells: [],
    })),
  });
  const steps = versions.map((rows, index): Step => ({
    commit: `c${index}`,
    date: `2024-0${index + 1}-01`,
    edges: [
      [{ table: actions, from: side(versions[index - 1] ?? []), to: side(rows), whole: false }],
    ],
  }));
  const records = versions.at(-1)!.map(
    (fields, index) =>
      ({
        register: 'actions',
        id: fields.id!,
        fields,
        extras: [],
        texts: {},
        origin: { file: 'data/actions.csv', line: index + 2, resource: 'actions' },
      }) as unknown as RecordOf,
  );
  return checkReusedIds(toHistory(steps), collect(records)).map(({ code, line, found }) => [
    code,
    line,
    found,
  ]);
}

test('a withdrawn id under which another record comes', () => {
  expect(check([hotline, other], [other], [other, second])).toEqual([['x-reused-id', 3, 'A-7']]);
});

test('the same record restored, edited or not, is no reuse', () => {
  expect(check([hotline, other], [other], [other, hotline])).toEqual([]);
  expect(
    check(
      [hotline, other],
      [other],
      [other, { ...hotline, title: 'Test the hotline', due: '2026-03-31' }],
    ),
  ).toEqual([]);
  expect(check([hotline, other], [other], [other, { ...second, title: hotline.title! }])).toEqual(
    [],
  );
});

test('an id that was given up for another, and then given to another record', () => {
  expect(check([hotline, other], [{ ...hotline, id: 'A-70' }, other])).toEqual([]);
  expect(
    check(
      [hotline, other],
      [{ ...hotline, id: 'A-70' }, other],
      [{ ...hotline, id: 'A-70' }, other, second],
    ),
  ).toEqual([['x-reused-id', 4, 'A-7']]);
});

test('nothing where the reused id is no longer in the record', () => {
  expect(check([hotline, other], [other], [other, second], [other])).toEqual([]);
});
