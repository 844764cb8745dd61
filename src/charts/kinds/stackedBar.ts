/**
 * Parts of wholes: a bar for each category or date, cut into its series, with the sum at its end.
 */
import type { Element } from 'hast';
import {
  axisTitle,
  footNames,
  standsUpright,
  heightAbove,
  levelGrid,
  linesAbove,
  tickRoom,
  type Plot,
} from '../parts/axes.ts';
import { formatMark } from '../format.ts';
import { area, textOn } from '../parts/glyphs.ts';
import { drawKey } from '../parts/key.ts';
import { namesAbove, topLabels, type NamedPlace } from '../parts/labels.ts';
import { levelRules } from './line.ts';
import { layRows, nameRoom } from './rows.ts';
import { bandScale, linearScale, type Scale } from '../parts/scales.ts';
import {
  group,
  mark,
  place,
  seriesGroup,
  silent,
  text,
  type Drawing,
  type Node,
  type Sheet,
} from '../parts/sheet.ts';
import { isMissing, pointsOf, voiceOf, type ChartSpec } from '../spec.ts';
import { stackEnds, toParts, type Part } from './stack.ts';
import { placesOf } from '../table.ts';
import { widthOf } from '../parts/text.ts';

const thick = 18;

/** The value at which each stack ends. */
function toEnds(parts: readonly Part[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { point, to } of parts)
    ends.set(String(point.x), Math.max(ends.get(String(point.x)) ?? 0, to));
  return ends;
}

/** The number within a part, where it fits. */
function numberWithin(sheet: Sheet, part: Part, x: number, y: number, room: number): Element[] {
  const shown =
    formatMark(sheet.spec, Number(part.point.y)) + (part.point.smallBase === true ? ' †' : '');
  if (widthOf(shown, sheet.small) + 4 > room) return [];
  const className = textOn(voiceOf(part.series, part.point));
  return [text(sheet, x, y + sheet.small * 0.35, shown, 'middle', className, sheet.small)];
}

function lyingPart(sheet: Sheet, x: Scale, top: number, part: Part): Element {
  const { series, point, from, to } = part;
  place(sheet, series, point, top + thick / 2);
  if (isMissing(sheet.spec, point) || from === to) return mark(sheet, series, point, []);
  const [a, b] = [x.at(Math.min(from, to)), x.at(Math.max(from, to))];
  const width = Math.max(0.5, b - a - 1);
  return mark(sheet, series, point, [
    area(sheet, voiceOf(series, point), a, top, width, thick),
    ...numberWithin(sheet, part, a + width / 2, top + thick / 2, width),
  ]);
}

/** Sums of the stacks in words, by place; none where the values are shares of a whole. */
function toSums(spec: ChartSpec): ReadonlyMap<string, string> {
  if (spec.y.unit === '%') return new Map();
  const sums = new Map<string, number>();
  for (const { point } of pointsOf(spec))
    if (!isMissing(spec, point))
      sums.set(String(point.x), (sums.get(String(point.x)) ?? 0) + Number(point.y));
  return new Map([...sums].map(([key, sum]) => [key, formatMark(spec, sum)]));
}

/** Names over the parts of the first row, or the key. */
function nameSeries(
  sheet: Sheet,
  x: Scale,
  first: string | undefined,
  start: number,
  top: number,
): { height: number; nodes: readonly Node[] } {
  const { spec } = sheet;
  if (spec.series.length < 2) return { height: 0, nodes: [] };
  const parts = toParts(spec).filter(
    ({ point, from, to }) => String(point.x) === first && from !== to,
  );
  const names = parts.map(({ series, from, to }): NamedPlace => ({
    at: x.at((from + to) / 2),
    label: series.label,
    voice: series.voice,
  }));
  const over =
    parts.length === spec.series.length
      ? namesAbove(sheet, names, start, top + sheet.small, top + sheet.small + 14)
      : undefined;
  return over === undefined
    ? drawKey(sheet, top)
    : { height: sheet.small + 14, nodes: [group('names', over)] };
}

