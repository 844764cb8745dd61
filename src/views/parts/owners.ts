/**
 * Who owes what a finding is about: the owners of an action, those responsible for a milestone, the
 * lead of a measure.
 */
import type { RecordOf } from '../../schema/index.ts';
import { registers } from '../../schema/registers/index.ts';
import type { Context } from './context.ts';
import { linkToId, type Inline } from './inlines.ts';

/** The ids that stand in a field; none where the record has no such field. */
export function idsIn({ fields }: RecordOf, field: string): readonly string[] {
  return [(fields as Record<string, string | readonly string[] | undefined>)[field] ?? []].flat();
}

/** The ids of those who owe a record; none where its register has no owners. */
export function ownerIdsOf(record: RecordOf): readonly string[] {
  return idsIn(record, registers[record.register].owner);
}

/** The ids of those who owe what a finding is about. */
export function ownerIdsOfSubject(
  { repository }: Context,
  { fields }: RecordOf<'findings'>,
): readonly string[] {
  const subject = repository.records.find(fields.subject);
  return subject ? ownerIdsOf(subject) : [];
}

export const ownersOfSubject = (
  context: Context,
  finding: RecordOf<'findings'>,
): readonly Inline[] => ownerIdsOfSubject(context, finding).map((id) => linkToId(context, id));
