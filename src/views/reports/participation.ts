/**
 * Participation and reciprocity: who takes part in what, who owes which report, who carries what.
 */
import { formatList, formatNumber } from '../../i18n/index.ts';
import { isBefore, toAddress, yearOf } from '../../schema/values/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { findAddress } from '../parts/addresses.ts';
import type { ChartPoint, ChartSpec, Voice } from '../../charts/index.ts';
import { toRecordTable } from '../records/recordTable.ts';
import { type Table, numberColumn, column } from '../parts/table.ts';
import type { Context } from '../parts/context.ts';
import { linked, linkTo, plain, wordOf, type Inline } from '../parts/inlines.ts';
import type { Section } from '../parts/sections.ts';
import { once } from '../../schema/values/index.ts';
import { shortTitleOf, titleOf } from '../parts/texts.ts';
import { toChart } from '../figures/placed/chartWords.ts';
import {
  breakdown,
  groupById,
  groupByYear,
  hasRows,
  methodLinks,
  rowsAddress,
  shareLink,
  type Group,
  type StandingReport,
} from './report.ts';

const name = 'participation';
type Submission = RecordOf<'submissions'>;
const results = ['inTime', 'late', 'undated', 'missing', 'notYetDue', 'waived'] as const;
type Result = (typeof results)[number];

/** What became of a report that was owed. */
export function submissionResult(one: Submission, asOf: string): Result {
  const { due, received_on: received, waived } = one.fields;
  if (waived) return 'waived';
  if (received) return due === undefined ? 'undated' : isBefore(due, received) ? 'late' : 'inTime';
  return due !== undefined && isBefore(due, asOf) ? 'missing' : 'notYetDue';
}

const stateVoices: Readonly<Record<string, Voice>> = {
  joined: 'done',
  signed: 'underway',
  suspended: 'late',
  left: 'contested',
};

/** Who takes part in what, and since when: measures down, participants across. */
function participationMatrix(context: Context): ChartSpec | undefined {
  const { records } = context.repository;
  const rows = records.of('participation');
  if (rows.length === 0) return undefined;
  const measures = records
    .of('measures')
    .filter((one) => rows.some((row) => toAddress(row.fields.measure) === toAddress(one.id)));
  const parties = records
    .of('participants')
    .filter((one) => rows.some((row) => toAddress(row.fields.participant) === toAddress(one.id)));
  const joined = rows.filter((row) => row.fields.state === 'joined' && !row.fields.until);
  const joinedBy = (one: RecordOf) =>
    joined.filter((row) => toAddress(row.fields.participant) === toAddress(one.id)).length;
  const most = Math.max(0, ...parties.map(joinedBy));
  return toChart(context, {
    kind: 'matrix',
    id: 'participation',
    title: context.say('report.participation.matrix', {
      names: formatList(
        context.language,
        parties
          .filter((one) => joinedBy(one) === most)
          .map((one) => shortTitleOf(context, one).text),
      ),
      count: most,
      measures: measures.length,
    }),
    x: {
      type: 'category',
      label: context.say('register.participants.one'),
      categories: parties.map((one) => ({
        key: toAddress(one.id),
        label: shortTitleOf(context, one).text,
        href: findAddress(context, one),
      })),
    },
    y: {
      type: 'category',
      label: context.say('register.measures.one'),
      categories: measures.map((one) => ({
        key: toAddress(one.id),
        label: titleOf(context, one).text,
        href: findAddress(context, one),
      })),
    },
    series: [
      {
        key: 'state',
        label: context.say('field.state'),
        voice: 'neutral',
        points: rows.map((row) => participationCell(context, row)),
      },
    ],
    columns: { value: context.say('field.state') },
    note: context.say('report.participation.matrixNote'),
  });
}

function participationCell(context: Context, row: RecordOf<'participation'>): ChartPoint {
  const { state, since, until, measure, participant } = row.fields;
  const at = { x: toAddress(participant), y: toAddress(measure) };
  const home = context.repository.records.findIn('measures', measure);
  const href = home && findAddress(context, home);
  if (state === 'none') return { ...at, value: null, missing: true, text: '–' };
  const year = state === 'joined' ? since : (until ?? since);
  const word = wordOf(context, 'state', state);
  return {
    ...at,
    value: 1,
    voice: stateVoices[state] ?? 'neutral',
    text:
      state === 'joined' ? (year ? yearOf(year) : word) : year ? `${word} ${yearOf(year)}` : word,
    ...(href ? { href: `${href}#participation` } : {}),
  };
}

