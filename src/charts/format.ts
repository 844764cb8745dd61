/**
 * What a chart says of its values, in the language of the chart: one wording for the drawing, the
 * table, the voice and the description.
 */
import { localeOf } from '../i18n/index.ts';
import { type IsoDate, firstDay, precisionOf } from '../schema/values/index.ts';
import {
  categoriesOf,
  isMissing,
  pointsOf,
  type ChartAxis,
  type ChartCategory,
  type ChartEvent,
  type ChartPoint,
  type ChartSeries,
  type ChartSpec,
} from './spec.ts';
import { type ChartValue, isFullDate, toNumber } from './values.ts';

/**
 * The text with `{name}` replaced; a name without a value stays, so that a wrong dictionary is
 * seen.
 */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (all, name: string) =>
    Object.hasOwn(values, name) ? values[name]! : all,
  );
}

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  let found = numbers.get(name);
  if (!found) numbers.set(name, (found = new Intl.NumberFormat(localeOf(language), options)));
  return found;
}

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  let found = dates.get(name);
  if (!found)
    dates.set(
      name,
      (found = new Intl.DateTimeFormat(localeOf(language), {
        ...options,
        timeZone: 'UTC',
        calendar: 'gregory',
      })),
    );
  return found;
}

/** A number without its unit, but for `%`, which belongs to the number. */
export function numberText(language: string, value: number, unit?: string): string {
  if (unit === '%')
    return numberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(
      value / 100,
    );
  return numberFormat(language, { maximumFractionDigits: 2 }).format(value);
}

const longForms = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const;

const shortForms = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
} as const;

/** A date of its own precision: "3 May 2024", "May 2024", "2024". */
function dateText(language: string, date: IsoDate): string {
  const precision = precisionOf(date);
  const format = dateFormat(language, longForms[precision]);
  const text = format.format(new Date(Date.parse(firstDay(date))));
  return language === 'fr' && precision === 'day' ? text.replace(/^1 /, '1er ') : text;
}

/** The label of a tick on an axis of dates: as much of the date as its step needs. */
export function formatTick(language: string, time: number, step: 'year' | 'month' | 'day'): string {
  return dateFormat(language, shortForms[step]).format(new Date(time));
}

export type Lookup = ReadonlyMap<string, ChartCategory>;
const lookups = new WeakMap<ChartSpec, { x: Lookup; y: Lookup }>();

/** The categories of both axes by key, worked out once a specification. */
export function categoryLookup(spec: ChartSpec): { x: Lookup; y: Lookup } {
  let found = lookups.get(spec);
  if (!found) {
    const byKey = (name: 'x' | 'y') =>
      new Map(
        spec[name].type === 'category' ? categoriesOf(spec, name).map((one) => [one.key, one]) : [],
      );
    lookups.set(spec, (found = { x: byKey('x'), y: byKey('y') }));
  }
  return found;
}

/** A value of an axis with its unit. */
export function formatValue(spec: ChartSpec, name: 'x' | 'y', value: ChartValue): string {
  const axis: ChartAxis = spec[name];
  if (axis.type === 'category')
    return categoryLookup(spec)[name].get(String(value))?.label ?? String(value);
  if (axis.type === 'date')
    return isFullDate(value) ? dateText(spec.language, value) : String(value);
  const text = numberText(spec.language, Number(value), axis.unit);
  return axis.unit === undefined || axis.unit === '%' ? text : `${text}\u00a0${axis.unit}`;
}

/** A number as it stands beside a mark, without the unit that the axis names. */
export function formatMark(spec: ChartSpec, value: number): string {
  return numberText(spec.language, value, spec.y.unit);
}

/** The span of a point on the y axis in words. */
function formatSpan(spec: ChartSpec, point: ChartPoint): string {
  const low = point.low === undefined ? '' : formatValue(spec, 'y', point.low);
  if (point.high === undefined) return fill(spec.words.since, { low });
  const high = formatValue(spec, 'y', point.high);
  return low === high ? low : fill(spec.words.span, { low, high });
}

function formatBare(spec: ChartSpec, point: ChartPoint): string {
  if (spec.kind === 'matrix') return numberText(spec.language, point.value ?? 0, undefined);
  if (spec.kind === 'timeline') return point.label ?? '';
  if (spec.kind === 'range' && point.low !== undefined) return formatSpan(spec, point);
  const value = formatValue(spec, 'y', point.y ?? 0);
  if (point.low === undefined || point.high === undefined) return value;
  return fill(spec.words.uncertain, {
    value,
    low: formatValue(spec, 'y', point.low),
    high: formatValue(spec, 'y', point.high),
  });
}

