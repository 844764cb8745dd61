/** Measured improvements. */
import { formatDate, formatNumber } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { ChartSpec } from '../../../charts/index.ts';
import type { Context } from '../../parts/context.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import type { Section } from '../../parts/sections.ts';
import { findText } from '../../parts/texts.ts';
import type { RegisterView, TableOf } from './view.ts';

export const indicatorsView: RegisterView<'indicators'> = {
  sections: indicatorSections,
  pictured: true,
};

type Indicator = RecordOf<'indicators'>;
type Value = RecordOf<'observations'>;

function indicatorSections(
  context: Context,
  indicator: Indicator,
  tableOf: TableOf,
): readonly Section[] {
  const values = context.repository.records
    .linkedFrom('observations', 'indicator', indicator.id)
    .filter(({ fields }) => fields.date && fields.value !== undefined)
    .toSorted((a, b) => (a.fields.date! < b.fields.date! ? -1 : 1));
  if (values.length === 0) return [noValues(context)];
  const noted = values.filter(({ fields }) => fields.notes);
  const title = context.say('indicator.notes');
  const table = () => tableOf(context, 'observations', noted, ['indicator']);
  return [
    { kind: 'figure', id: 'values', chart: valuesChart(context, indicator, values) },
    ...(noted.length > 0
      ? [{ kind: 'table' as const, id: 'values-notes', title, table: table() }]
      : []),
  ];
}

const noValues = (context: Context): Section => ({
  kind: 'note',
  id: 'values',
  title: context.say('indicator.values'),
  text: context.say('indicator.none'),
});

/** A line a participant, or one for the whole region. */
function valuesChart(context: Context, indicator: Indicator, values: readonly Value[]): ChartSpec {
  const { unit } = indicator.fields;
  const name = findText(context, indicator, 'title')?.text ?? indicator.id;
  const keys = [...new Set(values.map(({ fields }) => fields.participant ?? ''))];
  return toChart(context, {
    kind: 'line',
    id: `indicator-${indicator.id.toLowerCase()}`,
    title: titleFor(context, indicator, name, values),
    x: { type: 'date', label: context.say('field.date') },
    y: { type: 'linear', label: name, ...(unit ? { unit } : {}), min: 0 },
    series: keys.map((key) => ({
      key: key || 'all',
      label: lineName(context, key),
      voice: 'ink' as const,
      points: values
        .filter(({ fields }) => (fields.participant ?? '') === key)
        .map(({ fields }) => ({ x: fields.date!, y: fields.value! })),
    })),
    referenceLines: referenceLines(context, indicator),
  });
}

/**
 * What was measured last: the value of the whole region where one is ever told, else that of the one
 * participant, or the range of all that were measured on the last day.
 */
function titleFor(
  context: Context,
  { fields: { unit = '' } }: Indicator,
  title: string,
  values: readonly Value[],
): string {
  const whole = values.filter(({ fields }) => !fields.participant);
  const told = whole.length > 0 ? whole : values;
  const date = told.at(-1)!.fields.date!;
  const last = told
    .filter(({ fields }) => fields.date === date)
    .map(({ fields }) => fields.value!)
    .toSorted((a, b) => a - b);
  const words = { title, unit, date: formatDate(context.language, date) };
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

const referenceLines = (context: Context, { fields }: Indicator) =>
  (['target', 'baseline'] as const).flatMap((role) => {
    const value = fields[role];
    return value === undefined
      ? []
      : [{ axis: 'y' as const, value, label: context.say(`field.${role}`), role }];
  });
