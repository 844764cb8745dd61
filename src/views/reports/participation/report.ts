/**
 * Participation and reciprocity: who takes part in what, who owes which report, who carries what.
 */
import type { RegisterName } from '../../../schema/registers/index.ts';
import { once, toAddress } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { type Fact, type Section, figureSection, tableSection } from '../../parts/sections.ts';
import { type Group, breakdown, groupById, groupByYear } from '../groups.ts';
import { type StandingReport, methodLinks, numbersFor } from '../report.ts';
import { attendanceTable } from './attendance.ts';
import { carriedTable } from './carried.ts';
import { lastReportsChart } from './lastReports.ts';
import { participationMatrix } from './matrix.ts';
import { owedChart } from './owed.ts';
import { participationRows } from './rows.ts';
import {
  type SubmissionResult,
  type Submission,
  fallenDue,
  submissionResult,
  submissionResults,
} from '../../figures/submissions.ts';

const name = 'participation';

export function participationReport(context: Context): StandingReport | undefined {
  const has = (register: RegisterName) => context.repository.records.of(register).length > 0;
  if (!has('participants') || (!has('participation') && !has('submissions'))) return undefined;
  const owed = context.repository.records.of('submissions');
  const matrix = participationMatrix(context);
  return {
    name,
    title: context.say('report.participation'),
    finding: owed.length > 0 ? findingOf(context, owed) : (matrix?.title ?? ''),
    numbers: owed.length > 0 ? numbersOf(context, owed) : [],
    sections: [
      ...figureSection('matrix', context.say('report.participation.who'), matrix),
      ...(owed.length > 0 ? owedSections(context, owed) : []),
      ...figureSection(
        'last-reports',
        context.say('report.participation.shares'),
        lastReportsChart(context, owed),
      ),
      ...tableSection('attendance', context.say('report.attendance'), attendanceTable(context)),
      ...tableSection(
        'carries',
        context.say('report.participation.carries'),
        carriedTable(context),
        'linked',
      ),
    ],
    rows: once(() => participationRows(context, owed)),
    method: methodLinks(context, ['submission', 'attendance', 'share', 'followThrough']),
  };
}

const countOf = (context: Context, owed: readonly Submission[], result: SubmissionResult): number =>
  owed.filter((one) => submissionResult(one, context.repository.asOf) === result).length;

const fallenOf = (context: Context, owed: readonly Submission[]): number =>
  fallenDue(owed, context.repository.asOf).length;

function findingOf(context: Context, owed: readonly Submission[]): string {
  const missing = countOf(context, owed, 'missing');
  const due = fallenOf(context, owed);
  return context.say('report.participation.finding', {
    due,
    received: due - missing,
    inTime: countOf(context, owed, 'inTime'),
    missing,
  });
}

function numbersOf(context: Context, owed: readonly Submission[]): readonly Fact[] {
  const { share } = numbersFor(context, name);
  return (['inTime', 'late', 'missing'] as const).map((result) =>
    share(
      context.say(`report.submission.${result}`),
      countOf(context, owed, result),
      fallenOf(context, owed),
      { result },
    ),
  );
}

function owedSections(context: Context, owed: readonly Submission[]): readonly Section[] {
  const parties = groupById(context, 'participants', owed, (one) => [one.fields.participant]);
  const measures = groupById(context, 'measures', owed, (one) => [one.fields.measure]);
  const cycles = groupByYear(owed, (one) => toAddress(one.fields.cycle));
  return [
    ...figureSection('owed', context.say('report.participation.owes'), owedChart(context, parties)),
    ...tableBy(context, 'participant', parties),
    ...tableBy(context, 'measure', measures),
    ...tableBy(context, 'cycle', cycles),
  ];
}

function tableBy(
  context: Context,
  by: 'participant' | 'measure' | 'cycle',
  groups: readonly Group<Submission>[],
): readonly Section[] {
  const parts = submissionResults.map((result) => ({
    key: result,
    label: context.say(`report.submission.${result}`),
    chosen: { result },
    has: (one: Submission) => submissionResult(one, context.repository.asOf) === result,
  }));
  const title = context.say(`report.participation.table.${by}`);
  return tableSection(`by-${by}`, title, breakdown(context, name, by, groups, parts));
}
