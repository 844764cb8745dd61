/** Which value is read at a place of a live figure: the nearest, wherever the pointer is. */
import {
  Interaction,
  type Chart,
  type InteractionItem,
  type InteractionModeFunction,
} from 'chart.js';
import type { Frame } from '../parts/sheet.ts';
import type { ChartSpec } from '../spec.ts';
import type { LiveLayout } from '../svg.ts';

type Across = 'x' | 'y' | 'xy';

/**
 * Along which axis points are told apart first: places of a line and of bars follow one another
 * along one of them, events and dots stand anywhere.
 */
export function readingAxis({ kind }: ChartSpec, { lying }: LiveLayout): Across {
  if (kind === 'timeline' || kind === 'range' || kind === 'dotPlot') return 'xy';
  return lying ? 'y' : 'x';
}

interface Mark {
  x: number;
  y: number;
  /** Where a bar begins. */
  base?: number;
}

/** How far a place is from a mark along an axis: nothing where a bar reaches over it. */
export function distanceTo(mark: Mark, axis: 'x' | 'y', at: number): number {
  const ends = [mark[axis], mark.base ?? mark[axis]];
  return Math.max(Math.min(...ends) - at, at - Math.max(...ends), 0);
}

interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The plot in which the points of a dataset stand, in pixels: that of its panel, or the whole. */
export function frameOf({ data, scales, chartArea }: Chart, dataset: number): Rectangle {
  const frame = (data.datasets[dataset] as { frame?: Frame['plot'] } | undefined)?.frame;
  if (frame === undefined) return chartArea;
  const [start, top, end, bottom] = frame;
  const [a, b] = [scales.x!.getPixelForValue(start), scales.x!.getPixelForValue(end)];
  return {
    left: Math.min(a, b),
    right: Math.max(a, b),
    top: scales.y!.getPixelForValue(top),
    bottom: scales.y!.getPixelForValue(bottom),
  };
}

/** How far a place is from a rectangle: nothing within it. */
export function distanceFrom({ left, top, right, bottom }: Rectangle, at: Mark): number {
  const across = distanceTo({ x: left, y: 0, base: right }, 'x', at.x);
  const down = distanceTo({ x: 0, y: top, base: bottom }, 'y', at.y);
  return Math.hypot(across, down);
}

/** The points of the panel at a place that are nearest along it; nothing where there are none. */
function nearestInPanel(chart: Chart, at: Mark): InteractionItem[] | undefined {
  if (!chart.data.datasets.some((one) => 'frame' in one && one.frame)) return undefined;
  const fars = chart.data.datasets.map((_, index) => distanceFrom(frameOf(chart, index), at));
  const datasetIndex = fars.indexOf(Math.min(...fars));
  const items = chart
    .getDatasetMeta(datasetIndex)
    .data.map((element, index) => ({ element, datasetIndex, index }))
    .filter(({ element }) => !(element as unknown as { skip?: boolean }).skip);
  const far = ({ element }: InteractionItem) => Math.abs(element.x - at.x);
  const least = Math.min(...items.map(far));
  return items.filter((item) => far(item) === least);
}

/** The library's name of this way of choosing points. */
export const readingMode = 'waymark-reading';

const read: InteractionModeFunction = (chart, event, options) => {
  const at = { x: event.x ?? 0, y: event.y ?? 0 };
  const axis = (options.axis ?? 'xy') as Across;
  const near =
    nearestInPanel(chart, at) ??
    Interaction.modes.nearest(
      chart,
      event,
      { ...options, axis, intersect: false, includeInvisible: true },
      true,
    );
  if (axis === 'xy') return near.slice(0, 1);
  const other = axis === 'x' ? 'y' : 'x';
  const distance = ({ element }: InteractionItem) =>
    distanceTo(element as unknown as Mark, other, at[other]);
  return near.toSorted((a, b) => distance(a) - distance(b)).slice(0, 1);
};

/** Teaches the library to choose points so. */
export function registerReading(): void {
  Object.assign(Interaction.modes, { [readingMode]: read });
}
