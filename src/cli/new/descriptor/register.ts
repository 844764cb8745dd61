/** Which register the rows of a table likely belong to, and which field each of its columns feeds. */
import { isDate, isId, isInstant, toAddress } from '../../../schema/values/index.ts';
import type { FieldMeta } from '../../../schema/index.ts';
import {
  type RegisterName,
  fieldsOf,
  proseRegisters,
  registerNames,
  registers,
} from '../../../schema/registers/index.ts';
import { type GuessedColumn, findKey } from './columns.ts';
import { findMeaning, isNamedAfter, likeness } from './words.ts';

/** What a column feeds, and what words of it mean there. */
export interface Feed {
  fields: readonly string[];
  values?: Readonly<Record<string, string>>;
  /** Words whose meaning is not known. */
  unknown?: readonly string[];
}

export interface Guess {
  register: RegisterName;
  /** By the name of the column. */
  feeds: ReadonlyMap<string, Feed>;
  score: number;
}

/** The ids of the tables beside, by register, in lower case. */
export type KnownIds = ReadonlyMap<RegisterName, ReadonlySet<string>>;

/** Fields that every register has say little of which it is. */
const shared = new Set(['id', 'title', 'summary', 'themes', 'source', 'notes', 'release']);
const leastScore = 5;
/** A closed list has few words. */
const mostWords = 24;

/** The likeliest register; nothing where no register is likely. */
export function guessRegister(
  table: string,
  columns: readonly GuessedColumn[],
  known: KnownIds,
): Guess | undefined {
  return registerNames
    .filter((name) => !(proseRegisters as readonly string[]).includes(name))
    .map((name) => guessFor(name, table, columns, known))
    .filter((guess) => guess !== undefined)
    .toSorted((a, b) => b.score - a.score)
    .find(({ score }) => score >= leastScore);
}

function guessFor(
  register: RegisterName,
  table: string,
  columns: readonly GuessedColumn[],
  known: KnownIds,
): Guess | undefined {
  const fields = fieldsOf(register);
  const pairs = columns.flatMap((column) =>
    [...fields.keys()].map((field) => ({
      column,
      field,
      weight: likeness(column.name, register, field),
    })),
  );
  const feeds = new Map<string, Feed>();
  const fed = new Set<string>();
  let score = isNamedAfter(table, register) ? 4 : 0;
  for (const { column, field, weight } of pairs.toSorted((a, b) => b.weight - a.weight)) {
    if (weight === 0 || feeds.has(column.name)) continue;
    const feed = toFeed(column, register, field, known, weight >= 2);
    if (!feed || feed.fields.some((one) => fed.has(one))) continue;
    feeds.set(column.name, feed);
    feed.fields.forEach((one) => fed.add(one));
    score += (shared.has(field) ? 0.5 : 1) * weight;
  }
  const key: readonly string[] = registers[register].key;
  // Where no column is called an id, the one that tells the rows apart is.
  const own = key[0] === 'id' && !fed.has('id') ? findKey(columns) : undefined;
  if (own && !feeds.has(own.name) && fits(own, fields.get('id')!, known)) {
    feeds.set(own.name, { fields: ['id'] });
    fed.add('id');
  }
  const owed = [...fields].filter(([, { required }]) => required).map(([name]) => name);
  const has = (name: string) => fed.has(name) && isWhole(columns, feeds, name);
  if (!owed.every(has) || !has(key[0]!) || !isTelling([...fed], feeds.size === columns.length))
    return undefined;
  return { register, feeds, score: score - unfed(columns, feeds) };
}

/** Whether the fields that are fed say which register it is: two of its own, or all columns by name. */
function isTelling(fed: readonly string[], isWholly: boolean): boolean {
  return fed.filter((name) => !shared.has(name)).length >= 2 || (isWholly && fed.length > 2);
}

/** Columns that feed nothing make a register less likely. */
function unfed(columns: readonly GuessedColumn[], feeds: ReadonlyMap<string, Feed>): number {
  return (columns.length - feeds.size) / 4;
}

/** Whether every row has a value for a field. */
function isWhole(
  columns: readonly GuessedColumn[],
  feeds: ReadonlyMap<string, Feed>,
  field: string,
): boolean {
  const column = columns.find(({ name }) => feeds.get(name)?.fields.includes(field));
  return column !== undefined && column.cells.length === column.rows;
}

/** What a column could feed, where its cells can be read as the field's. */
function toFeed(
  column: GuessedColumn,
  register: RegisterName,
  field: string,
  known: KnownIds,
  isSure: boolean,
): Feed | undefined {
  const meta = fieldsOf(register).get(field)!;
  const inWords = fieldsOf(register).has(`${field}_text`) ? `${field}_text` : undefined;
  if (meta.kind === 'choice') return toChoice(column, register, field, isSure);
  if (fits(column, meta, known)) return { fields: [field] };
  if (meta.kind === 'date' && inWords && column.almost) return { fields: [field, inWords] };
  return meta.kind === 'ref' && inWords ? { fields: [inWords] } : undefined;
}

function fits(
  { type, cells, counts, rows }: GuessedColumn,
  meta: FieldMeta,
  known: KnownIds,
): boolean {
  const all = (test: (cell: string) => boolean) => [...counts.keys()].every(test);
  const items = [...counts.keys()].flatMap((cell) => (meta.list ? cell.split(';') : [cell]));
  switch (meta.kind) {
    case 'id': {
      const distinct = new Set([...counts.keys()].map(toAddress));
      return cells.length === rows && distinct.size === rows && all(isId);
    }
    case 'ref':
      return items.every((item) =>
        [...known].some(
          ([register, ids]) =>
            (meta.to === 'any' || meta.to.includes(register)) && ids.has(toAddress(item.trim())),
        ),
      );
    case 'date':
      return type.type === 'date' || type.type === 'datetime' || all(isDate);
    case 'instant':
      return all(isInstant);
    case 'number':
      return type.type === 'integer' || type.type === 'number' || type.type === 'year';
    case 'flag':
      return type.type === 'boolean';
    case 'link':
      return all((cell) => /^https:\/\/\S+$|^[A-Z][\w./-]+$/.test(cell));
    default:
      return type.type === 'string' || type.type === 'integer';
  }
}

/** A column of a closed list, and what its own words mean there, as far as that is known. */
function toChoice(
  { counts }: GuessedColumn,
  register: RegisterName,
  field: string,
  isSure: boolean,
): Feed | undefined {
  const { choices, list, required } = fieldsOf(register).get(field)!;
  const words = [
    ...new Set([...counts.keys()].flatMap((cell) => (list ? cell.split(';') : [cell]))),
  ];
  const strange = words.map((word) => word.trim()).filter((word) => !choices.includes(word));
  if (strange.length === 0) return { fields: [field] };
  const meanings = strange.map((word) => [word, findMeaning(word, register, field) ?? ''] as const);
  const unknown = meanings.filter(([, meaning]) => meaning === '').map(([word]) => word);
  if (
    words.length > mostWords ||
    (unknown.length === words.length && !isSure) ||
    (required && unknown.length > 0)
  )
    return undefined;
  return { fields: [field], values: Object.fromEntries(meanings), unknown };
}
