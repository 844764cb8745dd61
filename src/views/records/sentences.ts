/** One line that says where a record stands: what is reported, when, and what is proved. */
import { formatDate, formatList } from '../../i18n/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import type { Context } from '../parts/context.ts';
import { overdueSince, reportDay, standingOf, type Commitment } from '../figures/deadline.ts';
import { isContradicted, newestFinding, verifiedStatus } from '../figures/verification.ts';
import { wordOf } from '../parts/inlines.ts';
import { isCommitment } from '../parts/marks.ts';
import { shortTitleOf } from '../parts/texts.ts';

/** A date in words, or nothing. */
export const dateWords = (context: Context, value: string | undefined) =>
  value ? formatDate(context.language, value) : '';

/** Records by their short names, in one list. */
export const shortNames = (context: Context, ids: readonly string[] | undefined) =>
  formatList(
    context.language,
    (ids ?? []).map((id) => {
      const record = context.repository.records.find(id);
      return record ? shortTitleOf(context, record).text : id;
    }),
  );

/** Clauses as one sentence; empty ones are left out. */
export const joined = (context: Context, clauses: readonly string[]) =>
  context.say('sentence.joined', {
    clauses: clauses.filter((clause) => clause !== '').join(context.say('sentence.separator')),
  });

/** Where an action or a milestone stands. */
export function promiseSentence(context: Context, promise: Commitment): string {
  const { say, repository } = context;
  const since = overdueSince(promise, repository.asOf);
  const late = since
    ? say('sentence.overdueSince', { date: dateWords(context, since) })
    : dueClause(context, promise);
  return joined(context, [reportedClause(context, promise), late, proofClause(context, promise)]);
}

function reportedClause(context: Context, promise: Commitment): string {
  if (standingOf(promise) === 'unknown') return context.say('sentence.unreported');
  const status = small(context, wordOf(context, 'status', promise.fields.status!));
  const done = reportDay(promise);
  return done
    ? context.say('sentence.reportedOn', { status, date: dateWords(context, done) })
    : context.say('sentence.reported', { status });
}

const small = ({ language }: Context, word: string) => word.toLocaleLowerCase(language);

function dueClause(context: Context, promise: Commitment): string {
  const { due } = promise.fields;
  if (!due || ['done', 'dropped', 'superseded'].includes(standingOf(promise))) return '';
  return context.say(due < context.repository.asOf ? 'sentence.wasDue' : 'sentence.due', {
    date: dateWords(context, due),
  });
}

/** What is proved of a record, as a clause; empty where nothing is claimed and nobody looked. */
export function proofClause(context: Context, record: RecordOf): string {
  const { records } = context.repository;
  const finding = newestFinding(records, record.id);
  if (!finding)
    return isCommitment(record) && standingOf(record) === 'done'
      ? context.say('sentence.proof.none')
      : '';
  const { verifier, reported_on, visited_on, completion } = finding.fields;
  const proof =
    isCommitment(record) && isContradicted(records, record)
      ? 'contradicted'
      : verifiedStatus(records, record.id);
  return context.say(`sentence.proof.${proof}`, {
    by: shortNames(context, verifier),
    date: dateWords(context, reported_on ?? visited_on),
    completion: completion ? small(context, wordOf(context, 'completion', completion)) : 'none',
  });
}
