/** The status of a record as marks: what is reported, and what is proved, always apart. */
import type { RecordOf, Repository } from '../../schema/index.ts';
import { registers } from '../../schema/registers/index.ts';
import { type Commitment, isOverdue, standingOf } from '../figures/deadline.ts';
import { effectiveStatus } from '../figures/effectiveStatus.ts';
import {
  type PositionState,
  disagrees,
  isDisagreedWith,
  standingAt,
} from '../figures/positions/standing.ts';
import {
  type Reply,
  type Verified,
  proofOf,
  replyOf,
  verifiedStatus,
} from '../figures/verification.ts';
import type { Context } from './context.ts';
import { type Inline, type MarkVoice, wordOf } from './inlines.ts';

type Mark = Extract<Inline, { kind: 'mark' }>;
const mark = (voice: MarkVoice, text: string): Mark => ({ kind: 'mark', voice, text });

export function isCommitment(record: RecordOf): record is Commitment {
  return record.register === 'actions' || record.register === 'milestones';
}

/**
 * The key of the reported status, for filters: what the row says, or `overdue` where its date has
 * passed; of a position what became of it.
 */
export function reportedKey(repository: Repository, record: RecordOf): string | undefined {
  if (isCommitment(record))
    return isOverdue(record, repository.asOf) ? 'overdue' : record.fields.status;
  if (record.register === 'measures') return effectiveStatus(record, repository.asOf);
  if (record.register === 'positions') return standingAt(record, repository.asOf);
  const { status } = registers[record.register];
  return status === 'none'
    ? undefined
    : (record.fields as Record<string, unknown> as Record<string, string | undefined>)[
        status.field
      ];
}

const commitmentVoices = {
  done: 'done',
  partly: 'underway',
  underway: 'underway',
  notBegun: 'not-begun',
  dropped: 'closed',
  superseded: 'closed',
  unknown: 'unknown',
} as const;

const voices: Readonly<Record<string, MarkVoice>> = {
  proposed: 'not-begun',
  agreed: 'underway',
  in_force: 'done',
  suspended: 'underway',
  expired: 'closed',
  retired: 'closed',
  superseded: 'closed',
  review_overdue: 'late',
  observed: 'not-begun',
  identified: 'not-begun',
  action_assigned: 'underway',
  implemented: 'done',
  validated: 'verified',
  confirmed: 'verified',
  partially_confirmed: 'underway',
  not_confirmed: 'contested',
  unable_to_verify: 'unknown',
  genuine: 'done',
  noise: 'closed',
  exercise: 'closed',
  unresolved: 'unknown',
};

const positionVoices: Readonly<Record<PositionState, MarkVoice>> = {
  standing: 'done',
  withdrawn: 'closed',
  lapsed: 'closed',
  ahead: 'not-begun',
};

/** What became of a position: one that stands and does not agree is contested. */
function positionMark(context: Context, record: RecordOf<'positions'>): Mark {
  const state = standingAt(record, context.repository.asOf);
  const voice = state === 'standing' && disagrees(record) ? 'contested' : positionVoices[state];
  return mark(voice, wordOf(context, 'position_state', state));
}

/** What is reported of a record, as a mark; nothing for a register without a status. */
export function findReportedMark(context: Context, record: RecordOf): Mark | undefined {
  if (isCommitment(record)) {
    const voice = isOverdue(record, context.repository.asOf)
      ? 'late'
      : commitmentVoices[standingOf(record)];
    return mark(voice, commitmentWord(context, record, voice));
  }
  if (record.register === 'positions') return positionMark(context, record);
  const { status } = registers[record.register];
  const key = reportedKey(context.repository, record);
  return key === undefined || status === 'none'
    ? undefined
    : mark(voices[key] ?? 'unknown', wordOf(context, status.words, key));
}

function commitmentWord(context: Context, record: Commitment, voice: MarkVoice): string {
  if (!record.fields.status) return context.say('status.unreported');
  const word = wordOf(context, 'status', record.fields.status);
  return voice === 'late' ? context.say('status.overdue', { status: word }) : word;
}

const proofVoices: Readonly<Record<Verified, MarkVoice>> = {
  verified: 'verified',
  partly: 'underway',
  contradicted: 'contested',
  unable: 'unknown',
  none: 'not-begun',
};

/**
 * What observers found of a record that reports something done, or that anyone looked at; nothing
 * where there is nothing to prove.
 */
export function findProofMark(context: Context, record: RecordOf): Mark | undefined {
  if (record.register === 'findings') return undefined;
  const { records } = context.repository;
  const proof = isCommitment(record)
    ? proofOf(records, record)
    : verifiedStatus(records, record.id);
  const claims = isCommitment(record) && standingOf(record) === 'done';
  if (proof === 'none' && !claims) return undefined;
  return mark(proofVoices[proof], context.say(`proof.mark.${proof}`));
}

/** The mark of a dispute between participants. */
function findContestedMark(context: Context, record: RecordOf): Mark | undefined {
  return record.register === 'actions' && record.fields.contested
    ? mark('contested', context.say('status.contested'))
    : undefined;
}

/** That a participant does not agree with a record, and says so still. */
function findDisagreementMark(context: Context, record: RecordOf): Mark | undefined {
  return isDisagreedWith(context.repository, record)
    ? mark('contested', context.say('disagreement.standing'))
    : undefined;
}

const replyVoices: Readonly<Record<Reply, MarkVoice>> = {
  noDraft: 'contested',
  none: 'late',
  late: 'underway',
  inTime: 'done',
};

/** Whether the party whose report a finding contradicts was heard before. */
function findReplyMark(context: Context, record: RecordOf): Mark | undefined {
  const reply =
    record.register === 'findings' ? replyOf(record, context.repository.asOf) : undefined;
  return reply && mark(replyVoices[reply], context.say(`finding.reply.${reply}`));
}

export function marksOf(context: Context, record: RecordOf): readonly Mark[] {
  return [
    findReportedMark(context, record),
    findProofMark(context, record),
    findContestedMark(context, record),
    findDisagreementMark(context, record),
    findReplyMark(context, record),
  ].filter((one) => one !== undefined);
}
