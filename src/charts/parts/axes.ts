/** Axes: few lines, labels that keep apart, the name of the axis written level above it. */
import { s } from 'hastscript';
import { eventsOnAxis, formatEvent, formatMark, numberText, formatValue } from '../format.ts';
import { topLabels, type TopLabel } from './labels.ts';
import { group, line, linkedNodes, silent, writeSmall } from './pen.ts';
import type { Node, Sheet } from './sheet.ts';
import type { Scale, Tick } from './scales.ts';
import {
  categoriesOf,
  isLying,
  type ChartAxis,
  type ChartCategory,
  type ReferenceLine,
} from '../spec.ts';
import { widthOf, wrap } from './text.ts';

/** The plot: where marks stand, in logical places. */
export interface Plot {
  start: number;
  end: number;
  top: number;
  bottom: number;
}

/** The name of an axis with its unit. */
function axisName({ label, unit }: ChartAxis): string {
  return unit === undefined || unit === '%' || label === '' ? label : `${label} (${unit})`;
}

/** The name of an axis above the plot. */
export function axisTitle(
  sheet: Sheet,
  axis: ChartAxis,
  top: number,
): { height: number; nodes: Node[] } {
  const name = axisName(axis);
  if (name === '') return { height: 0, nodes: [] };
  const lines = wrap(name, sheet.small, sheet.width, 2);
  const step = sheet.small * 1.25;
  return {
    height: lines.length * step + 6,
    nodes: [writeSmall(sheet, 0, top + sheet.small, lines, 'start', 'soft')],
  };
}

/** Room that labels of an upright axis need beside the plot. */
export function tickRoom(sheet: Sheet, ticks: readonly Tick[]): number {
  return ticks.reduce((most, { label }) => Math.max(most, widthOf(label, sheet.small)), 0) + 8;
}

/** Level grid lines with their labels; the line at zero is the stronger one. */
export function levelGrid(sheet: Sheet, scale: Scale, plot: Plot): Node {
  const zero = numberText(sheet.spec.language, 0, sheet.spec.y.unit === '%' ? '%' : undefined);
  return silent(
    'axis',
    scale.ticks.flatMap(({ at, label }) => [
      line(sheet, [plot.start, at], [plot.end, at], label === zero ? 'base' : 'grid'),
      writeSmall(sheet, plot.start - 6, at + sheet.small * 0.35, label, 'end', 'soft'),
    ]),
  );
}

/** Upright grid lines of a lying axis, with their labels under them. */
export function uprightGrid(sheet: Sheet, scale: Scale, plot: Plot): Node {
  return silent(
    'axis',
    scale.ticks.flatMap(({ at, label }) => {
      const half = widthOf(label, sheet.small) / 2;
      const anchor = at + half > sheet.width ? 'end' : 'middle';
      return [
        line(sheet, [at, plot.top], [at, plot.bottom], 'grid'),
        writeSmall(
          sheet,
          anchor === 'end' ? sheet.width : Math.max(half, at),
          plot.bottom + sheet.small * 1.4,
          label,
          anchor,
          'soft',
        ),
      ];
    }),
  );
}

/** Ticks of a continuous axis under the plot, without lines through it. */
export function footTicks(
  sheet: Sheet,
  ticks: readonly Tick[],
  plot: Plot,
): { height: number; nodes: Node[] } {
  const nodes = ticks.flatMap(({ at, label }) => {
    const half = widthOf(label, sheet.small) / 2;
    const middle = Math.min(Math.max(at, half), sheet.width - half);
    return [
      line(sheet, [at, plot.bottom], [at, plot.bottom + 4], 'base'),
      writeSmall(sheet, middle, plot.bottom + 6 + sheet.small, label, 'middle', 'soft'),
    ];
  });
  return { height: sheet.small * 1.5 + 8, nodes: [silent('axis', nodes)] };
}

function widestWord(sheet: Sheet, places: readonly ChartCategory[]): number {
  return places.reduce(
    (most, { label }) =>
      Math.max(most, ...label.split(/\s+/).map((word) => widthOf(word, sheet.small))),
    0,
  );
}

/**
 * Whether bars stand: as the specification wishes, unless names of categories would not find room
 * under them; a name left out would be missed.
 */
