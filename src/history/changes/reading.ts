/**
 * A row's cells to the values that history compares: canonical texts of register fields, as records
 * have them, and the columns besides under their own names. Unlike a record, a row of an old
 * version is not judged: a cell that cannot be read stands as it was written.
 */
import type { FieldDescriptor, ResourceDescriptor } from '../../schema/index.ts';
import { isId, toAddress } from '../../schema/values/index.ts';
import { registers } from '../../schema/registers/index.ts';
import { completeFields, isTyped } from '../../tables/rows/index.ts';
import {
  type Mapping,
  type Reading,
  type Registered,
  type FieldSource,
  compileSources,
  joinId,
  joinKey,
  readDefaults,
  readOtherwise,
  readTyped,
  toItems,
  toMapping,
  translate,
} from '../../tables/records/index.ts';
import { type CellReader, compileField } from '../../tables/values/index.ts';
import {
  toValues,
  type HistoryColumn,
  type HistoryRow,
  type HistoryTable,
  type Side,
  type Values,
} from './historyRow.ts';

/** Reads the rows of tables with one header and one description. */
export interface RowReader {
  table: HistoryTable;
  toSide(rows: readonly (readonly string[])[]): Side;
}

type TextReader = (cell: string) => string;
type ToId = (cells: readonly string[], values: Values) => string;

/**
 * The reader of a table's rows. `name` is what a plain dataset is known by throughout its history.
 */
export function compileRowReader(
  resource: ResourceDescriptor,
  header: readonly string[],
  name = resource.name,
): RowReader {
  const fields = toFields(resource, header);
  const complete = {
    ...resource,
    schema: {
      ...resource.schema,
      ...(isTyped(resource) ? {} : completeFields([{ file: '', header, rows: [] }], resource)),
      fields,
    },
  };
  const { register } = complete;
  return register ? compileRegister({ ...complete, register }) : compileDataset(complete, name);
}

/**
 * A field for each column: the one of its label, or, in a table without labels, of its place; a
 * column that the schema lacks is a text.
 */
function toFields(resource: ResourceDescriptor, header: readonly string[]): FieldDescriptor[] {
  const schema = completeFields([{ file: '', header, rows: [] }], resource);
  const byName = new Map(schema.fields.map((field) => [field.name, field]));
  return header.map((label, index): FieldDescriptor => {
    const field = resource.dialect.header ? byName.get(label) : schema.fields[index];
    return field ? { ...field, constraints: {} } : { name: label, type: 'string' };
  });
}

function compileRegister(resource: Registered): RowReader {
  const { register, schema } = resource;
  const mapping = toMapping(resource);
  const key = registers[register].key;
  const byId = key[0] === 'id';
  const columns = toColumns(schema.fields, toValueNames(schema.fields, mapping));
  const idReaders = mapping.id.map((index) => compileId(resource, index));
  const toId: ToId = (cells, values) => {
    if (!byId) return joinKey(key, values);
    const parts = mapping.id.map((index, part) => idReaders[part]!(cells[index] ?? ''));
    const id = joinId(resource.prefix, parts) ?? '';
    return isId(id) ? id : '';
  };
  return toReader({
    table: { name: register, register, keyed: byId ? 'id' : 'composite' },
    columns,
    readers: compileTexts(resource, mapping),
    defaults: toDefaults(resource, mapping),
    keyNames: byId ? mapping.id.map((index) => columns[index]!.name) : key,
    toId,
  });
}

/**
 * The register's names for the columns that feed it; a column besides that has one of them is told
 * apart.
 */
function toValueNames(fields: readonly FieldDescriptor[], mapping: Mapping): string[] {
  const names = fields.map((field) => field.name);
  for (const [name, index] of mapping.fields) names[index] = name;
  for (const index of mapping.extras)
    if (mapping.fields.has(names[index]!)) names[index] = `column:${names[index]}`;
  return names;
}

