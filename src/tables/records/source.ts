/**
 * The columns that feed the fields of a register, and what their cells say there. Records and their
 * history are read by the same.
 */
import {
  type CellValue,
  type FieldDescriptor,
  type FieldMeta,
  type Naming,
  fieldsNamed,
} from '../../schema/index.ts';
import { fieldsOf } from '../../schema/registers/index.ts';
import { listItems } from '../values/structures.ts';
import type { CellReader } from '../values/values.ts';
import { compileItem, compileKind, readItems, type KindReader, type Reading } from './kinds.ts';
import type { Mapping, Registered } from './mapping.ts';

/** The words of a column that stand for others. */
type Words = Readonly<Record<string, string>> | undefined;

/** A field of the register, and the column that feeds it. */
export interface FieldSource {
  name: string;
  meta: FieldMeta;
  /** Number of the schema field. */
  index: number;
  read: KindReader;
  readItem: KindReader;
  words: Words;
  /** Where the column holds the ids of another table: how they are named there. */
  naming?: Naming | undefined;
  /** Where the column may feed another field: that one takes what this one cannot read. */
  otherwise?: FieldSource;
}

/** The sources of all fields but the id, which several columns may make up. */
export function compileSources(resource: Registered, mapping: Mapping): FieldSource[] {
  return [...mapping.fields]
    .filter(([name]) => name !== 'id')
    .map(([name, index]) => {
      const column = resource.schema.fields[index]!;
      const names = [name, ...fieldsNamed(column).filter((other) => other !== name)];
      return compileSource(resource, names, index, column);
    });
}

function compileSource(
  resource: Registered,
  [name, ...others]: readonly string[],
  index: number,
  column: FieldDescriptor,
): FieldSource {
  const { register, namings } = resource;
  const meta = fieldsOf(register).get(name!)!;
  return {
    name: name!,
    meta,
    index,
    read: compileKind(register, name!, meta),
    readItem: compileItem(register, name!, meta),
    words: column.waymark?.values,
    naming: Object.hasOwn(namings, column.name) ? namings[column.name] : undefined,
    ...(others.length > 0 ? { otherwise: compileSource(resource, others, index, column) } : {}),
  };
}

/** What fields that no column feeds have in every row, as the descriptor says. */
export function readDefaults(
  { register, defaults, schema }: Registered,
  { fields }: Mapping,
): Map<string, Reading> {
  const known = fieldsOf(register);
  const named = new Set(schema.fields.flatMap(fieldsNamed));
  return new Map(
    Object.entries(defaults)
      .filter(([name]) => known.has(name) && !fields.has(name) && !named.has(name))
      .map(([name, text]) => [name, compileKind(register, name, known.get(name)!)(text)]),
  );
}

/** The word that a cell stands for; undefined where it stands for itself. */
export function translate(words: Words, cell: string): string | undefined {
  return words !== undefined && Object.hasOwn(words, cell) ? words[cell] : undefined;
}

/**
 * The reader of a column in which a cell may mean something else than its type says: it has a word,
 * or another field takes it. Such a cell is no fault of its type; it stands there as it is written.
 */
export function readOtherwise(field: FieldDescriptor, read: CellReader): CellReader {
  const words = field.waymark?.values;
  const falls = fieldsNamed(field).length > 1;
  if (!words && !falls) return read;
  const isList = field.type === 'list';
  return (cell) => {
    const found = read(cell);
    if (!('error' in found)) return found;
    const word = translate(words, cell);
    const items = isList ? listItems(cell, field.delimiter ?? ',') : [];
    const meant = [word, ...items.map((item) => translate(words, item.trim()))];
    if (
      meant.every((one) => one === undefined) &&
      (!falls || cell === '' || found.error.code !== 'type-error')
    )
      return found;
    return cell === '' || word === ''
      ? { missing: true }
      : { value: isList ? items : cell, text: cell };
  };
}

/**
 * What a cell says, by its own text and as its column's schema has read it; nothing where it is
 * empty.
 */
export function readCell(
  source: FieldSource,
  cell: string,
  value: CellValue | undefined,
  text: string,
): Reading | undefined {
  const word = translate(source.words, cell);
  if (word !== undefined) return word === '' ? undefined : source.read(word);
  if (value === undefined) return undefined;
  const reading = readTyped(source, value, text);
  const isNone =
    source.meta.list && 'value' in reading && (reading.value as unknown[]).length === 0;
  return isNone ? undefined : reading;
}

/**
 * What a cell says that its column's schema has read: its value there, and its canonical text. A
 * list that the schema has taken apart is not taken apart again.
 */
export function readTyped(source: FieldSource, value: CellValue, text: string): Reading {
  const { meta, words, naming, read, readItem } = source;
  if (!meta.list) return read(toNamed(naming, text));
  const items = toItems(value, text).map((item) => item.trim());
  return readItems(
    words || naming ? items.map((item) => translate(words, item) ?? toNamed(naming, item)) : items,
    readItem,
  );
}

/** An id of another table, as it is named there; a text that stands for nothing else is itself. */
function toNamed(naming: Naming | undefined, text: string): string {
  if (!naming || text === '') return text;
  return naming.prefix + (translate(naming.values, text) ?? text);
}

/** The items of a list's cell, as written. */
export function toItems(value: CellValue, text: string): string[] {
  return Array.isArray(value) ? value.map(String) : listItems(text, ';');
}
