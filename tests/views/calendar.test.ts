/** What comes, month by month, with who must do it. */
import { expect, test } from 'vitest';
import { comingItems, toCalendarView } from '../../src/views/pages/index.ts';
import type { Section } from '../../src/views/parts/index.ts';
import { context, record } from '../make.ts';

const party = record('participants', { id: 'P', name: 'Party', short_name: 'Pty' });
const action = (id: string, due: string, owner?: string[]) =>
  record('actions', { id, title: id, due, status: 'in_progress', ...(owner ? { owner } : {}) });
const all = [
  party,
  action('a-last', '2027', ['P']),
  action('a-first', '2026-07-02', ['P']),
  action('a-month', '2026-08'),
  action('a-second', '2026-07-30'),
  action('a-past', '2026-06-01'),
];
const tablesOf = (months: readonly Section[]) =>
  months.flatMap((one) => (one.kind === 'table' ? [one] : []));
const site = context(all, { asOf: '2026-06-30' });

test('each date to come stands once, in its month, and months follow each other', () => {
  const months = tablesOf(toCalendarView(site).months);
  expect(
    months.map(({ id, title, table }) => [id, title, table.rows.map((row) => row.id)]),
  ).toEqual([
    ['2026-07', 'July 2026', ['a-first 2026-07-02 Action', 'a-second 2026-07-30 Action']],
    ['2026-08', 'August 2026', ['a-month 2026-08 Action']],
    ['2027-12', 'December 2027', ['a-last 2027 Action']],
  ]);
  expect(months.flatMap(({ table }) => table.rows)).toHaveLength(comingItems(site).length);
});

test('owners are named where a month has any', () => {
  const months = tablesOf(toCalendarView(site).months);
  const columns = months.map(({ table }) => table.columns.at(-1)!.key);
  expect(columns).toEqual(['owner', 'what', 'owner']);
  expect(months[0]!.table.rows[0]!.cells.at(-1)).toEqual([
    { kind: 'link', text: 'Pty', href: '/participants/p/' },
  ]);
});
