/** Small multiples: each line in a panel of its own, all read alike. */
import { expect, test } from 'vitest';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { toSvg } from '../../src/charts/svg.ts';
import { all, numbers } from './drawn.ts';
import { arabicLine, line } from './examples.ts';
import { byText, elementsOf, textOf, toldBySpec, toldBySvg } from './read.ts';

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
    const places = svg.children.flatMap((child) =>
      child.type === 'element' && child.properties.transform
        ? [numbers(child.properties.transform)]
        : [],
    );
    expect(places).toHaveLength(names.length);
    const lefts = places.map(([x]) => x!);
    expect(lefts[0]).toBe(first === 'least' ? Math.min(...lefts) : Math.max(...lefts));
    for (const [x, y] of places) {
      expect(x! >= 0 && x! < width!).toBe(true);
      expect(y! >= 0 && y! < height!).toBe(true);
    }
  }
});

test('panels are read as they stand', () => {
  const { properties } = toSvg(panels);
  expect(properties['data-layout'] ?? properties.dataLayout).toBeUndefined();
});
