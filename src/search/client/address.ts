/**
 * A search as an address says it: words, filters, range, order, page. Opening the address anywhere
 * gives the same list.
 */

export const filterNames = [
  'kind',
  'theme',
  'owner',
  'partner',
  'participant',
  'forum',
  'status',
  'verified',
  'disagreement',
  'year',
  'language',
] as const;
export type FilterName = (typeof filterNames)[number];

/** Something for each filter. */
export function byFilter<T>(make: (name: FilterName) => T): Record<FilterName, T> {
  return Object.fromEntries(filterNames.map((name) => [name, make(name)])) as Record<FilterName, T>;
}

/** Ranges of dates. */
export const rangeNames = ['from', 'to', 'changed'] as const;
export const sortNames = ['relevance', 'newest', 'oldest', 'due'] as const;
export type SortName = (typeof sortNames)[number];

export interface SearchState {
  query: string;
  /** Several values of one filter widen it; filters narrow each other. */
  filters: Readonly<Record<FilterName, readonly string[]>>;
  /** Months, both inclusive, as `2024-05`; empty where open. */
  from: string;
  to: string;
  /** A day as `2024-05-31`, or empty. */
  changed: string;
  /**
   * Empty where the reader did not choose: by relevance where there are words, else the newest
   * first.
   */
  sort: SortName | '';
  /** From 1. */
  page: number;
  /** Only the words as they are written, without other names of terms. */
  written: boolean;
  /** Texts with most of the words, where none need have all. */
  most: boolean;
}

const month = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-\d{2})?$/;

/** A month of an address; a year alone is its first or last month, anything else is nothing. */
function toMonth(text: string | null, inYear: '01' | '12'): string {
  const match = month.exec(text ?? '');
  return match ? `${match[1]}-${match[2] ?? inYear}` : '';
}

/** A day of an address; of a month or year the first. */
function toDay(text: string | null): string {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text ?? '');
  return match ? `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}` : '';
}

export function parseSearch(search: string): SearchState {
  const params = new URLSearchParams(search);
  const sort = params.get('sort') as SortName;
  const filters = byFilter((name) => {
    const values = params.getAll(name).map((value) => value.trim().toLowerCase());
    return [...new Set(values.filter((value) => value !== ''))];
  });
  return {
    query: (params.get('q') ?? '').trim(),
    filters,
    from: toMonth(params.get('from'), '01'),
    to: toMonth(params.get('to'), '12'),
    changed: toDay(params.get('changed')),
    sort: sortNames.includes(sort) ? sort : '',
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
    written: params.get('names') === 'off',
    most: params.get('words') === 'most',
  };
}

/**
 * The query of an address, without what is not chosen; keys in one order, so that one search has
 * one address.
 */
export function formatSearch({
  query,
  filters,
  from,
  to,
  changed,
  sort,
  page,
  written,
  most,
}: SearchState): string {
  const params = new URLSearchParams();
  const put = (name: string, value: string) => {
    if (value !== '') params.append(name, value);
  };
  put('q', query);
  for (const name of filterNames) for (const value of filters[name]) put(name, value);
  put('from', from);
  put('to', to);
  put('changed', changed);
  put('names', written ? 'off' : '');
  put('words', most ? 'most' : '');
  put('sort', sort);
  put('page', page > 1 ? String(page) : '');
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether something is chosen besides words and order. */
export function hasFilters(state: SearchState): boolean {
  return (
    rangeNames.some((name) => state[name] !== '') ||
    filterNames.some((name) => state.filters[name].length > 0)
  );
}

/** What leaves every filter open. */
export const noFilters = {
  filters: byFilter((): string[] => []),
  from: '',
  to: '',
  changed: '',
  page: 1,
};
