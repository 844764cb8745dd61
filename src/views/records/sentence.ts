/** One line that says where a record stands: what is reported, when, and what is proved. */
import { formatDate, formatList } from '../../i18n/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import type { Context } from '../parts/context.ts';
import {
  daysOverdue,
  doneOn,
  isOverdue,
  standingOf,
  type Commitment,
} from '../figures/deadline.ts';
import { effectiveStatus } from '../figures/effectiveStatus.ts';
import { isContradicted, newestFinding, verifiedStatus } from '../figures/verification.ts';
import { registerName, wordOf } from '../parts/inlines.ts';
import { isCommitment } from '../parts/marks.ts';
import { shortTitleOf } from '../parts/texts.ts';

/** The status sentence of a record, or nothing for a register that has no status. */
export function statusSentence(context: Context, record: RecordOf): string | undefined {
  if (isCommitment(record)) return commitmentSentence(context, record);
  switch (record.register) {
    case 'measures':
      return measureSentence(context, record as RecordOf<'measures'>);
    case 'meetings':
      return meetingSentence(context, record as RecordOf<'meetings'>);
    case 'findings':
      return findingSentence(context, record as RecordOf<'findings'>);
    case 'assessments':
      return assessmentSentence(context, record as RecordOf<'assessments'>);
    case 'lessons':
      return lessonSentence(context, record as RecordOf<'lessons'>);
    default:
      return undefined;
  }
}

const date = (context: Context, value: string | undefined) =>
  value ? formatDate(context.language, value) : '';
const names = (context: Context, ids: readonly string[] | undefined) =>
  formatList(
    context.language,
    (ids ?? []).map((id) => {
      const record = context.repository.records.find(id);
      return record ? shortTitleOf(context, record).text : id;
    }),
  );

function commitmentSentence(context: Context, record: Commitment): string {
  const { say, repository } = context;
  const standing = standingOf(record);
  const proof = proofClause(context, record);
  const reported =
    standing === 'unknown'
      ? say('sentence.unreported')
      : doneOn(record)
        ? say('sentence.reportedOn', {
            status: word(context, record),
            date: date(context, doneOn(record)),
          })
        : say('sentence.reported', { status: word(context, record) });
  const late = isOverdue(record, repository.asOf)
    ? say('sentence.overdueBy', { days: daysOverdue(record, repository.asOf) })
    : dueClause(context, record);
  return say('sentence.joined', {
    clauses: [reported, late, proof]
      .filter((clause) => clause !== '')
      .join(say('sentence.separator')),
  });
}

const word = (context: Context, record: Commitment) =>
  wordOf(context, 'status', record.fields.status!).toLocaleLowerCase(context.language);

function dueClause(context: Context, record: Commitment): string {
  const { due } = record.fields;
  if (!due || ['done', 'dropped', 'superseded'].includes(standingOf(record))) return '';
  return context.say(due < context.repository.asOf ? 'sentence.wasDue' : 'sentence.due', {
    date: date(context, due),
  });
}

/** What is proved of a record, as a clause; empty where nothing is claimed and nobody looked. */
function proofClause(context: Context, record: RecordOf): string {
  const { records } = context.repository;
  const verified = verifiedStatus(records, record.id);
  const finding = newestFinding(records, record.id);
  if (!finding)
    return isCommitment(record) && standingOf(record) === 'done'
      ? context.say('sentence.proof.none')
      : '';
  const contradicted = isCommitment(record) && isContradicted(records, record);
  return context.say(contradicted ? 'sentence.proof.contradicted' : `sentence.proof.${verified}`, {
    by: names(context, finding.fields.verifier),
    date: date(context, finding.fields.reported_on ?? finding.fields.visited_on),
    completion: finding.fields.completion
      ? wordOf(context, 'completion', finding.fields.completion).toLocaleLowerCase(context.language)
      : 'none',
  });
}

function measureSentence(context: Context, measure: RecordOf<'measures'>): string | undefined {
  const status = effectiveStatus(measure, context.repository.asOf);
  if (!status) return undefined;
  const { in_force_from, expires_on, review_due } = measure.fields;
  const proof = proofClause(context, measure);
  const base =
    status === 'in_force' && in_force_from
      ? context.say('sentence.measure.inForceSince', { date: date(context, in_force_from) })
      : status === 'expired' && expires_on
        ? context.say('sentence.measure.expiredOn', { date: date(context, expires_on) })
        : status === 'review_overdue'
          ? context.say('sentence.measure.reviewOverdue', {
              status: wordOf(context, 'measure_status', measure.fields.status!),
              date: date(context, review_due),
            })
          : wordOf(context, 'measure_status', status);
  return context.say('sentence.joined', {
    clauses: [base, proof]
      .filter((clause) => clause !== '')
      .join(context.say('sentence.separator')),
  });
}

function meetingSentence(context: Context, meeting: RecordOf<'meetings'>): string | undefined {
  const { starts_on, ends_on, place } = meeting.fields;
  if (!starts_on) return undefined;
  return context.say(
    starts_on > context.repository.asOf ? 'sentence.meeting.planned' : 'sentence.meeting.held',
    {
      from: date(context, starts_on),
      to: ends_on && ends_on !== starts_on ? date(context, ends_on) : 'none',
      place: place ?? 'none',
    },
  );
}

function findingSentence(context: Context, finding: RecordOf<'findings'>): string {
  const { outcome, verifier, reported_on } = finding.fields;
  return context.say('sentence.finding', {
    outcome: outcome
      ? wordOf(context, 'outcome', outcome)
      : registerName(context, 'findings', 'one'),
    by: names(context, verifier) || 'none',
    date: date(context, reported_on) || 'none',
  });
}

function assessmentSentence(
  context: Context,
  assessment: RecordOf<'assessments'>,
): string | undefined {
  const { as_of, published_on, planned_for } = assessment.fields;
  if (!published_on)
    return planned_for
      ? context.say('sentence.assessment.planned', { date: date(context, planned_for) })
      : undefined;
  return context.say('sentence.assessment.published', {
    date: date(context, published_on),
    asOf: date(context, as_of) || 'none',
  });
}

function lessonSentence(context: Context, lesson: RecordOf<'lessons'>): string | undefined {
  const { state } = lesson.fields;
  return state ? context.say(`sentence.lesson.${state}`) : undefined;
}
