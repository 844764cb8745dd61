/**
 * A live figure within a sentence: a count, or a count of a base, with the address of the rows that
 * it counts.
 */
import { formatNumber } from '../../../i18n/index.ts';
import type { Filter, RecordOf, Repository, StatName } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import { hasMoved } from '../../changes/slips.ts';
import { rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { searchAddress } from '../../parts/inlines.ts';
import { isCommitment } from '../../parts/marks.ts';
import { standingOf } from '../deadline.ts';
import { isInForce } from '../effectiveStatus.ts';
import { followThrough } from '../followThrough.ts';
import { fallenDue } from '../submissions.ts';
import { isContradicted } from '../verification.ts';
import { chosen } from './chosen.ts';

export interface Stat {
  count: number;
  base?: number;
  text: string;
  href: string;
}

type Worked = Readonly<{ count: number; base?: number; kind: string }>;

/** Works out a figure on a record as of its day. */
function work(repository: Repository, name: StatName, filter: Filter): Worked {
  const { records, asOf } = repository;
  const actions = () =>
    chosen(
      records,
      records.of('actions'),
      filter,
      (one) =>
        one.fields.agreed_on ?? records.findIn('meetings', one.fields.meeting)?.fields.starts_on,
    );
  const milestones = () =>
    chosen(records, records.of('milestones'), filter, (one) => one.fields.due);
  const findings = () =>
    chosen(records, records.of('findings'), filter, (one) => one.fields.reported_on);
  const lessons = () =>
    chosen(records, records.of('lessons'), filter, (one) => one.fields.recorded_on);
  const submissions = () =>
    fallenDue(
      chosen(records, records.of('submissions'), filter, (one) => one.fields.due),
      asOf,
    );
  const result = () => followThrough(actions(), records, asOf);
  const of = (kind: string, some: readonly unknown[], all?: readonly unknown[]): Worked => ({
    kind,
    count: some.length,
    ...(all ? { base: all.length } : {}),
  });
  switch (name) {
    case 'actions-agreed':
      return of('actions', actions());
    case 'actions-completed':
      return of('actions', result().completed, result().base);
    case 'actions-overdue':
      return of('actions', result().overdue, result().base);
    case 'actions-open':
      return of('actions', [...result().open, ...result().overdue], result().base);
    case 'actions-verified':
      return of('actions', result().verified, result().completed);
    case 'actions-moved':
      return of(
        'actions',
        actions().filter((one) => hasMoved(repository, one)),
        actions(),
      );
    case 'milestones-due':
      return of('milestones', milestones());
    case 'milestones-met':
      return of(
        'milestones',
        milestones().filter((one) => one.fields.status === 'met'),
        milestones(),
      );
    case 'milestones-moved':
      return of(
        'milestones',
        milestones().filter((one) => hasMoved(repository, one)),
        milestones(),
      );
    case 'findings-published':
      return of('findings', findings());
    case 'findings-contradicting':
      return of(
        'findings',
        findings().filter((one) => contradicts(repository, one)),
        findings(),
      );
    case 'measures-in-force':
      return of(
        'measures',
        records.of('measures').filter((one) => isInForce(one, asOf)),
      );
    case 'meetings-held':
      return of(
        'meetings',
        chosen(records, records.of('meetings'), filter, (one) => one.fields.starts_on).filter(
          (one) => (one.fields.starts_on ?? '9') <= asOf,
        ),
      );
    case 'lessons-recorded':
      return of('lessons', lessons());
    case 'lessons-validated':
      return of(
        'lessons',
        lessons().filter((one) => one.fields.state === 'validated'),
        lessons(),
      );
    case 'submissions-owed':
      return of('measures', submissions());
    case 'submissions-received':
      return of(
        'measures',
        submissions().filter((one) => one.fields.received_on),
        submissions(),
      );
  }
}

function contradicts(repository: Repository, finding: RecordOf<'findings'>): boolean {
  const subject = repository.records.find(finding.fields.subject);
  return (
    subject !== undefined && isCommitment(subject) && isContradicted(repository.records, subject)
  );
}

/**
 * Of the rows of a standing report, those that a figure counts; of a day that is over, those of
 * which it counted some then.
 */
const rowsCounted: Partial<Record<StatName, Readonly<Record<string, readonly string[]>>>> = {
  'actions-agreed': {},
  'actions-completed': { result: ['onTime', 'late', 'undated'] },
  'actions-overdue': { result: ['overdue'] },
  'actions-open': { result: ['open', 'overdue'] },
  'actions-verified': { result: ['onTime', 'late', 'undated'], proof: ['verified'] },
  'lessons-recorded': {},
  'lessons-validated': { state: ['validated'] },
};

/** The address of the rows: in the report that goes by the same dates, else in the search. */
function rowsOf(
  context: Context,
  name: StatName,
  kind: string,
  filter: Filter,
  pinned: boolean,
): string {
  const { year, forum, theme, owner, participant } = filter;
  const own = {
    ...(year ? { year } : {}),
    ...(forum ? { forum: toAddress(forum) } : {}),
    ...(theme ? { theme: toAddress(theme) } : {}),
  };
  const party = (owner ?? participant)?.toLowerCase();
  const keys = rowsCounted[name];
  const report = kind === 'lessons' ? 'lessons' : 'follow-through';
  const known = kind === 'lessons' ? !forum && !party : !theme;
  const { records } = context.repository;
  // A report without rows is not made.
  const reported =
    kind === 'lessons'
      ? records.of('lessons').length > 0
      : records.of('actions').some((one) => standingOf(one) !== 'unknown');
  if (keys && known && reported)
    return rowsAddress(context, report, {
      ...own,
      ...(party ? { owner: party } : {}),
      ...(pinned ? {} : keys),
    });
  const part = kind === 'actions' || kind === 'milestones' ? 'owner' : 'participant';
  const met: Record<string, string> = name === 'milestones-met' && !pinned ? { status: 'met' } : {};
  return searchAddress(context, { kind, ...own, ...met, ...(party ? { [part]: party } : {}) });
}

/**
 * A live figure, or, `pinned`, one of a day that is over: its rows have moved on since, so that it
 * leads to all of its kind.
 */
export function toStat(context: Context, name: StatName, filter: Filter, pinned = false): Stat {
  const { count, base, kind } = work(context.repository, name, filter);
  const text =
    base === undefined
      ? formatNumber(context.language, count)
      : context.say('word.ofBase', { count, base });
  return {
    count,
    ...(base === undefined ? {} : { base }),
    text,
    href: rowsOf(context, name, kind, filter, pinned),
  };
}
