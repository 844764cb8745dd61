/** A number of a table by name, and how many rows have each of a few values. */
import type { ChartPoint, ChartSpec } from '../../../charts/index.ts';
import type { Dataset } from '../../../schema/index.ts';
import { addressIn } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { labelOfColumn, measured, nameIn, numberIn, tableChart } from './chartParts.ts';

const mostBars = 12;
/** Of so many values each is still a kind of its own. */
const mostKinds = 60;

/** Nothing where a name stands in several rows: nothing is added up. */
export function barsChart(
  context: Context,
  dataset: Dataset,
  { x, y }: { x: number; y: number },
): ChartSpec | undefined {
  const bars = new Map<string, number>();
  let blank = 0;
  for (const { values } of dataset.rows) {
    const [name, value] = [nameIn(values[x]), numberIn(values[y])];
    if (name === undefined || value === undefined) blank += 1;
    else if (bars.has(name)) return undefined;
    else bars.set(name, value);
  }
  if (bars.size < 2) return undefined;
  return draw(context, dataset, x, {
    points: [...bars].map(([name, value]) => ({ x: name, y: value })),
    blank,
    axis: measured(dataset, y),
    title: (words) => context.say('data.chart.bars', { ...words, y: labelOfColumn(dataset, y) }),
    othersOf: (left) => left.length,
  });
}

/** Nothing where nearly every row has a value of its own, or all have the same. */
export function countsChart(context: Context, dataset: Dataset, x: number): ChartSpec | undefined {
  const counts = new Map<string, number>();
  let blank = 0;
  for (const { values } of dataset.rows) {
    const name = nameIn(values[x]);
    if (name === undefined) blank += 1;
    else counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const filled = dataset.rows.length - blank;
  if (counts.size < 2 || counts.size > mostKinds || counts.size * 2 > filled) return undefined;
  const address = addressIn(context, `/data/${dataset.resource.name}/`);
  return draw(context, dataset, x, {
    points: [...counts].map(([name, count]) => ({
      x: name,
      y: count,
      href: `${address}?${new URLSearchParams({ [`is-${x}`]: name }).toString()}#rows`,
    })),
    blank,
    axis: { type: 'linear', label: context.say('data.rowCount') },
    title: (words) => context.say('data.chart.counts', words),
    othersOf: (left) => left.reduce((sum, { y }) => sum + Number(y), 0),
  });
}

interface Bars {
  points: readonly ChartPoint[];
  blank: number;
  axis: ChartSpec['y'];
  title: (words: { x: string; part: string; shown: number; all: number }) => string;
  othersOf: (left: readonly ChartPoint[]) => number;
}

/** The largest, as far as none that is left out is as large as one that is shown. */
function draw(
  context: Context,
  dataset: Dataset,
  x: number,
  { points, blank, axis, title, othersOf }: Bars,
): ChartSpec | undefined {
  const sorted = points.toSorted((a, b) => Number(b.y) - Number(a.y));
  const next = sorted[mostBars];
  const shown = sorted.slice(0, mostBars).filter(({ y }) => !next || Number(y) > Number(next.y));
  if (shown.length < 2) return undefined;
  const label = labelOfColumn(dataset, x);
  return tableChart(
    context,
    dataset,
    { blank, others: othersOf(sorted.slice(shown.length)) },
    {
      kind: 'bar',
      bars: 'lying',
      title: title({
        x: label,
        part: shown.length < sorted.length ? 'some' : 'all',
        shown: shown.length,
        all: sorted.length,
      }),
      x: { type: 'category', label },
      y: { ...axis, min: 0 },
      series: [{ key: 'rows', label: axis.label, voice: 'accent', points: shown }],
    },
  );
}
