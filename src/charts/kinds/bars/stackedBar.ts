/**
 * Parts of wholes: a bar for each category or date, cut into its series, with the sum at its end.
 */
import type { Element } from 'hast';
import { axisTitle, heightAbove, linesAbove, standsUpright } from '../../parts/axes.ts';
import { formatMark } from '../../format.ts';
import { area, writeOn } from '../../parts/glyphs.ts';
import { drawKey, namesOrKey } from '../../parts/key.ts';
import { topLabels, type NamedPlace } from '../../parts/labels.ts';
import { mark, seriesGroup } from '../../parts/marks.ts';
import { silent, writeSmall } from '../../parts/pen.ts';
import { linearScale, type Scale } from '../../parts/scales.ts';
import { place, type Drawing, type Node, type Sheet } from '../../parts/sheet.ts';
import { widthOf } from '../../parts/text.ts';
import { isMissing, voiceOf, type ChartSpec } from '../../spec.ts';
import { placesOf } from '../../table.ts';
import { layRows, nameRoom, type Row } from '../rows.ts';
import { endsByPlace, stackEnds, sumsByPlace, toParts, type StackPart } from './stack.ts';
import { layUprightFrame, toUprightLayout, type UprightFrame } from './uprightFrame.ts';

/** How thick a lying bar is. */
const thick = 18;

/** The number within a part, where it fits. */
function numberWithin(
  sheet: Sheet,
  part: StackPart,
  x: number,
  y: number,
  room: number,
): Element[] {
  const shown =
    formatMark(sheet.spec, Number(part.point.y)) + (part.point.smallBase === true ? ' †' : '');
  if (widthOf(shown, sheet.small) + 8 > room) return [];
  return writeOn(sheet, voiceOf(part.series, part.point), x, y, shown);
}

/** Whether nothing of a part is drawn. */
const isNothing = (spec: ChartSpec, { point, from, to }: StackPart): boolean =>
  isMissing(spec, point) || from === to;

function lyingPart(sheet: Sheet, x: Scale, top: number, part: StackPart): Element {
  const { series, point, from, to } = part;
  place(sheet, series, point, top + thick / 2);
  if (isNothing(sheet.spec, part)) return mark(sheet, series, point, []);
  const [a, b] = [x.at(Math.min(from, to)), x.at(Math.max(from, to))];
  const width = Math.max(0.5, b - a - 1);
  return mark(sheet, series, point, [
    area(sheet, voiceOf(series, point), a, top, width, thick),
    ...numberWithin(sheet, part, a + width / 2, top + thick / 2, width),
  ]);
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
  return namesOrKey(sheet, names, start, top);
}

/** Each series with those of its parts that `draw` makes. */
function drawSeries({ spec }: Sheet, draw: (part: StackPart) => Element): Element[] {
  const parts = toParts(spec);
  return spec.series.map((series) =>
    seriesGroup(series, parts.filter((part) => part.series === series).map(draw)),
  );
}

/** The sum after the end of each row; what is missing is said. */
function lyingSums(sheet: Sheet, x: Scale, rows: ReadonlyMap<string, Row>): Element {
  const { spec, small } = sheet;
  const sums = sumsByPlace(spec);
  const ends = endsByPlace(toParts(spec));
  const none = spec.y.unit === '%' ? '' : spec.words.missing;
  const texts = placesOf(spec, 'x').map(({ key }) => {
    const [at, baseline] = [x.at(ends.get(key) ?? 0) + 5, rows.get(key)!.middle + small * 0.35];
    const sum = sums.get(key);
    return writeSmall(
      sheet,
      at,
      baseline,
      sum ?? none,
      'start',
      sum === undefined ? 'soft' : 'halo',
    );
  });
  return silent('sums', texts);
}

/** How wide the widest sum is. */
function widestSum({ spec, small }: Sheet): number {
  return [...sumsByPlace(spec).values()].reduce(
    (most, sum) => Math.max(most, widthOf(sum, small, true)),
    0,
  );
}

function drawLying(sheet: Sheet): Drawing {
  const { spec } = sheet;
  const places = placesOf(spec, 'x');
  const start = nameRoom(sheet, places);
  const end = sheet.width - (widestSum(sheet) + 8);
  const x = linearScale(spec, 'y', [start, end], 5, 'always', stackEnds(spec));
  const title = axisTitle(sheet, spec.y, 0);
  const labels = linesAbove(sheet, 'y', x.at);
  const top = title.height + heightAbove(sheet, labels, start);
  const isBeside = start > 0 || !sheet.narrow;
  const names = isBeside ? nameSeries(sheet, x, places[0]?.key, start, top) : drawKey(sheet, top);
  const laid = layRows(sheet, places, top + names.height + 3, () => thick);
  return {
    height: laid.bottom,
    layout: {
      plot: [x.range[0], 0, x.range[1], laid.bottom],
      along: x.domain,
      up: [laid.bottom, 0],
      lying: true,
      thick,
    },
    nodes: [
      ...title.nodes,
      ...names.nodes,
      ...topLabels(sheet, labels, title.height, start, laid.bottom).nodes,
      ...laid.nodes,
      ...drawSeries(sheet, (part) =>
        lyingPart(sheet, x, laid.rows.get(String(part.point.x))!.top, part),
      ),
      lyingSums(sheet, x, laid.rows),
    ],
  };
}

function uprightPart(sheet: Sheet, { x, y }: UprightFrame, wide: number, part: StackPart): Element {
  const { series, point, from, to } = part;
  const at = x.at(point.x);
  place(sheet, series, point, at);
  if (isNothing(sheet.spec, part)) return mark(sheet, series, point, []);
  const [top, bottom] = [y.at(Math.max(from, to)), y.at(Math.min(from, to))];
  const height = Math.max(0, bottom - top - 1);
  return mark(sheet, series, point, [
    area(sheet, voiceOf(series, point), at - wide / 2, top + 1, wide, height),
    ...(height > sheet.small + 2 ? numberWithin(sheet, part, at, (top + bottom) / 2, wide) : []),
  ]);
}

/** The sum over each bar, where all find room. */
function uprightSums(sheet: Sheet, { x, y }: UprightFrame): Element[] {
  const sums = [...sumsByPlace(sheet.spec)];
  const ends = endsByPlace(toParts(sheet.spec));
  if (!sums.every(([, sum]) => widthOf(sum, sheet.small, true) < x.band)) return [];
  const texts = sums.map(([key, sum]) =>
    writeSmall(sheet, x.at(key), y.at(ends.get(key) ?? 0) - 4, sum, 'middle', 'halo'),
  );
  return [silent('sums', texts)];
}

function drawUpright(sheet: Sheet): Drawing {
  const frame = layUprightFrame(sheet, {
    hasGrid: true,
    headroom: sheet.small * 1.3,
    reach: stackEnds(sheet.spec),
  });
  const wide = Math.min(frame.x.band * 0.72, 60);
  return {
    height: frame.height,
    layout: toUprightLayout(frame, wide),
    nodes: [
      ...frame.nodes,
      ...drawSeries(sheet, (part) => uprightPart(sheet, frame, wide, part)),
      ...uprightSums(sheet, frame),
    ],
  };
}

export function drawStackedBar(sheet: Sheet): Drawing {
  return standsUpright(sheet) ? drawUpright(sheet) : drawLying(sheet);
}
