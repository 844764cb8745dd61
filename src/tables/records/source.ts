/**
 * The columns that feed the fields of a register, and what their cells say there. Records and their
 * history are read by the same.
 */
import { type CellValue, type FieldMeta, fieldsNamed } from '../../schema/index.ts';
import { type RegisterName, fieldsOf } from '../../schema/registers/index.ts';
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
  /** Where the column may feed another field: that one takes what this one cannot read. */
  otherwise?: FieldSource;
}

/** The sources of all fields but the id, which several columns may make up. */
export function compileSources({ register, schema }: Registered, mapping: Mapping): FieldSource[] {
  return [...mapping.fields]
    .filter(([name]) => name !== 'id')
    .map(([name, index]) => {
      const column = schema.fields[index]!;
      const names = [name, ...fieldsNamed(column).filter((other) => other !== name)];
      return compileSource(register, names, index, column.waymark?.values);
    });
}

function compileSource(
  register: RegisterName,
  [name, ...others]: readonly string[],
  index: number,
  words: Words,
): FieldSource {
  const meta = fieldsOf(register).get(name!)!;
  return {
    name: name!,
    meta,
    index,
    read: compileKind(register, name!, meta),
    readItem: compileItem(register, name!, meta),
    words,
    ...(others.length > 0 ? { otherwise: compileSource(register, others, index, words) } : {}),
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
  const { meta, words, read, readItem } = source;
  if (!meta.list) return read(text);
  const items = toItems(value, text);
  return readItems(
    words ? items.map((item) => translate(words, item.trim()) ?? item) : items,
    readItem,
  );
}

/** The items of a list's cell, as written. */
export function toItems(value: CellValue, text: string): string[] {
  return Array.isArray(value) ? value.map(String) : text.split(';');
}
