/**
 * What a newspaper would not print: rules that every chart keeps, each a function that says how a
 * chart breaks it, or nothing.
 */
import type { Element } from 'hast';
import { formatEvent, formatPointValue } from '../../src/charts/format.ts';
import { hasSubject, hatches, hollow } from '../../src/charts/parts/look.ts';
import { categoriesOf, isMissing, pointsOf, type ChartSpec } from '../../src/charts/spec.ts';
import { toSvg, type LiveLayout } from '../../src/charts/svg.ts';
import { findCovered } from './covering.ts';
import { all } from './drawn.ts';
import { elementsOf, hasClass, textOf } from './read.ts';

export interface Known {
  /** Ids of the record. */
  ids: ReadonlySet<string>;
}
type Rule = (spec: ChartSpec, known: Known) => string | undefined;

const widths = ['page', 'wide', 'narrow', 'row'] as const;
const drawings = (spec: ChartSpec): readonly Element[] =>
  widths
    .filter((width) => (width === 'row') === (spec.kind === 'sparkline'))
    .map((width) => toSvg(spec, { width }));

/** Every name that a chart shows. */
const namesIn = (spec: ChartSpec): readonly string[] => [
  ...spec.series.map(({ label }) => label),
  ...(['x', 'y'] as const)
    .filter((name) => spec[name].type === 'category')
    .flatMap((name) => categoriesOf(spec, name).map(({ label }) => label)),
];

const named: Rule = (spec, { ids }) => {
  const code = namesIn(spec).find((name) => ids.has(name));
  return code && `shows the code ${code}`;
};

/** Where the title speaks of one line among several, that one stands in colour. */
const subject: Rule = (spec) => {
  if (spec.kind !== 'line' || spec.series.length < 2) return undefined;
  const told = spec.series.filter(({ label }) => spec.title.includes(label));
  if (told.length !== 1) return undefined;
  return hasSubject(spec) && told[0]!.voice === 'accent'
    ? undefined
    : `speaks of ${told[0]!.label}, and draws all lines alike`;
};

/** The values at the ends of the axis of numbers, as drawn. */
function domainOf(spec: ChartSpec): readonly [number, number] | undefined {
  const { properties } = toSvg(spec);
  const written = properties['data-layout'] ?? properties.dataLayout;
  if (spec.y.type !== 'linear' || written === undefined) return undefined;
  const layout = JSON.parse(String(written)) as LiveLayout;
  const lying = layout.lying || spec.kind === 'dotPlot' || spec.kind === 'range';
  const { along, up } = layout.panels?.[0] ?? layout;
  const [a, b] = lying ? along : up;
  return [Math.min(a, b), Math.max(a, b)];
}

/** Every number that an axis has to reach. */
function numbersOf(spec: ChartSpec): readonly number[] {
  const values = pointsOf(spec)
    .filter(({ point }) => !isMissing(spec, point))
    .flatMap(({ point }) => [point.y, point.low, point.high])
    .filter((value) => typeof value === 'number');
  const lines = (spec.referenceLines ?? []).flatMap(({ axis, value }) =>
    axis === 'y' ? [Number(value)] : [],
  );
  return [...values, ...lines];
}

const isBar = ({ kind }: ChartSpec) => kind === 'bar' || kind === 'stackedBar';

/** Values fill more than half of their axis; that of bars from nought. */
const fitted: Rule = (spec) => {
  const domain = domainOf(spec);
  const values = numbersOf(spec);
  if (!domain || values.length < 2 || spec.kind === 'stackedBar') return undefined;
  const zero = spec.kind === 'dotPlot' ? [] : [0];
  const [least, most] = [Math.min(...values, ...zero), Math.max(...values, ...zero)];
  const used = (most - least) / (domain[1] - domain[0]);
  return least === most || used > 0.5
    ? undefined
    : `has an axis from ${domain[0]} to ${domain[1]} for values from ${least} to ${most}`;
};

/** Bars begin at nought: their axis reaches it. */
export const reachesNought = ([least, most]: readonly [number, number]): boolean =>
  least <= 0 && most >= 0;

const honest: Rule = (spec) => {
  const domain = isBar(spec) ? domainOf(spec) : undefined;
  return domain && !reachesNought(domain) ? 'has bars that do not begin at nought' : undefined;
};

/** A bar that the title names stands first, where its places have no order of their own. */
const ranked: Rule = (spec) => {
  if (!isBar(spec) || spec.x.type !== 'category') return undefined;
  const places = categoriesOf(spec, 'x');
  const inTime = places.every(({ key }) => /^\d{4}/.test(key));
  const told = places.findIndex(({ label }) => spec.title.includes(label));
  return told > 0 && !inTime
    ? `names ${places[told]!.label}, which stands below others`
    : undefined;
};

