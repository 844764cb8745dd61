/**
 * Regularity: assessments against the dates planned for them, meetings against the cadence of their
 * forums.
 */
import { formatNumber } from '../../i18n/index.ts';
import { daysBetween, precisionOf, toAddress, yearOf } from '../../schema/values/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { findAddress } from '../parts/addresses.ts';
import type { ChartSpec } from '../../charts/index.ts';
import type { Context } from '../parts/context.ts';
import { punctualityOf, regularityOf } from '../figures/regularity.ts';
import { dated, linkTo, plain, registerName, type Inline } from '../parts/inlines.ts';
import { once } from '../../schema/values/index.ts';
import { titleOf } from '../parts/texts.ts';
import { findChart } from '../figures/placed/charts.ts';
import { toChart } from '../figures/placed/chartWords.ts';
import {
  countLink,
  methodLinks,
  rowsAddress,
  shareLink,
  type CountedRow,
  type StandingReport,
} from './report.ts';
import { numberColumn, column } from '../parts/table.ts';

const name = 'regularity';
const monthDays = 30.4375;

/** A meeting and the days since the one before it of the same forum. */
interface Held {
  meeting: RecordOf<'meetings'>;
  forum: RecordOf<'forums'>;
  gap?: number;
  late: boolean;
}

function heldOf(context: Context): readonly Held[] {
  const { records, asOf } = context.repository;
  return records.of('forums').flatMap((forum) => {
    const meetings = records
      .linkedFrom('meetings', 'forum', forum.id)
      .filter((one) => (one.fields.starts_on ?? '9') <= asOf)
      .toSorted((a, b) => (a.fields.starts_on! < b.fields.starts_on! ? -1 : 1));
    const cadence = forum.fields.cadence_months;
    return meetings.map((meeting, index) => {
      const before = meetings[index - 1]?.fields.starts_on;
      const gap = before === undefined ? undefined : daysBetween(before, meeting.fields.starts_on!);
      return {
        meeting,
        forum,
        ...(gap === undefined ? {} : { gap }),
        late: cadence !== undefined && gap !== undefined && gap > cadence * monthDays + 31,
      };
    });
  });
}

/** When each forum met. */
function meetingsChart(context: Context, held: readonly Held[]): ChartSpec | undefined {
  const shown = held.filter(({ meeting }) => precisionOf(meeting.fields.starts_on!) === 'day');
  const forums = context.repository.records
    .of('forums')
    .filter((forum) => shown.some((one) => one.forum.id === forum.id));
  if (shown.length === 0) return undefined;
  const widest = shown
    .filter(({ gap }) => gap !== undefined)
    .toSorted((a, b) => b.gap! - a.gap!)[0];
  return toChart(context, {
    kind: 'timeline',
    id: 'report-regularity-meetings',
    title: widest
      ? context.say('report.regularity.meetings', {
          count: held.length,
          forum: titleOf(context, widest.forum).text,
          days: widest.gap!,
        })
      : context.say('report.regularity.meetingsPlain', { count: held.length }),
    x: { type: 'date', label: context.say('field.date') },
    y: {
      type: 'category',
      label: context.say('register.forums.one'),
      categories: forums.map((forum) => ({
        key: toAddress(forum.id),
        label: titleOf(context, forum).text,
        href: findAddress(context, forum),
      })),
    },
    series: [
      {
        key: 'meetings',
        label: registerName(context, 'meetings', 'many'),
        voice: 'accent',
        points: shown.map(({ meeting, forum, late }) => ({
          x: meeting.fields.starts_on!,
          y: toAddress(forum.id),
          label: meeting.id,
          href: findAddress(context, meeting),
          ...(late ? { voice: 'late' as const } : {}),
        })),
      },
    ],
    note: context.say('report.regularity.meetingsNote'),
  });
}

