import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarFiles } from '../../src/exports/calendars.ts';
import { toChangesJson } from '../../src/exports/changes.ts';
import { toTombstoneJson } from '../../src/exports/json.ts';
import { feedFiles } from '../../src/exports/feeds.ts';
import { toReportCsv } from '../../src/exports/reports.ts';
import { buildRepository } from '../../src/record/index.ts';
import { changesOf, partiesOf } from '../../src/views/changes/log/edits.ts';
import { changesPages, weekOf } from '../../src/views/changes/log/filter.ts';
import { toChangesView } from '../../src/views/changes/log/page.ts';
import { toContext, type Context } from '../../src/views/parts/context.ts';
import { toHistoryView } from '../../src/views/changes/record/history.ts';
import { findHistory } from '../../src/views/changes/record/told.ts';
import { toVersionsView } from '../../src/views/changes/record/versions.ts';
import { slipOf } from '../../src/views/changes/slips.ts';
import { standingReports } from '../../src/views/reports/index.ts';
import { remainsOf, tombstonesOf } from '../../src/views/changes/record/tombstones.ts';
import { days, dueOn, growRecord, lessonOn, lessons, rowsOn, tables, twice } from './grown.ts';

let context: Context;
let remove = () => {};
beforeAll(async () => {
  const grown = growRecord();
  ({ remove } = grown);
  context = toContext(await buildRepository({ root: grown.folder }), 'en', {
    base: '',
    origin: 'https://record.example',
  });
});
afterAll(() => remove());

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
  expect(history!.sentences[0]).toBe(
    'Withdrawn on 31 December 2023; reason: It stood on the list twice, under two ' +
      'numbers; agreed at Sixth session of the Technical Working Group.',
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
  const { sentences } = toHistoryView(context, 'actions', 'A-TWG-2022-1-04');
  const words = sentences.filter((sentence) => sentence.startsWith('Due date moved'));
  expect(words).toEqual([
    'Due date moved from 30 September 2024 to 30 June 2025, 4th move, 273 days later; ' +
      'reason: Contacts between the two sides had been suspended since June 2024 and ' +
      'resumed on technical matters only in October; agreed at Ninth session of the ' +
      'Technical Working Group.',
    'Due date moved from 31 March 2023 to 30 September 2024, 3rd move (2 moves at once), ' +
      '549 days later; reason: The sectors of the two sides had been drawn on two map ' +
      'grids and did not meet at the border; Tavosk asked for a legal review of warning ' +
      'times as obligations towards residents; agreed at Sixth session of the Technical ' +
      'Working Group and Seventh session of the Technical Working Group.',
  ]);
  expect(sentences.join(' ')).toContain('Added on 31 December 2022');
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

test('slips stand in the report’s files as data, with moves and reasons', () => {
  const report = standingReports(context).find(({ name }) => name === 'slippage')!;
  const rows = parse(toReportCsv(report), { columns: true }) as Record<string, string>[];
  const row = rows.find(({ id }) => id === 'A-TWG-2022-1-04')!;
  expect(row).toMatchObject({
    data_first_due: '2022-10-31',
    data_due: '2025-06-30',
    data_done_on: '2025-09-12',
    data_moves: '4',
    data_days_to_due: '973',
    data_days_to_done: '1047',
  });
  const reasons = tables.amendments
    .filter(({ record, field }) => record === 'A-TWG-2022-1-04' && field === 'due')
    .map(({ reason }) => reason!);
  expect(reasons.filter((reason) => !row.Reason!.includes(reason))).toEqual([]);
  const moved = tables.amendments.filter(
    ({ record, field }) => field === 'due' && context.repository.records.find(record) !== undefined,
  ).length;
  expect(rows.reduce((sum, { data_moves: moves }) => sum + Number(moves), 0)).toBe(moved);
});

test('/changes.json has one object a changed field', () => {
  const all = JSON.parse(toChangesJson(context)) as {
    id: string;
    field: string | null;
    from: unknown;
    to: unknown;
    reason: string | null;
    date: string;
  }[];
  expect(all.length).toBe(changesOf(context).length);
  const due = all.filter(({ id, field }) => id === 'A-TWG-2022-1-04' && field === 'due');
  expect(due[0]).toMatchObject({ to: '2025-06-30', date: '2024-12-31' });
  expect(due.find(({ to }) => to === '2025-06-30')!.reason).toContain(
    'Contacts between the two sides',
  );
});

test('the pages of changes hold each change once per filter, and weeks are those of ISO 8601', () => {
  const shown = changesPages(context)
    .filter(({ filter }) => filter.kind === 'register')
    .reduce((sum, page) => sum + (toChangesView(context, page).table?.rows.length ?? 0), 0);
  expect(shown).toBe(changesOf(context).length);
  expect(['2024-12-30', '2021-01-03', '2026-01-01', '2020-12-31'].map(weekOf)).toEqual([
    '2025-W01',
    '2020-W53',
    '2026-W01',
    '2020-W53',
  ]);
});

describe('feeds', () => {
  test('are Atom and JSON of the same entries, and a filter’s feed holds its own', () => {
    const files = new Map([...feedFiles(context)].map(({ path, content }) => [path, content]));
    const parser = new XMLParser({ ignoreAttributes: false });
    const atom = parser.parse(files.get('/feeds/register-milestones.xml')!) as {
      feed: { entry: { id: string; title: { '#text': string } | string }[]; updated: string };
    };
    const json = JSON.parse(files.get('/feeds/register-milestones.json')!) as {
      items: { id: string; title: string }[];
    };
    const expected = changesOf(context)
      .filter(({ register }) => register === 'milestones')
      .slice(0, 100);
    expect(atom.feed.entry.map(({ id }) => id)).toEqual(json.items.map(({ id }) => id));
    expect(json.items.length).toBe(expected.length);
    expect(new Set(json.items.map(({ id }) => id)).size).toBe(json.items.length);
    expect(json.items[0]!.title).toContain(expected[0]!.id);
    for (const [path, content] of files)
      if (path.endsWith('.xml')) expect(() => parser.parse(content, true)).not.toThrow();
  });
  test('there is one of every register, theme, participant, forum and measure, withdrawn ones too', () => {
    const files = new Map([...feedFiles(context)].map(({ path, content }) => [path, content]));
    const { records } = context.repository;
    const expected = [
      'all',
      ...records.of('themes').map(({ id }) => `theme-${id}`),
      ...records.of('participants').map(({ id }) => `participant-${id}`),
      ...records.of('forums').map(({ id }) => `forum-${id}`),
      ...records.of('measures').map(({ id }) => `measure-${id}`),
      'register-actions',
      'register-decisions',
    ];
    expect(
      expected
        .map((name) => name.toLowerCase())
        .flatMap((name) => [`/feeds/${name}.xml`, `/feeds/${name}.json`])
        .filter((path) => !files.has(path)),
    ).toEqual([]);
    const concerned = [...files]
      .filter(
        ([path, content]) =>
          path.endsWith('.json') &&
          content.includes(`${twice.id}: Withdrawn; reason: It stood on the list twice`),
      )
      .map(([path]) => path);
    const row = tables.actions.find(({ id }) => id === twice.of)!;
    // Feeds hold the newest hundred entries, and those of the owners have had more since.
    expect(concerned).toContain(`/feeds/measure-${row.measure!.toLowerCase()}.json`);
    const [change] = changesOf(context).filter(
      ({ id, change: what }) => id === twice.id && what === 'withdrawn',
    );
    expect(partiesOf(context, change!)).toEqual(row.owner!.split(';'));
  });
});

describe('calendars', () => {
  test('hold each date to come, or passed unmet within a year; a participant’s its own alone', () => {
    const files = new Map([...calendarFiles(context)].map(({ path, content }) => [path, content]));
    const events = (path: string) =>
      new ICAL.Component(ICAL.parse(files.get(path)!) as [string, unknown[], unknown[]])
        .getAllSubcomponents('vevent')
        .map((event) => new ICAL.Event(event));
    const open = tables.actions.filter(
      ({ status, due }) =>
        ['in_progress', 'not_started', 'partially_completed'].includes(status!) &&
        due! >= '2025-11-23',
    );
    const all = events('/calendar/all.ics');
    expect(
      all
        .filter(({ uid }) => uid.startsWith('a-'))
        .map(({ startDate }) => String(startDate))
        .toSorted(),
    ).toEqual(open.map(({ due }) => due!).toSorted());
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    const coming = tables.measures.flatMap(({ id, review_due, expires_on }) =>
      [review_due!, expires_on!]
        .filter((date) => date > '2026-11-23')
        .map((date) => `${id!.toLowerCase()} ${date}`),
    );
    expect(
      all
        .filter(({ uid }) => uid.startsWith('cbm-'))
        .map(({ uid, startDate }) => `${/^cbm-\d+/.exec(uid)![0]} ${String(startDate)}`)
        .toSorted(),
    ).toEqual(coming.toSorted());
    const forum = tables.meetings.find(({ id }) => id === open[0]!.meeting)!.forum!;
    expect(
      events(`/calendar/forum-${forum.toLowerCase()}.ics`).filter(({ uid }) => uid.startsWith('a-'))
        .length,
    ).toBe(
      open.filter(
        ({ meeting }) => tables.meetings.find(({ id }) => id === meeting)!.forum === forum,
      ).length,
    );
    const [first] = open;
    const told = all.find(({ uid }) => uid.startsWith(`${first!.id!.toLowerCase()}-`))!.description;
    expect(told).toContain(`(${first!.id})`);
    expect(told).toContain('Owner: ');
    const tavosk = events('/calendar/participant-tavosk.ics').filter(({ uid }) =>
      uid.startsWith('a-'),
    );
    expect(tavosk.length).toBe(
      open.filter(({ owner, partners }) =>
        [...owner!.split(';'), ...partners!.split(';')].includes('tavosk'),
      ).length,
    );
  });
});
