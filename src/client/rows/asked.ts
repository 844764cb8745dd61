/** What is asked of the rows of a table, as the address holds it: words, values, an order, a page. */
export interface AskedRows {
  query: string;
  /** By number of a column, the value that a row must have there. */
  values: ReadonlyMap<number, string>;
  /** The column by which rows are ordered; as they are written where there is none. */
  by: number | undefined;
  falling: boolean;
  page: number;
}

const whole = (text: string | null) =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined;

export function parseAskedRows(search: string): AskedRows {
  const params = new URLSearchParams(search);
  const values = [...params].flatMap(([name, value]) => {
    const column = whole(/^is-(\d+)$/.exec(name)?.[1] ?? null);
    return column === undefined || value === '' ? [] : [[column, value] as const];
  });
  return {
    query: params.get('q')?.trim() ?? '',
    values: new Map(values),
    by: whole(params.get('by')),
    falling: params.get('falling') === 'yes',
    page: Math.max(1, whole(params.get('page')) ?? 1),
  };
}

/** The same as the end of an address; empty where nothing is asked. */
export function formatAskedRows({ query, values, by, falling, page }: AskedRows): string {
  const params = new URLSearchParams([
    ...(query === '' ? [] : [['q', query]]),
    ...[...values].map(([column, value]) => [`is-${column}`, value]),
    ...(by === undefined ? [] : [['by', String(by)], ...(falling ? [['falling', 'yes']] : [])]),
    ...(page === 1 ? [] : [['page', String(page)]]),
  ]);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether anything is asked that the pages as they stand do not answer. */
export const asksAnything = ({ query, values, by }: AskedRows): boolean =>
  query !== '' || values.size > 0 || by !== undefined;

/** A text as it is compared: in small letters, without accents. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Numbers of the rows that have what is asked, in the order asked. */
export function findRows(
  rows: readonly (readonly string[])[],
  asked: AskedRows,
  locale: string,
): number[] {
  const words = fold(asked.query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found: number[] = [];
  for (const [number, row] of rows.entries()) {
    if (![...asked.values].every(([column, value]) => row[column] === value)) continue;
    const text = words.length > 0 ? fold(row.join('\n')) : '';
    if (words.every((word) => text.includes(word))) found.push(number);
  }
  return asked.by === undefined ? found : ordered(rows, found, asked.by, asked.falling, locale);
}

/** Rows by a column, by number where it has nothing else; empty cells come last either way. */
function ordered(
  rows: readonly (readonly string[])[],
  found: readonly number[],
  by: number,
  falling: boolean,
  locale: string,
): number[] {
  const cell = (row: number) => rows[row]![by] ?? '';
  const filled = found.filter((row) => cell(row) !== '');
  const numeric = filled.every((row) => Number.isFinite(Number(cell(row))));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sign = falling ? -1 : 1;
  const sorted = filled.toSorted((a, b) =>
    numeric ? sign * (Number(cell(a)) - Number(cell(b))) : sign * compare(cell(a), cell(b)),
  );
  return [...sorted, ...found.filter((row) => cell(row) === '')];
}
