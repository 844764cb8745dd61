/** The words and the frame that every chart of the site shares. */
import {
  type ChartKind,
  type ChartSpec,
  type ChartWords,
  chartKinds,
} from '../../../charts/index.ts';
import { type MessageKey, directionOf } from '../../../i18n/index.ts';
import type { Context } from '../../parts/context.ts';
import { siteTitle } from '../../parts/texts.ts';

const wordKeys = [
  'point',
  'pointAlone',
  'span',
  'since',
  'uncertain',
  'withBase',
  'missing',
  'smallBase',
  'smallBaseNote',
  'empty',
  'summary',
  'summaryShort',
  'source',
  'asOf',
  'table',
  'takeAway',
  'keys',
  'cellKeys',
  'series',
  'event',
  'marked',
  'letters',
  'from',
  'to',
] as const satisfies readonly (keyof ChartWords)[];

/** The dictionary's words for charts; their `{name}` places are filled in by the chart itself. */
function chartWords(context: Context): ChartWords {
  const kinds = Object.fromEntries(
    chartKinds.map((kind) => [kind, context.say(`chart.kind.${kind}` as MessageKey)]),
  ) as Record<ChartKind, string>;
  return {
    kinds,
    ...Object.fromEntries(
      wordKeys.map((key) => [key, placesOf(context.say(`chart.${key}` as MessageKey))]),
    ),
  } as ChartWords;
}

/** Messages name their places in brackets, so that the dictionary's formatter leaves them alone. */
const placesOf = (message: string) => message.replaceAll('[', '{').replaceAll(']', '}');

type Given = Pick<ChartSpec, 'kind' | 'id' | 'title' | 'x' | 'y' | 'series'> &
  Required<Pick<ChartSpec, 'figure'>> &
  Partial<ChartSpec>;

/** A chart with the frame that the record gives: language, direction, source and as-of date. */
export function toChart(context: Context, given: Given): ChartSpec {
  return {
    source: siteTitle(context).text,
    asOf: context.repository.asOf,
    language: context.words,
    direction: directionOf(context.words),
    words: chartWords(context),
    ...given,
  };
}
