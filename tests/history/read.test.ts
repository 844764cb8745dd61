import { describe, expect, test } from 'vitest';
import { toHistory } from '../../src/history/changes/changes.ts';
import { findRecordHistory } from '../../src/history/read/recordHistory.ts';
import { pastTexts } from '../../src/history/read/pastTexts.ts';
import { findEdition } from '../../src/history/read/editions.ts';
import { toFormerIds, toTombstones } from '../../src/history/read/tombstones.ts';
import { toPassages } from '../../src/history/read/passages.ts';
import { type Row, toSteps, amendment, row } from './moved.ts';

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
