import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarFiles } from '../../src/exports/calendars.ts';
import { toChangesJson } from '../../src/exports/changes.ts';
import { feedFiles } from '../../src/exports/feeds.ts';
import { buildRepository } from '../../src/repository.ts';
import { changesOf, changesPages, toChangesView, weekOf } from '../../src/views/changes.ts';
import { toContext, type Context } from '../../src/views/context.ts';
import { findHistory, toHistoryView, toVersionsView } from '../../src/views/recordHistory.ts';
import { slipOf } from '../../src/views/slips.ts';
import { days, dueOn, growRecord, rowsOn, tables } from './grown.ts';

let context: Context;
let remove = () => {};
beforeAll(async () => {
  const grown = growRecord();
  ({ remove } = grown);
  context = toContext(await buildRepository({ root: grown.folder }), 'en', { base: '', origin: 'https://record.example' });
});
afterAll(() => remove());

/** The changes that the tables foretell, from one commit to the next. */
function foretold(name: 'actions' | 'milestones' | 'findings'): { added: string[]; fields: string[] } {
  const added: string[] = [];
  const fields: string[] = [];
  // The first version of a table is the first that holds a row.
  const told = days.filter((day) => rowsOn(name, day).length > 0);
  told.slice(1).forEach((day, index) => {
    const before = new Map(rowsOn(name, told[index]!).map((row) => [row.id!, row]));
    for (const row of rowsOn(name, day)) {
      const old = before.get(row.id!);
      if (!old) added.push(`${day} ${row.id}`);
      else fields.push(...Object.keys(row).filter((key) => row[key] !== old[key]).map((key) => `${day} ${row.id} ${key}`));
    }
  });
  return { added, fields };
}

describe.each(['actions', 'milestones', 'findings'] as const)('the history of %s', (name) => {
  test('tells every row added and every field changed, and nothing else', () => {
    const told = changesOf(context).filter(({ register }) => register === name);
    const { added, fields } = foretold(name);
    expect(told.filter(({ change }) => change === 'added').map(({ date, id }) => `${date} ${id}`).toSorted()).toEqual(added.toSorted());
    expect(told.filter(({ change }) => change === 'changed').map(({ date, id, field }) => `${date} ${id} ${field}`).toSorted()).toEqual(fields.toSorted());
  });
});

test('a deadline that moved four times says so, with days, reasons and the meetings that agreed', () => {
  const moved = tables.amendments.filter(({ record, field }) => record === 'A-TWG-2022-1-04' && field === 'due');
  expect(moved.length).toBe(4);
  const told = findHistory(context, 'actions', 'a-twg-2022-1-04')!;
  const row = tables.actions.find(({ id }) => id === 'A-TWG-2022-1-04')!;
  const seen = days.slice(2).map((day) => dueOn(row, day)).filter((due, index, all) => index > 0 && due !== all[index - 1]);
  expect(told.moves.map(({ to }) => to)).toEqual(seen);
  const { sentences } = toHistoryView(context, 'actions', 'A-TWG-2022-1-04');
  expect(sentences.find((sentence) => sentence.startsWith('Due date moved'))).toMatch(/move, \d+ days later/);
  expect(sentences.join(' ')).toContain('Added on 31 December 2022');
});

test('the values of each version are those of the table of that day', () => {
  const { versions } = toVersionsView(context, 'actions', 'A-TWG-2022-1-04');
  const row = tables.actions.find(({ id }) => id === 'A-TWG-2022-1-04')!;
  const oldest = versions.at(-1)!;
  expect(oldest.id).toMatch(/^v-[0-9a-f]{10}$/);
  expect(JSON.stringify(oldest.table.rows)).toContain(new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(dueOn(row, '2022-12-31'))));
});

test('slips count from the original date', () => {
  const action = context.repository.records.findIn('actions', 'A-TWG-2022-1-04')!;
  expect(slipOf(context.repository, action)).toMatchObject({ original: '2022-10-31', due: '2025-06-30', days: 973 });
});

test('/changes.json has one object a changed field', () => {
  const all = JSON.parse(toChangesJson(context)) as { id: string; field: string | null; from: unknown; to: unknown; reason: string | null; date: string }[];
  expect(all.length).toBe(changesOf(context).length);
  const due = all.filter(({ id, field }) => id === 'A-TWG-2022-1-04' && field === 'due');
  expect(due[0]).toMatchObject({ to: '2025-06-30', date: '2024-12-31' });
  // Two moves of one year are one change here, which no single amendment names.
  expect(due.find(({ to }) => to === '2025-06-30')!.reason).toContain('Contacts between the two sides');
});

test('the pages of changes hold each change once per filter, and weeks are those of ISO 8601', () => {
  const shown = changesPages(context).filter(({ filter }) => filter.kind === 'register').reduce((sum, page) => sum + (toChangesView(context, page).table?.rows.length ?? 0), 0);
  expect(shown).toBe(changesOf(context).length);
  expect(['2024-12-30', '2021-01-03', '2026-01-01', '2020-12-31'].map(weekOf)).toEqual(['2025-W01', '2020-W53', '2026-W01', '2020-W53']);
});

describe('feeds', () => {
  test('are Atom and JSON of the same entries, and a filter’s feed holds its own', () => {
    const files = new Map([...feedFiles(context)].map(({ path, content }) => [path, content]));
    const parser = new XMLParser({ ignoreAttributes: false });
    const atom = parser.parse(files.get('/feeds/register-milestones.xml')!) as { feed: { entry: { id: string; title: { '#text': string } | string }[]; updated: string } };
    const json = JSON.parse(files.get('/feeds/register-milestones.json')!) as { items: { id: string; title: string }[] };
    const expected = changesOf(context).filter(({ register }) => register === 'milestones').slice(0, 100);
    expect(atom.feed.entry.map(({ id }) => id)).toEqual(json.items.map(({ id }) => id));
    expect(json.items.length).toBe(expected.length);
    expect(new Set(json.items.map(({ id }) => id)).size).toBe(json.items.length);
    expect(json.items[0]!.title).toContain(expected[0]!.id);
    for (const [path, content] of files) if (path.endsWith('.xml')) expect(() => parser.parse(content, true)).not.toThrow();
  });
});

describe('calendars', () => {
  test('read back with each date to come, and a participant’s holds its own alone', () => {
    const files = new Map([...calendarFiles(context)].map(({ path, content }) => [path, content]));
    const events = (path: string) => new ICAL.Component(ICAL.parse(files.get(path)!) as [string, unknown[], unknown[]]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    const open = tables.actions.filter(({ status, due }) => ['in_progress', 'not_started', 'partially_completed'].includes(status!) && due! > '2026-11-23');
    const all = events('/calendar/all.ics');
    expect(all.filter(({ uid }) => uid.startsWith('a-')).map(({ startDate }) => String(startDate)).toSorted()).toEqual(open.map(({ due }) => due!).toSorted());
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    const tavosk = events('/calendar/participant-tavosk.ics').filter(({ uid }) => uid.startsWith('a-'));
    expect(tavosk.length).toBe(open.filter(({ owner, partners }) => [...owner!.split(';'), ...partners!.split(';')].includes('tavosk')).length);
  });
});
