/**
 * Who owes what a finding is about: the owners of an action, those responsible for a milestone, the
 * lead of a measure.
 */
import type { RecordOf } from '../../schema/index.ts';
import type { Context } from './context.ts';
import { linkToId, type Inline } from './inlines.ts';

/** The ids of those who owe a record; none where its register has no owners. */
export function ownerIdsOf(record: RecordOf): readonly string[] {
  switch (record.register) {
    case 'actions':
      return record.fields.owner ?? [];
    case 'milestones':
      return record.fields.responsible ?? [];
    case 'measures':
      return record.fields.lead ? [record.fields.lead] : [];
    default:
      return [];
  }
}

/** The ids of those who owe what a finding is about. */
export function ownerIdsOfSubject(
  { repository }: Context,
  { fields }: RecordOf<'findings'>,
): readonly string[] {
  const subject = repository.records.find(fields.subject);
  return subject ? ownerIdsOf(subject) : [];
}

export const ownersOf = (context: Context, finding: RecordOf<'findings'>): readonly Inline[] =>
  ownerIdsOfSubject(context, finding).map((id) => linkToId(context, id));
