/** What independent observers found, beside what was reported. */
import type { Collection, RecordOf } from '../../schema/index.ts';
import { contradictingOutcomes } from '../../schema/registers/index.ts';
import { type IsoDate, isBefore } from '../../schema/values/index.ts';
import { type Commitment, standingOf } from './deadline.ts';

export type Verified = 'verified' | 'partly' | 'contradicted' | 'unable' | 'none';

/** The newest finding on a record, by the day it was reported, then by id. */
export function newestFinding(records: Collection, id: string): RecordOf<'findings'> | undefined {
  const found = records
    .linkedFrom('findings', 'subject', id)
    .filter((finding) => finding.fields.outcome);
  return found.toSorted((a, b) =>
    dated(a) < dated(b) || (dated(a) === dated(b) && a.id < b.id) ? 1 : -1,
  )[0];
}

const dated = (finding: RecordOf<'findings'>) =>
  finding.fields.reported_on ?? finding.fields.visited_on ?? '';

/** The verified status of a record: the outcome of its newest finding. */
export function verifiedStatus(records: Collection, id: string): Verified {
  switch (newestFinding(records, id)?.fields.outcome) {
    case 'confirmed':
      return 'verified';
    case 'partially_confirmed':
      return 'partly';
    case 'not_confirmed':
      return 'contradicted';
    case 'unable_to_verify':
      return 'unable';
    default:
      return 'none';
  }
}

/**
 * Contradicted: reported done, but the newest finding does not confirm it, or finds the work no
 * further than limited (the OGP's degrees).
 */
export function isContradicted(records: Collection, promise: Commitment): boolean {
  if (standingOf(promise) !== 'done') return false;
  const finding = newestFinding(records, promise.id);
  if (!finding) return false;
  return (
    finding.fields.outcome === 'not_confirmed' ||
    ['no_evidence', 'not_started', 'limited'].includes(finding.fields.completion ?? '')
  );
}

/** What became of the reply of those whose work a finding contradicts. */
export type Reply = 'noDraft' | 'none' | 'late' | 'inTime';

/**
 * A finding that contradicts is shown to the party first: whether it was, and whether the reply
 * came by the day on which it was due. Nothing for a finding that contradicts nothing, and while
 * the reply is not due yet.
 */
export function replyOf({ fields }: RecordOf<'findings'>, asOf: IsoDate): Reply | undefined {
  const { outcome, draft_sent, reply_due, replied_on } = fields;
  if (!outcome || !contradictingOutcomes.has(outcome)) return undefined;
  if (!draft_sent || !reply_due) return 'noDraft';
  if (replied_on) return isBefore(reply_due, replied_on) ? 'late' : 'inTime';
  return isBefore(reply_due, asOf) ? 'none' : undefined;
}

/** What is proved of a promise: what observers found, or that it contradicts the report. */
export const proofOf = (records: Collection, promise: Commitment): Verified =>
  isContradicted(records, promise) ? 'contradicted' : verifiedStatus(records, promise.id);
