/**
 * Dates on one line, to scale: where each stands, as a share of the line, and in which row its label
 * has room. What is told to fit does so on any line that is wider.
 */
import { scaleUtc } from 'd3-scale';
import type { IsoDate } from '../schema/values/index.ts';
import { formatTick } from './format.ts';
import { stepOf } from './parts/scales.ts';
import { widthOf } from './parts/text.ts';
import { toNumber } from './values.ts';

/** One date, with the lines of its label; `over` the line stand those that were promised. */
export interface StripDate {
  date: IsoDate;
  lines: readonly string[];
  over: boolean;
}

export interface StripPlace {
  /** Shares of the line, from 0 to 1: of a month or a year both its ends. */
  at: number;
  until?: number;
  over: boolean;
  /** The row of its label, counted from the line, and whether the label ends at the mark. */
  row: number;
  ends: boolean;
  /** How many marks of the same side stand so close by that this one is set off from the line. */
  level: number;
}

export interface Strip {
  places: readonly StripPlace[];
  ticks: readonly { at: number; label: string }[];
  /** Rows of labels over and under the line. */
  rows: { over: number; under: number };
  levels: { over: number; under: number };
}

/** Pixels of the narrowest line with labels, of the narrowest at all, and of a label’s letters. */
const labelled = 660;
const narrowest = 280;
const letters = 14.2;
/** Pixels between two labels of a row, and between two marks on the line. */
const gap = 14;
const apart = 17;
/** More ticks than these have no room on the narrowest line. */
const mostTicks = 5;

export function toStrip(language: string, dates: readonly StripDate[]): Strip {
  const ends = dates.flatMap(({ date }) => [spotOf(date, 'first'), spotOf(date, 'last')]);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const shareOf = (time: number) => (to === from ? 0 : (time - from) / (to - from));
  const placed = dates.map((one) => {
    const at = shareOf(spotOf(one.date, 'first'));
    const until = shareOf(spotOf(one.date, 'last'));
    return { ...one, at, ...(until === at ? {} : { until }), ...spanOf(one, at) };
  });
  const [over, under] = [true, false].map((side) => placed.filter((one) => one.over === side));
  const rows = new Map([...rowsOf(over!), ...rowsOf(under!)]);
  const levels = new Map([...levelsOf(over!), ...levelsOf(under!)]);
  const most = (of: ReadonlyMap<Placed, number>, side: readonly Placed[]) =>
    side.reduce((most, one) => Math.max(most, of.get(one)! + 1), 0);
  return {
    places: placed.map((one) => ({
      at: one.at,
      ...(one.until === undefined ? {} : { until: one.until }),
      over: one.over,
      ends: one.ends,
      row: rows.get(one)!,
      level: levels.get(one)!,
    })),
    ticks: ticksOf(language, from, to).map(({ time, label }) => ({ at: shareOf(time), label })),
    rows: { over: most(rows, over!), under: most(rows, under!) },
    levels: { over: most(levels, over!), under: most(levels, under!) },
  };
}

const spotOf = (date: IsoDate, end: 'first' | 'last') => toNumber('date', date, end);

interface Placed extends StripDate {
  at: number;
  until?: number;
  ends: boolean;
  /** The mark and the two ends of the label, in pixels of the narrowest line with labels. */
  mark: number;
  low: number;
  high: number;
}

/** A label begins at its mark, and ends there where the line ends before the label would. */
function spanOf({ lines }: StripDate, at: number): Pick<Placed, 'ends' | 'mark' | 'low' | 'high'> {
  const mark = at * labelled;
  const width = Math.max(...lines.map((line) => widthOf(line, letters))) + gap;
  const ends = mark + width > labelled + gap && mark >= labelled / 2;
  return ends
    ? { ends, mark, low: mark - width, high: mark }
    : { ends, mark, low: mark, high: mark + width };
}

/**
 * The row of each label: no two of a row meet, and no leader, which runs from a mark to its label,
 * crosses another label where that can be had.
 */
function rowsOf(side: readonly Placed[]): ReadonlyMap<Placed, number> {
  const rows = new Map<Placed, number>();
  const inOrder = [
    ...side.filter(({ ends }) => ends).toSorted((a, b) => a.mark - b.mark),
    ...side.filter(({ ends }) => !ends).toSorted((a, b) => b.mark - a.mark),
  ];
  for (const one of inOrder) {
    const set = [...rows];
    const isFree = (row: number) =>
      set.every(([other, at]) => at !== row || other.high <= one.low || one.high <= other.low);
    const isClear = (row: number) =>
      set.every(([other, at]) =>
        at < row ? !covers(other, one) : at === row || !covers(one, other),
      );
    const all = Array.from({ length: side.length }, (_, row) => row).filter(isFree);
    rows.set(one, all.find(isClear) ?? all[0]!);
  }
  return rows;
}

/** Whether the leader of a mark would run through a label. */
const covers = (label: Placed, { mark }: Placed): boolean => label.low < mark && mark < label.high;

function levelsOf(side: readonly Placed[]): ReadonlyMap<Placed, number> {
  const levels = new Map<Placed, number>();
  const inOrder = side.toSorted((a, b) => a.at - b.at);
  for (const one of inOrder) {
    const near = [...levels].filter(([other]) => (one.at - other.at) * narrowest < apart);
    const taken = new Set(near.map(([, level]) => level));
    levels.set(
      one,
      Array.from(inOrder.keys()).find((level) => !taken.has(level))!,
    );
  }
  return levels;
}

/** Years, or months of a short line, as many as have room. */
function ticksOf(language: string, from: number, to: number) {
  const scale = scaleUtc().domain([from, to]);
  for (let count = mostTicks; count > 0; count -= 1) {
    const times = scale.ticks(count);
    const step = stepOf(times);
    if (times.length <= mostTicks && step !== 'day')
      return times.map((time) => ({
        time: time.getTime(),
        label: formatTick(language, time.getTime(), step),
      }));
  }
  return [];
}
