/** Every chart of the demonstration keeps the rules of a newspaper; each rule finds its breach. */
import { join } from 'node:path';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { bar, examples, line, matrix, sparkline } from './examples.ts';
import { findCovered } from './covering.ts';
import { breachesIn } from './breaches.ts';
import { countStops, findTextOnPattern, reachesNought, rules } from './rules.ts';

const none = { ids: new Set<string>() };

test('every chart of the demonstration keeps every rule', async () => {
  const { charts, breaches } = await breachesIn(join(import.meta.dirname, '../..'), ['en', 'ar']);
  expect(breaches).toEqual([]);
  expect(charts).toBeGreaterThan(100);
}, 120_000);

const risks = (order: readonly number[]): ChartSpec => ({
  ...matrix,
  x: { type: 'category', label: 'Territory' },
  y: { type: 'category', label: 'Scenario' },
  series: [
    {
      key: 'risk',
      label: 'Risk',
      voice: 'scale3',
      points: order.map((value) => ({ x: 'a', y: `s${value}`, value, voice: 'scale2' })),
    },
  ],
  shades: { label: 'Risk', steps: [{ voice: 'scale2', label: '3–6' }] },
});
const two: ChartSpec = {
  ...line,
  title: 'The North rose',
  series: [
    { ...line.series[0]!, key: 'n', label: 'North', voice: 'accent' },
    { ...line.series[0]!, key: 's', label: 'South', voice: 'neutral' },
  ],
};
const inked = { ...two, series: two.series.map((one) => ({ ...one, voice: 'ink' as const })) };
const places = (spec: ChartSpec, title: string): ChartSpec => ({
  ...spec,
  title,
  x: {
    type: 'category',
    label: 'Place',
    categories: [
      { key: 'n', label: 'North' },
      { key: 's', label: 'South' },
    ],
  },
  series: [
    {
      ...spec.series[0]!,
      points: [
        { x: 'n', y: 40, base: 20 },
        { x: 's', y: 30, base: 10 },
      ],
    },
  ],
});
const parted = (voice: 'neutral' | 'ink'): ChartSpec => ({
  ...places(bar, 'Parts'),
  kind: 'stackedBar',
  series: [
    { ...bar.series[0]!, key: 'a', voice: 'done' },
    { ...bar.series[0]!, key: 'b', voice },
  ],
});
const shares = (base: { base?: number }): ChartSpec => ({
  ...places(bar, 'Shares'),
  y: { type: 'linear', label: 'Share', unit: '%' },
  series: [{ ...bar.series[0]!, points: [{ x: 'n', y: 40, ...base }] }],
});
const short: ChartSpec = {
  ...two,
  y: { type: 'linear', label: 'Risk', min: 0, max: 100 },
  series: [{ ...two.series[0]!, points: [10, 14].map((y, at) => ({ x: `202${at}-01-01`, y })) }],
  referenceLines: [],
  events: [],
};

/** Years with a flood, told under the row of a year, which the chart may lack. */
const flooded = (place: string): ChartSpec => ({
  ...places(bar, 'Years'),
  x: { type: 'category', label: 'Year', categories: [{ key: '2024', label: '2024' }] },
  series: [{ ...bar.series[0]!, points: [{ x: '2024', y: 4, base: 20 }] }],
  events: [{ at: '2024-03-09', label: 'Flood', place }],
});

/** For each rule a chart that keeps it and one that breaks it. */
const cases: Readonly<Record<Exclude<keyof typeof rules, Unseen>, [ChartSpec, ChartSpec]>> = {
  named: [
    places(bar, 'Places'),
    { ...places(bar, 'Places'), x: { type: 'category', label: 'P', categories: [] } },
  ],
  subject: [two, inked],
  fitted: [{ ...short, y: { type: 'linear', label: 'Risk' } }, short],
  ranked: [places(bar, 'North most'), places(bar, 'South most')],
  apart: [parted('neutral'), parted('ink')],
  based: [shares({ base: 20 }), shares({})],
  shaded: [risks([6, 3]), { ...risks([6, 3]), shades: { label: 'Risk', steps: [] } }],
  inOrder: [risks([6, 3]), risks([3, 6])],
  ended: [sparkline, { ...sparkline, series: [...sparkline.series, ...sparkline.series] }],
  marked: [flooded('2024'), flooded('2031')],
};
/** Rules of drawings, which no specification can break: what finds a breach is tried by itself. */
type Unseen = 'honest' | 'legible' | 'oneStop';

describe('each rule', () => {
  test.each(Object.entries(cases))(
    '%s passes the one and finds the other',
    (name, [right, wrong]) => {
      const rule = rules[name as keyof typeof rules];
      const known = { ids: new Set(['n', 's']) };
      expect(rule(right, known)).toBeUndefined();
      expect(rule(wrong, known)).toEqual(expect.any(String));
    },
  );

  test.each(examples.map((spec) => [spec.id, spec] as const))(
    'drawings of %s are honest, legible, well marked, and no stop of the keyboard',
    (_id, spec) => {
      for (const rule of [rules.honest, rules.legible, rules.oneStop, rules.marked])
        expect(rule(spec, none)).toBeUndefined();
    },
  );

  test('an axis of bars that does not reach nought is found', () => {
    expect(reachesNought([0, 40])).toBe(true);
    expect(reachesNought([-5, 5])).toBe(true);
    expect(reachesNought([10, 40])).toBe(false);
    expect(reachesNought([-40, -10])).toBe(false);
  });

  test('a text on a pattern is found, and none on a plate or beside it', () => {
    const box = { x: 10, y: 10, width: 100, height: 20 };
    const pattern = s('rect', { className: 'hatched', ...box });
    const plate = s('rect', { className: 'plate', x: 50, y: 12, width: 20, height: 16 });
    const text = (x: number) => s('text', { x, y: 24 }, '7');
    expect(findTextOnPattern(s('svg', [pattern, text(60)]))).toBe('7');
    expect(findTextOnPattern(s('svg', [pattern, plate, text(60)]))).toBeUndefined();
    expect(findTextOnPattern(s('svg', [pattern, text(120)]))).toBeUndefined();
  });

  test('a name that another covers is found, or through which a line runs, and none beside', () => {
    const named = (x: number, y: number) =>
      s('g', { className: 'reference' }, [
        s('path', { d: `M${x} ${y}L${x} 90` }),
        s('text', { x: x + 3, y }, 'Flood'),
      ]);
    const drawing = (...marks: Element[]) => s('svg', { fontSize: '12' }, marks);
    expect(findCovered(drawing(named(10, 20), named(20, 20)))).toBe('Flood');
    expect(findCovered(drawing(named(10, 40), named(20, 20)))).toBe('Flood');
    expect(findCovered(drawing(named(10, 20), named(20, 40)))).toBeUndefined();
    expect(findCovered(drawing(named(10, 20), named(80, 20)))).toBeUndefined();
    expect(
      findCovered({
        ...drawing(named(10, 20), named(30, 20)),
        properties: { fontSize: '12', direction: 'rtl' },
      }),
    ).toBe('Flood');
  });

  test('a link that the keyboard stops at is counted', () => {
    const links = [s('a', { href: '/' }), s('a', { href: '/', tabIndex: -1 })];
    expect(countStops(s('svg', links))).toBe(1);
  });
});
