import { toHtml } from 'hast-util-to-html';
import { XMLValidator } from 'fast-xml-parser';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/charts/download.ts';
import { toStandaloneSvg } from '../../src/charts/standalone.ts';
import { type ChartSpec } from '../../src/charts/spec.ts';
import { chartKinds } from '../../src/charts/words.ts';
import { toSvg } from '../../src/charts/svg.ts';
import { toTable } from '../../src/charts/table.ts';
import { bar, examples } from './examples.ts';
import { live } from './live.ts';
import { elementsOf, textOf } from './read.ts';
import { all, numbers, withPoints } from './drawn.ts';

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
