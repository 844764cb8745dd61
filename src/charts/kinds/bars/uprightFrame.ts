/** What stands around bars that stand: key, name of the axis, grid, and names at their feet. */
import {
  axisTitle,
  footNames,
  heightAbove,
  levelGrid,
  levelRules,
  linesAbove,
  tickRoom,
  type Plot,
} from '../../parts/axes.ts';
import { keyOfSeveral } from '../../parts/key.ts';
import { topLabels } from '../../parts/labels.ts';
import { bandScale, linearScale, type Scale } from '../../parts/scales.ts';
import type { Layout, Node, Sheet } from '../../parts/sheet.ts';
import { placesOf } from '../../table.ts';

export interface UprightFrame {
  x: Scale & { band: number };
  y: Scale;
  plot: Plot;
  height: number;
  nodes: readonly Node[];
}

interface FrameWish {
  /** Whether values are read from a grid, not from words over each bar. */
  hasGrid: boolean;
  /** Room for words over the highest bar. */
  headroom: number;
  /** Values that the axis must reach besides those of points. */
  reach?: readonly number[];
}

export function layUprightFrame(
  sheet: Sheet,
  { hasGrid, headroom, reach = [] }: FrameWish,
): UprightFrame {
  const { spec } = sheet;
  const places = placesOf(spec, 'x');
  const upScale = (range: readonly [number, number]) =>
    linearScale(spec, 'y', range, 4, 'always', reach);
  const start = hasGrid ? tickRoom(sheet, upScale([1, 0]).ticks) : 0;
  const x = bandScale(
    places.map(({ key }) => key),
    [start, sheet.width],
  );
  const key = keyOfSeveral(sheet, 0);
  const title = axisTitle(sheet, spec.y, key.height);
  const labels = linesAbove(sheet, 'x', x.at);
  const top = key.height + title.height + heightAbove(sheet, labels, start) + headroom;
  const plot: Plot = { start, end: sheet.width, top, bottom: top + sheet.tall };
  const y = upScale([plot.bottom, plot.top]);
  const foot = footNames(sheet, places, x.at, x.band, plot);
  return {
    x,
    y,
    plot,
    height: plot.bottom + foot.height,
    nodes: [
      ...key.nodes,
      ...title.nodes,
      ...(hasGrid ? [levelGrid(sheet, y, plot)] : []),
      ...foot.nodes,
      ...levelRules(sheet, y, plot),
      ...topLabels(sheet, labels, key.height + title.height, start, plot.bottom).nodes,
    ],
  };
}

/** Where the live figure finds the axes of bars that stand, `thick` wide. */
export function toUprightLayout({ y, plot }: UprightFrame, thick: number): Layout {
  return {
    plot: [plot.start, plot.top, plot.end, plot.bottom],
    along: [plot.start, plot.end],
    up: y.domain,
    lying: false,
    thick,
  };
}
