import { describe, expect, test } from 'vitest';
import { toHistory } from '../../src/history/changes/changes.ts';
import { type HistoryTable } from '../../src/history/changes/historyRow.ts';
import type { RecordOf } from '../../src/schema/tables.ts';
import { changesSince } from '../../src/history/read/changesSince.ts';
import { findRecordHistory } from '../../src/history/read/recordHistory.ts';
import { type Row, toSteps, amendment, row } from './moved.ts';

const scores: HistoryTable = { name: 'scores', register: 'scores', keyed: 'composite' };

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
