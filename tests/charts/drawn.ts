/** Examples of charts with other points, and what is drawn of them. */
import type { Element } from 'hast';
import { type ChartPoint, type ChartSpec } from '../../src/charts/spec.ts';
import { elementsOf, hasClass } from './read.ts';

export const all = (svg: Element, name: string): Element[] =>
  [...elementsOf(svg)].filter((element) => hasClass(element, name));
export const numbers = (text: unknown): number[] =>
  (String(text).match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
export const withPoints = (spec: ChartSpec, points: ChartPoint[]): ChartSpec => ({
  ...spec,
  series: [{ ...spec.series[0]!, points }],
  referenceLines: [],
  events: [],
});
