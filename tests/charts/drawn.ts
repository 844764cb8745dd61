/** Examples of charts with other points, and what is drawn of them. */
import type { Element } from 'hast';
import { type ChartPoint, type ChartSpec } from '../../src/charts/spec.ts';
import { elementsOf, hasClass } from './read.ts';

export const all = (svg: Element, name: string): Element[] =>
  [...elementsOf(svg)].filter((element) => hasClass(element, name));
export const numbers = (text: unknown): number[] =>
  (String(text).match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
/** The mark of a series at a value of x. */
export const markOf = (svg: Element, series: string, x: string): Element =>
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
export const withPoints = (spec: ChartSpec, points: ChartPoint[]): ChartSpec => ({
  ...spec,
  series: [{ ...spec.series[0]!, points }],
  referenceLines: [],
  events: [],
});
