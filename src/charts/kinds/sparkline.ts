/**
 * A line of one series so small that it stands in a row of a table: no axes, the first and the last
 * value in words beside its ends.
 */
import { formatPointValue } from '../format.ts';
import { glyph } from '../parts/glyphs.ts';
import { mark, seriesGroup } from '../parts/marks.ts';
import { line, path, silent, writeSmall } from '../parts/pen.ts';
import { linearScale } from '../parts/scales.ts';
import type { Drawing, Sheet } from '../parts/sheet.ts';
import { widthOf } from '../parts/text.ts';
import { isMissing, type ChartPoint } from '../spec.ts';
import { toRuns, xScale } from './line.ts';
import { alongAxis } from './lineEnds.ts';

const tall = 26;
/** Between a value and the line, and the least room of a value, so that lines stand in a column. */
const gap = 8;
const leastRoom = 58;

export function drawSparkline(sheet: Sheet): Drawing {
  const { spec, small } = sheet;
  const words = (point: ChartPoint) => formatPointValue(spec, point);
  const [series] = spec.series;
  const ordered = series ? alongAxis(series, xScale(sheet, [0, 1])) : [];
  const known = ordered.filter((point) => !isMissing(spec, point));
  const ends = [...new Set([known[0], known.at(-1)])].filter((point) => point !== undefined);
  const room = Math.max(leastRoom, ...ends.map((point) => widthOf(words(point), small))) + gap;
  const x = xScale(sheet, [room, sheet.width - room]);
  const y = linearScale(spec, 'y', [tall - 4, 4], 2, 'honest');
  const place = (point: ChartPoint) => [x.at(point.x), y.at(point.y!)] as const;
  const texts = ends.map((point, index) => {
    const [at, anchor] =
      index === 0 ? [room - gap, 'end' as const] : [sheet.width - room + gap, 'start' as const];
    return writeSmall(sheet, at, tall / 2 + small * 0.35, words(point), anchor, 'label');
  });
  const runs = toRuns(spec, ordered);
  // The last value, and any that no line leads to.
  const dots = new Set([...ends.slice(-1), ...runs.flatMap((run) => (run.length > 1 ? [] : run))]);
  return {
    height: tall,
    nodes: [
      silent('axis', [line(sheet, [room, tall - 4], [sheet.width - room, tall - 4], 'grid')]),
      ...(series
        ? [
            seriesGroup(series, [
              ...runs
                .filter((run) => run.length > 1)
                .map((run) => path(sheet, run.map(place), 'curve')),
              ...ordered.map((point) => {
                const [at, up] = dots.has(point) ? place(point) : [0, 0];
                const dot = dots.has(point) ? glyph(sheet, 'circle', at, up, 3) : [];
                return mark(sheet, series, point, dot, false);
              }),
            ]),
          ]
        : []),
      silent('names', texts),
    ],
  };
}
