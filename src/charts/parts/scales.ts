/** Scales: from values of an axis to places on the sheet, with the ticks that help to read them. */
import { scaleLinear, scaleUtc } from 'd3-scale';
import { numberText, formatTick } from '../format.ts';
import { pointsOf, type ChartSpec } from '../spec.ts';
import { type ChartValue, toNumber } from '../values.ts';
import { widthOf } from './text.ts';

const toPair = (values: readonly number[]): readonly [number, number] => [
  values[0] ?? 0,
  values.at(-1) ?? 1,
];

export interface Tick {
  at: number;
  label: string;
}
export interface Scale {
  at: (value: ChartValue, end?: 'first' | 'last') => number;
  ticks: readonly Tick[];
  /** Where the axis begins and ends, and the values there. */
  range: readonly [number, number];
  domain: readonly [number, number];
}

/** Every value that an axis has to show, as numbers. */
function valuesOn(spec: ChartSpec, name: 'x' | 'y'): number[] {
  const axis = spec[name];
  const found: number[] = [];
  const add = (value: ChartValue | null | undefined, end: 'first' | 'last' = 'first') => {
    if (value === undefined || value === null) return;
    const number = toNumber(axis.type, value, end);
    if (Number.isFinite(number)) found.push(number);
  };
  for (const { point } of pointsOf(spec)) {
    add(point[name]);
    if (name === 'y') {
      add(point.low);
      add(point.high, 'last');
    } else add(point.x2, 'last');
  }
  for (const reference of spec.referenceLines ?? [])
    if (reference.axis === name) add(reference.value);
  add(axis.min);
  add(axis.max, 'last');
  return found;
}

export type Zero = 'always' | 'honest' | 'never';

/** The least and greatest of many, without the limit on arguments of `Math.min`. */
function extentOf(values: readonly number[]): readonly [number, number] {
  let [least, greatest] = [values[0] ?? 0, values[0] ?? 1];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}

/**
 * The domain of a linear axis. Bars begin at zero. A line does too, unless all its values lie in
 * the upper half of the range from zero: there a zero would flatten the change that it shows.
 */
function linearDomain(values: readonly number[], zero: Zero, bounded: boolean): [number, number] {
  const [least, greatest] = extentOf(values);
  const fromZero =
    zero === 'always' || (zero === 'honest' && !bounded && least >= 0 && least < greatest / 2);
  const low = fromZero ? Math.min(0, least) : least;
  const high = zero === 'always' ? Math.max(0, greatest) : greatest;
  return low === high ? [low, low + 1] : [low, high];
}

/** A linear scale over the values of an axis. `room` is how many ticks there is room for. */
export function linearScale(
  spec: ChartSpec,
  name: 'x' | 'y',
  range: readonly [number, number],
  room: number,
  zero: Zero,
  extra: readonly number[] = [],
): Scale {
  const axis = spec[name];
  const domain = linearDomain([...valuesOn(spec, name), ...extra], zero, axis.min !== undefined);
  const scale = scaleLinear()
    .domain(domain)
    .range([...range]);
  if (axis.max === undefined) scale.nice(room);
  const whole = scale.ticks(room).filter((tick) => Number.isInteger(tick));
  const fine = scale.ticks(room);
  const onlyWhole = pointsOf(spec).every(
    ({ point }) => typeof point[name] !== 'number' || Number.isInteger(point[name]),
  );
  const ticks = onlyWhole && whole.length > 1 ? whole : fine;
  return {
    at: (value) => scale(Number(value)),
    range,
    domain: toPair(scale.domain()),
    ticks: ticks.map((tick) => ({
      at: scale(tick),
      label: numberText(spec.language, tick, axis.unit === '%' ? '%' : undefined),
    })),
  };
}

const day = 86_400_000;

/** As much of a date as the label of a tick needs. */
export function stepOf(times: readonly Date[]): 'year' | 'month' | 'day' {
  if (times.every((time) => time.getUTCMonth() === 0 && time.getUTCDate() === 1)) return 'year';
  return times.every((time) => time.getUTCDate() === 1) ? 'month' : 'day';
}

/** Years and months differ by so much at most. */
const longestDifference = 3 * day;

/**
 * Lets the axis begin at the tick before its first value where that is near, so that the first
 * values stand after a date that is written.
 */
function reachBack(scale: ReturnType<typeof scaleUtc>, from: number, to: number): void {
  const [first, second] = scale.ticks(5).map((time) => time.getTime());
  if (first === undefined || second === undefined) return;
  const before = 2 * first - second;
  if (from > before && from - before < 0.5 * (second - first))
    scale.domain([before - longestDifference, to]);
}

/** The first and the last date, as years, or as months of one. */
function endTicks(
  language: string,
  at: (time: number) => number,
  ends: readonly [number, number],
): Tick[] {
  const labels = (step: 'year' | 'month') => ends.map((time) => formatTick(language, time, step));
  const years = labels('year');
  const shown = years[0] === years[1] ? labels('month') : years;
  return ends.map((time, index) => ({ at: at(time), label: shown[index]! }));
}

/** A scale of dates. Ticks are as many as their labels have room for, none closer than a day. */
export function dateScale(
  spec: ChartSpec,
  name: 'x' | 'y',
  range: readonly [number, number],
  size: number,
): Scale {
  const values = valuesOn(spec, name);
  const [least, greatest] = extentOf(values.length === 0 ? [toNumber('date', spec.asOf)] : values);
  const [from, to] =
    least === greatest ? [least - 183 * day, greatest + 183 * day] : [least, greatest];
  const scale = scaleUtc()
    .domain([from, to])
    .range([...range]);
  reachBack(scale, from, to);
  const space = Math.abs(range[1] - range[0]);
  const years = Math.ceil((to - from) / (365.25 * day)) + 1;
  let ticks: Tick[] = [];
  for (let count = Math.min(10, Math.max(2, years)); count > 0; count -= 1) {
    const times = scale.ticks(Math.min(count, Math.max(1, (to - from) / day)));
    const step = stepOf(times);
    ticks = times.map((time) => ({
      at: scale(time),
      label: formatTick(spec.language, time.getTime(), step),
    }));
    if (ticks.reduce((sum, { label }) => sum + widthOf(label, size) + 14, 0) <= space) break;
  }
  // One date alone tells no extent.
  if (ticks.length < 2 && values.length > 0) ticks = endTicks(spec.language, scale, [from, to]);
  return {
    at: (value, end) => scale(toNumber('date', value, end)),
    ticks,
    range,
    domain: toPair(scale.domain().map(Number)),
  };
}

/**
 * A scale that gives each category a band of its own. `at` is the middle of the band; the axis has
 * no values but its places.
 */
export function bandScale(
  keys: readonly string[],
  range: readonly [number, number],
): Scale & { band: number } {
  const band = (range[1] - range[0]) / Math.max(1, keys.length);
  const order = new Map(keys.map((key, index) => [key, index]));
  return {
    at: (value) => range[0] + ((order.get(String(value)) ?? 0) + 0.5) * band,
    ticks: [],
    range,
    domain: range,
    band,
  };
}
