/**
 * Reads values back from what was drawn, written or configured: the tests' own readers, which share
 * no code with the writers.
 */
import type { Element, ElementContent, Root } from 'hast';
import type { ChartPoint, ChartSeries, ChartSpec } from '../../src/charts/spec.ts';

/** What every form must hold of a point, as text; an absent value is the empty text. */
export interface Told {
  series: string;
  x: string;
  y: string;
  low: string;
  high: string;
  x2: string;
  value: string;
  base: string;
  missing: boolean;
}

const told = (value: unknown): string =>
  value === undefined || value === null ? '' : String(value);

export function toldBySpec(spec: ChartSpec): Told[] {
  return spec.series.flatMap(({ key, points }) =>
    points.map((point) => ({
      series: key,
      x: told(point.x),
      y: told(point.y),
      low: told(point.low),
      high: told(point.high),
      x2: told(point.x2),
      value: told(point.value),
      base: told(point.base),
      missing: point.missing === true,
    })),
  );
}

export function* elementsOf(node: Element | Root): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsOf(child);
  }
}

export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

export const hasClass = (element: Element, name: string): boolean =>
  Array.isArray(element.properties.className) && element.properties.className.includes(name);

const property = (element: Element, name: string): string =>
  told(
    element.properties[name] ??
      element.properties[`data${name.slice(5, 6).toUpperCase()}${name.slice(6)}`],
  );

/** The points that a drawing shows, from its marks. */
export function toldBySvg(svg: Element): Told[] {
  return [...elementsOf(svg)]
    .filter((element) => hasClass(element, 'series'))
    .flatMap((series) =>
      [...elementsOf(series)]
        .filter((element) => hasClass(element, 'mark'))
        .map((mark) => ({
          series: property(series, 'data-series'),
          x: property(mark, 'data-x'),
          y: property(mark, 'data-y'),
          low: property(mark, 'data-low'),
          high: property(mark, 'data-high'),
          x2: property(mark, 'data-x2'),
          value: property(mark, 'data-value'),
          base: property(mark, 'data-base'),
          missing: property(mark, 'data-missing') === 'true',
        })),
    );
}

/** A text that a spreadsheet would run is written with an apostrophe before it. */
const unguarded = (cell: string): string =>
  cell.replace(/^'(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/, '');

/** The points of a file of comma-separated values, read as RFC 4180 says. */
export function toldByCsv(csv: string, parse: (text: string) => Record<string, string>[]): Told[] {
  return parse(csv).map((row) => ({
    series: unguarded(row.series ?? ''),
    x: unguarded(row.x ?? ''),
    y: unguarded(row.y ?? ''),
    low: row.low ?? '',
    high: row.high ?? '',
    x2: row.x_end ?? '',
    value: row.value ?? '',
    base: row.base ?? '',
    missing: row.missing === 'true',
  }));
}

export const byText = (a: Told, b: Told): number => {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
};

export function pointsWith(spec: ChartSpec): { series: ChartSeries; point: ChartPoint }[] {
  return spec.series.flatMap((series) => series.points.map((point) => ({ series, point })));
}
