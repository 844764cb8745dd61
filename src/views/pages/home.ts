/**
 * The first page: where the process stands, in sentences with live numbers; what is newly late and
 * newly verified; what comes next.
 */
import { addDays, isBefore, lastDay } from '../../schema/values/index.ts';
import { formatDate, formatList } from '../../i18n/index.ts';
import { addressIn } from '../parts/addresses.ts';
import { toRecordTable } from '../records/recordTable.ts';
import type { Table } from '../parts/table.ts';
import type { ChartSpec } from '../../charts/index.ts';
import type { Context } from '../parts/context.ts';
import { type Commitment } from '../figures/deadline.ts';
import { effectiveStatus, isInForce } from '../figures/effectiveStatus.ts';
import { type FollowThrough, followThrough } from '../figures/followThrough.ts';
import { publishedEditions } from '../figures/risk.ts';
import { shareText } from '../parts/shares.ts';
import { clearedWords, editionSentence, withdrawnLink } from '../changes/editionWords.ts';
import { sinceLastEdition } from '../changes/lastEdition.ts';
import { dated, linkTo, plain, type Inline } from '../parts/inlines.ts';
import { findReportedMark } from '../parts/marks.ts';
import { riskMatrix } from '../figures/placed/assessmentCharts.ts';
import { standingReports } from '../reports/index.ts';
import { findOwnText, shortTitleOf, siteTitle, titleOf, type Text } from '../parts/texts.ts';
import { hasRecords } from './held.ts';
import { type Holding, type TablesHeld, holdingsOf, tablesOf } from './homeHoldings.ts';
import { commitments, comingMonths, type ComingMonth } from '../reports/comingMonths.ts';

/** The first lines of a list, and the address of all where there are more. */
interface NewLines {
  lines: readonly (readonly Inline[])[];
  more: number;
  href: string;
}

export interface HomeView {
  title: Text;
  description?: Text;
  /** Up to three sentences, each with the address of the rows that it counts. */
  sentences: readonly { text: string; href: string; figure: string }[];
  /** Whether some action or milestone reports a status, without which nothing is called overdue. */
  hasStatus: boolean;
  /** Of which day the last edition is. */
  edition: string;
  /** Overdue now and not at the last edition; overdue then and not now. */
  freshlyOverdue: NewLines;
  noLongerOverdue: NewLines;
  newlyVerified: readonly (readonly Inline[])[];
  months: readonly ComingMonth[];
  assessment?: { link: Inline; title: Text; chart: ChartSpec };
  lessons?: Table;
  searchHref: string;
  /** What the record holds, kind by kind; of one that has plain tables alone, those. */
  holdings: readonly Holding[];
  tables?: TablesHeld;
}

/** Days in which a finding counts as new, and months that the strip looks ahead. */
export const newDays = 120;
const mostListed = 5;

export function toHomeView(context: Context): HomeView {
  const { descriptor, records } = context.repository;
  const description = findOwnText(context, descriptor, 'description');
  const lessons = records
    .of('lessons')
    .toSorted((a, b) => ((a.fields.recorded_on ?? '') < (b.fields.recorded_on ?? '') ? 1 : -1))
    .slice(0, 4);
  return {
    title: siteTitle(context),
    ...(description ? { description } : {}),
    sentences: sentencesOf(context),
    hasStatus: commitments(context).some((one) => one.fields.status !== undefined),
    ...overdueSince(context),
    newlyVerified: newlyVerified(context),
    months: comingMonths(context),
    ...latestAssessment(context),
    ...(lessons.length > 0 ? { lessons: toRecordTable(context, 'lessons', lessons) } : {}),
    searchHref: addressIn(context, '/search/'),
    holdings: holdingsOf(context),
    ...(hasRecords(context) ? {} : { tables: tablesOf(context) }),
  };
}

function sentencesOf(context: Context): HomeView['sentences'] {
  const { records, asOf } = context.repository;
  const date = formatDate(context.language, asOf);
  const sentences: { text: string; href: string; figure: string }[] = [];
  const measures = records.of('measures');
  if (measures.length > 0) {
    const review = measures.filter((one) => effectiveStatus(one, asOf) === 'review_overdue').length;
    sentences.push({
      text: context.say('home.measures', {
        count: measures.filter((one) => isInForce(one, asOf)).length,
        all: measures.length,
        review,
        date,
      }),
      href: addressIn(context, '/measures/'),
      figure: 'measures',
    });
  }
  const actions = records.of('actions');
  if (actions.length > 0) sentences.push(actionSentence(context, date));
  const milestones = records.of('milestones');
  if (milestones.length > 0) {
    const result = followThrough(milestones, records, asOf);
    sentences.push({
      text:
        context.say('home.milestones', {
          met: shareText(context, result.completed.length, result.base.length),
          late: result.late.length,
          overdue: result.overdue.length,
        }) + leftOut(context, 'milestones', result),
      href: addressIn(context, '/milestones/'),
      figure: 'follow-through',
    });
  }
  return sentences;
}

