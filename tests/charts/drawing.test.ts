/** Laws of the drawing: gaps, direction, bases, edges, safety, size. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { XMLValidator } from 'fast-xml-parser';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/charts/download.ts';
import { paints } from '../../src/charts/parts/paint.ts';
import { toStandaloneSvg } from '../../src/charts/standalone.ts';
import { voices, type ChartPoint, type ChartSpec } from '../../src/charts/spec.ts';
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

const all = (svg: Element, name: string): Element[] =>
  [...elementsOf(svg)].filter((element) => hasClass(element, name));
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
const numbers = (text: unknown): number[] =>
  (String(text).match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
const base = examples.find(({ id }) => id === 'acknowledgement')!;
const withPoints = (spec: ChartSpec, points: ChartPoint[]): ChartSpec => ({
  ...spec,
  series: [{ ...spec.series[0]!, points }],
  referenceLines: [],
  events: [],
});

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

describe.each(
  chartKinds.map((kind) => [kind, examples.find((spec) => spec.kind === kind)!] as const),
)('edges of %s', (_kind, spec) => {
  test('no series, and series without points: a sentence', () => {
    for (const empty of [
      { ...spec, series: [] },
      { ...spec, series: spec.series.map((series) => ({ ...series, points: [] })) },
    ]) {
      const bare: ChartSpec = {
        ...empty,
        x: { ...spec.x, categories: [] },
        y: { ...spec.y, categories: [] },
      };
      expect(textOf(toSvg(bare))).toContain('There is nothing to draw yet.');
      expect(toTable(bare).rows).toEqual([]);
      expect(toCsv(bare).split('\n').length).toBe(2);
      expect(toStandaloneSvg(bare, { address: 'https://example.org/' })).toContain(
        'There is nothing to draw yet.',
      );
    }
  });

  test('one point', () => {
    const one = {
      ...spec,
      referenceLines: [],
      series: [{ ...spec.series[0]!, points: spec.series[0]!.points.slice(0, 1) }],
    };
    for (const width of ['wide', 'narrow'] as const) {
      const svg = toSvg(one, { width });
      expect(all(svg, 'mark').length).toBe(1);
      expect(toHtml(svg)).not.toMatch(/NaN|Infinity|undefined|null,null/);
    }
  });

  test('only missing points', () => {
    const none = {
      ...spec,
      series: [
        {
          ...spec.series[0]!,
          points: spec.series[0]!.points.map(({ x, y }) => ({
            x,
            missing: true,
            ...(spec.kind === 'matrix' || spec.kind === 'timeline'
              ? { y: y ?? null }
              : { y: null }),
          })),
        },
      ],
    };
    for (const width of ['wide', 'narrow'] as const)
      expect(toHtml(toSvg(none, { width }))).not.toMatch(/NaN|Infinity|undefined/);
    for (const { point } of live(none).points) expect(point.missing).toBe(true);
  });

  test('numbers are finite and within the sheet', () => {
    for (const width of ['wide', 'narrow'] as const) {
      const svg = toSvg(spec, { width });
      const [, , across, down] = numbers(svg.properties.viewBox);
      for (const element of elementsOf(svg)) {
        for (const name of ['x', 'y', 'cx', 'cy', 'width', 'height'] as const) {
          const value = element.properties[name];
          if (value === undefined || element.tagName === 'pattern') continue;
          expect(Number(value)).toBeGreaterThanOrEqual(-20);
          expect(Number(value)).toBeLessThanOrEqual(Math.max(across!, down!) + 20);
        }
      }
    }
  });
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

describe('naughty strings', () => {
  const naughty = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</title></svg><svg onload=alert(1)>',
    ']]>',
    '&amp;&#x3C;',
    '=1+1',
    "' OR 1=1 --",
    'a"b\'c`d',
    '\u202eabc',
    'e\u0301\u0327',
    '👩‍👩‍👧‍👦',
    'x'.repeat(400),
    '   ',
    '',
    '__proto__',
    'constructor',
    '\u0000\u0008',
    'line\nbreak',
    '${process}',
    '{{x}}',
    '{series}',
  ];
  const spec = (kind: ChartSpec['kind']): ChartSpec => ({
    ...bar,
    kind,
    id: naughty[0]!,
    title: naughty[1]!,
    source: naughty[2]!,
    note: naughty[3]!,
    x: {
      type: 'category',
      label: naughty[4]!,
      categories: naughty.map((key) => ({ key, label: key })),
    },
    y:
      kind === 'timeline' || kind === 'matrix'
        ? {
            type: 'category',
            label: naughty[0]!,
            categories: naughty.map((key) => ({ key, label: key })),
          }
        : { type: 'linear', label: naughty[2]!, unit: naughty[0]! },
    series: [
      {
        key: naughty[2]!,
        label: naughty[1]!,
        voice: 'late',
        points: naughty.map((text) => {
          if (kind === 'timeline') return { x: '2024-01-01', y: text, label: text };
          if (kind === 'matrix') return { x: text, y: text, value: 1, text };
          return { x: text, y: 1, low: 0, high: 2, text, label: text };
        }),
      },
    ],
    referenceLines: [],
    events: [],
  });
  const kinds = chartKinds.filter((kind) => kind !== 'timeline');

  test.each([...kinds, 'timeline'] as const)('come out of a %s as text', (kind) => {
    const made =
      kind === 'timeline'
        ? { ...spec(kind), x: { type: 'date' as const, label: 'Date' } }
        : spec(kind);
    for (const width of ['wide', 'narrow'] as const) {
      const tree = parseFragment(toHtml(toSvg(made, { width })));
      expect(tree.childNodes.map(({ nodeName }) => nodeName)).toEqual(['svg']);
      const names = new Set<string>();
      const walk = (node: DefaultTreeAdapterTypes.ParentNode): void => {
        for (const child of node.childNodes) {
          names.add(child.nodeName);
          if ('attrs' in child)
            for (const { name } of child.attrs) expect(name).not.toMatch(/^on|^style$/);
          if ('childNodes' in child) walk(child);
        }
      };
      walk(tree);
      expect([...names].filter((name) => /script|img|iframe|style/i.test(name))).toEqual([]);
    }
  });

  test.each([...kinds])('leave the file of a %s readable as XML', (kind) => {
    for (const size of ['wide', 'narrow', 'share'] as const) {
      expect(
        XMLValidator.validate(toStandaloneSvg(spec(kind), { size, address: naughty[0]! })),
      ).toBe(true);
    }
  });

  test('no cell of a CSV begins like a formula, but for numbers', () => {
    const cells = toCsv(
      withPoints(
        bar,
        ['=1+1', '+1', '-1', '@x', '\t=1', '\uff1d1'].map((text) => ({ x: text, y: -5, text })),
      ),
    )
      .split('\n')
      .slice(1)
      .flatMap((row) => row.split(','));
    expect(cells.filter((cell) => /^"?[=+@\t\uff1d]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell === '-5').length).toBe(6);
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