export function standsUpright(sheet: Sheet): boolean {
  const { spec } = sheet;
  if (isLying(spec)) return false;
  if (spec.x.type !== 'category') return true;
  const places = categoriesOf(spec, 'x');
  const band = (sheet.width * 0.97) / Math.max(1, places.length) - 6;
  return (
    widestWord(sheet, places) <= band &&
    places.every(({ label }) => !(wrap(label, sheet.small, band, 3).at(-1) ?? '').endsWith('…'))
  );
}

/**
 * Names of categories under their bands, wrapped; every so many where there is not room for each.
 */
export function footNames(
  sheet: Sheet,
  places: readonly ChartCategory[],
  at: (key: string) => number,
  band: number,
  plot: Plot,
): { height: number; nodes: Node[] } {
  const longestWord = widestWord(sheet, places);
  const each = Math.max(1, Math.ceil(Math.min(longestWord + 6, 90) / Math.max(band, 1)));
  const step = sheet.small * 1.25;
  const shown = places
    .filter((_, index) => index % each === 0)
    .map((place) => ({
      place,
      lines: wrap(place.label, sheet.small, Math.max(band * each - 6, 24), 3),
    }));
  const most = shown.reduce((high, { lines }) => Math.max(high, lines.length), 0);
  const nodes = shown.flatMap(({ place, lines }) =>
    linkedNodes(place.href, [
      group('name', [
        s('title', place.label),
        writeSmall(
          sheet,
          within(sheet, at(place.key), lines),
          plot.bottom + 5 + sheet.small,
          lines,
          'middle',
          'soft',
        ),
      ]),
    ]),
  );
  return { height: most * step + 9, nodes: [group('names', nodes)] };
}

/** The middle of a name, moved so that the name stays on the sheet. */
function within(sheet: Sheet, at: number, lines: readonly string[]): number {
  const half = lines.reduce((most, one) => Math.max(most, widthOf(one, sheet.small)), 0) / 2;
  return Math.max(half, Math.min(at, sheet.width - half));
}

/** What a line stands for, with its value where that is not a day everyone knows. */
export function referenceLabel(sheet: Sheet, reference: ReferenceLine): string {
  const { spec } = sheet;
  const said =
    reference.axis === 'y' && spec.y.type === 'linear'
      ? formatMark(spec, Number(reference.value))
      : formatValue(spec, reference.axis, reference.value);
  return reference.role === 'today' ? reference.label : `${reference.label} ${said}`;
}

/** Level lines through the plot: a target, a baseline. */
export function levelRules(sheet: Sheet, y: Scale, plot: Plot): Node[] {
  return (sheet.spec.referenceLines ?? [])
    .filter(({ axis }) => axis === 'y')
    .map((reference) =>
      group('reference', [
        s('title', referenceLabel(sheet, reference)),
        line(
          sheet,
          [plot.start, y.at(reference.value)],
          [plot.end, y.at(reference.value)],
          `rule ${reference.role}`,
        ),
      ]),
    );
}

/** Labelled lines of events and references on a lying axis, above the plot. */
export function linesAbove(
  sheet: Sheet,
  name: 'x' | 'y',
  place: (value: string | number) => number,
): TopLabel[] {
  const { spec } = sheet;
  const references = (spec.referenceLines ?? [])
    .filter(({ axis }) => axis === name)
    .map((reference) => ({
      at: place(reference.value),
      label: referenceLabel(sheet, reference),
      className: `rule ${reference.role}`,
    }));
  const dated = spec.x.type === 'date' ? 'x' : 'y';
  const events =
    dated === name && spec[name].type === 'date'
      ? eventsOnAxis(spec).map((event, index) => ({
          at: place(event.at),
          label: spec.words.letters[index] ?? '',
          told: formatEvent(spec, event),
          href: event.href,
          className: 'rule event',
        }))
      : [];
  return [...events, ...references];
}

/** The height that the labels above a plot need, before it is known where the plot ends. */
export function heightAbove(sheet: Sheet, labels: readonly TopLabel[], start: number): number {
  return topLabels(sheet, labels, 0, start, 0).height;
}
