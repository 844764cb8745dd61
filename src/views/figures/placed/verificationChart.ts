/** What is proved of completed actions, by the year of agreement, as a picture. */
import type { ChartPoint, ChartSpec, Voice } from '../../../charts/index.ts';
import type { Filter, RecordOf } from '../../../schema/index.ts';
import { yearOf } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { standingOf } from '../deadline.ts';
import { type Verified, proofOf } from '../verification.ts';
import { toChart } from './chartWords.ts';
import { chosen, rowsBehind } from './chosen.ts';

type Action = RecordOf<'actions'>;

const parts = [
  ['verified', 'verified'],
  ['partly', 'underway'],
  ['contradicted', 'contested'],
  ['unable', 'neutral'],
  ['none', 'notBegun'],
] as const satisfies readonly (readonly [Verified, Voice])[];

const agreedIn = ({ fields }: Action): string => yearOf(fields.agreed_on!);

export function verificationCoverage(context: Context, filter: Filter): ChartSpec | undefined {
  const { records } = context.repository;
  const done = chosen(records, records.of('actions'), filter, (one) => one.fields.agreed_on).filter(
    (one) => standingOf(one) === 'done' && one.fields.agreed_on,
  );
  if (done.length === 0) return undefined;
  const count = (proof: Verified) => done.filter((one) => proofOf(records, one) === proof).length;
  const years = [...new Set(done.map(agreedIn))].toSorted();
  return toChart(context, {
    kind: 'stackedBar',
    figure: 'verification-rows',
    id: 'verification-coverage',
    title: context.say('chart.coverage.title', {
      looked: done.length - count('none'),
      base: done.length,
      verified: count('verified'),
    }),
    x: {
      type: 'category',
      label: context.say('chart.coverage.year'),
      categories: years.map((year) => ({
        key: year,
        label: year,
        ...wayToRows(context, filter, { agreed: year }),
      })),
    },
    y: { type: 'linear', label: context.say('chart.coverage.axis'), min: 0 },
    series: parts
      .filter(([proof]) => count(proof) > 0)
      .map(([proof, voice]) => ({
        key: proof,
        voice,
        label: context.say(`proof.mark.${proof}`),
        points: years.map((year) => toPoint(context, filter, done, year, proof)),
      })),
  });
}

function toPoint(
  context: Context,
  filter: Filter,
  done: readonly Action[],
  year: string,
  proof: Verified,
): ChartPoint {
  const { records } = context.repository;
  const all = done.filter((one) => agreedIn(one) === year);
  const count = all.filter((one) => proofOf(records, one) === proof).length;
  return {
    x: year,
    y: count,
    base: all.length,
    text: context.say('word.ofBase', { count, base: all.length }),
    ...wayToRows(context, filter, { agreed: year, proof }),
  };
}

/** The rows of the report, which there is none of where nothing was found yet. */
const wayToRows = (context: Context, filter: Filter, keys: Readonly<Record<string, string>>) =>
  context.repository.records.of('findings').length === 0
    ? {}
    : rowsBehind(context, filter, 'verification', { kind: 'actions', ...keys });
