/**
 * What every standing report is made of: a finding, figures, and the rows that its numbers count,
 * each number with the address of its rows.
 */
import type { StandingReportName } from '../../schema/index.ts';
import { definitionName } from '../figures/risk.ts';
import { type ChosenRows, addressIn, rowsAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import type { Fact, Section } from '../parts/sections.ts';
import { countLink, shareLink } from '../parts/shares.ts';
import type { Column, DataRow, RowKeys } from '../parts/table.ts';

export interface CountedRow {
  row: DataRow;
  keys: RowKeys;
  /** Dates and numbers of the row for machines. */
  data?: Readonly<Record<string, string | number>>;
}

/** Figures by name, each with its value; null where nothing is there to work it out from. */
export type Figures = Readonly<Record<string, number | null>>;

export interface CountedRows {
  title: string;
  columns: readonly Column[];
  all: readonly CountedRow[];
}

export interface StandingReport {
  name: StandingReportName;
  title: string;
  /** The finding in a sentence, worked out from the record. */
  finding: string;
  numbers: readonly Fact[];
  sections: readonly Section[];
  /**
   * Every row that is counted; the numbers lead to parts of it. Worked out when it is first asked
   * for, since the figures need none.
   */
  rows: () => CountedRows;
  /** Entries of the method page that it rests on. */
  method: readonly { entry?: Method; text: string; href: string }[];
}

/** Rows that a page can hold; a longer list is cut, and says so. */
export const mostShownRows = 2000;

/** The definition of the rows that a report counts. */
export const rowsFigure = ({ repository }: Context, name: StandingReportName): string =>
  definitionName(repository, `${name}-rows`);

/** Numbers of a report, each with the address of the rows that it counts. */
export function numbersFor(context: Context, name: StandingReportName) {
  const rows = (chosen: ChosenRows) => rowsAddress(context, name, chosen);
  const figure = rowsFigure(context, name);
  return {
    count: (label: string, count: number, chosen: ChosenRows): Fact => ({
      label,
      figure,
      values: countLink(context, count, rows(chosen)),
    }),
    share: (label: string, count: number, base: number, chosen: ChosenRows): Fact => ({
      label,
      figure,
      values: shareLink(context, count, base, rows(chosen)),
    }),
  };
}

/** The entries of the method page, each with the definitions in SQL of what it tells. */
const definitions = {
  assistance: ['assistance'],
  attendance: ['participation'],
  change: ['risk-changes'],
  coming: ['coming'],
  correction: ['corrections'],
  edition: ['edition'],
  exercise: ['exercises'],
  feedback: ['feedback'],
  followThrough: ['follow-through'],
  funding: ['funding'],
  holdings: ['holdings', 'linked', 'lists', 'stats'],
  indicator: ['indicators'],
  lesson: ['lessons'],
  moved: ['slippage'],
  overdue: ['follow-through'],
  past: ['records-of-a-day'],
  position: ['decisions'],
  regularity: ['regularity', 'forums'],
  risk: ['risk', 'risk-by-perspective'],
  share: [],
  status: ['measures'],
  submission: ['submissions'],
  verified: ['verification'],
  warning: ['early-warning', 'activations'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Method = keyof typeof definitions;

/** The names of the definitions behind an entry of the method page; none where it counts nothing. */
export const definitionsOf = (entry: string): readonly string[] =>
  (definitions as Readonly<Record<string, readonly string[]>>)[entry] ?? [];

export const methodLinks = (
  context: Context,
  methods: readonly Method[],
): StandingReport['method'] =>
  methods.map((method) => ({
    entry: method,
    text: context.say(`method.${method}`),
    href: `${addressIn(context, '/method/')}#${method.toLowerCase()}`,
  }));

/** The definition that the finding of a report comes to, and every number that counts no rows. */
export function findingFigure(
  { repository }: Context,
  { method }: Pick<StandingReport, 'method'>,
): string | undefined {
  const [name] = method.flatMap(({ entry }) => (entry ? definitionsOf(entry) : []));
  return name === undefined ? undefined : definitionName(repository, name);
}
