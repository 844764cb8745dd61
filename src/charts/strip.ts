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

/** A date with its marks, and the lines of its label; `over` the line stand promised ones. */
export interface StripDate {
  date: IsoDate;
  marks: number;
  lines: readonly string[];
  over: boolean;
}

interface StripPlace {
  /** Shares of the line, from 0 to 1: of a month or a year both its ends. */
  at: number;
  until?: number;
  over: boolean;
  /** How many lines lie between the line and its label, and whether the label ends at the mark. */
  row: number;
  ends: boolean;
  /** By how many marks its first is set off from the line, since others stand close by. */
  level: number;
}

export interface Strip {
  places: readonly StripPlace[];
  ticks: readonly { at: number; label: string }[];
  /** Lines of labels, and marks above one another, over and under the line. */
  rows: { over: number; under: number };
  levels: { over: number; under: number };
}

/** Pixels of the narrowest line with labels, of the narrowest at all, and of a label’s letters. */
const labelled = 660;
const narrowest = 280;
const letters = 14.2;
/** Pixels between two labels side by side, and between two marks on the line. */
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
  const room = (side: readonly Placed[]) => [
    side.reduce((most, one) => Math.max(most, rows.get(one)! + one.lines.length), 0),
    side.reduce((most, one) => Math.max(most, levels.get(one)! + one.marks), 0),
  ];
  const [roomOver, roomUnder] = [room(over!), room(under!)];
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
    rows: { over: roomOver[0]!, under: roomUnder[0]! },
    levels: { over: roomOver[1]!, under: roomUnder[1]! },
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
 * The row in which each label begins: no two labels meet, and no leader, which runs from a mark to
 * its label, crosses another label where that can be had.
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
      set.every(([other, at]) => {
        const besides = other.high <= one.low || one.high <= other.low;
        return besides || row >= at + heightOf(other) || row + heightOf(one) <= at;
      });
    const isClear = (row: number) =>
      set.every(([other, at]) =>
        at < row ? !covers(other, one) : at === row || !covers(one, other),
      );
    const all = [0, ...set.map(([other, at]) => at + heightOf(other))]
      .toSorted((a, b) => a - b)
      .filter(isFree);
    rows.set(one, all.find(isClear) ?? all[0]!);
  }
  return rows;
}

/** The lines that a label takes, with the space between it and the next. */
const heightOf = ({ lines }: Placed): number => lines.length + 0.25;

/** Whether the leader of a mark would run through a label. */
const covers = (label: Placed, { mark }: Placed): boolean => label.low < mark && mark < label.high;

function levelsOf(side: readonly Placed[]): ReadonlyMap<Placed, number> {
  const levels = new Map<Placed, number>();
  for (const one of side.toSorted((a, b) => a.at - b.at)) {
    const near = [...levels].filter(([other]) => (one.at - other.at) * narrowest < apart);
    let level = 0;
    const met = () => near.find(([{ marks }, at]) => level < at + marks && at < level + one.marks);
    for (let other = met(); other; other = met()) level = other[1] + other[0].marks;
    levels.set(one, level);
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
