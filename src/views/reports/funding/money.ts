/** What was pledged and what was paid: sums within one currency, never over several. */
import type { RecordOf } from '../../../schema/index.ts';
import { groupByAll, toAddress } from '../../../schema/values/index.ts';
import { formatNumber } from '../../../i18n/index.ts';
import type { Context } from '../../parts/context.ts';
import type { Figures } from '../report.ts';

export type Contribution = RecordOf<'contributions'>;

export const paymentResults = ['inFull', 'short', 'unsaid'] as const;
export type PaymentResult = (typeof paymentResults)[number];

/** Paid as much as was pledged, or less; unsaid where the row leaves out one of the two. */
export function paymentResult({ fields: { pledged, paid } }: Contribution): PaymentResult {
  if (pledged === undefined || paid === undefined) return 'unsaid';
  return paid < pledged ? 'short' : 'inFull';
}

/** Sums of the rows that say both; what a row leaves out is not known, and not nought. */
export interface Money {
  currency: string;
  pledged: number;
  paid: number;
  /** Row by row: what one paid beyond its pledge settles nothing of another's. */
  outstanding: number;
  /** Whether any row says both. */
  known: boolean;
}

export function moneyOf(currency: string, rows: readonly Contribution[]): Money {
  const both = rows.filter((one) => paymentResult(one) !== 'unsaid');
  return {
    currency,
    pledged: both.reduce((sum, { fields }) => sum + fields.pledged!, 0),
    paid: both.reduce((sum, { fields }) => sum + fields.paid!, 0),
    outstanding: both.reduce(
      (sum, { fields }) => sum + Math.max(0, fields.pledged! - fields.paid!),
      0,
    ),
    known: both.length > 0,
  };
}

/** The code of a currency (ISO 4217), which is written in capitals. */
export const currencyOf = ({ fields }: Contribution): string =>
  (fields.currency ?? '').trim().toUpperCase();

/** The rows of each currency, in the order in which they first stand. */
export const byCurrency = (rows: readonly Contribution[]) =>
  groupByAll(rows, (one) => [currencyOf(one)]);

/** An amount with its currency before it. */
export const amountText = ({ language }: Context, amount: number, currency: string): string =>
  `${currency} ${formatNumber(language, amount)}`.trim();

/** How much of an amount another is, in per cent: none where there is nothing to compare. */
export const percentText = (context: Context, part: number, whole: number): string =>
  whole <= 0
    ? ''
    : context.say('report.funding.percent', { percent: Math.round((part / whole) * 100) });

export function fundingFigures({ repository }: Context): Figures {
  const all = repository.records.of('contributions');
  const count = (result: PaymentResult) =>
    all.filter((one) => paymentResult(one) === result).length;
  const sums = (name: string, rows: readonly Contribution[], currency: string) => {
    const { pledged, paid, outstanding } = moneyOf(currency, rows);
    return [
      [`${name}.pledged`, pledged],
      [`${name}.paid`, paid],
      [`${name}.outstanding`, outstanding],
    ] as const;
  };
  const grouped = (
    rows: readonly Contribution[],
    currency: string,
    keyOf: (one: Contribution) => string | undefined,
  ) =>
    [...groupByAll(rows, (one) => [keyOf(one)].filter((key) => key !== undefined))].flatMap(
      ([key, own]) => sums(`${currency}/${key}`, own, currency),
    );
  return {
    in_full: count('inFull'),
    short: count('short'),
    unsaid: count('unsaid'),
    ...Object.fromEntries(
      [...byCurrency(all)].flatMap(([currency, rows]) => [
        ...sums(currency, rows, currency),
        ...grouped(rows, currency, ({ fields }) => toAddress(fields.participant)),
        ...grouped(rows, currency, ({ fields }) => fields.year),
      ]),
    ),
  };
}
