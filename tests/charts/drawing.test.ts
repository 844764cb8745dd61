import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/charts/download.ts';
import { paints } from '../../src/charts/parts/paint.ts';
import { voices } from '../../src/charts/spec.ts';
import { chartKinds } from '../../src/charts/words.ts';
import { toSvg } from '../../src/charts/svg.ts';
import { toTable } from '../../src/charts/table.ts';
import { widthOf } from '../../src/charts/parts/text.ts';
import {
  arabicLine,
  arabicStacked,
  bar,
  barOfNames,
  barUpright,
  dotPlot,
  examples,
  line,
  lineBand,
  matrix,
  range,
  rangeOfHours,
  stacked,
  timeline,
} from './examples.ts';
import { live } from './live.ts';
import { elementsOf, hasClass, textOf } from './read.ts';
import { all, numbers, withPoints } from './drawn.ts';

const markOf = (svg: Element, series: string, x: string): Element =>
  [
    ...elementsOf(
      all(svg, 'series').find(
        (one) => one.properties['data-series'] === series || one.properties.dataSeries === series,
      )!,
    ),
  ].find(
    (element) =>
      hasClass(element, 'mark') && (element.properties['data-x'] ?? element.properties.dataX) === x,
  )!;
const base = examples.find(({ id }) => id === 'acknowledgement')!;

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
      ({ tagName }) => tagName === 'rect',
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

describe('a thousand points', () => {
  const days = Array.from({ length: 1000 }, (_, index) =>
    new Date(Date.UTC(2022, 0, 1 + index)).toISOString().slice(0, 10),
  );
  const long = withPoints(
    base,
    days.map((x, index) => ({ x, y: Math.round(50 + 40 * Math.sin(index / 30)) })),
  );
  const tall = withPoints(
    { ...bar, x: { type: 'category', label: 'Row' } },
    days.map((x, index) => ({ x, y: index })),
  );

  test('each is in the drawing, the table and the file', () => {
    for (const spec of [long, tall]) {
      expect(all(toSvg(spec), 'mark').length).toBe(1000);
      expect(toTable(spec).rows.length).toBe(1000);
      expect(toCsv(spec).trimEnd().split('\n').length).toBe(1001);
      expect(live(spec).points.length).toBe(1000);
    }
  });

  test('a long line is still a small drawing', () => {
    expect(gzipSync(toHtml(toSvg(long))).length).toBeLessThanOrEqual(12 * 1024);
  });
});

describe('what a page gets', () => {
  const drawn = examples.flatMap((spec) =>
    (['wide', 'narrow'] as const).map((width) => [`${spec.id} ${width}`, spec, width] as const),
  );

  test.each(drawn)(
    '%s is at most 12 KB compressed, without style or script',
    (_name, spec, width) => {
      const html = toHtml(toSvg(spec, { width }));
      expect(gzipSync(html).length).toBeLessThanOrEqual(12 * 1024);
      expect(html).not.toMatch(/style=|<style|<script|\son\w+=/);
    },
  );

  test('ids are unique among all drawings of a page', () => {
    const ids = drawn.flatMap(([, spec, width]) =>
      [...elementsOf(toSvg(spec, { width }))]
        .map(({ properties }) => properties.id)
        .filter((id) => id !== undefined),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('two specifications whose ids differ only in odd characters share none', () => {
    const ids = ['a b', 'a_b', 'a/b'].map((id) =>
      String(
        [...elementsOf(toSvg({ ...stacked, id }))].find(({ tagName }) => tagName === 'pattern')!
          .properties.id,
      ),
    );
    expect(new Set(ids).size).toBe(3);
  });

  test('it has its finding as a name and its extent as a description', () => {
    const svg = toSvg(line);
    const [title, description] = svg.children as Element[];
    expect(svg.properties.role).toBe('group');
    expect(toSvg(lineBand).properties.role).toBe('img');
    expect([title!.tagName, textOf(title!)]).toEqual(['title', line.title]);
    expect(textOf(description!)).toBe(
      'Line chart. Quarter: March 2023 to September 2026. Median time to acknowledge: ' +
        '27\u00a0minutes to 417\u00a0minutes.',
    );
    expect([svg.properties.ariaLabelledBy].flat().join()).toBe(title!.properties.id);
  });

  test('text is at least 11 pixels on a telephone 390 wide, with 16 to each side', () => {
    for (const spec of examples.filter(({ kind }) => kind !== 'matrix')) {
      const svg = toSvg(spec, { width: 'narrow' });
      const scale = 358 / numbers(svg.properties.viewBox)[2]!;
      for (const element of [svg, ...elementsOf(svg)])
        if (element.properties.fontSize !== undefined)
          expect(Number(element.properties.fontSize) * scale).toBeGreaterThanOrEqual(11);
    }
  });

  test('a point that counts rows leads to them', () => {
    const mark = markOf(toSvg(stacked), 'late', 'BCM');
    expect([mark.tagName, mark.properties.href]).toEqual(['a', '/actions/?forum=BCM&status=late']);
  });
});

test('every class of the drawings is painted, in the style sheet as in files', () => {
  const folder = new URL('../../src/styles/charts/', import.meta.url);
  const sheet = readdirSync(folder)
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('');
  const grouping = new Set([
    'chart',
    'series',
    'mark',
    'axis',
    'names',
    'name',
    'key',
    'entry',
    'reference',
    'sums',
    'spreads',
    'glyph',
    'chart-wide',
    'chart-narrow',
    ...chartKinds.map((kind) => `chart-${kind}`),
  ]);
  const inherited = new Set(
    voices.filter((voice) => !voice.startsWith('scale')).map((voice) => `on-${voice}`),
  );
  const classes = new Set(
    [...examples, dotPlot, timeline, range, matrix].flatMap((spec) =>
      [...elementsOf(toSvg(spec))].flatMap(({ properties }) =>
        Array.isArray(properties.className) ? properties.className.map(String) : [],
      ),
    ),
  );
  expect(classes.size).toBeGreaterThan(30);
  for (const name of classes) {
    if (grouping.has(name) || inherited.has(name as `on-${(typeof voices)[number]}`)) continue;
    expect(sheet, `${name} in styles/charts`).toMatch(new RegExp(`\\.${name}\\b`));
    if (!/^(v-|on-scale)/.test(name))
      expect(Object.keys(paints), `${name} in paint.ts`).toContain(name);
  }
  expect(sheet).not.toMatch(
    /\b(left|right|top|bottom|margin-(left|right)|padding-(left|right)|(?<!-)width|(?<!-)height)\s*:/,
  );
});
