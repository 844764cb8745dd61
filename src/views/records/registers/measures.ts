/** Confidence-building measures. */
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { effectiveStatus, isInForce } from '../../figures/effectiveStatus.ts';
import { wordOf } from '../../parts/inlines.ts';
import type { Section } from '../../parts/sections.ts';
import { changesAgreed } from '../agreedChanges.ts';
import { ladderSection, wholeLadder } from '../ladder.ts';
import { dateWords, joined, proofClause } from '../sentences.ts';
import { type Promised, promisesSections } from '../answers/promises.ts';
import type { RegisterView, TableOf } from './view.ts';

type Measure = RecordOf<'measures'>;

export const measuresView: RegisterView<'measures'> = {
  figure: 'slippage-rows',
  sentence: measureSentence,
  sections: measureSections,
  above: wholeLadder,
  pictured: true,
  counts: (all, asOf) => ({ inForce: all.filter((one) => isInForce(one, asOf)).length }),
};

function measureSentence(context: Context, measure: Measure): string | undefined {
  const status = effectiveStatus(measure, context.repository.asOf);
  return (
    status &&
    joined(context, [statusClause(context, measure, status), proofClause(context, measure)])
  );
}

function statusClause(context: Context, { fields }: Measure, status: string): string {
  const { in_force_from, expires_on, review_due } = fields;
  const date = (value: string | undefined) => dateWords(context, value);
  if (status === 'in_force' && in_force_from)
    return context.say('sentence.measure.inForceSince', { date: date(in_force_from) });
  if (status === 'expired' && expires_on)
    return context.say('sentence.measure.expiredOn', { date: date(expires_on) });
  return status === 'review_overdue'
    ? context.say('sentence.measure.reviewOverdue', {
        status: wordOf(context, 'measure_status', fields.status!),
        date: date(review_due),
      })
    : wordOf(context, 'measure_status', status);
}

function measureSections(context: Context, measure: Measure, tableOf: TableOf): readonly Section[] {
  const members = context.repository.records.linkedFrom('participation', 'measure', measure.id);
  const participation = (): Section => ({
    kind: 'table',
    id: 'participation',
    title: context.say('links.participation.measure'),
    table: tableOf(context, 'participation', members, ['measure']),
  });
  return [
    ...promisesSections(context, measure, promisedOf(context, measure), { tableOf }),
    ...changesAgreed(context, measure),
    ...ladderSection(context, measure),
    ...(members.length > 0 ? [participation()] : []),
  ];
}

function promisedOf({ repository }: Context, { id }: Measure): Promised {
  const of = repository.records.linkedFrom;
  return { actions: of('actions', 'measure', id), milestones: of('milestones', 'measure', id) };
}