function drawLying(sheet: Sheet): Drawing {
  const { spec } = sheet;
  const places = placesOf(spec, 'x');
  const sums = toSums(spec);
  const room =
    [...sums.values()].reduce((most, sum) => Math.max(most, widthOf(sum, sheet.small, true)), 0) +
    8;
  const start = nameRoom(sheet, places);
  const x = linearScale(spec, 'y', [start, sheet.width - room], 5, 'always', stackEnds(spec));
  const title = axisTitle(sheet, spec.y, 0);
  const labels = linesAbove(sheet, 'y', x.at);
  const above = heightAbove(sheet, labels, start);
  const beside = start > 0 || !sheet.narrow;
  const names = beside
    ? nameSeries(sheet, x, places[0]?.key, start, title.height + above)
    : { ...drawKey(sheet, title.height + above) };
  const laid = layRows(sheet, places, title.height + above + names.height + 3, () => thick);
  const parts = toParts(spec);
  const ends = toEnds(parts);
  const layout = {
    plot: [x.range[0], 0, x.range[1], laid.bottom],
    along: x.domain,
    up: [laid.bottom, 0],
    lying: true,
    thick,
  } as const;
  return {
    height: laid.bottom,
    layout,
    nodes: [
      ...title.nodes,
      ...names.nodes,
      ...topLabels(sheet, labels, title.height, start, laid.bottom).nodes,
      ...laid.nodes,
      ...spec.series.map((series) =>
        seriesGroup(
          series,
          parts
            .filter((part) => part.series === series)
            .map((part) => lyingPart(sheet, x, laid.rows.get(String(part.point.x))!.top, part)),
        ),
      ),
      silent(
        'sums',
        places.map(({ key }) => {
          const row = laid.rows.get(key)!;
          const sum = sums.get(key) ?? (spec.y.unit === '%' ? '' : spec.words.missing);
          return text(
            sheet,
            x.at(ends.get(key) ?? 0) + 5,
            row.middle + sheet.small * 0.35,
            sum,
            'start',
            sums.has(key) ? 'halo' : 'soft',
            sheet.small,
          );
        }),
      ),
    ],
  };
}

interface Upright {
  x: Scale;
  y: Scale;
  thick: number;
}

function uprightPart(sheet: Sheet, { x, y, thick: wide }: Upright, part: Part): Element {
  const { series, point, from, to } = part;
  const at = x.at(point.x);
  place(sheet, series, point, at);
  if (isMissing(sheet.spec, point)) return mark(sheet, series, point, []);
  const [top, bottom] = [y.at(Math.max(from, to)), y.at(Math.min(from, to))];
  const height = Math.max(0, bottom - top - 1);
  return mark(
    sheet,
    series,
    point,
    from === to
      ? []
      : [
          area(sheet, voiceOf(series, point), at - wide / 2, top + 1, wide, height),
          ...(height > sheet.small + 2
            ? numberWithin(sheet, part, at, (top + bottom) / 2, wide)
            : []),
        ],
  );
}

function drawUpright(sheet: Sheet): Drawing {
  const { spec } = sheet;
  const places = placesOf(spec, 'x');
  const sums = toSums(spec);
  const totals = stackEnds(spec);
  const start = tickRoom(sheet, linearScale(spec, 'y', [1, 0], 4, 'always', totals).ticks);
  const x = bandScale(
    places.map(({ key }) => key),
    [start, sheet.width],
  );
  const key = spec.series.length > 1 ? drawKey(sheet, 0) : { height: 0, nodes: [] };
  const title = axisTitle(sheet, spec.y, key.height);
  const labels = linesAbove(sheet, 'x', x.at);
  const top = key.height + title.height + heightAbove(sheet, labels, start) + sheet.small * 1.3;
  const plot: Plot = { start, end: sheet.width, top, bottom: top + sheet.tall };
  const y = linearScale(spec, 'y', [plot.bottom, plot.top], 4, 'always', totals);
  const foot = footNames(sheet, places, x.at, x.band, plot);
  const layout: Upright = { x, y, thick: Math.min(x.band * 0.72, 60) };
  const all = toParts(spec);
  const ends = toEnds(all);
  const fits = [...sums.values()].every((sum) => widthOf(sum, sheet.small, true) < x.band);
  const live = {
    plot: [start, top, sheet.width, plot.bottom],
    along: [start, sheet.width],
    up: y.domain,
    lying: false,
    thick: layout.thick,
  } as const;
  return {
    height: plot.bottom + foot.height,
    layout: live,
    nodes: [
      ...key.nodes,
      ...title.nodes,
      levelGrid(sheet, y, plot),
      ...foot.nodes,
      ...levelRules(sheet, y, plot),
      ...topLabels(sheet, labels, key.height + title.height, start, plot.bottom).nodes,
      ...spec.series.map((series) =>
        seriesGroup(
          series,
          all
            .filter((part) => part.series === series)
            .map((part) => uprightPart(sheet, layout, part)),
        ),
      ),
      ...(fits
        ? [
            silent(
              'sums',
              [...sums].map(([place, sum]) =>
                text(
                  sheet,
                  x.at(place),
                  y.at(ends.get(place) ?? 0) - 4,
                  sum,
                  'middle',
                  'halo',
                  sheet.small,
                ),
              ),
            ),
          ]
        : []),
    ],
  };
}

export function drawStackedBar(sheet: Sheet): Drawing {
  return standsUpright(sheet) ? drawUpright(sheet) : drawLying(sheet);
}
