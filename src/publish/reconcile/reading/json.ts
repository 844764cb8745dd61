/** A table in JSON, read without the engine's reader: by `JSON.parse` alone. */
import type { Dialect, JsonDialect } from '../../../schema/index.ts';

type Item = readonly unknown[] | Readonly<Record<string, unknown>>;
type Row = readonly string[];

/** Keys that are numbers would come first: none is, behind a letter. */
const lettered = (text: string): string =>
  text.replace(
    /("(?:[^"\\]|\\[^])*(?:"|\\?$))(\s*:)?/g,
    (all, key: string, colon: string | undefined) =>
      colon === undefined ? all : `"k${key.slice(1)}${colon}`,
  );

/** Numbers as they are written: what they say in binary may be less. */
const parse = (text: string): unknown =>
  (
    JSON.parse as (
      text: string,
      revive: (key: string, value: unknown, context: { source?: string }) => unknown,
    ) => unknown
  )(lettered(text), (_, value, { source }) =>
    typeof value === 'number' ? new Literal(source!) : value,
  );

/** A number by its digits. */
class Literal {
  readonly digits: string;
  constructor(digits: string) {
    this.digits = digits;
  }
}

/** The labels and cells of a list, or of the lines, that a text holds. */
export function readJson(
  text: string,
  dialect: Dialect,
  { lines, property, itemKeys }: JsonDialect,
): { header: Row; rows: Row[] } {
  const whole = lines
    ? text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(parse)
    : parse(text);
  const items = (
    property === undefined ? whole : (whole as Record<string, unknown>)[`k${property}`]
  ) as readonly Item[];
  return Array.isArray(items[0])
    ? readLists(items as readonly (readonly unknown[])[], dialect)
    : readObjects(items as readonly Readonly<Record<string, unknown>>[], itemKeys);
}

function readObjects(
  items: readonly Readonly<Record<string, unknown>>[],
  itemKeys: readonly string[] | undefined,
): { header: Row; rows: Row[] } {
  const header = itemKeys ?? [
    ...new Set(items.flatMap((item) => Object.keys(item).map((key) => key.slice(1)))),
  ];
  const cellOf = (item: Readonly<Record<string, unknown>>, key: string) => toCell(item[`k${key}`]);
  return { header, rows: items.map((item) => header.map((key) => cellOf(item, key))) };
}

function readLists(
  items: readonly (readonly unknown[])[],
  { header: hasHeader, headerRows, headerJoin, commentRows }: Dialect,
): { header: Row; rows: Row[] } {
  const heads = items.filter((_, index) => hasHeader && headerRows.includes(index + 1));
  const last = hasHeader ? Math.max(...headerRows) : 0;
  const rows = items
    .filter((_, index) => index >= last && !commentRows.includes(index + 1))
    .map((item) => item.map(toCell));
  const labels = Array.from(
    { length: Math.max(0, ...heads.map(({ length }) => length)) },
    (_, at) =>
      heads
        .map((item) => toCell(item[at]))
        .filter((part) => part !== '')
        .join(headerJoin),
  );
  return { header: hasHeader ? labels : (rows[0] ?? []).map((_, at) => `field${at + 1}`), rows };
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Literal) return value.digits;
  return typeof value === 'object' ? toJson(value) : String(value);
}

/** A list or an object on one line. */
function toJson(value: unknown): string {
  if (value instanceof Literal) return value.digits;
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, one]) => `${JSON.stringify(key.slice(1))}:${toJson(one)}`,
  );
  return `{${entries.join(',')}}`;
}
