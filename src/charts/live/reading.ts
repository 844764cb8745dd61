/** Which value is read at a place of a live figure: the nearest, wherever the pointer is. */
import { Interaction, type InteractionItem, type InteractionModeFunction } from 'chart.js';
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

/** The library's name of this way of choosing points. */
export const readingMode = 'waymark-reading';

const read: InteractionModeFunction = (chart, event, options) => {
  const at = { x: event.x ?? 0, y: event.y ?? 0 };
  const axis = (options.axis ?? 'xy') as Across;
  const near = Interaction.modes.nearest(
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