/**
 * The value of a point as a reader is told it: with its uncertainty, its base, and whether the base
 * is small.
 */
export function formatPointValue(spec: ChartSpec, point: ChartPoint): string {
  if (isMissing(spec, point)) return point.text ?? spec.words.missing;
  const bare =
    spec.kind === 'range' && point.text !== undefined
      ? `${formatBare(spec, point)} · ${point.text}`
      : (point.text ?? formatBare(spec, point));
  const based =
    point.base === undefined || point.text !== undefined
      ? bare
      : fill(spec.words.withBase, { value: bare, base: numberText(spec.language, point.base) });
  return point.smallBase === true ? `${based} † (${spec.words.smallBase})` : based;
}

/** When an event was: a date, or two. */
export function formatWhen(spec: ChartSpec, point: ChartPoint): string {
  const low = formatValue(spec, 'x', point.x);
  return point.x2 === undefined
    ? low
    : fill(spec.words.span, { low, high: formatValue(spec, 'x', point.x2) });
}

/** A point in one sentence: its series, its place, its value. */
export function formatPoint(spec: ChartSpec, series: ChartSeries, point: ChartPoint): string {
  const value = formatPointValue(spec, point);
  if (spec.kind === 'matrix')
    return fill(spec.words.point, {
      series: formatValue(spec, 'y', point.y ?? ''),
      x: formatValue(spec, 'x', point.x),
      value,
    });
  const x = spec.kind === 'timeline' ? formatWhen(spec, point) : formatValue(spec, 'x', point.x);
  const named = point.label !== undefined && spec.kind !== 'timeline' ? `${x} (${point.label})` : x;
  return spec.series.length > 1
    ? fill(spec.words.point, { series: series.label, x: named, value })
    : fill(spec.words.pointAlone, { x: named, value });
}

/** Events that are marked on an axis of dates, in the order of their days. */
export function eventsOnAxis({ x, y, events = [] }: ChartSpec): readonly ChartEvent[] {
  if (x.type !== 'date' && y.type !== 'date') return [];
  return events.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** An event that is marked on an axis, with its day. */
export function formatEvent({ language, words }: ChartSpec, { at, label }: ChartEvent): string {
  return fill(words.pointAlone, { x: dateText(language, at), value: label });
}

/** What the picture shows, for someone who does not see it: its values, and what is marked. */
export function formatSummary(spec: ChartSpec): string {
  const events = (spec.events ?? []).map((event) => formatEvent(spec, event));
  if (events.length === 0) return formatExtent(spec);
  const { pointAlone, marked } = spec.words;
  return `${formatExtent(spec)} ${fill(pointAlone, { x: marked, value: events.join('; ') })}`;
}

/** Kind, extent, least and most. */
function formatExtent(spec: ChartSpec): string {
  const kind = spec.words.kinds[spec.kind];
  const shown = pointsOf(spec)
    .map(({ point }) => point)
    .filter((point) => !isMissing(spec, point));
  if (shown.length === 0) return `${kind}. ${spec.words.empty}`;
  if (spec.y.type !== 'linear' || spec.kind === 'matrix')
    return fill(spec.words.summaryShort, {
      kind,
      count: numberText(spec.language, shown.length),
    });
  const byHeight = shown.map(({ y, low }) => y ?? low ?? 0).sort((a, b) => Number(a) - Number(b));
  const order = categoryLookup(spec).x;
  const keys = [...order.keys()];
  const along = shown
    .map(({ x }) => x)
    .sort((a, b) =>
      spec.x.type === 'category'
        ? keys.indexOf(String(a)) - keys.indexOf(String(b))
        : toNumber(spec.x.type, a) - toNumber(spec.x.type, b),
    );
  return fill(spec.words.summary, {
    kind,
    x: spec.x.label,
    y: spec.y.label,
    first: formatValue(spec, 'x', along[0]!),
    last: formatValue(spec, 'x', along.at(-1)!),
    least: formatValue(spec, 'y', byHeight[0]!),
    most: formatValue(spec, 'y', byHeight.at(-1)!),
  });
}

/** The line under a figure: where it comes from and as of when. */
export function formatSource(spec: ChartSpec): string {
  const source = fill(spec.words.source, { source: spec.source });
  const asOf = fill(spec.words.asOf, { date: dateText(spec.language, spec.asOf) });
  return `${source} · ${asOf}`;
}
