/**
 * Regularity: assessments against the dates planned for them, meetings against the cadence of their
 * forums.
 */
import type { RecordOf } from '../../../schema/index.ts';
import { once, toAddress } from '../../../schema/values/index.ts';
import { findChart } from '../../figures/placed/charts.ts';
import { type Punctuality, punctualityOf, regularityOf } from '../../figures/regularity.ts';
import { rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { dated, linkTo, plain, registerName } from '../../parts/inlines.ts';
import { type Fact, figureSection, tableSection } from '../../parts/sections.ts';
import { countLink, numberCell } from '../../parts/shares.ts';
import { type DataRow, type Table, column, numberColumn } from '../../parts/table.ts';
import { type StandingReport, methodLinks, numbersFor } from '../report.ts';
import { type Held, heldBy, waitingOf } from './held.ts';
import { meetingsChart } from './meetingsChart.ts';
import { regularityRows } from './rows.ts';

const name = 'regularity';
type Forum = RecordOf<'forums'>;

export function regularityReport(context: Context): StandingReport | undefined {
  const { records, asOf } = context.repository;
  const planned = punctualityOf(records);
  const forums = records
    .of('forums')
    .filter((forum) => forum.fields.cadence_months && regularityOf(forum, records, asOf).held > 0);
  if (planned.length === 0 && forums.length === 0) return undefined;
  const held = heldBy(context, forums);
  const published = planned.filter((one) => one.published);
  return {
    name,
    title: context.say('report.regularity'),
    finding: context.say('report.regularity.finding', {
      published: published.length,
      late: lateOf(planned),
      held: following(held).length,
      after: held.filter(({ late }) => late).length,
    }),
    numbers: [...assessmentNumbers(context, planned, published), ...meetingNumbers(context, held)],
    sections: [
      ...figureSection(
        'assessments',
        context.say('report.regularity.assessments'),
        findChart(context, 'regularity', {}),
      ),
      ...figureSection(
        'meetings',
        registerName(context, 'meetings', 'many'),
        meetingsChart(context, held),
      ),
      ...tableSection(
        'forums',
        context.say('report.regularity.forums'),
        forumsTable(context, forums),
      ),
    ],
    rows: once(() => regularityRows(context, planned, held)),
    method: methodLinks(context, ['regularity', 'share']),
  };
}

const lateOf = (planned: readonly Punctuality[]): number =>
  planned.filter(({ days }) => (days ?? 0) > 0).length;

function assessmentNumbers(
  context: Context,
  planned: readonly Punctuality[],
  published: readonly Punctuality[],
): readonly Fact[] {
  const { count, share } = numbersFor(context, name);
  const inTime = published.length - lateOf(planned);
  const awaited = planned.length - published.length;
  const chosen = (result: string) => ({ kind: 'assessments', result });
  return [
    ...(published.length > 0
      ? [share(context.say('report.regularity.inTime'), inTime, published.length, chosen('inTime'))]
      : []),
    ...(awaited > 0
      ? [count(context.say('report.regularity.awaited'), awaited, chosen('awaited'))]
      : []),
  ];
}

function meetingNumbers(context: Context, held: readonly Held[]): readonly Fact[] {
  if (held.length === 0) return [];
  const { count, share } = numbersFor(context, name);
  const late = held.filter((one) => one.late).length;
  const kind = 'meetings';
  const waiting = waitingOf(context, held);
  return [
    count(context.say('report.regularity.held'), held.length, { kind }),
    ...(following(held).length > 0
      ? [
          share(context.say('report.regularity.after'), late, following(held).length, {
            kind,
            result: 'late',
          }),
        ]
      : []),
    {
      label: context.say('report.regularity.waiting'),
      values: waiting.length > 0 ? waiting.map((forum) => linkTo(context, forum)) : [plain('0')],
    },
  ];
}

/** Those that had one before them: a first meeting is late for none. */
const following = (held: readonly Held[]): readonly Held[] =>
  held.filter(({ gap }) => gap !== undefined);

const forumsTable = (context: Context, forums: readonly Forum[]): Table => ({
  columns: [
    column('title', context.say('register.forums.one'), 'title'),
    numberColumn('cadence', context.say('field.cadence_months')),
    numberColumn('held', context.say('forum.held')),
    numberColumn('planned', context.say('report.regularity.planned')),
    numberColumn('gap', context.say('report.regularity.longest')),
    column('last', context.say('forum.lastHeld'), 'date'),
  ],
  rows: forums.map((forum) => toRow(context, forum)),
});

function toRow(context: Context, forum: Forum): DataRow {
  const { records, asOf } = context.repository;
  const { held, planned, longestGapDays, lastHeld } = regularityOf(forum, records, asOf);
  const meetings = { kind: 'meetings', forum: toAddress(forum.id) };
  return {
    id: forum.id,
    cells: [
      [linkTo(context, forum)],
      numberCell(context, forum.fields.cadence_months),
      countLink(context, held, rowsAddress(context, name, meetings)),
      numberCell(context, planned),
      numberCell(context, longestGapDays),
      lastHeld ? [dated(context, lastHeld)] : [],
    ],
  };
}
