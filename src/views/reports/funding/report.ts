/** Funding: what was pledged, what was paid of it, and who carries how much of the burden. */
import { once, toAddress } from '../../../schema/values/index.ts';
import type { ChartSpec } from '../../../charts/index.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { linked, plain } from '../../parts/inlines.ts';
import { type Fact, type Section, figureSection, tableSection } from '../../parts/sections.ts';
import { type Table, column, numberColumn } from '../../parts/table.ts';
import { toRecordTable } from '../../records/recordTable.ts';
import { type Group, groupById, groupByText, groupByYear, textKey } from '../groups.ts';
import {
  type CountedRow,
  type CountedRows,
  type StandingReport,
  methodLinks,
  numbersFor,
} from '../report.ts';
import {
  type Contribution,
  amountText,
  byCurrency,
  currencyOf,
  moneyOf,
  paymentResult,
  paymentResults,
  percentText,
} from './money.ts';

const name = 'funding';

export function fundingReport(context: Context): StandingReport | undefined {
  const all = context.repository.records.of('contributions');
  if (all.length === 0) return undefined;
  return {
    name,
    title: context.say('report.funding'),
    finding: [...byCurrency(all)]
      .map(([currency, rows]) => findingOf(context, currency, rows))
      .join(' '),
    numbers: numbersOf(context, all),
    sections: [...byCurrency(all)].flatMap(([currency, rows]) =>
      sectionsOf(context, currency, rows),
    ),
    rows: once(() => rowsOf(context, all)),
    method: methodLinks(context, ['funding', 'share']),
  };
}

function findingOf(context: Context, currency: string, rows: readonly Contribution[]): string {
  const { pledged, paid, outstanding, known } = moneyOf(currency, rows);
  if (!known) return context.say('report.funding.unknown', { currency: currency || 'none' });
  return context.say('report.funding.finding', {
    pledged: amountText(context, pledged, currency),
    paid: amountText(context, paid, currency),
    percent: percentText(context, paid, pledged) || 'none',
    outstanding: amountText(context, outstanding, currency),
  });
}

function numbersOf(context: Context, all: readonly Contribution[]): readonly Fact[] {
  const { share } = numbersFor(context, name);
  return paymentResults
    .map((result) => ({
      result,
      count: all.filter((one) => paymentResult(one) === result).length,
    }))
    .filter(({ result, count }) => result !== 'unsaid' || count > 0)
    .map(({ result, count }) =>
      share(context.say(`report.funding.result.${result}`), count, all.length, { result }),
    );
}

function sectionsOf(
  context: Context,
  currency: string,
  rows: readonly Contribution[],
): readonly Section[] {
  const key = textKey(currency);
  const parties = groupById(context, 'participants', rows, ({ fields }) => [fields.participant]);
  const groups = {
    participant: parties.toSorted((a, b) => paidIn(currency, b) - paidIn(currency, a)),
    year: groupByYear(rows, ({ fields }) => fields.year && textKey(fields.year)),
    fund: groupByText(rows, ({ fields }) => fields.fund),
  };
  const tables = (['participant', 'year', 'fund'] as const).flatMap((by) =>
    tableSection(
      `by-${by}-${key}`,
      context.say(`report.funding.table.${by}`, { currency: currency || 'none' }),
      moneyTable(context, currency, by, groups[by]),
    ),
  );
  const chart = paidChart(context, currency, groups.participant);
  return [...figureSection(`paid-${key}`, context.say('report.funding.paidBy'), chart), ...tables];
}

const paidIn = (currency: string, { items }: Group<Contribution>) => moneyOf(currency, items).paid;

/** A line a group: pledged, paid, outstanding, and its part of all that was paid. */
function moneyTable(
  context: Context,
  currency: string,
  by: 'participant' | 'year' | 'fund',
  groups: readonly Group<Contribution>[],
): Table {
  const total = groups.reduce((sum, group) => sum + paidIn(currency, group), 0);
  return {
    columns: [
      column('title', context.say(`report.by.${by}`), 'title'),
      numberColumn('pledged', context.say('field.pledged')),
      numberColumn('paid', context.say('field.paid')),
      numberColumn('share', context.say('report.funding.share')),
      numberColumn('outstanding', context.say('report.funding.outstanding')),
      numberColumn('burden', context.say('report.funding.burden')),
    ],
    rows: groups.map(({ key, label, href, items }) => {
      const { pledged, paid, outstanding, known } = moneyOf(currency, items);
      const rows = rowsAddress(context, name, { [by]: key, currency: textKey(currency) });
      const amount = (value: number) => amountText(context, value, currency);
      const title = href ? linked(label, href) : plain(label);
      const unsaid = linked(context.say('report.funding.result.unsaid'), rows);
      if (!known) return { id: key, cells: [[title], [unsaid], [], [], [], []] };
      return {
        id: key,
        cells: [
          [title],
          [linked(amount(pledged), rows)],
          [linked(amount(paid), rows)],
          [plain(percentText(context, paid, pledged))],
          [plain(amount(outstanding))],
          [plain(percentText(context, paid, total))],
        ],
      };
    }),
  };
}

/** What each participant paid, and what it still owes; none where nobody says both. */
function paidChart(
  context: Context,
  currency: string,
  groups: readonly Group<Contribution>[],
): ChartSpec | undefined {
  const parts = groups
    .map((group) => ({ ...group, ...moneyOf(currency, group.items) }))
    .filter(({ known }) => known);
  if (parts.length === 0) return undefined;
  return toChart(context, {
    kind: 'stackedBar',
    figure: 'funding',
    id: `report-funding-${textKey(currency)}`,
    bars: 'lying',
    title: findingOf(
      context,
      currency,
      groups.flatMap(({ items }) => items),
    ),
    x: {
      type: 'category',
      label: context.say('field.participant'),
      categories: parts.map(({ key, label }) => ({
        key,
        label,
        href: rowsAddress(context, name, { participant: key, currency: textKey(currency) }),
      })),
    },
    y: { type: 'linear', label: context.say('field.paid'), min: 0, unit: currency },
    series: [
      {
        key: 'paid',
        label: context.say('field.paid'),
        voice: 'done',
        points: parts.map(({ key, paid }) => ({ x: key, y: paid })),
      },
      {
        key: 'outstanding',
        label: context.say('report.funding.outstanding'),
        voice: 'late',
        points: parts.map(({ key, outstanding }) => ({ x: key, y: outstanding })),
      },
    ],
  });
}

function rowsOf(context: Context, all: readonly Contribution[]): CountedRows {
  const { columns, rows } = toRecordTable(context, 'contributions', all);
  return {
    title: context.say('report.funding.rows'),
    columns: [...columns, column('result', context.say('report.result'))],
    all: all.map((one, index): CountedRow => {
      const { participant, year, fund, pledged, paid } = one.fields;
      const result = paymentResult(one);
      const row = rows[index]!;
      const word = context.say(`report.funding.result.${result}`);
      return {
        row: { ...row, cells: [...row.cells, [plain(word)]] },
        keys: {
          result: [result],
          participant: [toAddress(participant)],
          year: year ? [textKey(year)] : [],
          fund: [textKey(fund)],
          currency: [textKey(currencyOf(one))],
        },
        data: { pledged: pledged ?? '', paid: paid ?? '' },
      };
    }),
  };
}
