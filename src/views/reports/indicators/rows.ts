/** Each indicator as a row: the start, the last value, the target, and what is judged of them. */
import { formatDate, formatNumber } from '../../../i18n/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import { type Measured, lastMeasured, measuredOf } from '../../figures/indicators/judgement.ts';
import type { Context } from '../../parts/context.ts';
import {
  type Inline,
  dated,
  labelOf,
  linkTo,
  linkToId,
  plain,
  valuesOf,
} from '../../parts/inlines.ts';
import { column } from '../../parts/table.ts';
import type { CountedRow, CountedRows } from '../report.ts';
import { type CountedIndicator, resultVoices } from './counted.ts';

export function indicatorRows(context: Context, all: readonly CountedIndicator[]): CountedRows {
  const label = (field: string) => labelOf(context, 'indicators', field);
  return {
    title: context.say('report.indicators.rows'),
    columns: [
      column('title', context.say('register.indicators.one'), 'title'),
      column('direction', label('direction')),
      column('baseline', label('baseline')),
      column('latest', context.say('report.indicators.latest')),
      column('target', label('target')),
      column('start', context.say('report.indicators.start')),
      column('trend', context.say('report.indicators.trend')),
      column('result', context.say('report.result'), 'status'),
    ],
    all: all.map((one) => toRow(context, one)),
  };
}

function toRow(context: Context, one: CountedIndicator): CountedRow {
  const { indicator, latest, sinceStart, trend, result } = one;
  const { baseline, baseline_on, target, target_on, themes = [] } = indicator.fields;
  const change = (key: CountedIndicator['trend']) => [
    plain(context.say(`report.indicators.change.${key}`)),
  ];
  return {
    row: {
      id: indicator.id,
      cells: [
        [linkTo(context, indicator)],
        valuesOf(context, indicator, 'direction'),
        valueOn(context, one, baseline, baseline_on),
        latest ? valueOn(context, one, latest.value, latest.date) : singleValues(context, one),
        valueOn(context, one, target, target_on),
        change(sinceStart),
        change(trend),
        [resultMark(context, one)],
      ],
    },
    keys: { result: [result], start: [sinceStart], trend: [trend], theme: themes.map(toAddress) },
    data: {
      unit: indicator.fields.unit ?? '',
      latest: latest?.value ?? '',
      latest_on: latest?.date ?? '',
    },
  };
}

export const resultMark = (context: Context, { result }: CountedIndicator): Inline => ({
  kind: 'mark',
  voice: resultVoices[result],
  text: context.say(`report.indicators.result.${result}`),
});

const amount = ({ language }: Context, { indicator }: CountedIndicator, value: number): string =>
  [formatNumber(language, value), indicator.fields.unit].filter(Boolean).join('\u00A0');

const valueOn = (
  context: Context,
  one: CountedIndicator,
  value: number | undefined,
  date: string | undefined,
): readonly Inline[] => [
  ...(value === undefined ? [] : [plain(amount(context, one, value))]),
  ...(date ? [dated(context, date)] : []),
];

/** Where no value is told of the whole region: the range of the last day, and every value of it. */
function singleValues(context: Context, one: CountedIndicator): readonly Inline[] {
  const all = measuredOf(context.repository, one.indicator);
  if (all.length === 0) return [];
  const last = lastMeasured(all).toSorted((a, b) => a.value - b.value);
  const [low, high] = [last[0]!, last.at(-1)!];
  const range = context.say('report.indicators.range', {
    low: formatNumber(context.language, low.value),
    high: amount(context, one, high.value),
  });
  const single = ({ participant, value }: Measured) => [
    linkToId(context, participant!),
    plain(formatNumber(context.language, value)),
  ];
  return [plain(range), dated(context, low.date), ...last.flatMap(single)];
}

/** What is to be reached, and by when. */
export function targetWords(context: Context, one: CountedIndicator): readonly Inline[] {
  const { target, target_on } = one.indicator.fields;
  if (target === undefined) return [];
  const words = context.say('report.indicators.target', {
    target: amount(context, one, target),
    day: target_on ? formatDate(context.language, target_on) : 'none',
  });
  return [plain(words)];
}
