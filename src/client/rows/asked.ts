/** What is asked of the rows of a table, as the address holds it: words, values, an order, a page. */
export interface AskedRows {
  find: string;
  /** By name of a filter, the value that a row must have. */
  values: ReadonlyMap<string, string>;
  /** The column by which rows are ordered; as they stand where there is none. */
  sort: string | undefined;
  falling: boolean;
  page: number;
}

/** What can be asked of a table: names of its filters and of its columns. */
export interface Askable {
  filters: readonly string[];
  columns: readonly string[];
}

/** A row as it is found and ordered. */
export interface FindableRow {
  /** What words are looked for in. */
  text: string;
  /** What each column is ordered by; empty where it says nothing. */
  cells: readonly string[];
  has: (filter: string, value: string) => boolean;
}

/** Reads the end of an address; what cannot be asked of the table is left out. */
export function parseAskedRows(search: string, { filters, columns }: Askable): AskedRows {
  const params = new URLSearchParams(search);
  const chosen = filters.map((name) => [name, params.get(name) ?? ''] as const);
  const order = /^(-?)(.+)$/.exec(params.get('sort') ?? '');
  const sort = order && columns.includes(order[2]!) ? order[2]! : undefined;
  const page = params.get('page') ?? '';
  return {
    find: params.get('find')?.trim() ?? '',
    values: new Map(chosen.filter(([, value]) => value !== '')),
    sort,
    falling: sort !== undefined && order![1] === '-',
    page: /^\d{1,6}$/.test(page) ? Math.max(1, Number(page)) : 1,
  };
}

/** The same as the end of an address; empty where nothing is asked. */
export function formatAskedRows({ find, values, sort, falling, page }: AskedRows): string {
  const params = new URLSearchParams([
    ...values,
    ...(find === '' ? [] : [['find', find]]),
    ...(sort === undefined ? [] : [['sort', toOrder(sort, falling)]]),
    ...(page === 1 ? [] : [['page', String(page)]]),
  ]);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** An order as the address and the list of orders write it. */
export const toOrder = (sort: string, falling: boolean): string => `${falling ? '-' : ''}${sort}`;

/** Whether fewer rows than all are asked for. */
export const asksForSome = ({ find, values }: AskedRows): boolean => find !== '' || values.size > 0;

/** Whether anything is asked that the pages as they stand do not answer. */
export const asksAnything = (asked: AskedRows): boolean =>
  asksForSome(asked) || asked.sort !== undefined;

/** A text as it is compared: in small letters, without accents. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Numbers of the rows that have what is asked, in the order asked. */
export function findRows(
  rows: readonly FindableRow[],
  asked: AskedRows,
  columns: readonly string[],
  locale: string,
): number[] {
  const words = fold(asked.find)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found: number[] = [];
  for (const [number, row] of rows.entries()) {
    if (![...asked.values].every(([name, value]) => row.has(name, value))) continue;
    const text = words.length > 0 ? fold(row.text) : '';
    if (words.every((word) => text.includes(word))) found.push(number);
  }
  return asked.sort === undefined
    ? found
    : ordered(rows, found, columns.indexOf(asked.sort), asked.falling, locale);
}

/** Rows by a column, by number where it has nothing else; empty cells come last either way. */
function ordered(
  rows: readonly FindableRow[],
  found: readonly number[],
  by: number,
  falling: boolean,
  locale: string,
): number[] {
  const cell = (row: number) => rows[row]!.cells[by] ?? '';
  const filled = found.filter((row) => cell(row) !== '');
  const numeric = filled.every((row) => Number.isFinite(Number(cell(row))));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sign = falling ? -1 : 1;
  const sorted = filled.toSorted((a, b) =>
    numeric ? sign * (Number(cell(a)) - Number(cell(b))) : sign * compare(cell(a), cell(b)),
  );
  return [...sorted, ...found.filter((row) => cell(row) === '')];
}

/** The first number that a page says in its language, in plain digits; empty where it says none. */
export function readNumber(text: string, locale: string): string {
  const format = new Intl.NumberFormat(locale);
  const parts = format.formatToParts(1234567.5);
  const signOf = (type: string) => parts.find((one) => one.type === type)?.value;
  const plain = new Map([
    ...Array.from({ length: 10 }, (_, digit) => [format.format(digit), String(digit)] as const),
    [signOf('decimal'), '.'],
    [signOf('group'), ''],
    ['−', '-'],
  ]);
  const said = [...text].map((one) => plain.get(one) ?? one).join('');
  return /-?\d+(?:\.\d+)?/.exec(said)?.[0] ?? '';
}
