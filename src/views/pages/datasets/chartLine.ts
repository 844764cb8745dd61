/** A number of a table over time, a line for each of the largest of several names. */
import type { ChartSpec } from '../../../charts/index.ts';
import type { Dataset } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import {
  type ChartColumns,
  labelOfColumn,
  measured,
  nameIn,
  numberIn,
  tableChart,
} from './chartParts.ts';
import { timeOf } from './time.ts';

const mostLines = 5;
const voices = ['accent', 'ink', 'neutral'] as const;

/** Values by time; nothing where two rows tell of one time. */
type Line = Map<string, number>;

/** Nothing where rows would have to be added up, or where there are fewer than two times. */
export function lineChart(
  context: Context,
  dataset: Dataset,
  { x, y, by }: ChartColumns & { y: number },
): ChartSpec | undefined {
  const lines = new Map<string, Line>();
  let blank = 0;
  for (const { values } of dataset.rows) {
    const [time, value] = [timeOf(values[x]), numberIn(values[y])];
    const name = by === undefined ? '' : nameIn(values[by]);
    if (time === undefined || value === undefined || name === undefined) {
      blank += 1;
      continue;
    }
    const line = lines.get(name) ?? new Map<string, number>();
    if (line.has(time)) return undefined;
    lines.set(name, line.set(time, value));
  }
  const times = [...new Set([...lines.values()].flatMap((line) => [...line.keys()]))].sort();
  if (times.length < 2) return undefined;
  const sorted = [...lines].toSorted(([, a], [, b]) => endOf(b) - endOf(a));
  const shown = sorted.slice(0, mostLines);
  const others = sorted.slice(mostLines).reduce((sum, [, line]) => sum + line.size, 0);
  const part = shown.length < sorted.length ? 'some' : 'all';
  return tableChart(
    context,
    dataset,
    { blank, others },
    {
      kind: 'line',
      title: context.say('data.chart.line', {
        x: labelOfColumn(dataset, x),
        y: labelOfColumn(dataset, y),
        by: by === undefined ? '' : labelOfColumn(dataset, by),
        part: by === undefined ? 'none' : part,
        shown: shown.length,
        all: sorted.length,
      }),
      x: { type: 'date', label: labelOfColumn(dataset, x) },
      y: measured(dataset, y),
      series: shown.map(([name, line], index) => ({
        key: `line-${index}`,
        label: name === '' ? labelOfColumn(dataset, y) : name,
        voice: voices[index % voices.length]!,
        points: times.map((time) => ({ x: time, y: line.get(time) ?? null })),
      })),
    },
  );
}

/** The last value of a line. */
const endOf = (line: Line): number => line.get([...line.keys()].sort().at(-1)!)!;
