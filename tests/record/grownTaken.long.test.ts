/** What others take from the grown record: files of changes and slips, feeds, calendars. */
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { calendarFiles } from '../../src/exports/calendars.ts';
import { toChangesJson } from '../../src/exports/changes.ts';
import { feedFiles } from '../../src/exports/feeds.ts';
import { toReportCsv } from '../../src/exports/reports.ts';
import { changesOf, partiesOf } from '../../src/views/changes/log/edits.ts';
import { changesPages, changesThrough, weekOf } from '../../src/views/changes/log/filter.ts';
import { feedEntries } from '../../src/views/changes/log/feeds.ts';
import { logOf } from '../../src/views/changes/log/log.ts';
import { toChangesView } from '../../src/views/changes/log/page.ts';
import type { Context } from '../../src/views/parts/context.ts';
import { standingReports } from '../../src/views/reports/index.ts';
import { tables, twice } from './grown.ts';
import { grownContext } from './growing.ts';

let context: Context;
beforeAll(async () => {
  context = await grownContext();
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

test('the pages of changes hold each change once, and weeks are those of ISO 8601', () => {
  const filters = [
    { kind: 'all', value: '' },
    { kind: 'apart', value: '' },
  ] as const;
  const shown = changesPages(context)
    .filter(({ filter }) => filters.some(({ kind }) => kind === filter.kind))
    .reduce((sum, page) => sum + (toChangesView(context, page).table?.rows.length ?? 0), 0);
  const lines = filters.flatMap((filter) => changesThrough(context, filter));
  expect(shown).toBe(lines.length);
  expect(lines.reduce((sum, { rows = 1 }) => sum + rows, 0)).toBe(logOf(context).length);
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
    const expected = feedEntries(context, 'register-milestones').slice(0, 100);
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
          content.includes(`${twice.id}: Withdrawn`) &&
          content.includes('Reason: It stood on the list twice'),
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
    const coming = tables.measures.flatMap(({ id, review_due, renewal_by, expires_on }) =>
      [review_due!, renewal_by!, expires_on!]
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
