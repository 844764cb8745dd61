/** What the history of the grown record tells, against what its tables foretell. */
import { beforeAll, describe, expect, test } from 'vitest';
import { toTombstoneJson } from '../../src/exports/json.ts';
import { changesOf } from '../../src/views/changes/log/edits.ts';
import type { Context } from '../../src/views/parts/context.ts';
import { toHistoryView } from '../../src/views/changes/record/history.ts';
import { findHistory } from '../../src/views/changes/record/told.ts';
import { toVersionsView } from '../../src/views/changes/record/versions.ts';
import { slipOf } from '../../src/views/changes/slips.ts';
import { remainsOf, tombstonesOf } from '../../src/views/changes/record/tombstones.ts';
import { inWords } from '../views/happenings.ts';
import { days, dueOn, lessonOn, lessons, rowsOn, tables, twice } from './grown.ts';
import { grownContext } from './growing.ts';

let context: Context;
beforeAll(async () => {
  context = await grownContext();
});

/** The changes that the tables foretell, from one commit to the next. */
function foretold(name: 'actions' | 'milestones' | 'findings'): {
  added: string[];
  fields: string[];
  withdrawn: string[];
} {
  const added: string[] = [];
  const withdrawn: string[] = [];
  const fields: string[] = [];
  // The first version of a table is the first that holds a row.
  const told = days.filter((day) => rowsOn(name, day).length > 0);
  told.slice(1).forEach((day, index) => {
    const before = new Map(rowsOn(name, told[index]!).map((row) => [row.id!, row]));
    for (const row of rowsOn(name, day)) {
      const old = before.get(row.id!);
      if (!old) added.push(`${day} ${row.id}`);
      else
        fields.push(
          ...Object.keys(row)
            .filter((key) => row[key] !== old[key])
            .map((key) => `${day} ${row.id} ${key}`),
        );
    }
  });
  told.slice(1).forEach((day, index) => {
    const after = new Set(rowsOn(name, day).map(({ id }) => id));
    withdrawn.push(
      ...rowsOn(name, told[index]!)
        .filter(({ id }) => !after.has(id))
        .map(({ id }) => `${day} ${id}`),
    );
  });
  return { added, fields, withdrawn };
}

describe.each(['actions', 'milestones', 'findings'] as const)('the history of %s', (name) => {
  test('tells every row added and every field changed, and nothing else', () => {
    const told = changesOf(context).filter(({ register }) => register === name);
    const { added, fields, withdrawn } = foretold(name);
    expect(
      told.filter(({ change }) => change === 'withdrawn').map(({ date, id }) => `${date} ${id}`),
    ).toEqual(withdrawn);
    expect(
      told
        .filter(({ change }) => change === 'added')
        .map(({ date, id }) => `${date} ${id}`)
        .toSorted(),
    ).toEqual(added.toSorted());
    expect(
      told
        .filter(({ change }) => change === 'changed')
        .map(({ date, id, field }) => `${date} ${id} ${field}`)
        .toSorted(),
    ).toEqual(fields.toSorted());
  });
});

test('another order, delimiter or line end of a table, or a column more, is no edit of its rows', () => {
  const { tables: told } = context.repository.history!;
  expect(
    told
      .filter(({ kind, register }) => kind !== 'published' && register === 'actions')
      .map(({ kind, column, date }) => [kind, column, date]),
  ).toEqual([['column-added', 'kind', '2023-12-31']]);
  expect(
    changesOf(context).filter(({ register, field }) => register === 'actions' && field === 'kind'),
  ).toEqual([]);
});

test('an action that stood twice leaves a tombstone, which says when and why it was withdrawn', () => {
  const { facts, history, sentence } = tombstonesOf(context).find(({ id }) => id === twice.id)!;
  expect(sentence).toContain('31 December 2023');
  expect(inWords(history!.told[0]!)).toBe(
    '31 December 2023: Withdrawn Reason: It stood on the list twice, under two numbers. ' +
      'Agreed at: Sixth session of the Technical Working Group',
  );
  expect(facts.map(({ values }) => values[0]!.text)).toContain(
    'Fourth session of the Technical Working Group',
  );
  const [json] = remainsOf(context)
    .filter(({ id }) => id === twice.id)
    .map(
      (one) =>
        JSON.parse(toTombstoneJson(context, one)) as {
          withdrawn: string;
          values: { number: string };
          changes: { change: string; reason: string }[];
        },
    );
  expect([
    json!.withdrawn,
    json!.values.number,
    json!.changes.map(({ change, reason }) => [change, reason]),
  ]).toEqual([
    '2023-12-31',
    '99',
    [
      ['withdrawn', twice.reason],
      ['added', null],
    ],
  ]);
});

