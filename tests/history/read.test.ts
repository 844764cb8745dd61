/** What the history says about a record: moves, editions, reasons, tombstones. */
import { describe, expect, test } from 'vitest';
import { toHistory, type Step } from '../../src/history/changes/changes.ts';
import { toValues, type HistoryTable, type TableChange } from '../../src/history/changes/rows.ts';
import type { RecordOf } from '../../src/schema/tables.ts';
import { findRecordHistory } from '../../src/history/read/recordHistory.ts';
import { pastTexts } from '../../src/history/read/pastTexts.ts';
import { changesSince } from '../../src/history/read/changesSince.ts';
import { findEdition } from '../../src/history/read/editions.ts';
import { toFormerIds, toTombstones } from '../../src/history/read/tombstones.ts';
import { toPassages } from '../../src/history/read/passages.ts';

const actions: HistoryTable = { name: 'actions', register: 'actions', keyed: 'id' };
const scores: HistoryTable = { name: 'scores', register: 'scores', keyed: 'composite' };
type Row = Readonly<Record<string, string>>;

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

const change = (from: readonly Row[], to: readonly Row[], table = actions): TableChange => ({
  table,
  from: side(from),
  to: side(to),
  whole: false,
});

/** Versions of one table as steps, each from the one before, a day apart. */
function toSteps(versions: readonly (readonly Row[])[], table = actions): Step[] {
  return versions.map((rows, index) => ({
    commit: `c${index}`,
    date: `2024-0${index + 1}-01`,
    edges: [[change(versions[index - 1] ?? [], rows, table)]],
  }));
}

const amendment = (
  record: string,
  field: string,
  from: string,
  to: string,
  reason: string,
  date = '',
): RecordOf<'amendments'> => ({
  register: 'amendments',
  id: `${record}/${field}/${to}/${date}`,
  fields: { record, field, from, to, reason, date },
  extras: [],
  texts: {},
  origin: { file: 'data/amendments.csv', line: 2, resource: 'amendments' },
});

const row = (due: string, more: Row = {}): Row => ({
  id: 'A-1',
  title: 'Open the hotline between both centres',
  due,
  ...more,
});

describe('moves of a date', () => {
  const history = toHistory(
    toSteps([
      [row('')],
      [row('2025-03-31')],
      [row('2025-09-30')],
      [row('2025-09-30', { status: 'in_progress' })],
      [row('')],
      [row('2025-06')],
      [row('soon')],
    ]),
  );

  test('each that follows a published date, with days', () => {
    const told = findRecordHistory(history, { register: 'actions' }, 'a-1')!;
    expect(told.firstDue).toBe('2025-03-31');
    expect(told.moves).toEqual([
      {
        version: 2,
        date: '2024-03-01',
        commit: 'c2',
        nth: 1,
        steps: 1,
        from: '2025-03-31',
        to: '2025-09-30',
        days: 183,
        sinceFirst: 183,
        amendments: [],
      },
      {
        version: 5,
        date: '2024-06-01',
        commit: 'c5',
        nth: 2,
        steps: 1,
        from: '2025-09-30',
        to: '2025-06',
        days: -92,
        sinceFirst: 91,
        amendments: [],
      },
      {
        version: 6,
        date: '2024-07-01',
        commit: 'c6',
        nth: 3,
        steps: 1,
        from: '2025-06',
        to: 'soon',
        amendments: [],
      },
    ]);
  });

  test('stand at the edits that made them', () => {
    const told = findRecordHistory(history, { register: 'actions' }, 'A-1')!;
    expect(
      told.entries.map(({ date, change: what, edits }) => [
        date,
        what,
        ...edits.map(({ field, move }) => `${field}${move ? ` move ${move.nth}` : ''}`),
      ]),
    ).toEqual([
      ['2024-07-01', 'changed', 'due move 3'],
      ['2024-06-01', 'changed', 'due move 2'],
      ['2024-05-01', 'changed', 'due', 'status'],
      ['2024-04-01', 'changed', 'status'],
      ['2024-03-01', 'changed', 'due move 1'],
      ['2024-02-01', 'changed', 'due'],
      ['2024-01-01', 'added'],
    ]);
  });
});

