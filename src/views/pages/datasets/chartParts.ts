/** What the pictures of a table share: the names of its columns, and what is told below them. */
import type { ChartSpec } from '../../../charts/index.ts';
import type { CellValue, Dataset } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { valueText } from './columns.ts';

/** Columns by their numbers. */
export interface ChartColumns {
  x: number;
  y?: number | undefined;
  by?: number | undefined;
}

export const labelOfColumn = ({ resource }: Dataset, index: number): string => {
  const { title, name } = resource.schema.fields[index]!;
  return title ?? name;
};

export const numberIn = (value: CellValue | undefined): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** A value as the name of a series or bar; nothing of an empty cell. */
export const nameIn = (value: CellValue | undefined): string | undefined => {
  const text = valueText(value).trim();
  return text === '' ? undefined : text;
};

/** The axis of a measured column, in the unit that the descriptor gives. */
export function measured(dataset: Dataset, index: number): ChartSpec['y'] {
  const { unit } = dataset.resource.schema.fields[index]!;
  return {
    type: 'linear',
    label: labelOfColumn(dataset, index),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** How many rows there are, how many have no value, and how many stand under what is not shown. */
export interface RowsLeftOut {
  blank: number;
  others: number;
}

export function tableChart(
  context: Context,
  dataset: Dataset,
  { blank, others }: RowsLeftOut,
  given: Pick<ChartSpec, 'kind' | 'title' | 'x' | 'y' | 'series'> & Partial<ChartSpec>,
): ChartSpec {
  return toChart(context, {
    id: `data-${dataset.resource.name}`,
    figure: 'data',
    note: context.say('data.chart.note', { count: dataset.rows.length, blank, others }),
    ...given,
  });
}
