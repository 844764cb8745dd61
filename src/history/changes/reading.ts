/**
 * A row's cells to the values that history compares: canonical texts of register fields, as records
 * have them, and the columns besides under their own names. Unlike a record, a row of an old
 * version is not judged: a cell that cannot be read stands as it was written.
 */
import type { FieldDescriptor, ResourceDescriptor } from '../../schema/index.ts';
import { isId, toAddress } from '../../schema/values/index.ts';
import { type RegisterName, fieldsOf, registers } from '../../schema/registers/index.ts';
import { completeFields, isTyped } from '../../tables/rows/index.ts';
import {
  toValues,
  type HistoryColumn,
  type HistoryRow,
  type HistoryTable,
  type Side,
} from './rows.ts';
import {
  type Reading,
  compileItem,
  compileKind,
  readItems,
  toMapping,
} from '../../tables/records/index.ts';
import { type CellReader, compileField } from '../../tables/values/index.ts';

/** Reads the rows of tables with one header and one description. */
export interface RowReader {
  table: HistoryTable;
  toSide(rows: readonly (readonly string[])[]): Side;
}

type TextReader = (cell: string) => string;

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

function compileRegister(resource: ResourceDescriptor & { register: RegisterName }): RowReader {
  const { register, schema } = resource;
  const mapping = toMapping(resource);
  const key = registers[register].key;
  const byId = key[0] === 'id';
  const names = schema.fields.map((field) => field.name);
  for (const [name, index] of mapping.fields) names[index] = name;
  const own = new Set(mapping.fields.keys());
  const columns = toColumns(
    schema.fields,
    names.map((name, index) =>
      mapping.extras.includes(index) && own.has(name) ? `column:${name}` : name,
    ),
  );
  const readers = schema.fields.map((field, index) =>
    mapping.extras.includes(index)
      ? (cell: string) => cell
      : compileText(resource, field, names[index]!),
  );
  const idReaders = mapping.id.map((index) => ({
    index,
    read: compileText(resource, schema.fields[index]!, 'id'),
  }));
  const defaults = readDefaults(resource, own);
  const toId = (cells: readonly string[], values: Readonly<Record<string, string>>) => {
    if (!byId)
      return key
        .map((name) => values[name] ?? '')
        .join('/')
        .replace(/\/+$/, '');
    const parts = idReaders
      .map(({ index, read }) => read(cells[index] ?? ''))
      .filter((text) => text !== '');
    const id = (resource.prefix ?? '') + parts.join('-');
    return parts.length > 0 && isId(id) ? id : '';
  };
  const keyNames = byId ? mapping.id.map((index) => columns[index]!.name) : key;
  return toReader(
    { name: register, register, keyed: byId ? 'id' : 'composite' },
    columns,
    readers,
    defaults,
    keyNames,
    toId,
  );
}

function compileDataset(resource: ResourceDescriptor, name: string): RowReader {
  const { schema } = resource;
  const key = schema.primaryKey
    .map((part) => schema.fields.findIndex((field) => field.name === part))
    .filter((index) => index >= 0);
  const readers = schema.fields.map((field) => toText(compileField(field, schema.missingValues)));
  const columns = toColumns(
    schema.fields,
    schema.fields.map((field) => field.name),
  );
  const keyed = key.length === 0 ? 'none' : 'composite';
  const toId = (cells: readonly string[]) =>
    key.map((index) => readers[index]!(cells[index] ?? '')).join('/');
  return toReader(
    { name: `dataset:${name}`, dataset: name, keyed },
    columns,
    readers,
    [],
    key.map((index) => columns[index]!.name),
    toId,
  );
}

function toReader(
  table: HistoryTable,
  columns: readonly HistoryColumn[],
  readers: readonly TextReader[],
  defaults: readonly (readonly [string, string])[],
  keyNames: readonly string[],
  toId: (cells: readonly string[], values: Readonly<Record<string, string>>) => string,
): RowReader {
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

function readDefaults(
  { register, defaults }: ResourceDescriptor & { register: RegisterName },
  own: ReadonlySet<string>,
): [string, string][] {
  const known = fieldsOf(register);
  return Object.entries(defaults)
    .filter(([name]) => known.has(name) && !own.has(name))
    .map(([name, text]) => [
      name,
      textOf(compileKind(register, name, known.get(name)!)(text), text),
    ]);
}

/** The canonical text of a column that feeds a register's field. */
function compileText(
  { register, schema }: ResourceDescriptor & { register: RegisterName },
  field: FieldDescriptor,
  name: string,
): TextReader {
  const read = compileField(field, schema.missingValues);
  const meta = fieldsOf(register).get(name);
  if (!meta || meta.kind === 'id') return (cell) => translate(field, cell) ?? toText(read)(cell);
  const [readKind, readItem] = [
    compileKind(register, name, meta),
    compileItem(register, name, meta),
  ];
  return (cell) => {
    const whole = translate(field, cell);
    if (whole !== undefined) return whole === '' ? '' : textOf(readKind(whole), whole);
    const found = read(cell);
    if ('missing' in found) return '';
    if ('error' in found) return textOf(readKind(cell), cell);
    if (!meta.list) return textOf(readKind(found.text), found.text);
    const items = Array.isArray(found.value) ? found.value.map(String) : found.text.split(';');
    return textOf(
      readItems(
        items.map((item) => translate(field, item.trim()) ?? item),
        readItem,
      ),
      items.join(';'),
    );
  };
}

function toText(read: CellReader): TextReader {
  return (cell) => {
    const found = read(cell);
    return 'missing' in found ? '' : 'error' in found ? cell : found.text;
  };
}

function textOf(reading: Reading, written: string): string {
  return 'value' in reading ? reading.text : written;
}

function translate({ waymark }: FieldDescriptor, word: string): string | undefined {
  return waymark?.values !== undefined && Object.hasOwn(waymark.values, word)
    ? waymark.values[word]
    : undefined;
}
