/** Filters, counts and orders, worked out exactly from the table of facts. */
import { ByteReader } from '../../documents/bytes.ts';
import type { FactsHeader, SearchValue } from '../../documents/format.ts';
import {
  byFilter,
  filterNames,
  type FilterName,
  type SearchState,
  type SortName,
} from '../address.ts';

/** Days from the year 0 to 1970, from where a `Date` counts. */
const epoch = 719_528;
const dayInMilliseconds = 86_400_000;

/** Filters and ranges as bits: which of them keep a row out. */
const outsideRange = 1 << filterNames.length;
const outsideChanged = outsideRange << 1;

/**
 * How often a value of a filter stands among the results, and how many rows it would add where
 * others of its filter are chosen.
 */
interface Count {
  results: number;
  more: number;
}
export type Counts = Readonly<Record<FilterName, Map<string, Count>>>;

export const noCounts = (): Counts => byFilter(() => new Map<string, Count>());

/** Adds to what is counted of a value of a filter. */
export function addCount(counts: Counts, name: FilterName, value: string, added: Count): void {
  const count = counts[name].get(value) ?? { results: 0, more: 0 };
  count.results += added.results;
  count.more += added.more;
  counts[name].set(value, count);
}

export interface Selection {
  rows: number[];
  counts: Counts;
}

const dayOf = (text: string) =>
  Math.round(Date.parse(`${text}T00:00:00Z`) / dayInMilliseconds) + epoch;
const dateOf = (day: number) => new Date((day - epoch) * dayInMilliseconds);

const each = (values: readonly SearchValue[]) => values.map(([key]) => (key === '' ? [] : [key]));
const masks = (languages: readonly string[]) =>
  Array.from({ length: 1 << languages.length }, (_, mask) =>
    languages.filter((_one, index) => (mask >> index) % 2 === 1),
  );

/** The values of years, each at its own number; 0 is no year. */
function yearValues(years: readonly number[]): string[][] {
  const values: string[][] = [];
  for (const year of years) values[year] ??= year === 0 ? [] : [String(year).padStart(4, '0')];
  return values;
}

/** What rows have of a filter. */
interface FilterColumn {
  /** The values that readers can choose, with their labels. */
  listed: readonly SearchValue[];
  /** The sets of values that rows have, and which of them each row has. */
  values: readonly (readonly string[])[];
  column: ArrayLike<number>;
}

/** A filter of which rows have any number of values: sets of them, told by the values' numbers. */
const inSets = (
  values: readonly SearchValue[],
  numbers: readonly (readonly number[])[],
  column: ArrayLike<number>,
): FilterColumn => ({
  listed: values,
  values: numbers.map((set) => set.map((number) => values[number]![0])),
  column,
});

/** A filter whose first value stands for none. */
const withNone = (values: readonly SearchValue[], column: ArrayLike<number>): FilterColumn => ({
  listed: values.slice(1),
  values: each(values),
  column,
});

/** Values that are their own labels. */
const plain = (values: readonly string[]): SearchValue[] => values.map((value) => [value, value]);

/** A value for each row, from runs of rows with the same one. */
const toColumn = (runs: FactsHeader['runs']): number[] =>
  runs.flatMap(([value, rows]) => Array<number>(rows).fill(value));

export class FactTable {
  readonly header: FactsHeader;
  readonly #filters: Readonly<Record<FilterName, FilterColumn>>;
  readonly #precision: Uint8Array;
  readonly #date: readonly number[];
  /** Whether it is still to be done by its date. */
  readonly #due: Uint8Array;
  readonly #changed: readonly number[];

