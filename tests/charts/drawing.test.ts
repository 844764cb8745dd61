/** What a drawing makes of its points: gaps, directions, small bases, spreads and names. */
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { toSvg } from '../../src/charts/svg.ts';
import { toTable } from '../../src/charts/table.ts';
import { widthOf } from '../../src/charts/parts/text.ts';
import {
  arabicLine,
  arabicStacked,
  bar,
  barOfNames,
  barUpright,
  line,
  lineBand,
  rangeOfHours,
  timeline,
} from './examples.ts';
import { live } from './live.ts';
import { elementsOf, hasClass, textOf } from './read.ts';
import { all, markOf, numbers, withPoints } from './drawn.ts';

describe('missing values', () => {
  test('a line breaks at one, and its mark says so', () => {
    const svg = toSvg(line);
    const series = all(svg, 'series')[0]!;
    const runs = [...elementsOf(series)].filter((element) => hasClass(element, 'curve'));
    expect(runs.map(({ properties }) => numbers(properties.d).length / 2)).toEqual([5, 6]);
    expect(textOf(markOf(svg, 'median', '2024-06'))).toContain('no data');
    expect(all(markOf(svg, 'median', '2024-06'), 'area')).toEqual([]);
  });

  test('a bar for one is not drawn, and never as zero', () => {
    const mark = markOf(toSvg(bar), 'share', 'CDT');
    expect([...elementsOf(mark)].filter(({ tagName }) => tagName === 'rect')).toEqual([]);
    expect(textOf(mark)).toContain('withheld: base under 6');
  });

  test('the live figure has null for each, and does not bridge them', () => {
    const { config, points } = live(line);
    expect(points.filter(({ y }) => y === null).length).toBe(2);
    expect(
      config!.data.datasets.every(
        (dataset) => (dataset as { spanGaps?: boolean }).spanGaps === false,
      ),
    ).toBe(true);
  });

  test('a table says that nothing is known where no point is', () => {
    const spec = withPoints(bar, [{ x: 'HLM', y: 4 }]);
    expect(toTable(spec).rows.map(({ cells }) => cells[0]!.text)).toEqual([
      '4%',
      'no data',
      'no data',
      'no data',
      'no data',
    ]);
  });
});

describe('right to left', () => {
  test('time runs from the right, and the live figure with it', () => {
    const places = all(toSvg(arabicLine), 'curve')
      .slice(0, 1)
      .flatMap(({ properties }) => numbers(properties.d).filter((_, index) => index % 2 === 0));
    expect(places).toEqual([...places].sort((a, b) => b - a));
    expect((live(arabicLine).config!.options!.scales!.x as { reverse: boolean }).reverse).toBe(
      true,
    );
    expect((live(line).config!.options!.scales!.x as { reverse: boolean }).reverse).toBe(false);
  });

  test('bars grow from the right, and texts are anchored in their own direction', () => {
    const svg = toSvg(arabicStacked);
    expect(svg.properties.direction).toBe('rtl');
    const rects = [...elementsOf(all(svg, 'series')[0]!)].filter(
      (element) => element.tagName === 'rect' && !hasClass(element, 'plate'),
    );
    const ends = rects.map(({ properties }) => Number(properties.x) + Number(properties.width));
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(0.2);
    const names = [...elementsOf(svg)].filter(
      (element) =>
        element.tagName === 'text' &&
        hasClass(element, 'label') &&
        element.properties.textAnchor === undefined,
    );
    expect(names.some(({ properties }) => Number(properties.x) === 640)).toBe(true);
  });

  test('a mirrored drawing has the same proportions as its twin', () => {
    expect(toSvg(arabicLine).properties.viewBox).toMatch(/^0 0 640 /);
  });
});

test('a point on a small base is hollow, marked, and said to be so', () => {
  const svg = toSvg(line);
  const small = markOf(svg, 'median', '2023-09');
  expect(textOf(small)).toContain('† (small base)');
  expect(all(small, 'hollow').length).toBe(1);
  expect(all(markOf(svg, 'median', '2023-03'), 'hollow').length).toBe(0);
  expect(textOf(markOf(toSvg(bar), 'share', 'LAF'))).toContain('78 % (7 of 9) †');
});

test('uncertainty is drawn: a band around a line, whiskers on bars', () => {
  expect(all(toSvg(lineBand), 'band').length).toBe(1);
  expect(all(markOf(toSvg(barUpright), 'slip', '2025'), 'whisker').length).toBe(3);
});

test('bars begin at zero, also where all values are high', () => {
  const spec = withPoints({ ...bar, y: { type: 'linear', label: '' } }, [
    { x: 'HLM', y: 90 },
    { x: 'TWG', y: 100 },
  ]);
  const [first, second] = [...elementsOf(toSvg(spec))]
    .filter((element) => hasClass(element, 'area') && element.tagName === 'rect')
    .map(({ properties }) => Number(properties.width));
  expect(first! / second!).toBeCloseTo(0.9, 2);
});

test('bars stand where names find room under them, and lie where they do not; the live figure follows', () => {
  const lying = (['wide', 'narrow'] as const).map((width) => live(barOfNames, width).lying);
  expect(lying).toEqual([false, true]);
  expect(live(barUpright, 'narrow').lying).toBe(false);
});

test(
  'on a narrow sheet the names of events stand beside their marks where they are ' +
    'short, and no mark stands on a name',
  () => {
    const events = withPoints(
      timeline,
      Array.from({ length: 8 }, (_, index) => ({
        x: `202${index % 4}-03-0${index + 1}`,
        y: timeline.y.categories?.[0]?.key ?? '',
        label: `TWG-202${index}`,
      })),
    );
    const svg = toSvg(events, { width: 'narrow' });
    const names = all(svg, 'name')
      .flatMap((one) => [...elementsOf(one)])
      .filter(({ tagName }) => tagName === 'text');
    const ends = names.map(
      (one) =>
        Number(one.properties.x ?? 0) +
        widthOf(textOf(one), Number(one.properties.fontSize ?? svg.properties.fontSize)),
    );
    const starts = all(svg, 'mark').flatMap((one) =>
      numbers(/(?:cx|d)="[^\d-]*(-?[\d.]+)/.exec(toHtml(one))?.[1] ?? ''),
    );
    expect([names.length, starts.length]).toEqual([8, 8]);
    expect(Math.min(...starts)).toBeGreaterThan(Math.max(...ends));
  },
);

test('a span keeps its middle', () => {
  expect(all(markOf(toSvg(rangeOfHours), 'after', 'CBM-06'), 'glyph').length).toBe(1);
});
