/** Small multiples: each line in a panel of its own, all read alike. */
import type { ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import type { Options } from '../../src/charts/live/painting.ts';
import type { LivePoint } from '../../src/charts/live/points.ts';
import { distanceFrom } from '../../src/charts/live/reading.ts';
import { stepFrom, toTour } from '../../src/charts/live/tour.ts';
import { toSheet } from '../../src/charts/parts/sheet.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { toSvg } from '../../src/charts/svg.ts';
import { all, numbers } from './drawn.ts';
import { arabicLine, line } from './examples.ts';
import { live } from './live.ts';
import { byText, elementsOf, hasClass, textOf, toldBySpec, toldBySvg } from './read.ts';

const names = ['North', 'South', 'East', 'West', 'Middle'];
const toPanels = (spec: ChartSpec): ChartSpec => ({
  ...spec,
  panels: true,
  referenceLines: [],
  events: [],
  series: names.map((label, index) => ({
    key: label,
    label,
    voice: 'accent',
    points: ['2021', '2022', '2023', '2024'].map((year, at) => {
      const x = `${year}-06-30`;
      const isGap = at === 2 && index === 1;
      return isGap ? { x, y: null, missing: true } : { x, y: 3 + at * (index + 1) };
    }),
  })),
});
const panels = toPanels(line);
const transformOf = (node: ElementContent) =>
  node.type === 'element' && node.properties.transform ? [node.properties.transform] : [];
const widths = ['page', 'wide', 'narrow'] as const;
const ticksOf = (axis: ReturnType<typeof all>[number]) =>
  [...elementsOf(axis)].filter(({ tagName }) => tagName === 'text').map(textOf);

test.each(widths)('the %s drawing shows every point once, with its values', (width) => {
  expect(toldBySvg(toSvg(panels, { width })).toSorted(byText)).toEqual(
    toldBySpec(panels).toSorted(byText),
  );
});

test.each(widths)(
  '%s: each panel is named, says whose its points are, and has the same axes',
  (width) => {
    const svg = toSvg(panels, { width });
    const texts = [...elementsOf(svg)].filter(({ tagName }) => tagName === 'text').map(textOf);
    for (const name of names) expect(texts.filter((text) => text === name)).toHaveLength(1);
    const titles = all(svg, 'mark').map((mark) =>
      textOf([...elementsOf(mark)].find(({ tagName }) => tagName === 'title')!),
    );
    for (const name of names)
      expect(titles.filter((title) => title.startsWith(name))).toHaveLength(4);
    const axes = all(svg, 'axis').map(ticksOf);
    expect(axes).toHaveLength(2 * names.length);
    expect(new Set(axes.map(String)).size).toBe(2);
    for (const labels of axes) expect(labels.length).toBeGreaterThan(1);
  },
);

test('panels stand within the sheet, beside each other where reading begins', () => {
  for (const [spec, first] of [
    [panels, 'least'],
    [toPanels(arabicLine), 'most'],
  ] as const) {
    const svg = toSvg(spec, { width: 'wide' });
    const [, , width, height] = numbers(svg.properties.viewBox);
    const places = svg.children.flatMap(transformOf).map(numbers);
    expect(places).toHaveLength(names.length);
    const lefts = places.map(([x]) => x!);
    expect(lefts[0]).toBe(first === 'least' ? Math.min(...lefts) : Math.max(...lefts));
    for (const [x, y] of places) {
      expect(x! >= 0 && x! < width!).toBe(true);
      expect(y! >= 0 && y! < height!).toBe(true);
    }
  }
});

describe.each([
  ['from left to right', panels],
  ['from right to left', toPanels(arabicLine)],
] as const)('%s, the live figure', (_name, spec) => {
  test('has every point where its panel draws it', () => {
    const { config, svg } = live(spec);
    const { width } = toSheet(spec, 'wide');
    const { datasets } = config!.data;
    const rtl = spec.direction === 'rtl';
    for (const panel of svg.children) {
      if (panel.type !== 'element' || !panel.properties.transform) continue;
      const series = all(panel, 'series')[0]!;
      const key = series.properties['data-series'] ?? series.properties.dataSeries;
      const index = spec.series.findIndex((one) => one.key === key);
      const [left, top] = numbers(panel.properties.transform);
      const [, head] = numbers(panel.children.flatMap(transformOf)[0]);
      const [first] = datasets[index]!.data as LivePoint[];
      const curve = [...elementsOf(series)].find((one) => hasClass(one, 'curve'))!;
      const [x, y] = numbers(curve.properties.d);
      const at = Number(first!.x);
      expect(rtl ? width - at : at).toBeCloseTo(left! + x!, 0);
      expect(first!.y).toBeCloseTo(top! + head! + y!, 0);
    }
  });

  test('looks as it is drawn: no line need be told apart', () => {
    for (const dataset of live(spec).config!.data.datasets as unknown as Options[])
      expect(dataset).toMatchObject({ borderDash: [], pointStyle: Array(4).fill('circle') });
  });

  test('is one stop, and the keys lead from panel to panel', () => {
    const { config } = live(spec);
    const tour = toTour(
      spec,
      config!.data.datasets.map(({ data }) => data as LivePoint[]),
    );
    expect(tour).toHaveLength(4 * names.length);
    const down = stepFrom(tour, tour[2], 'ArrowDown', { lying: false, rtl: false });
    expect(down).toMatchObject({ lane: 1, place: '2023-06-30' });
  });
});

test('a place is in its panel, and between panels nearest to one', () => {
  const panel = { left: 10, top: 10, right: 90, bottom: 50 };
  expect(distanceFrom(panel, { x: 40, y: 30 })).toBe(0);
  expect(distanceFrom(panel, { x: 95, y: 30 })).toBe(5);
  expect(distanceFrom(panel, { x: 93, y: 54 })).toBe(5);
});
