/** Lines in small panels beside each other, one each, all on the same axes. */
import { s } from 'hastscript';
import { axisTitle } from '../parts/axes.ts';
import { linearScale } from '../parts/scales.ts';
import { round, type Drawing, type Sheet } from '../parts/sheet.ts';
import { shorten } from '../parts/text.ts';
import { write } from '../parts/pen.ts';
import { pointsOf, type ChartAxis, type ChartSeries, type ChartSpec } from '../spec.ts';
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
      looks: new Map([[series, { shape: 'circle', dash: undefined }]]),
      places: new Map(),
    };
    const { nodes, height } = draw(panel);
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
    };
  });
  const high = head + Math.max(...drawn.map(({ height }) => height)) + 12;
  const nodes = drawn.map((one, index) => {
    const along = (index % columns) * (width + gap);
    const left = spec.direction === 'rtl' ? sheet.width - width - along : along;
    const top = title.height + Math.floor(index / columns) * high;
    return s('g', { transform: `translate(${round(left)} ${round(top)})` }, one.nodes);
  });
  const rows = Math.ceil(pointsOf(spec).length === 0 ? 0 : spec.series.length / columns);
  return { height: title.height + rows * high, nodes: [...title.nodes, ...nodes] };
}
