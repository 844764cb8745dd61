/** A chart, its drawing, its table, its files and its live figure say the same. */
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { toCsv, toJson } from '../../src/charts/download.ts';
import { formatPointValue } from '../../src/charts/format.ts';
import { toStandaloneSvg } from '../../src/charts/standalone.ts';
import { isMissing, type ChartPoint, type ChartSpec } from '../../src/charts/spec.ts';
import { toSvg } from '../../src/charts/svg.ts';
import { toTable } from '../../src/charts/table.ts';
import { examples } from './examples.ts';
import { live } from './live.ts';
import { byText, pointsWith, toldByCsv, toldBySpec, toldBySvg } from './read.ts';

const readCsv = (text: string) =>
  parseCsv(text, { columns: true, record_delimiter: '\n' }) as Record<string, string>[];
const milliseconds = (date: unknown, last = false): number => {
  const text = String(date);
  if (text.length === 10) return Date.parse(text);
  const [year, month] = text.split('-').map(Number);
  if (!last) return Date.UTC(year!, (month ?? 1) - 1, 1);
  return Date.UTC(month === undefined ? year! + 1 : year!, month ?? 0, 0);
};

/** Kinds that are read as they stand, in tables. */
const standing: ReadonlySet<string> = new Set(['matrix', 'sparkline']);

/** What the live figure must show of a point, worked out from the specification alone. */
function expected(
  spec: ChartSpec,
  point: ChartPoint,
  openEnd: number,
): number | [number, number] | null {
  if (isMissing(spec, point)) return null;
  if (spec.kind === 'timeline')
    return point.x2 === undefined
      ? (milliseconds(point.x) + milliseconds(point.x, true)) / 2
      : [milliseconds(point.x), milliseconds(point.x2, true)];
  if (spec.kind !== 'range') return Number(point.y);
  const number = (value: unknown, last: boolean) =>
    spec.y.type === 'date' ? milliseconds(value, last) : Number(value);
  return [number(point.low, false), point.high === undefined ? openEnd : number(point.high, true)];
}

describe.each(examples.map((spec) => [`${spec.kind} ${spec.id}`, spec] as const))(
  '%s',
  (_name, spec) => {
    const said = toldBySpec(spec).sort(byText);

    test.each(['wide', 'narrow'] as const)(
      'the %s drawing shows every point once, with its values',
      (width) => {
        expect(toldBySvg(toSvg(spec, { width })).sort(byText)).toEqual(said);
      },
    );

    test('the file to take away holds the same marks, and title, source, as-of date and address', () => {
      const file = toStandaloneSvg(spec, { address: 'https://example.org/reports/x/' });
      for (const { x, y } of toldBySpec(spec)) {
        expect(file).toContain(`data-x="${x}"`);
        if (y !== '') expect(file).toContain(`data-y="${y}"`);
      }
      expect(file).toContain('https://example.org/reports/x/');
      expect(file).toContain(spec.source);
      expect(file).toContain('2026');
      expect(file).not.toMatch(/class=|style=|<style|<script|href=/);
    });

    test('CSV', () => {
      expect(toldByCsv(toCsv(spec), readCsv).sort(byText)).toEqual(said);
    });

    test('JSON is the specification', () => {
      expect(JSON.parse(toJson(spec))).toEqual(JSON.parse(JSON.stringify(spec)));
    });

    test('the table tells every point in words', () => {
      const cells = toTable(spec)
        .rows.flatMap((row) => row.cells)
        .filter(({ point }) => point !== undefined);
      expect(cells.length).toBe(said.length);
      const words = cells.map(({ text }) => text).sort();
      expect(words).toEqual(
        pointsWith(spec)
          .map(({ point }) => formatPointValue(spec, point))
          .sort(),
      );
      for (const row of toTable(spec).rows)
        expect(row.cells.length).toBe(toTable(spec).columns.length - 1);
    });

    test('the live figure has the same values', () => {
      const { config, points, lying } = live(spec);
      if (standing.has(spec.kind)) {
        expect(config).toBeUndefined();
        return;
      }
      const today = spec.referenceLines?.find(({ role }) => role === 'today');
      const openEnd = today === undefined ? Number.NaN : milliseconds(today.value);
      expect(points.length).toBe(said.length);
      const values = new Map(points.map((point) => [point.point, point]));
      for (const { series, point } of pointsWith(spec)) {
        const shown = values.get(point)!;
        expect(shown.series).toBe(series);
        const upright = !lying && spec.kind !== 'timeline';
        const value = upright ? shown.y : shown.x;
        if (spec.kind === 'stackedBar' && Array.isArray(value))
          expect(value[1] - value[0]).toBeCloseTo(Number(point.y), 9);
        else expect(value).toEqual(expected(spec, point, openEnd));
        if (upright && spec.kind === 'line' && spec.x.type === 'date')
          expect(shown.x).toBe(milliseconds(point.x));
      }
    });
  },
);

test('parts of a stack follow one another without gap or overlap', () => {
  const spec = examples.find(({ id }) => id === 'status')!;
  const ends = new Map<string, number>();
  for (const { x, point } of live(spec).points) {
    const [from, to] = x as [number, number];
    expect(from).toBe(ends.get(String(point.x)) ?? 0);
    ends.set(String(point.x), to);
  }
  expect(ends.get('TWG')).toBe(85);
});

test('every kind is among the examples', () => {
  expect(new Set(examples.map(({ kind }) => kind)).size).toBe(8);
});