describe('editions', () => {
  const history = toHistory(
    toSteps([
      [row('2025-03-31')],
      [row('2025-03-31', { notes: 'a' }), { id: 'A-2', title: 'Another' }],
      [{ id: 'A-2', title: 'Another' }],
      [row('2025-04-30'), { id: 'A-2', title: 'Another' }],
    ]),
  );
  const told = findRecordHistory(history, { register: 'actions' }, 'A-1')!;

  test('all values as they stood in every version in which it was another', () => {
    expect(
      told.editions.map(({ version, present, values }) => [version, present, { ...values }]),
    ).toEqual([
      [0, true, { id: 'A-1', title: 'Open the hotline between both centres', due: '2025-03-31' }],
      [
        1,
        true,
        {
          id: 'A-1',
          title: 'Open the hotline between both centres',
          due: '2025-03-31',
          notes: 'a',
        },
      ],
      [
        2,
        false,
        {
          id: 'A-1',
          title: 'Open the hotline between both centres',
          due: '2025-03-31',
          notes: 'a',
        },
      ],
      [3, true, { id: 'A-1', title: 'Open the hotline between both centres', due: '2025-04-30' }],
    ]);
  });

  test('at any version', () => {
    expect(findEdition(told, 0)!.values.due).toBe('2025-03-31');
    expect(findEdition(told, 2)).toBeUndefined();
    expect(findEdition(told, 9)!.values.due).toBe('2025-04-30');
    expect(
      findEdition(findRecordHistory(history, { register: 'actions' }, 'A-2')!, 0),
    ).toBeUndefined();
  });

  test('nothing of a record that never was', () => {
    expect(findRecordHistory(history, { register: 'actions' }, 'A-3')).toBeUndefined();
    expect(findRecordHistory(history, { register: 'milestones' }, 'A-1')).toBeUndefined();
  });
});

describe('reasons', () => {
  const history = toHistory(
    toSteps([[row('2025-03-31')], [row('2025-04-30')], [row('2025-03-31')], [row('2025-04-30')]]),
  );
  const amendments = [
    amendment('a-1', 'due', '2025-03-31', '2025-04-30', 'second', '2024-03-20'),
    amendment('A-1', 'due', '2025-03-31', '2025-04-30', 'first', '2024-01-20'),
    amendment('A-2', 'due', '2025-04-30', '2025-03-31', 'of another', '2024-01-20'),
  ];

  test('each amendment is the reason of one change, by date', () => {
    const told = findRecordHistory(history, { register: 'actions' }, 'A-1', amendments)!;
    expect(told.entries.map((entry) => entry.edits[0]?.amendments[0]?.fields.reason)).toEqual([
      'second',
      undefined,
      'first',
      undefined,
    ]);
    expect(told.moves.map((move) => move.amendments[0]?.fields.reason)).toEqual([
      'first',
      undefined,
      'second',
    ]);
  });

  const due = (...days: string[]) => toHistory(toSteps(days.map((day) => [row(day)])));
  const told = (history_: ReturnType<typeof due>, ...amended: RecordOf<'amendments'>[]) =>
    findRecordHistory(history_, { register: 'actions' }, 'A-1', amended)!;
  const said = (one: ReturnType<typeof told>) =>
    one.moves.map(({ nth, steps, amendments: why }) => [
      nth,
      steps,
      ...why.map(({ fields }) => fields.reason),
    ]);

  test('one amendment covers the several changes that lead where it leads', () => {
    expect(
      said(
        told(
          due('2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30'),
          amendment('A-1', 'due', '2025-01-31', '2025-03-31', 'flood'),
        ),
      ),
    ).toEqual([
      [1, 1, 'flood'],
      [2, 1, 'flood'],
      [3, 1],
    ]);
  });

  test('several amendments on the way from old to new are the reasons of one change, each a move', () => {
    const way = [
      amendment('A-1', 'due', '2025-02-28', '2025-03-31', 'then strike', '2024-01-20'),
      amendment('A-1', 'due', '2025-01-31', '2025-02-28', 'flood', '2024-01-10'),
    ];
    expect(said(told(due('2025-01-31', '2025-03-31', '2025-05-31'), ...way))).toEqual([
      [2, 2, 'flood', 'then strike'],
      [3, 1],
    ]);
    expect(said(told(due('2025-01-31', '2025-02-15', '2025-03-31'), ...way))).toEqual([
      [2, 2, 'flood', 'then strike'],
      [3, 1, 'flood', 'then strike'],
    ]);
    expect(said(told(due('2025-01-31', '2025-04-30'), ...way))).toEqual([[1, 1]]);
  });

  test('amendments from before the first version are counted, and lead to the first date', () => {
    const one = told(
      due('2025-03-31', '2025-04-30'),
      amendment('A-1', 'due', '2025-01-31', '2025-02-28', 'flood', '2024-01-01'),
      amendment('A-1', 'due', '2025-02-28', '2025-03-31', 'strike', '2024-01-02'),
    );
    expect(one.earlier.amendments.map(({ fields }) => fields.reason)).toEqual(['flood', 'strike']);
    expect(said(one)).toEqual([[3, 1]]);
    const column = findRecordHistory(
      toHistory(toSteps([[row('2025-03-31', { due_original: '2025-01-31' })]])),
      { register: 'actions' },
      'A-1',
    )!;
    expect(column.earlier).toEqual({ count: 1, amendments: [] });
  });

  test('a row withdrawn and restored has its reasons too', () => {
    const history_ = toHistory(toSteps([[row('2025-03-31')], [], [row('2025-03-31')]]));
    const why = [
      amendment('A-1', 'id', 'A-1', '', 'twice in the list'),
      amendment('A-1', 'id', '', 'A-1', 'once after all'),
    ];
    expect(
      told(history_, ...why).entries.map((entry) => [
        entry.change,
        ...entry.amendments.map(({ fields }) => fields.reason),
      ]),
    ).toEqual([['restored', 'once after all'], ['withdrawn', 'twice in the list'], ['added']]);
    expect(
      changesSince(history_, '', why).map(({ change: what, amendments: [one] }) => [
        what,
        one?.fields.reason,
      ]),
    ).toEqual([
      ['withdrawn', 'twice in the list'],
      ['restored', 'once after all'],
    ]);
  });

  test('stand with the changes of the whole record from a day on', () => {
    expect(
      changesSince(history, '2024-03-01', amendments).map(({ date, amendments: [why], move }) => [
        date,
        why?.fields.reason,
        move?.nth,
      ]),
    ).toEqual([
      ['2024-03-01', undefined, 2],
      ['2024-04-01', 'second', 3],
    ]);
    expect(changesSince(history)).toHaveLength(3);
  });

  test('a fact about records goes by its record and the rest of its key', () => {
    const score = (value: string): Row => ({ id: 'AS-1/spill/north/military/likelihood', value });
    const told = findRecordHistory(
      toHistory(toSteps([[score('3')], [score('4')]], scores)),
      { register: 'scores' },
      'AS-1/spill/north/military/likelihood',
      [amendment('AS-1', 'spill/north/military/likelihood/value', '3', '4', 'misread')],
    )!;
    expect(told.entries[0]!.edits[0]!.amendments[0]!.fields.reason).toBe('misread');
  });
});

