/** The years of the process on the first page: each event once, on its day, beside its kind. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { isEmpty, toSvg } from '../../src/charts/index.ts';
import { buildRepository } from '../../src/record/index.ts';
import { toContext } from '../../src/views/parts/index.ts';
import { yearsChart } from '../../src/views/pages/yearsChart.ts';
import { context, record } from '../make.ts';

const meeting = (day: string, index: number) =>
  record('meetings', { id: `M-${index}`, forum: 'F', title: `Session ${index}`, starts_on: day });
const chartOf = (days: readonly string[], asOf = '2026-06-30') =>
  yearsChart(
    context([record('forums', { id: 'F', title: 'Forum' }), ...days.map(meeting)], { asOf }),
  );
const days = (year: number, count: number) =>
  Array.from({ length: count }, (_, index) => `${year}-03-${String(index + 1).padStart(2, '0')}`);

test('few events, or those of one year, are no picture', () => {
  expect(chartOf(days(2024, 12))).toBeUndefined();
  expect(chartOf([...days(2024, 4), ...days(2025, 4)])).toBeUndefined();
  expect(chartOf([...days(2024, 6), ...days(2025, 6)])).toBeDefined();
});

test('what is to come, and what has no day, is left out', () => {
  const chart = chartOf([...days(2024, 6), ...days(2025, 6), '2026-07-01', '2026-02'])!;
  expect(chart.series.map(({ points }) => points.length)).toEqual([12]);
  expect(chart.title).toBe('What happened since 1 March 2024, day by day');
});

test('of the shipped record it holds what the tables hold, row by row', async () => {
  const asOf = '2026-11-30';
  const repository = await buildRepository({ root: process.cwd(), asOf, history: 'off' });
  const chart = yearsChart(toContext(repository, 'en', { base: '', origin: '' }))!;
  const rowsOf = (table: string) =>
    Papa.parse<Record<string, string>>(readFileSync(`data/${table}.csv`, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const daysOf = (
    table: string,
    column: string,
    counts?: (row: Record<string, string>) => boolean,
  ) =>
    rowsOf(table)
      .filter((row) => counts?.(row) ?? true)
      .map((row) => row[column]!.slice(0, 10))
      .filter((day) => day.length === 10 && day <= asOf)
      .toSorted();
  expect(
    Object.fromEntries(
      chart.series.map(({ key, points }) => [key, points.map(({ x }) => x).toSorted()]),
    ),
  ).toEqual({
    meetings: daysOf('meetings', 'starts_on'),
    assessments: daysOf('assessments', 'published_on'),
    exercises: daysOf('exercises', 'starts_on'),
    alerts: daysOf('alerts', 'issued_at'),
    activations: daysOf('activations', 'started_at'),
    amendments: daysOf('amendments', 'date', ({ field }) => field === 'due'),
  });
  expect(isEmpty(chart)).toBe(false);
  for (const width of ['wide', 'narrow'] as const)
    expect(JSON.stringify(toSvg(chart, { width })).length).toBeGreaterThan(1000);
  for (const { points } of chart.series)
    for (const { label, href } of points) expect([label, href]).not.toContain(undefined);
});
