/** What stands at the ends of lines: the name and last value of each. */
import { referenceLabel, type Plot } from '../parts/axes.ts';
import { formatMark } from '../format.ts';
import { hasSubject } from '../parts/look.ts';
import { endLabels, endLines, type EndLabel } from '../parts/labels.ts';
import type { Scale } from '../parts/scales.ts';
import type { Node, Sheet } from '../parts/sheet.ts';
import { widthOf } from '../parts/text.ts';
import { isMissing, type ChartPoint, type ChartSeries } from '../spec.ts';

/** The points of a series from the first to the last along the axis. */
export function alongAxis(series: ChartSeries, x: Scale): ChartPoint[] {
  return [...series.points].sort((a, b) => x.at(a.x) - x.at(b.x));
}

/** The name and last value of each series, and of each level line. */
function toEndLabels(sheet: Sheet, width: number, x: Scale, y: Scale, named: boolean): EndLabel[] {
  const { spec } = sheet;
  const series = spec.series.flatMap((one): EndLabel[] => {
    const last = alongAxis(one, x).findLast((point) => !isMissing(spec, point));
    if (last === undefined) return [];
    const value = formatMark(spec, Number(last.y));
    const lines = named ? endLines(sheet, `${one.label} ${value}`, width) : [value];
    const className = one.voice === 'neutral' && hasSubject(spec) ? 'soft' : 'strong';
    return [{ at: y.at(last.y!), lines, className, voice: one.voice }];
  });
  const levels = (spec.referenceLines ?? [])
    .filter(({ axis }) => axis === 'y')
    .map((reference): EndLabel => ({
      at: y.at(reference.value),
      lines: endLines(sheet, referenceLabel(sheet, reference), width),
      className: 'soft',
    }));
  return [...series, ...levels];
}

/** For measuring, before it is known where anything stands. */
const still: Scale = { at: () => 0, ticks: [], range: [0, 0], domain: [0, 0] };

export interface EndRoom {
  /** Whether the names of series stand there, or only values. */
  named: boolean;
  /** How much of the sheet's width labels take, and at how much they break. */
  taken: number;
  width: number;
}

/** Whether names at the ends of the lines find room, and how much they take. */
export function endRoom(sheet: Sheet, x: Scale): EndRoom {
  const width = sheet.narrow ? 78 : 150;
  const step = sheet.small * 1.25;
  const measure = (labels: readonly EndLabel[]) =>
    Math.max(
      0,
      ...labels.flatMap(({ lines }) => lines.map((one) => widthOf(one, sheet.small, true))),
    ) + 14;
  const several = sheet.spec.series.length > 1;
  const labels = toEndLabels(sheet, width, x, still, several);
  const isCut = labels.some(({ lines }) => lines.some((one) => one.endsWith('…')));
  const taken = labels.reduce((sum, { lines }) => sum + lines.length * step + 3, 0);
  if (!isCut && taken <= sheet.tall) return { named: several, taken: measure(labels), width };
  return { named: false, taken: measure(toEndLabels(sheet, width, x, still, false)), width };
}

/** The labels, where they are not too many for the height of the plot. */
export function drawEnds(
  sheet: Sheet,
  x: Scale,
  y: Scale,
  plot: Plot,
  { named, width }: EndRoom,
): Node[] {
  const labels = toEndLabels(sheet, width, x, y, named);
  return endLabels(sheet, labels, plot.end - 6, plot.top, plot.bottom) ?? [];
}
