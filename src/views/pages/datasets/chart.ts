/**
 * The first picture that the columns of a plain table allow: a number over time, a number by name,
 * or how many rows have each of a few values. Nothing is added up: where a number would have to
 * stand for several rows, there is no such picture. A descriptor may choose the columns, or forbid.
 */
import type { ChartSpec } from '../../../charts/index.ts';
import type { Dataset } from '../../../schema/index.ts';
import { remember } from '../../../schema/values/index.ts';
import { type Context, contextKey } from '../../parts/context.ts';
import { barsChart, countsChart } from './chartBars.ts';
import { lineChart } from './chartLine.ts';
import type { ChartColumns } from './chartParts.ts';
import { isTime } from './time.ts';

export function datasetChart(context: Context, dataset: Dataset): ChartSpec | undefined {
  const make = () => findChart(context, dataset);
  return remember('charts of tables', dataset, make, contextKey(context));
}

function findChart(context: Context, dataset: Dataset): ChartSpec | undefined {
  const { resource, rows } = dataset;
  if (resource.register || resource.chart === null || rows.length < 2) return undefined;
  const columns = resource.chart ? chosenColumns(dataset) : [...likelyColumns(dataset)];
  for (const one of columns) {
    const chart = draw(context, dataset, one);
    if (chart) return chart;
  }
  return undefined;
}

function draw(context: Context, dataset: Dataset, columns: ChartColumns): ChartSpec | undefined {
  const { x, y, by } = columns;
  if (y === undefined) return countsChart(context, dataset, x);
  return isTime(dataset, x)
    ? lineChart(context, dataset, { x, y, by })
    : barsChart(context, dataset, { x, y });
}

/** The columns that the descriptor names. */
function chosenColumns({ resource }: Dataset): readonly ChartColumns[] {
  const find = (name: string | undefined) => {
    const at = resource.schema.fields.findIndex((field) => field.name === name);
    return at < 0 ? undefined : at;
  };
  const x = find(resource.chart?.x);
  return x === undefined ? [] : [{ x, y: find(resource.chart?.y), by: find(resource.chart?.by) }];
}

/** Names of numbers that count or measure nothing. */
const calledCode =
  /(^|[^a-z])(id|code|codes|key|no|nr|num|number|index|rank|order|lat|latitude|lon|lng|longitude|zip|postcode|phone|isbn)([^a-z]|$)/;
const wordsOf = (name: string) => name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();

/** What the columns allow, the most telling first. */
function* likelyColumns(dataset: Dataset): Generator<ChartColumns> {
  const { fields, primaryKey, foreignKeys } = dataset.resource.schema;
  const keys = new Set([...primaryKey, ...foreignKeys.flatMap((key) => key.fields)]);
  const all = [...fields.keys()];
  const times = all.filter((index) => isTime(dataset, index));
  const y = all.find((index) => {
    const { name, type } = fields[index]!;
    const isNumber = type === 'number' || type === 'integer';
    return isNumber && !times.includes(index) && !keys.has(name) && !calledCode.test(wordsOf(name));
  });
  const names = all.filter((index) => ['string', 'any', 'boolean'].includes(fields[index]!.type));
  const words = names.filter((index) => !times.includes(index));
  if (y !== undefined) {
    for (const x of times.slice(0, 1)) for (const by of [undefined, ...words]) yield { x, y, by };
    for (const x of words.slice(0, 1)) yield { x, y };
  }
  for (const x of words) yield { x };
}
