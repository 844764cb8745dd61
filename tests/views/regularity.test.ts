import { expect, test } from 'vitest';
import { standingReports } from '../../src/views/reports/index.ts';
import { context, record } from '../make.ts';

const forum = (id: string) => record('forums', { id, title: `Forum ${id}`, cadence_months: 12 });
const meeting = (forumId: string, starts_on: string) =>
  record('meetings', { id: `${forumId}-${starts_on}`, forum: forumId, starts_on });

test('a first meeting is late for none, and a forum that no longer meets is named', () => {
  const made = context([
    forum('A'),
    meeting('A', '2024-01-01'),
    meeting('A', '2025-06-01'),
    meeting('A', '2026-06-01'),
    forum('B'),
    meeting('B', '2025-01-01'),
  ]);
  const report = standingReports(made).find(({ name }) => name === 'regularity')!;
  expect(report.finding).toContain('2 meetings that followed another');
  expect(report.finding).toContain('1 of them held later');
  const waiting = report.numbers.find(({ label }) => label.startsWith('Forums past'))!;
  expect(waiting.values.map((value) => ('text' in value ? value.text : ''))).toEqual(['Forum B']);
});
