/** The values of an indicator over time, with the lines of its target and its baseline. */
import type { ChartSpec } from '../../../charts/index.ts';
import { formatDate, formatNumber } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { firstDay, lastDay } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { findText } from '../../parts/texts.ts';
import { type Measured, lastMeasured, measuredOf } from './judgement.ts';
import { eventsWithin } from '../../records/life/meanwhile.ts';
import { toChart } from '../placed/chartWords.ts';

type Indicator = RecordOf<'indicators'>;

/**
 * The line of the whole region, and the lines of participants in panels of their own: their values
 * are parts of it, and would lie flat beside it.
 */
export function indicatorCharts(context: Context, indicator: Indicator): readonly ChartSpec[] {
  const values = measuredOf(context.repository, indicator);
  const whole = values.filter(({ participant }) => !participant);
  const parts = values.filter(({ participant }) => participant);
  const id = `indicator-${indicator.id.toLowerCase()}`;
  const lines = {
    referenceLines: referenceLines(context, indicator),
    ...(values.length > 0 ? { events: eventsOf(context, indicator, values) } : {}),
  };
  if (whole.length === 0) return chartOf(context, indicator, id, parts, lines);
  return [
    ...chartOf(context, indicator, id, whole, lines),
    ...chartOf(context, indicator, `${id}-by-participant`, parts),
  ];
}

/** Fewer values tell nothing of a direction. */
const fewest = 3;

/** The values of the whole region as a line in a row, whose table has the unit. */
export function indicatorLine(context: Context, indicator: Indicator): ChartSpec | undefined {
  const values = measuredOf(context.repository, indicator).filter(
    ({ participant }) => !participant,
  );
  if (values.length < fewest) return undefined;
  const [chart] = chartOf(context, indicator, `values-${indicator.id.toLowerCase()}`, values);
  const { unit, ...measure } = chart!.y;
  return {
    ...chart!,
    kind: 'sparkline',
    y: unit === '%' ? chart!.y : measure,
  };
}

function chartOf(
  context: Context,
  indicator: Indicator,
  id: string,
  values: readonly Measured[],
  more: Partial<ChartSpec> = {},
): readonly ChartSpec[] {
  if (values.length === 0) return [];
  const { unit } = indicator.fields;
  const name = findText(context, indicator, 'title')?.text ?? indicator.id;
  const keys = [...new Set(values.map(({ participant = '' }) => participant))];
  return [
    toChart(context, {
      kind: 'line',
      figure: 'records',
      id,
      title: titleFor(context, indicator, name, values),
      x: { type: 'date', label: context.say('field.date') },
      y: { type: 'linear', label: name, ...(unit ? { unit } : {}), min: 0 },
      series: keys.map((key) => ({
        key: key || 'all',
        label: lineName(context, key),
        voice: 'accent' as const,
        points: values
          .filter(({ participant = '' }) => participant === key)
          .map(({ date, value }) => ({ x: date, y: value })),
      })),
      ...(keys.length > 1 ? { panels: true } : {}),
      ...more,
    }),
  ];
}

/** What happened under the themes of an indicator while it was measured. */
function eventsOf(context: Context, { fields }: Indicator, values: readonly Measured[]) {
  const { records } = context.repository;
  const themes = (fields.themes ?? []).flatMap((id) => records.findIn('themes', id) ?? []);
  const days = values.map(({ date }) => date).toSorted();
  return eventsWithin(context, [firstDay(days[0]!), lastDay(days.at(-1)!)], themes);
}

function titleFor(
  context: Context,
  { fields: { unit = '' } }: Indicator,
  title: string,
  values: readonly Measured[],
): string {
  const told = lastMeasured(values);
  const last = told.map(({ value }) => value).toSorted((a, b) => a - b);
  const words = { title, unit, date: formatDate(context.language, told[0]!.date) };
  const number = (value: number) => formatNumber(context.language, value);
  return last.length === 1
    ? context.say('indicator.title', { ...words, value: number(last[0]!) })
    : context.say('indicator.titleOfSome', {
        ...words,
        low: number(last[0]!),
        high: number(last.at(-1)!),
        count: last.length,
      });
}

function lineName(context: Context, id: string): string {
  const participant = context.repository.records.findIn('participants', id);
  if (!participant) return context.say('indicator.values');
  const name =
    findText(context, participant, 'short_name') ?? findText(context, participant, 'name');
  return name?.text ?? participant.id;
}

/** The target and the baseline as values, and the day by which the target is to be reached. */
function referenceLines(
  context: Context,
  { fields }: Indicator,
): Required<ChartSpec>['referenceLines'] {
  const levels = (['target', 'baseline'] as const).flatMap((role) => {
    const value = fields[role];
    const label = context.say(`field.${role}`);
    return value === undefined ? [] : [{ axis: 'y' as const, value, label, role }];
  });
  const { target, target_on } = fields;
  if (target === undefined || target_on === undefined) return levels;
  const label = context.say('field.target_on');
  return [...levels, { axis: 'x', value: target_on, label, role: 'target' }];
}
