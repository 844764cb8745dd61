/**
 * The drawing of a chart for a page: no style or script within it, its parts named by classes that
 * the site's style sheet paints.
 */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { eventsBelow } from './kinds/events.ts';
import { drawBar } from './kinds/bars/bar.ts';
import { drawDotPlot } from './kinds/dotPlot.ts';
import { formatSummary } from './format.ts';
import { toDefinitions } from './parts/glyphs.ts';
import { write } from './parts/pen.ts';
import { drawLine } from './kinds/line.ts';
import { drawMatrix } from './kinds/matrix.ts';
import { drawPanels } from './kinds/panels.ts';
import { drawRange } from './kinds/range.ts';
import {
  round,
  toSheet,
  type Drawing,
  type Layout,
  type Node,
  type Sheet,
  type SheetWidth,
} from './parts/sheet.ts';
import { categoriesOf, hasLinks, pointsOf, type ChartSpec } from './spec.ts';
import type { ChartKind } from './words.ts';
import { drawSparkline } from './kinds/sparkline.ts';
import { drawStackedBar } from './kinds/bars/stackedBar.ts';
import { drawTimeline } from './kinds/timeline.ts';

const kinds: Readonly<Record<ChartKind, (sheet: Sheet) => Drawing>> = {
  line: (sheet) => (sheet.spec.panels ? drawPanels(sheet, drawLine) : drawLine(sheet)),
  sparkline: drawSparkline,
  bar: drawBar,
  stackedBar: drawStackedBar,
  range: drawRange,
  dotPlot: drawDotPlot,
  timeline: drawTimeline,
  matrix: drawMatrix,
};

/** Whether there is a point or a named category to draw. */
export function isEmpty(spec: ChartSpec): boolean {
  return (
    pointsOf(spec).length === 0 && (spec.kind !== 'matrix' || categoriesOf(spec, 'y').length === 0)
  );
}

/** The sentence that stands in place of a drawing of nothing. */
function drawEmpty(sheet: Sheet): Drawing {
  return {
    height: sheet.size * 3,
    nodes: [write(sheet, 0, sheet.size * 1.8, sheet.spec.words.empty, 'start', 'soft')],
  };
}

/** What the chart draws on a sheet: its parts and their extent. */
export function draw(sheet: Sheet): {
  nodes: readonly Node[];
  width: number;
  height: number;
  layout: Layout | undefined;
} {
  const drawing = isEmpty(sheet.spec) ? drawEmpty(sheet) : kinds[sheet.spec.kind](sheet);
  const events = eventsBelow(sheet, drawing.height);
  return {
    layout: drawing.layout,
    width: drawing.width ?? sheet.width,
    height: Math.ceil(drawing.height + events.height),
    nodes: [...toDefinitions(sheet), ...drawing.nodes, ...events.nodes],
  };
}

export interface SvgOptions {
  width?: Exclude<SheetWidth, 'share'>;
}

/**
 * The chart as an `svg` element. It is fluid: its `viewBox` says only its proportions, and a page
 * holds one drawing for each kind of place, since text in a drawing that shrinks
 * would shrink too. A drawing with links is a group of graphics, for what is in an image cannot be
 * reached; one without is an image.
 */
export function toSvg(spec: ChartSpec, { width = 'wide' }: SvgOptions = {}): Element {
  const sheet = toSheet(spec, width);
  const { nodes, width: across, height, layout } = draw(sheet);
  const titleId = `${sheet.prefix}-title`;
  const summaryId = `${sheet.prefix}-desc`;
  return s(
    'svg',
    {
      className: ['chart', `chart-${width}`, `chart-${spec.kind}`],
      viewBox: `0 0 ${Math.ceil(across)} ${height}`,
      fontSize: String(sheet.size),
      role: hasLinks(spec) ? 'group' : 'img',
      ariaLabelledBy: titleId,
      ariaDescribedBy: summaryId,
      direction: spec.direction,
      lang: spec.language,
      ...(layout === undefined ? {} : { 'data-layout': toLive(sheet, layout) }),
    },
    [
      s('title', { id: titleId }, spec.title),
      s('desc', { id: summaryId }, formatSummary(spec)),
      ...nodes,
    ],
  );
}

/**
 * Everything that the live figure needs to stand where the drawing stands; `at` holds the places of
 * the points of each series.
 */
export interface LiveLayout extends Layout {
  at: readonly (readonly (number | null)[])[];
}

function toLive(sheet: Sheet, layout: Layout): string {
  const { plot, along, up, lying, thick, open, panels } = layout;
  const toPlot = (corners: Layout['plot']) => corners.map(round) as unknown as Layout['plot'];
  const at = sheet.spec.series.map((series) => {
    const places = sheet.places.get(series);
    return places === undefined ? [] : series.points.map((point) => places.get(point) ?? null);
  });
  const live: LiveLayout = {
    plot: toPlot(plot),
    along,
    up,
    lying,
    at,
    ...(thick === undefined ? {} : { thick: round(thick) }),
    ...(open === undefined ? {} : { open }),
    ...(panels && { panels: panels.map((one) => ({ ...one, plot: toPlot(one.plot) })) }),
  };
  return JSON.stringify(live);
}
