/** What a page gets of a chart: a small drawing, unique ids, a name, links, painted classes. */
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
import {
  bar,
  dotPlot,
  examples,
  line,
  lineBand,
  matrix,
  range,
  stacked,
  timeline,
} from './examples.ts';
import { live } from './live.ts';
import { elementsOf, textOf } from './read.ts';
import { all, markOf, numbers, withPoints } from './drawn.ts';

const base = examples.find(({ id }) => id === 'acknowledgement')!;

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
        '27\u00a0minutes to 417\u00a0minutes. Marked on the axis: 28 October 2023: Flood at ' +
        'Sulvane; 1 October 2024: Forum suspended; 26 February 2025: Forum resumed; hotline ' +
        'protocol revised by decision HLM.DEC/2/25',
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
