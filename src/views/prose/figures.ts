/**
 * The figures that an author placed in a text: charts, tables, and live numbers, each on the rows
 * and the day that its attributes name.
 */
import { type ChartSpec, withoutRows } from '../../charts/index.ts';
import {
  type ChartName,
  type Filter,
  type RecordOf,
  type StatName,
  type FigureTableName,
  chartNames,
  parseFilter,
  statNames,
  tableNames,
} from '../../schema/index.ts';
import { type IsoDate, isBefore, lastDay } from '../../schema/values/index.ts';
import { repositoryAsOf } from '../changes/asOf.ts';
import { findChart } from '../figures/placed/charts.ts';
import { type Stat, toStat } from '../figures/placed/stats.ts';
import { toNamedTable } from '../figures/placed/tables.ts';
import type { Context } from '../parts/context.ts';
import type { Table } from '../parts/table.ts';
import { findProse } from '../parts/texts.ts';
import { type Attributes, findComponent } from './component.ts';

/**
 * The context in which a figure is worked out: as of its own day, or that of the text, or that of
 * the site.
 */
function figureContext(context: Context, record: RecordOf, attributes: Attributes): Context {
  const clocks = clocksOf(record, attributes);
  if (!clocks) return context;
  const { asOf, written } = clocks;
  return { ...context, repository: repositoryAsOf(context.repository, asOf, written) };
}

/** The day of a figure, and that up to which what was written is in it; none of a live one. */
export function clocksOf(
  record: RecordOf,
  attributes: Attributes,
): { asOf: IsoDate; written: IsoDate } | undefined {
  const asOf = attributes.asOf ?? (record.register === 'reports' ? record.fields.asOf : undefined);
  return asOf ? { asOf, written: writtenBy(record, asOf) } : undefined;
}

/**
 * A report on a day that is over rests on the tables as they stood when it was published: what is
 * reported late about that day is in it.
 */
function writtenBy(record: RecordOf, asOf: string): string {
  const published = publishedOn(record);
  return published !== undefined && isBefore(asOf, published) ? lastDay(published) : asOf;
}

function publishedOn(record: RecordOf): IsoDate | undefined {
  if (record.register === 'reports') return record.fields.published_on;
  return record.register === 'lessons' ? record.fields.recorded_on : undefined;
}

const filterOf = (attributes: Attributes): Filter => parseFilter(attributes.filter).filter;
const isOneOf = <T extends string>(names: readonly T[], name: string | undefined): name is T =>
  name !== undefined && (names as readonly string[]).includes(name);

export function findPlacedStat(
  context: Context,
  record: RecordOf,
  attributes: Attributes,
): Stat | undefined {
  const name = attributes.name as StatName | undefined;
  const own = figureContext(context, record, attributes);
  return isOneOf(statNames, name)
    ? toStat(own, name, filterOf(attributes), own !== context)
    : undefined;
}

export function findPlacedTable(
  context: Context,
  record: RecordOf,
  attributes: Attributes,
): Table | undefined {
  const name = attributes.name as FigureTableName | undefined;
  const limit = Number(attributes.limit ?? 20);
  return isOneOf(tableNames, name)
    ? toNamedTable(
        figureContext(context, record, attributes),
        name,
        filterOf(attributes),
        Number.isInteger(limit) && limit > 0 ? limit : 20,
      )
    : undefined;
}

/** A placed chart under an id of its own where it is not the site's current one. */
export function findPlacedChart(
  context: Context,
  record: RecordOf,
  attributes: Attributes,
): ChartSpec | undefined {
  const name = attributes.name as ChartName | undefined;
  if (!isOneOf(chartNames, name)) return undefined;
  const pinned = figureContext(context, record, attributes);
  const chart = findChart(pinned, name, filterOf(attributes));
  if (!chart || (pinned === context && !attributes.filter)) return chart;
  const parts = [
    chart.id,
    attributes.filter?.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    pinned === context ? undefined : pinned.repository.asOf,
  ];
  return {
    ...(pinned === context ? chart : withoutRows(chart)),
    id: parts.filter((part) => part !== undefined).join('-'),
  };
}

/** The charts placed in a lesson or report. */
export function pinnedCharts(context: Context, record: RecordOf): readonly ChartSpec[] {
  return (findProse(context, record)?.prose.body.children ?? []).flatMap((node) => {
    const component = findComponent(node);
    const chart =
      component?.name === 'Chart'
        ? findPlacedChart(context, record, component.attributes)
        : undefined;
    return chart ? [chart] : [];
  });
}
