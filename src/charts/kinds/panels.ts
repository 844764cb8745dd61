/** Lines in small panels beside each other, one each, all on the same axes. */
import { s } from 'hastscript';
import { axisTitle } from '../parts/axes.ts';
import { linearScale } from '../parts/scales.ts';
import { round, type Drawing, type Frame, type Layout, type Sheet } from '../parts/sheet.ts';
import { shorten } from '../parts/text.ts';
import { write } from '../parts/pen.ts';
import { type ChartAxis, type ChartSeries, type ChartSpec } from '../spec.ts';
import { toNumber, type ChartValue } from '../values.ts';

const gap = 24;
const least = 156;
const tall = 84;

/** The first and the last value along the axis that all panels share. */
function endsOf({ x, series }: ChartSpec): Pick<ChartAxis, 'min' | 'max'> {
  if (x.type === 'category') return {};
  const values: ChartValue[] = series
    .flatMap(({ points }) => points.map((point) => point.x))
    .toSorted((a, b) => toNumber(x.type, a) - toNumber(x.type, b));
  return values.length === 0 ? {} : { min: values[0]!, max: values.at(-1)! };
}

/** What a panel draws: one series, on axes that reach as far as those of all. */
function panelSpec(spec: ChartSpec, series: ChartSeries): ChartSpec {
  const { domain } = linearScale(spec, 'y', [1, 0], 3, 'honest');
  return {
    ...spec,
    x: { ...spec.x, ...endsOf(spec) },
    y: { ...spec.y, label: '', min: domain[0], max: domain[1] },
    series: [series],
    // A point says whose it is, though its panel has one line.
    words: { ...spec.words, pointAlone: spec.words.point.replaceAll('{series}', series.label) },
  };
}

export function drawPanels(sheet: Sheet, draw: (panel: Sheet) => Drawing): Drawing {
  const { spec } = sheet;
  const columns = Math.min(
    spec.series.length,
    Math.max(1, Math.floor((sheet.width + gap) / (least + gap))),
  );
  const width = (sheet.width - (columns - 1) * gap) / columns;
  const title = axisTitle(sheet, spec.y, 0);
  const head = sheet.size * 1.5;
  const drawn = spec.series.map((series) => {
    const own = panelSpec(spec, series);
    const panel: Sheet = {
      ...sheet,
      spec: own,
      narrow: true,
      width,
      tall,
      places: new Map(),
    };
    const { nodes, height, layout } = draw(panel);
    for (const [one, places] of panel.places) sheet.places.set(one, places);
    const name = write(
      panel,
      0,
      sheet.size,
      shorten(series.label, sheet.size, width),
      'start',
      'strong',
    );
    return {
      nodes: [name, s('g', { transform: `translate(0 ${round(head)})` }, [...nodes])],
      height,
      layout: layout!,
    };
  });
  const high = head + Math.max(...drawn.map(({ height }) => height)) + 12;
  const placed = drawn.map((one, index) => ({
    ...one,
    along: (index % columns) * (width + gap),
    top: title.height + Math.floor(index / columns) * high,
  }));
  const nodes = placed.map((one) => {
    const left = spec.direction === 'rtl' ? sheet.width - width - one.along : one.along;
    return s('g', { transform: `translate(${round(left)} ${round(one.top)})` }, one.nodes);
  });
  const height = title.height + Math.ceil(spec.series.length / columns) * high;
  return {
    height,
    layout: {
      plot: [0, 0, sheet.width, height],
      along: [0, sheet.width],
      up: [height, 0],
      lying: false,
      panels: placed.map(({ layout, along, top }) => moved(layout, along, top + head)),
    },
    nodes: [...title.nodes, ...nodes],
  };
}

/** Plot and axes of a panel, where it stands on the sheet. */
function moved({ plot, along, up }: Layout, right: number, down: number): Frame {
  const [start, top, end, bottom] = plot;
  return { plot: [start + right, top + down, end + right, bottom + down], along, up };
}
