/**
 * Early warning: who acknowledged alerts within the time that their measure sets, how long it took
 * to establish what they were, and how many were genuine.
 */
import { once, toAddress, yearOf } from '../../../schema/values/index.ts';
import {
  earlyWarningOf,
  medianToAct,
  minutesToAcknowledge,
  minutesToEstablish,
  receiptResults,
} from '../../figures/earlyWarning.ts';
import type { Context } from '../../parts/context.ts';
import { linked, plain, searchAddress } from '../../parts/inlines.ts';
import { type Fact, type Section, figureSection, tableSection } from '../../parts/sections.ts';
import { shareText } from '../../parts/shares.ts';
import { column } from '../../parts/table.ts';
import { toRecordTable } from '../../records/recordTable.ts';
import { type Group, breakdown, groupById, groupByYear } from '../groups.ts';
import {
  type CountedRow,
  type CountedRows,
  type StandingReport,
  methodLinks,
  numbersFor,
} from '../report.ts';
import { receiptsChart } from './chart.ts';
import { type Receipt, countOf, resultOf, withLimit } from './receipts.ts';

const name = 'early-warning';

export function earlyWarningReport(context: Context): StandingReport | undefined {
  const { records } = context.repository;
  const receipts = records.of('acknowledgements');
  const alerts = records.of('alerts');
  if (alerts.length === 0 || receipts.length === 0) return undefined;
  const { genuine, judged } = earlyWarningOf(records, alerts);
  return {
    name,
    title: context.say('report.earlyWarning'),
    finding: context.say('report.earlyWarning.finding', {
      base: withLimit(context, receipts).length,
      inTime: countOf(context, receipts, 'inTime'),
      late: countOf(context, receipts, 'late'),
      never: countOf(context, receipts, 'never'),
      genuine,
      judged,
    }),
    numbers: numbersOf(context, receipts),
    sections: sectionsOf(context, receipts),
    rows: once(() => rowsOf(context, receipts)),
    method: methodLinks(context, ['warning', 'share']),
  };
}

const alertOf = ({ repository: { records } }: Context, { fields }: Receipt) =>
  records.findIn('alerts', fields.alert);

function yearIn(context: Context, receipt: Receipt): string | undefined {
  const issued = alertOf(context, receipt)?.fields.issued_at;
  return issued && yearOf(issued);
}

function numbersOf(context: Context, receipts: readonly Receipt[]): readonly Fact[] {
  const { records } = context.repository;
  const alerts = records.of('alerts');
  const { median, genuine, judged } = earlyWarningOf(records, alerts);
  const { share } = numbersFor(context, name);
  const base = withLimit(context, receipts).length;
  const parts = (['inTime', 'late', 'never'] as const).map((result) =>
    share(context.say(`report.receipt.${result}`), countOf(context, receipts, result), base, {
      result,
    }),
  );
  const acted = receipts.filter(({ fields }) => fields.acted_on !== undefined).length;
  const genuineHref = searchAddress(context, { kind: 'alerts', status: 'genuine' });
  return [
    ...(base > 0 ? parts : []),
    ...minutesFact(context, context.say('report.earlyWarning.median'), median),
    ...minutesFact(
      context,
      context.say('report.earlyWarning.established'),
      minutesToEstablish(alerts),
    ),
    ...(acted > 0
      ? [
          share(context.say('report.earlyWarning.acted'), acted, receipts.length, {
            acted: 'yes',
          }),
        ]
      : []),
    ...minutesFact(
      context,
      context.say('report.earlyWarning.toAct'),
      medianToAct(records, receipts),
    ),
    ...(judged > 0
      ? [
          {
            label: context.say('report.earlyWarning.genuine'),
            values: [linked(shareText(context, genuine, judged), genuineHref)],
          },
        ]
      : []),
  ];
}

const minutesFact = (
  context: Context,
  label: string,
  minutes: number | undefined,
): readonly Fact[] =>
  minutes === undefined
    ? []
    : [{ label, values: [plain(context.say('word.minutes', { count: Math.round(minutes) }))] }];

function sectionsOf(context: Context, receipts: readonly Receipt[]): readonly Section[] {
  const parties = groupById(context, 'participants', receipts, (one) => [one.fields.participant]);
  const measures = groupById(context, 'measures', receipts, (one) =>
    [alertOf(context, one)?.fields.measure].filter((id) => id !== undefined),
  );
  const years = groupByYear(receipts, (one) => yearIn(context, one));
  const chart = receiptsChart(context, parties);
  return [
    ...figureSection('recipients', context.say('report.earlyWarning.recipients'), chart),
    ...tableBy(context, 'participant', parties),
    ...tableBy(context, 'measure', measures),
    ...tableBy(context, 'year', years),
    ...tableSection(
      'activations',
      context.say('register.activations.many'),
      toRecordTable(context, 'activations', context.repository.records.of('activations')),
    ),
  ];
}

function tableBy(
  context: Context,
  by: 'participant' | 'measure' | 'year',
  groups: readonly Group<Receipt>[],
): readonly Section[] {
  const parts = receiptResults.map((result) => ({
    key: result,
    label: context.say(`report.receipt.${result}`),
    chosen: { result },
    has: (one: Receipt) => resultOf(context, one) === result,
  }));
  const title = context.say(`report.earlyWarning.table.${by}`);
  return tableSection(`by-${by}`, title, breakdown(context, name, by, groups, parts));
}

function rowsOf(context: Context, receipts: readonly Receipt[]): CountedRows {
  const { columns, rows } = toRecordTable(context, 'acknowledgements', receipts);
  return {
    title: context.say('report.earlyWarning.rows'),
    columns: [...columns, column('result', context.say('report.result'))],
    all: receipts.map((one, index): CountedRow => {
      const result = resultOf(context, one);
      const row = rows[index]!;
      const year = yearIn(context, one);
      const measure = alertOf(context, one)?.fields.measure;
      return {
        row: { ...row, cells: [...row.cells, [plain(context.say(`report.receipt.${result}`))]] },
        keys: {
          participant: [toAddress(one.fields.participant)],
          measure: measure ? [toAddress(measure)] : [],
          year: year ? [year] : [],
          result: [result],
          acted: one.fields.acted_on ? ['yes'] : [],
        },
        data: { minutes: minutesToAcknowledge(context.repository.records, one) ?? '' },
      };
    }),
  };
}
