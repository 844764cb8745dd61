/** What the rows of a list are chosen by: what is offered, and how many rows that is. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildRepository } from '../../src/record/index.ts';
import { registerNames } from '../../src/schema/registers/index.ts';
import type { RecordOf } from '../../src/schema/index.ts';
import { toContext } from '../../src/views/parts/context.ts';
import { facetsOf, keysOf } from '../../src/views/records/list/facets.ts';
import { countPages, toListView } from '../../src/views/records/list/list.ts';
import { toRecordView } from '../../src/views/records/page/recordView.ts';
import { context, record } from '../make.ts';

const people = ['n', 's'].map((id) => record('participants', { id, title: `The ${id}` }));
const themes = ['water', 'air'].map((id) => record('themes', { id, title: id }));
const actions = Array.from({ length: 12 }, (_, at) =>
  record('actions', {
    id: `A-${at}`,
    title: `Action ${at}`,
    owner: at % 2 ? ['s'] : ['n', 's'],
    themes: at === 0 ? ['air'] : ['water'],
    due: at < 3 ? '2026-01-31' : '2026-12-31',
    status: at > 9 ? 'completed' : 'in_progress',
  }),
);
const made = context([...people, ...themes, ...actions]);

describe('a list', () => {
  test('offers themes as the record has them, owners by name, and statuses with overdue first', () => {
    const offered = facetsOf(made, 'actions', actions).map(({ name, values }) => [
      name,
      values.map(({ label, count }) => `${label} ${count}`),
    ]);
    expect(offered).toEqual([
      ['theme', ['water 11', 'air 1']],
      ['owner', ['The n 6', 'The s 12']],
      ['status', ['Overdue 3', 'In progress 7', 'Completed 2']],
    ]);
  });
  test('offers nothing where every row has the same, or another', () => {
    expect(facetsOf(made, 'participants', people)).toEqual([]);
    const same = actions
      .slice(3, 5)
      .map(({ fields }) => record('actions', { ...fields, owner: ['n'] }));
    expect(facetsOf(made, 'actions', same).map(({ name }) => name)).toEqual([]);
  });
  test('says overdue first only where something is overdue', () => {
    expect(toListView(made, 'actions', 1).range).toBe('1–12 of 12, overdue first');
    const none = context([...people, ...actions.slice(3)]);
    expect(toListView(none, 'actions', 1).range).toBe('1–9 of 9, next due first');
    expect(toListView(none, 'actions', 1).finder).toBeUndefined();
  });
  test('has the same columns on all pages, whatever the rows of each fill', () => {
    const many = Array.from({ length: 150 }, (_, at) =>
      record('actions', {
        id: `B-${at}`,
        ...(at === 0 ? { due: '2026-01-31', status: 'in_progress' } : {}),
      }),
    );
    const site = context(many);
    expect(countPages(site, 'actions')).toBe(2);
    const [first, second] = [1, 2].map((page) => toListView(site, 'actions', page).table.columns);
    expect(second).toEqual(first);
    expect(first!.map(({ key }) => key)).toContain('due');
  });
});

test('a page leads to the list that has just its rows, or else to the search', () => {
  const many = Array.from({ length: 150 }, (_, at) =>
    record('actions', {
      id: `C-${at}`,
      owner: [at % 2 ? 's' : 'n'],
      partners: ['s'],
      themes: at < 70 ? ['air'] : ['water'],
    }),
  );
  const site = context([...people, ...themes, ...many]);
  const leadsTo = (of: RecordOf) =>
    toRecordView(site, of).sections.flatMap((section) =>
      'intro' in section ? (section.intro ?? []) : [],
    );
  const links = [...themes, ...people].map((one) =>
    leadsTo(one).flatMap((item) => (item.kind === 'link' ? [`${item.text} ${item.href}`] : [])),
  );
  expect(links).toEqual([
    ['Show all 80 /actions/?theme=water'],
    ['Show all 70 /actions/?theme=air'],
    ['Show all 75 /actions/?owner=n'],
    ['Search: Actions (150) /search/?kind=actions&partner=s', 'Show all 75 /actions/?owner=s'],
  ]);
});

test('in the shipped record each offer has as many rows as it says', async () => {
  const root = resolve(import.meta.dirname, '../..');
  const repository = await buildRepository({ root, asOf: '2026-11-23', history: 'off' });
  const shipped = toContext(repository, 'en', { base: '', origin: '' });
  const wrong: string[] = [];
  let offers = 0;
  for (const register of registerNames) {
    const records = shipped.repository.records.of(register) as readonly RecordOf[];
    const facets = facetsOf(shipped, register, records);
    const keys = records.map((one) => keysOf(shipped, one, facets));
    for (const { name, values } of facets)
      for (const { key, count } of values) {
        offers += 1;
        const found = keys.filter((one) => one[name]!.includes(key)).length;
        if (found !== count) wrong.push(`${register} ${name} ${key}: ${count}, but ${found}`);
      }
  }
  expect(wrong).toEqual([]);
  expect(offers).toBeGreaterThan(100);
}, 120_000);