test('a lesson is told by its state, and its text word by word', () => {
  const last = days.at(-1)!;
  const older = [...lessons].filter(([, text]) => lessonOn(text, '2025-12-31') !== undefined);
  const changed = changesOf(context).filter(
    ({ register, change }) => register === 'lessons' && change === 'changed',
  );
  expect(new Set(changed.map(({ date }) => date))).toEqual(new Set([last]));
  expect(changed.filter(({ field }) => field === 'state').length).toBe(older.length);
  expect(changed.filter(({ field }) => field === 'body').length).toBe(
    older.filter(
      ([, text]) =>
        lessonOn(text, last)!.split('---\n').at(-1) !==
        lessonOn(text, '2025-12-31')!.split('---\n').at(-1),
    ).length,
  );
  const { rewordings } = toVersionsView(context, 'lessons', older[0]![0].replace('.mdx', ''));
  expect(
    rewordings[0]!.passages
      .filter(({ kind }) => kind === 'removed')
      .map(({ text }) => text)
      .join(''),
  ).toContain('None');
});

test('a deadline that moved four times says so, with days, reasons and the meetings that agreed', () => {
  const moved = tables.amendments.filter(
    ({ record, field }) => record === 'A-TWG-2022-1-04' && field === 'due',
  );
  expect(moved.length).toBe(4);
  const told = findHistory(context, 'actions', 'a-twg-2022-1-04')!;
  const row = tables.actions.find(({ id }) => id === 'A-TWG-2022-1-04')!;
  const seen = days
    .slice(2)
    .map((day) => dueOn(row, day))
    .filter((due, index, all) => index > 0 && due !== all[index - 1]);
  expect(told.moves.map(({ to }) => to)).toEqual(seen);
  const { told: happened, closing } = toHistoryView(context, 'actions', 'A-TWG-2022-1-04');
  const words = happened.map(inWords).filter((words) => words.includes('Due date moved'));
  expect(words).toEqual([
    '31 December 2024: Due date moved from 30 September 2024 to 30 June 2025, 4th move, ' +
      '273 days later. Reason: Contacts between the two sides had been suspended since June ' +
      '2024 and resumed on technical matters only in October. Agreed at: Ninth session of ' +
      'the Technical Working Group',
    '31 December 2023: Due date moved from 31 March 2023 to 30 September 2024, 3rd move ' +
      '(2 moves at once), 549 days later. Reason: The sectors of the two sides had been ' +
      'drawn on two map grids and did not meet at the border. Tavosk asked for a legal ' +
      'review of warning times as obligations towards residents. Agreed at: Sixth session ' +
      'of the Technical Working Group Seventh session of the Technical Working Group',
    '7 December 2022: Due date moved from 31 October 2022 to 31 March 2023, 1st move, ' +
      '151 days later. Reason: Dumarri asked for time to review with the operator which ' +
      'plant data may be used. Agreed at: Fifth session of the Technical Working Group',
  ]);
  expect(closing).toContain('Added on 31 December 2022');
});

test('the values of each version are those of the table of that day', () => {
  const { versions } = toVersionsView(context, 'actions', 'A-TWG-2022-1-04');
  const row = tables.actions.find(({ id }) => id === 'A-TWG-2022-1-04')!;
  const oldest = versions.at(-1)!;
  expect(oldest.id).toMatch(/^v-[0-9a-f]{10}$/);
  expect(JSON.stringify(oldest.table.rows)).toContain(
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(dueOn(row, '2022-12-31')),
    ),
  );
});

test('slips count from the original date', () => {
  const action = context.repository.records.findIn('actions', 'A-TWG-2022-1-04')!;
  expect(slipOf(context.repository, action)).toMatchObject({
    original: '2022-10-31',
    due: '2025-06-30',
    days: 973,
    moves: { count: 4 },
  });
});