function actionSentence(context: Context, date: string): HomeView['sentences'][number] {
  const { records, asOf } = context.repository;
  const actions = records.of('actions');
  const result = followThrough(actions, records, asOf);
  const href = addressIn(context, '/actions/');
  if (result.base.length === 0) {
    const coming = actions.filter((one) => one.fields.due && isBefore(asOf, one.fields.due)).length;
    return {
      text: context.say('home.actionsWithoutStatus', { count: actions.length, coming, date }),
      href,
      figure: 'lists',
    };
  }
  return {
    text:
      context.say('home.actions', {
        completed: shareText(context, result.completed.length, result.base.length),
        overdue: result.overdue.length,
        verified: result.verified.length,
        contradicted: result.contradicted.length,
      }) + leftOut(context, 'actions', result),
    href,
    figure: 'follow-through',
  };
}

/** Why the base is smaller than the register; nothing where it is not. */
const leftOut = (
  context: Context,
  kind: 'actions' | 'milestones',
  { agreed, dropped, unreported }: FollowThrough,
): string =>
  context.say('home.leftOut', {
    kind,
    agreed: agreed.length,
    dropped: dropped.length,
    silent: unreported.length,
  });

/** Each is a link with its due date and its owners, or with what became of it. */
function overdueSince(
  context: Context,
): Pick<HomeView, 'edition' | 'freshlyOverdue' | 'noLongerOverdue'> {
  const { fresh, cleared, withdrawn } = sinceLastEdition(context.repository);
  return {
    edition: editionSentence(context),
    freshlyOverdue: toLines(
      context,
      fresh.map((one) => [
        linkTo(context, one),
        plain(
          context.say('home.wasDue', {
            date: formatDate(context.language, one.fields.due!),
            owner: ownersOf(context, one),
          }),
          true,
        ),
      ]),
    ),
    noLongerOverdue: toLines(context, [
      ...cleared.map(({ promise, how }) => [
        linkTo(context, promise),
        plain(clearedWords(context, promise, how), true),
      ]),
      ...withdrawn.map(({ register, id }) => [
        ...withdrawnLink(context, register, id),
        plain(context.say('edition.how', { how: 'withdrawn', status: '', date: 'none' }), true),
      ]),
    ]),
  };
}

function toLines(context: Context, lines: NewLines['lines']): NewLines {
  const path = standingReports(context).some(({ name }) => name === 'slippage')
    ? '/reports/slippage/'
    : '/actions/';
  return {
    lines: lines.slice(0, mostListed),
    more: Math.max(0, lines.length - mostListed),
    href: `${addressIn(context, path)}#since-last-edition`,
  };
}

function ownersOf(context: Context, one: Commitment): string {
  const ids = one.register === 'actions' ? one.fields.owner : one.fields.responsible;
  const owners = (ids ?? [])
    .map((id) => context.repository.records.find(id))
    .filter((record) => record !== undefined);
  return (
    formatList(
      context.language,
      owners.map((record) => shortTitleOf(context, record).text),
    ) || 'none'
  );
}

function newlyVerified(context: Context): HomeView['newlyVerified'] {
  const { asOf, records } = context.repository;
  return records
    .of('findings')
    .filter(
      (one) =>
        one.fields.reported_on &&
        one.fields.reported_on <= asOf &&
        lastDay(one.fields.reported_on) >= addDays(asOf, -newDays),
    )
    .toSorted((a, b) => (a.fields.reported_on! < b.fields.reported_on! ? 1 : -1))
    .slice(0, mostListed)
    .map((one) => [
      linkTo(context, records.find(one.fields.subject) ?? one),
      ...[findReportedMark(context, one)].filter((mark) => mark !== undefined),
      dated(context, one.fields.reported_on!),
      linkTo(context, one),
    ]);
}

function latestAssessment(context: Context): Pick<HomeView, 'assessment'> {
  const latest = publishedEditions(context.repository)[0];
  return latest
    ? {
        assessment: {
          link: linkTo(context, latest),
          title: titleOf(context, latest),
          chart: riskMatrix(context, latest),
        },
      }
    : {};
}
