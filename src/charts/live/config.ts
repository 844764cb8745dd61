/**
 * From the specification of a chart to the configuration of Chart.js. Pure: what depends on the
 * browser (colours, patterns, the size of the page) comes in as a look. The live figure stands
 * exactly where the drawing stands, so its axes are given by the drawing's layout and show nothing
 * themselves: names, ticks and labels stay the drawing's own text.
 */
import type { ChartConfiguration } from 'chart.js';
import { toDatasets, type LiveKind } from './datasets.ts';
import type { Options } from './painting.ts';
import type { Figure, LivePoint } from './points.ts';
import { readingAxis, readingMode } from './reading.ts';

/**
 * An axis that shows nothing and ends where the drawing's axis ends. `turned` where its values fall
 * towards the far end or the head.
 */
function axis([first, last]: readonly [number, number], turned: boolean): Options {
  return {
    type: 'linear',
    display: false,
    min: Math.min(first, last),
    max: Math.max(first, last),
    reverse: first > last !== turned,
    offset: false,
  };
}

/** What the drawing leaves free around its plot, in pixels. */
function paddingOf({ spec, layout, look }: Figure): Options {
  const [start, top, end, bottom] = layout.plot;
  const [before, after] = [start * look.scale, (look.width - end) * look.scale];
  return {
    left: spec.direction === 'rtl' ? after : before,
    right: spec.direction === 'rtl' ? before : after,
    top: top * look.scale,
    bottom: (look.height - bottom) * look.scale,
  };
}

/**
 * The configuration of the live figure. A matrix and a line in a row have none: they are read as
 * they stand, in tables.
 */
export function toChartConfig(
  figure: Figure,
): ChartConfiguration<LiveKind, LivePoint[]> | undefined {
  const { spec, layout, look } = figure;
  if (spec.kind === 'matrix' || spec.kind === 'sparkline') return undefined;
  return {
    type: 'bar',
    data: { datasets: toDatasets(figure) },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      transitions: { active: { animation: { duration: look.still ? 0 : 120 } } },
      events: ['mousemove', 'mouseout', 'click', 'touchstart'],
      interaction: { mode: readingMode, intersect: false, axis: readingAxis(spec, layout) },
      layout: { autoPadding: false, padding: paddingOf(figure) },
      scales: { x: axis(layout.along, spec.direction === 'rtl'), y: axis(layout.up, false) },
    },
  } as unknown as ChartConfiguration<LiveKind, LivePoint[]>;
}