/** Parts of bars differ where colours are taken away: at most one is filled without a pattern. */
const apart: Rule = (spec) => {
  if (spec.kind !== 'stackedBar') return undefined;
  const whole = spec.series.filter(({ voice }) => !hatches[voice] && !hollow.has(voice));
  return whole.length > 1 ? `fills ${whole[0]!.label} as ${whole[1]!.label}` : undefined;
};

/** A share stands with what it is a share of. */
const based: Rule = (spec) => {
  if (spec.y.unit !== '%' || !isBar(spec)) return undefined;
  const bare = pointsOf(spec).find(
    ({ point }) => !isMissing(spec, point) && point.base === undefined,
  );
  return bare && `has no base of the share of ${bare.point.x}`;
};

const shaded: Rule = (spec) => {
  if (spec.kind !== 'matrix') return undefined;
  const used = new Set(
    pointsOf(spec).flatMap(({ point: { voice } }) => (voice?.startsWith('scale') ? [voice] : [])),
  );
  const told = new Set(spec.shades?.steps.map(({ voice }) => voice));
  const untold = [...used].find((voice) => !told.has(voice));
  return untold && `does not tell what the shade ${untold} stands for`;
};

/** Rows of a shaded matrix that are no steps stand in the order of the greatest value of each. */
const inOrder: Rule = (spec) => {
  const rows = categoriesOf(spec, 'y').map(({ key }) => key);
  if (spec.shades === undefined || rows.every((key) => /^\d+$/.test(key))) return undefined;
  const greatest = rows.map((key) =>
    Math.max(
      ...pointsOf(spec).flatMap(({ point }) => (point.y === key ? [point.value ?? -1] : [])),
    ),
  );
  const wrong = greatest.findIndex((value, index) => index > 0 && value > greatest[index - 1]!);
  return wrong < 0 ? undefined : `has row ${wrong + 1} below a lesser one`;
};

const shapes = ['hatched', 'area', 'plate'] as const;

/** The rectangle of an element; nothing where it is none. */
function boxOf({ tagName, properties: { x, y, width, height } }: Element) {
  if (tagName !== 'rect') return undefined;
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}

/** The first text of a drawing that stands on a pattern: the last thing drawn under it is hatched. */
export function findTextOnPattern(svg: Element): string | undefined {
  let under: { name: string; box: NonNullable<ReturnType<typeof boxOf>> }[] = [];
  for (const element of elementsOf(svg)) {
    const name = shapes.find((one) => hasClass(element, one));
    const box = name === undefined ? undefined : boxOf(element);
    if (name && box) under = [...under, { name, box }];
    if (element.tagName !== 'text') continue;
    const [x, y] = [Number(element.properties.x), Number(element.properties.y) - 3];
    const ground = under.findLast(
      ({ box: b }) => x > b.x && x < b.x + b.width && y > b.y && y < b.y + b.height,
    );
    if (ground?.name === 'hatched') return textOf(element);
  }
  return undefined;
}

const legible: Rule = (spec) => {
  const text = drawings(spec).map(findTextOnPattern).find(Boolean);
  return text && `writes ${text} on a pattern`;
};

/** How many links of a drawing are stops of the keyboard. */
export const countStops = (svg: Element): number =>
  [...elementsOf(svg)].filter(
    ({ tagName, properties }) =>
      tagName === 'a' && (properties.tabIndex ?? properties.tabindex) !== -1,
  ).length;

const oneStop: Rule = (spec) => {
  const stops = drawings(spec).reduce((sum, svg) => sum + countStops(svg), 0);
  return stops > 0 ? `has ${stops} stops of the keyboard` : undefined;
};

/** Every event is marked where the axis has its day, and told; no mark covers another. */
const marked: Rule = (spec) => {
  for (const svg of drawings(spec)) {
    const covered = findCovered(svg);
    if (covered !== undefined) return `has something over “${covered}”`;
    const told = all(svg, 'reference').map(textOf);
    const untold = (spec.events ?? []).find(
      (event) => told.filter((text) => text.includes(formatEvent(spec, event))).length === 0,
    );
    if (untold) return `does not mark “${untold.label}”`;
  }
  return undefined;
};

/** A line in a row is of one series, and tells its first and its last value beside it. */
const ended: Rule = (spec) => {
  if (spec.kind !== 'sparkline') return undefined;
  if (spec.series.length !== 1) return `has ${spec.series.length} lines in a row`;
  const known = spec.series[0]!.points.filter((point) => !isMissing(spec, point));
  const told = all(toSvg(spec, { width: 'row' }), 'names')
    .map(textOf)
    .join(' ');
  const untold = [known[0], known.at(-1)].find(
    (point) => !point || !told.includes(formatPointValue(spec, point)),
  );
  return untold && `does not tell the value of ${untold.x}`;
};

export const rules = {
  named,
  subject,
  fitted,
  honest,
  ranked,
  apart,
  based,
  shaded,
  inOrder,
  legible,
  oneStop,
  marked,
  ended,
} as const satisfies Readonly<Record<string, Rule>>;