function owedChart(context: Context, groups: readonly Group<Submission>[]): ChartSpec {
  const { asOf } = context.repository;
  const parts: readonly (readonly [Result, Voice])[] = [
    ['inTime', 'done'],
    ['late', 'underway'],
    ['undated', 'neutral'],
    ['missing', 'late'],
  ];
  const all = new Set(groups.flatMap(({ items }) => items));
  const total = (part: Result) =>
    [...all].filter((one) => submissionResult(one, asOf) === part).length;
  const due = parts.reduce((sum, [part]) => sum + total(part), 0);
  return toChart(context, {
    kind: 'stackedBar',
    id: 'report-reciprocity',
    bars: 'lying',
    title: context.say('report.participation.owed', {
      due,
      received: due - total('missing'),
      missing: total('missing'),
    }),
    x: {
      type: 'category',
      label: context.say('field.participant'),
      categories: groups.map(({ key, label, href }) => ({
        key,
        label,
        href: href ?? rowsAddress(context, name, { participant: key }),
      })),
    },
    y: { type: 'linear', label: context.say('report.participation.reports'), min: 0 },
    series: parts
      .filter(([part]) => total(part) > 0)
      .map(([part, voice]) => ({
        key: part,
        voice,
        label: context.say(`report.submission.${part}`),
        points: groups.map(({ key, items }) => {
          const base = items.filter((one) =>
            parts.some(([other]) => submissionResult(one, asOf) === other),
          ).length;
          const count = items.filter((one) => submissionResult(one, asOf) === part).length;
          return {
            x: key,
            y: count,
            base,
            href: rowsAddress(context, name, { participant: key, result: part }),
            text: context.say('word.ofBase', { count, base }),
          };
        }),
      })),
    note: context.say('report.participation.owedNote'),
  });
}

/** What each participant carries; each number leads to the list of it on the participant's page. */
function carried(context: Context): Table | undefined {
  const { records } = context.repository;
  const parts = [
    ['hosted', 'meetings', 'host'],
    ['chaired', 'meetings', 'chair'],
    ['led', 'measures', 'lead'],
    ['owned', 'actions', 'owner'],
    ['reached', 'milestones', 'responsible'],
    ['verified', 'findings', 'verifier'],
    ['taught', 'lessons', 'submitted_by'],
  ] as const;
  const lines = records
    .of('participants')
    .map((party) => ({
      party,
      counts: parts.map(
        ([, register, field]) => records.linkedFrom(register, field, party.id).length,
      ),
      paid: paidBy(context, party),
    }))
    .filter(({ counts, paid }) => counts.some((count) => count > 0) || paid.length > 0)
    .toSorted((a, b) => b.counts[3]! - a.counts[3]! || (a.party.id < b.party.id ? -1 : 1));
  const used = parts.map((_, index) => lines.some(({ counts }) => counts[index]! > 0));
  if (lines.length === 0) return undefined;
  const cell = (
    party: RecordOf,
    count: number,
    [, register, field]: (typeof parts)[number],
  ): readonly Inline[] =>
    count === 0
      ? [plain('0', true)]
      : [
          linked(
            formatNumber(context.language, count),
            `${findAddress(context, party)}#${`${register}-${field}`.replaceAll('_', '-')}`,
          ),
        ];
  const anyPaid = lines.some(({ paid }) => paid.length > 0);
  return {
    columns: [
      column('title', context.say('register.participants.one'), 'title'),
      ...parts
        .filter((_, index) => used[index])
        .map(([key]) => numberColumn(key, context.say(`report.carries.${key}`))),
      ...(anyPaid ? [numberColumn('paid', context.say('report.carries.paid'))] : []),
    ],
    rows: lines.map(({ party, counts, paid }) => ({
      id: party.id,
      cells: [
        [linkTo(context, party)],
        ...parts.flatMap((part, index) => (used[index] ? [cell(party, counts[index]!, part)] : [])),
        ...(anyPaid ? [paid] : []),
      ],
    })),
  };
}

