/**
 * Who owes a record: the owners of an action, those responsible for a milestone, the lead of a
 * measure; and of a finding, those who owe what it is about.
 */
import type { RecordOf } from '../../schema/index.ts';
import { registers } from '../../schema/registers/index.ts';
import type { Context } from './context.ts';
import { type Inline, linkToId } from './inlines.ts';
import { shortTitleOf } from './texts.ts';

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

/** Who owes a record, or what a finding is about, as links. */
export function ownersOf(context: Context, record: RecordOf): readonly Inline[] {
  const ids =
    record.register === 'findings' ? ownerIdsOfSubject(context, record) : ownerIdsOf(record);
  return ids.map((id) => linkToId(context, id));
}

/** The short names of those who owe a record. */
export const ownerNames = (context: Context, record: RecordOf): readonly string[] =>
  ownerIdsOf(record)
    .map((id) => context.repository.records.findIn('participants', id))
    .filter((one) => one !== undefined)
    .map((one) => shortTitleOf(context, one).text);