describe('records that are gone, and ids that were', () => {
  const other: Row = { id: 'B-1', title: 'Exchange weather reports every morning' };
  const history = toHistory(
    toSteps([
      [row('2025-03-31'), other],
      [{ ...row('2025-03-31'), id: 'A-01' }, other],
      [{ ...row('2025-03-31'), id: 'A-01' }],
      [],
    ]),
  );

  test('tombstones have the last values and the day', () => {
    expect(
      toTombstones(history).map(({ register, id, date, values }) => [
        register,
        id,
        date,
        values.title,
      ]),
    ).toEqual([
      ['actions', 'A-01', '2024-04-01', 'Open the hotline between both centres'],
      ['actions', 'B-1', '2024-03-01', 'Exchange weather reports every morning'],
    ]);
    expect(findRecordHistory(history, { register: 'actions' }, 'B-1')!.withdrawn).toEqual({
      version: 2,
      date: '2024-03-01',
      commit: 'c2',
    });
  });

  test('a former id leads to the record, with its whole history', () => {
    expect(toFormerIds(history)).toEqual([
      { version: 1, date: '2024-02-01', commit: 'c1', register: 'actions', id: 'A-1', now: 'A-01' },
    ]);
    const told = findRecordHistory(history, { register: 'actions' }, 'A-1')!;
    expect([told.id, told.formerIds, told.entries.length]).toEqual(['A-01', ['A-1'], 3]);
  });
});

test('values that may not be shown are in no view', () => {
  const history = toHistory(
    toSteps([[row('2025-03-31')], [row('2025-11-30')], [row('2025-12-31')]]),
    [{ record: 'A-1', field: 'due', until: '2024-03-01', reason: 'mistake' }],
  );
  const told = findRecordHistory(history, { register: 'actions' }, 'A-1', [
    amendment('A-1', 'due', '2025-11-30', '2025-12-31', 'why'),
  ])!;
  expect(told.moves.map(({ from, to, days }) => [from, to, days])).toEqual([
    [{ redacted: 'mistake' }, { redacted: 'mistake' }, undefined],
    [{ redacted: 'mistake' }, '2025-12-31', undefined],
  ]);
  expect(told.moves[1]!.amendments[0]!.fields.reason).toBe('why');
  expect(
    JSON.stringify([
      told.entries.map(({ edits }) => edits.map(({ from, to }) => [from, to])),
      told.editions,
      told.firstDue,
      [...pastTexts(history)],
    ]),
  ).not.toMatch(/2025-03-31|2025-11-30/);
  expect(
    [...pastTexts(history)].filter(({ field }) => field === 'due').map(({ text }) => text),
  ).toEqual(['2025-12-31']);
});

describe('texts', () => {
  test('word by word', () => {
    expect(toPassages('The sirens sounded late.', 'The sirens sounded four minutes late.')).toEqual(
      [
        { kind: 'same', text: 'The sirens sounded ' },
        { kind: 'added', text: 'four minutes ' },
        { kind: 'same', text: 'late.' },
      ],
    );
  });

  test('put together they are the texts again, even where little is left', () => {
    const words = (count: number, by: number) =>
      Array.from({ length: count }, (_, index) => `w${(index * by) % 997}`).join(' ');
    const [from, to] = [`${words(5000, 7)}\nsame line\n`, `${words(5000, 11)}\nsame line\n`];
    const passages = toPassages(from, to);
    const join = (kind: 'added' | 'removed') =>
      passages
        .filter((one) => one.kind !== kind)
        .map((one) => one.text)
        .join('');
    expect([join('added') === from, join('removed') === to]).toEqual([true, true]);
  });
});