function paidBy(context: Context, party: RecordOf<'participants'>): readonly Inline[] {
  const rows = context.repository.records
    .linkedFrom('contributions', 'participant', party.id)
    .filter((one) => one.fields.paid !== undefined);
  const currencies = [...new Set(rows.map((one) => one.fields.currency ?? ''))];
  if (rows.length === 0) return [];
  const text = formatList(
    context.language,
    currencies.map((currency) =>
      `${formatNumber(
        context.language,
        rows
          .filter((one) => (one.fields.currency ?? '') === currency)
          .reduce((sum, one) => sum + one.fields.paid!, 0),
      )} ${currency}`.trim(),
    ),
  );
  return [linked(text, `${findAddress(context, party)}#contributions-participant`)];
}

export function participationReport(context: Context): StandingReport | undefined {
  const { records, asOf } = context.repository;
  if (
    !hasRows(context, 'participants') ||
    (!hasRows(context, 'participation') && !hasRows(context, 'submissions'))
  )
    return undefined;
  const owed = records.of('submissions');
  const matrix = participationMatrix(context);
  const groups = groupById(context, 'participants', owed, (one) => [one.fields.participant]);
  const of = (result: Result) =>
    owed.filter((one) => submissionResult(one, asOf) === result).length;
  const fallen = owed.length - of('waived') - of('notYetDue');
  const parts = results.map((key) => ({
    key,
    label: context.say(`report.submission.${key}`),
    chosen: { result: key },
    has: (one: Submission) => submissionResult(one, asOf) === key,
  }));
  const what = carried(context);
  const table = once(() => toRecordTable(context, 'submissions', owed));
  const section = (id: string, title: string, own: Table | undefined): readonly Section[] =>
    own && own.rows.length > 0 ? [{ kind: 'table', id, title, table: own }] : [];
  return {
    name,
    title: context.say('report.participation'),
    finding:
      owed.length > 0
        ? context.say('report.participation.finding', {
            due: fallen,
            received: fallen - of('missing'),
            inTime: of('inTime'),
            missing: of('missing'),
          })
        : (matrix?.title ?? ''),
    numbers:
      owed.length === 0
        ? []
        : (['inTime', 'late', 'missing'] as const).map((key) => ({
            label: context.say(`report.submission.${key}`),
            values: shareLink(
              context,
              of(key),
              fallen,
              rowsAddress(context, name, { result: key }),
            ),
          })),
    sections: [
      ...(matrix
        ? [
            {
              kind: 'figure' as const,
              id: 'matrix',
              title: context.say('report.participation.who'),
              chart: matrix,
            },
          ]
        : []),
      ...(owed.length > 0
        ? [
            {
              kind: 'figure' as const,
              id: 'owed',
              title: context.say('report.participation.owes'),
              chart: owedChart(context, groups),
            },
          ]
        : []),
      ...section(
        'by-participant',
        context.say('report.participation.table.participant'),
        breakdown(context, name, 'participant', groups, parts),
      ),
      ...section(
        'by-measure',
        context.say('report.participation.table.measure'),
        breakdown(
          context,
          name,
          'measure',
          groupById(context, 'measures', owed, (one) => [one.fields.measure]),
          parts,
        ),
      ),
      ...section(
        'by-cycle',
        context.say('report.participation.table.cycle'),
        breakdown(
          context,
          name,
          'cycle',
          groupByYear(owed, (one) => toAddress(one.fields.cycle)),
          parts,
        ),
      ),
      ...section('carries', context.say('report.participation.carries'), what),
    ],
    rows: once(() => ({
      title: context.say('report.participation.rows'),
      columns:
        owed.length === 0
          ? []
          : [...table().columns, column('result', context.say('report.result'), 'text')],
      all: owed.map((one, index) => ({
        row: {
          ...table().rows[index]!,
          cells: [
            ...table().rows[index]!.cells,
            [plain(context.say(`report.submission.${submissionResult(one, asOf)}`))],
          ],
        },
        keys: {
          participant: [toAddress(one.fields.participant)],
          measure: [toAddress(one.fields.measure)],
          cycle: [toAddress(one.fields.cycle)],
          result: [submissionResult(one, asOf)],
        },
      })),
    })),
    method: methodLinks(context, ['share', 'followThrough']),
  };
}