  constructor(file: Uint8Array) {
    const reader = new ByteReader(file);
    const header = (this.header = JSON.parse(reader.text()) as FactsHeader);
    const byte = () => reader.bytes(header.rows);
    const wide = () => {
      const [low, middle, high] = [byte(), byte(), byte()];
      return Array.from(
        { length: header.rows },
        (_, row) => low[row]! | (middle[row]! << 8) | (high[row]! << 16),
      );
    };
    const [theme, participant, owner, partner, forum] = [wide(), wide(), wide(), wide(), wide()];
    const [status, verified, disagreement] = [byte(), byte(), byte()];
    this.#date = wide();
    this.#precision = byte();
    this.#due = byte();
    const language = byte();
    this.#changed = header.changed ? wide() : [];
    const years = this.#date.map((day) => (day === 0 ? 0 : dateOf(day).getUTCFullYear()));
    const inYears = yearValues(years);
    const { languages } = header;
    this.#filters = {
      kind: { listed: header.kinds, values: each(header.kinds), column: toColumn(header.runs) },
      theme: inSets(header.themes, header.themeSets, theme),
      participant: inSets(header.participants, header.participantSets, participant),
      owner: inSets(header.participants, header.ownerSets, owner),
      partner: inSets(header.participants, header.partnerSets, partner),
      forum: inSets(header.forums, header.forumSets, forum),
      status: withNone(header.statuses, status),
      verified: withNone(header.verified, verified),
      disagreement: inSets(header.disagreements, header.disagreementSets, disagreement),
      year: { listed: plain(inYears.flat().reverse()), values: inYears, column: years },
      language: { listed: plain(languages), values: masks(languages), column: language },
    };
  }

  /** The values of a filter, in the order of the table. */
  valuesOf(name: FilterName): readonly SearchValue[] {
    return this.#filters[name].listed;
  }

  /** Whether a row can also be read in a language. */
  isIn(row: number, language: string): boolean {
    return this.of(row, 'language').includes(language);
  }

  /** The values that a row has of a filter. */
  of(row: number, name: FilterName): readonly string[] {
    const { values, column } = this.#filters[name];
    return values[column[row]!]!;
  }

  /**
   * The rows that pass the filters of a search, of those given or of all, and what choosing each
   * value would give.
   */
  select(state: SearchState, among: Iterable<number> | undefined): Selection {
    const counts = noCounts();
    const rows: number[] = [];
    for (const row of among ?? this.#date.keys()) {
      const out = this.#outside(row, state);
      if (out === 0) rows.push(row);
      const added = { results: out === 0 ? 1 : 0, more: out === 0 ? 0 : 1 };
      for (const [index, name] of filterNames.entries())
        if (out === 0 || out === 1 << index)
          for (const value of this.of(row, name)) addCount(counts, name, value, added);
    }
    return { rows, counts };
  }

  /** Which filters keep a row out, as bits. */
  #outside(row: number, state: SearchState): number {
    let out = 0;
    for (const [index, name] of filterNames.entries()) {
      const chosen = state.filters[name];
      if (chosen.length > 0 && !this.of(row, name).some((value) => chosen.includes(value)))
        out |= 1 << index;
    }
    if ((state.from !== '' || state.to !== '') && !this.#isWithin(row, state.from, state.to))
      out |= outsideRange;
    if (state.changed !== '' && !((this.#changed[row] ?? 0) >= dayOf(state.changed)))
      out |= outsideChanged;
    return out;
  }

  /** Whether some day that the row's date may mean lies in the months from `from` to `to`. */
  #isWithin(row: number, from: string, to: string): boolean {
    const day = this.#date[row]!;
    if (day === 0) return false;
    const first = dateOf(day).toISOString().slice(0, 7);
    const last = this.#precision[row] === 1 ? `${first.slice(0, 4)}-12` : first;
    return (from === '' || last >= from) && (to === '' || first <= to);
  }

  /** A number by which rows stand in an order: the least first, those without a date last. */
  placeOf(row: number, sort: Exclude<SortName, 'relevance'>): number {
    const day = this.#date[row]!;
    if (sort === 'due') return this.#duePlace(row);
    if (day === 0) return Number.MAX_SAFE_INTEGER;
    return sort === 'newest' ? -day : day;
  }

  /**
   * What is still to be done and falls due first stands first; then what is overdue, the latest
   * first; then the rest, the newest first.
   */
  #duePlace(row: number): number {
    const day = this.#date[row]!;
    if (this.#due[row] === 1) return day >= this.header.asOf ? day : 1e8 - day;
    return day === 0 ? 3e8 : 2e8 - day;
  }
}