function compileDataset(resource: ResourceDescriptor, name: string): RowReader {
  const { schema } = resource;
  const parts = schema.primaryKey.map((part) =>
    schema.fields.findIndex((field) => field.name === part),
  );
  const key = parts.includes(-1) ? [] : parts;
  const readers = schema.fields.map((field) => toText(compileField(field, schema.missingValues)));
  const columns = toColumns(
    schema.fields,
    schema.fields.map((field) => field.name),
  );
  const keyed = key.length === 0 ? 'none' : 'composite';
  return toReader({
    table: { name: `dataset:${name}`, dataset: name, keyed },
    columns,
    readers,
    defaults: [],
    keyNames: key.map((index) => columns[index]!.name),
    toId: (cells) => key.map((index) => readers[index]!(cells[index] ?? '')).join('/'),
  });
}

/** How the rows of one table are read. */
interface Manner {
  table: HistoryTable;
  columns: readonly HistoryColumn[];
  readers: readonly TextReader[];
  defaults: readonly (readonly [string, string])[];
  keyNames: readonly string[];
  toId: ToId;
}

function toReader({ table, columns, readers, defaults, keyNames, toId }: Manner): RowReader {
  const toRow = (cells: readonly string[]): HistoryRow[] => {
    const values = toValues([
      ...defaults,
      ...columns.map(({ name }, index) => [name, readers[index]!(cells[index] ?? '')] as const),
    ]);
    const id = toId(cells, values);
    return id === '' && table.keyed !== 'none'
      ? []
      : [{ key: table.register ? toAddress(id) : id, id, values, cells }];
  };
  return { table, toSide: (rows) => ({ columns, keyNames, rows: rows.flatMap(toRow) }) };
}

/**
 * Columns by the name of their value; a label that stands empty or names nothing of its own is told
 * by its place.
 */
function toColumns(fields: readonly FieldDescriptor[], names: readonly string[]): HistoryColumn[] {
  const seen = new Set<string>();
  return fields.map((field, index) => {
    const name =
      names[index]! === '' || seen.has(names[index]!)
        ? `${names[index]}#${index + 1}`
        : names[index]!;
    seen.add(name);
    return { label: field.name, name };
  });
}

function toDefaults(resource: Registered, mapping: Mapping): [string, string][] {
  return [...readDefaults(resource, mapping)].map(([name, reading]) => [
    name,
    textOf(reading, resource.defaults[name]!),
  ]);
}

/** A reader for each column: of what it feeds, or of the cell as it stands. */
function compileTexts(resource: Registered, mapping: Mapping): TextReader[] {
  const { schema } = resource;
  const sources = new Map(
    compileSources(resource, mapping).map((source) => [source.index, source]),
  );
  return schema.fields.map((field, index) => {
    const source = sources.get(index);
    if (source)
      return compileText(source, readOtherwise(field, compileField(field, schema.missingValues)));
    return mapping.extras.includes(index) ? (cell) => cell : compileId(resource, index);
  });
}

function compileId({ schema }: Registered, index: number): TextReader {
  const field = schema.fields[index]!;
  const read = toText(compileField(field, schema.missingValues));
  return (cell) => translate(field.waymark?.values, cell) ?? read(cell);
}

/** The canonical text of a column that feeds a register's field. */
function compileText(source: FieldSource, read: CellReader): TextReader {
  return (cell) => {
    const word = translate(source.words, cell);
    if (word !== undefined) return word === '' ? '' : textOf(source.read(word), word);
    const found = read(cell);
    if ('missing' in found) return '';
    if ('error' in found) return textOf(source.read(cell), cell);
    const { value, text } = found;
    const reading = readTyped(source, value, text);
    if ('value' in reading) return reading.text;
    return source.meta.list ? toItems(value, text).join(';') : text;
  };
}

function toText(read: CellReader): TextReader {
  return (cell) => {
    const found = read(cell);
    if ('missing' in found) return '';
    return 'error' in found ? cell : found.text;
  };
}

function textOf(reading: Reading, written: string): string {
  return 'value' in reading ? reading.text : written;
}
