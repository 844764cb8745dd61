/** Every indicator of the record with what is judged of it. */
import type { RecordOf } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import {
  type IndicatorResult,
  indicatorChanges,
  indicatorResults,
  judgeIndicator,
} from '../../figures/indicators/judgement.ts';
import type { Context } from '../../parts/context.ts';
import type { MarkVoice } from '../../parts/inlines.ts';
import type { CountedPart } from '../groups.ts';
import type { Figures } from '../report.ts';

export interface CountedIndicator extends ReturnType<typeof judgeIndicator> {
  indicator: RecordOf<'indicators'>;
}

export const judgedIndicators = ({ repository }: Context): readonly CountedIndicator[] =>
  repository.records
    .of('indicators')
    .map((indicator) => ({ indicator, ...judgeIndicator(repository, indicator) }));

export const resultVoices: Readonly<Record<IndicatorResult, MarkVoice>> = {
  inTime: 'done',
  late: 'done',
  lost: 'contested',
  missed: 'late',
  notYetDue: 'underway',
  noTarget: 'unknown',
  byParticipant: 'unknown',
  noValue: 'unknown',
};

export const resultParts = (context: Context): readonly CountedPart<CountedIndicator>[] =>
  indicatorResults.map((key) => ({
    key,
    label: context.say(`report.indicators.result.${key}`),
    chosen: { result: key },
    has: ({ result }) => result === key,
  }));

export function indicatorFigures(context: Context): Figures {
  const all = judgedIndicators(context);
  const count = (has: (one: CountedIndicator) => boolean) => all.filter(has).length;
  return {
    all: all.length,
    ...Object.fromEntries([
      ...indicatorResults.map((key) => [snake(key), count(({ result }) => result === key)]),
      ...indicatorChanges
        .filter((key) => key !== 'unknown')
        .flatMap((key) => [
          [`since_start.${key}`, count(({ sinceStart }) => sinceStart === key)],
          [`trend.${key}`, count(({ trend }) => trend === key)],
        ]),
      ...all.flatMap(({ indicator, latest }) =>
        latest ? [[`${toAddress(indicator.id)}.latest`, latest.value]] : [],
      ),
    ]),
  };
}

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