export function regularityReport(context: Context): StandingReport | undefined {
  const { records, asOf } = context.repository;
  const planned = punctualityOf(records);
  const cadenced = records
    .of('forums')
    .filter((forum) => forum.fields.cadence_months && regularityOf(forum, records, asOf).held > 0);
  if (planned.length === 0 && cadenced.length === 0) return undefined;
  const held = heldOf(context).filter(({ forum }) => cadenced.includes(forum));
  const [published, late] = [
    planned.filter((one) => one.published),
    planned.filter((one) => (one.days ?? 0) > 0),
  ];
  const chart = findChart(context, 'regularity', {});
  const meetings = meetingsChart(context, held);
  const gap = (value: number | undefined): readonly Inline[] =>
    value === undefined ? [] : [plain(formatNumber(context.language, value))];
  const rows: readonly CountedRow[] = [
    ...planned.map(({ record, planned: plan, published: out, days }): CountedRow => ({
      row: {
        id: record.id,
        cells: [
          [linkTo(context, record)],
          [plain(registerName(context, 'assessments', 'one'))],
          [dated(context, plan)],
          out ? [dated(context, out)] : [],
          days === undefined
            ? []
            : [plain(formatNumber(context.language, days, { signDisplay: 'exceptZero' }))],
        ],
      },
      keys: {
        kind: ['assessments'],
        result: [out === undefined ? 'awaited' : (days ?? 0) > 0 ? 'late' : 'inTime'],
        year: [yearOf(plan)],
      },
    })),
    ...held.toReversed().map(({ meeting, forum, gap: days, late: after }): CountedRow => ({
      row: {
        id: meeting.id,
        cells: [
          [linkTo(context, meeting)],
          [plain(registerName(context, 'meetings', 'one'))],
          [],
          [dated(context, meeting.fields.starts_on!)],
          gap(days),
        ],
      },
      keys: {
        kind: ['meetings'],
        forum: [toAddress(forum.id)],
        result: [after ? 'late' : 'inTime'],
        year: [yearOf(meeting.fields.starts_on!)],
      },
    })),
  ];
  return {
    name,
    title: context.say('report.regularity'),
    finding: context.say('report.regularity.finding', {
      published: published.length,
      late: late.length,
      held: held.length,
      after: held.filter((one) => one.late).length,
    }),
    numbers: [
      ...(published.length > 0
        ? [
            {
              label: context.say('report.regularity.inTime'),
              values: shareLink(
                context,
                published.length - late.length,
                published.length,
                rowsAddress(context, name, { kind: 'assessments', result: 'inTime' }),
              ),
            },
          ]
        : []),
      ...(planned.length > published.length
        ? [
            {
              label: context.say('report.regularity.awaited'),
              values: countLink(
                context,
                planned.length - published.length,
                rowsAddress(context, name, { kind: 'assessments', result: 'awaited' }),
              ),
            },
          ]
        : []),
      ...(held.length > 0
        ? [
            {
              label: context.say('report.regularity.held'),
              values: countLink(
                context,
                held.length,
                rowsAddress(context, name, { kind: 'meetings' }),
              ),
            },
            {
              label: context.say('report.regularity.after'),
              values: shareLink(
                context,
                held.filter((one) => one.late).length,
                held.length,
                rowsAddress(context, name, { kind: 'meetings', result: 'late' }),
              ),
            },
          ]
        : []),
    ],
    sections: [
      ...(chart
        ? [
            {
              kind: 'figure' as const,
              id: 'assessments',
              title: context.say('report.regularity.assessments'),
              chart,
            },
          ]
        : []),
      ...(meetings
        ? [
            {
              kind: 'figure' as const,
              id: 'meetings',
              title: registerName(context, 'meetings', 'many'),
              chart: meetings,
            },
          ]
        : []),
      ...(cadenced.length > 0
        ? [
            {
              kind: 'table' as const,
              id: 'forums',
              title: context.say('report.regularity.forums'),
              table: {
                columns: [
                  column('title', context.say('register.forums.one'), 'title'),
                  numberColumn('cadence', context.say('field.cadence_months')),
                  numberColumn('held', context.say('forum.held')),
                  numberColumn('planned', context.say('report.regularity.planned')),
                  numberColumn('gap', context.say('report.regularity.longest')),
                  column('last', context.say('forum.lastHeld'), 'date'),
                ],
                rows: cadenced.map((forum) => {
                  const own = regularityOf(forum, records, asOf);
                  return {
                    id: forum.id,
                    cells: [
                      [linkTo(context, forum)],
                      gap(forum.fields.cadence_months),
                      countLink(
                        context,
                        own.held,
                        rowsAddress(context, name, {
                          kind: 'meetings',
                          forum: toAddress(forum.id),
                        }),
                      ),
                      gap(own.planned),
                      gap(own.longestGapDays),
                      own.lastHeld ? [dated(context, own.lastHeld)] : [],
                    ],
                  };
                }),
              },
            },
          ]
        : []),
    ],
    rows: once(() => ({
      title: context.say('report.regularity.rows'),
      all: rows,
      columns: [
        column('title', context.say('report.item'), 'title'),
        column('kind', context.say('report.kind'), 'text'),
        column('planned', context.say('field.planned_for'), 'date'),
        column('actual', context.say('report.regularity.actual'), 'date'),
        numberColumn('days', context.say('report.regularity.days')),
      ],
    })),
    method: methodLinks(context, ['regularity', 'share']),
  };
}
