/**
 * Rows of text to rows of values, by the schema of their table: every cell is typed, every key is
 * looked after. Runs in a browser too.
 */
import type {
  CellValue,
  FieldDescriptor,
  FieldMeta,
  ResourceDescriptor,
  TableSchema,
  TextRow,
  TextTable,
} from '../../schema/index.ts';
import { type Fault, FaultList, type Place, toFound } from '../../schema/faults/index.ts';
import { fieldsOf } from '../../schema/registers/index.ts';
import { toCellPlace, toLabelPlace } from './places.ts';
import { type Use, findCharacterFaults, isUnusual } from '../../schema/values/index.ts';
import { completeFields, isTyped, matchHeader } from './headers.ts';
import { findUnknownKeyword } from '../values/jsonSchema.ts';
import { findFieldNames } from '../records/mapping.ts';
import { toDateParams } from '../values/moments.ts';
import { compileField, isKnownFormat, isPlainText, type CellReader } from '../values/values.ts';

/** A row with a value for each field of its schema. */
export interface TypedRow {
  line: number;
  file: string;
  /** Undefined where the cell is missing or could not be read. */
  values: readonly (CellValue | undefined)[];
  /** Canonical texts; empty where the cell is missing or could not be read. */
  texts: readonly string[];
  /** The row as text, and for each field the number of its cell, or -1. */
  source: TextRow;
  columns: readonly number[];
  /** Fields whose cell could not be read, each with its fault. */
  bad?: readonly number[];
}

/** A resource's rows, and what was completed and found on the way. */
export interface TypedTable {
  rows: TypedRow[];
  fields: readonly FieldDescriptor[];
  /** The resource with its schema completed. */
  resource: ResourceDescriptor;
  faults: Fault[];
}

/** The rows of a resource's files, one after another, typed. */
export function parseRows(tables: readonly TextTable[], resource: ResourceDescriptor): TypedTable {
  const faults = new FaultList();
  const schema = completeFields(tables, resource);
  const columns = compileColumns(schema, resource, tables, faults);
  const rows: TypedRow[] = [];
  for (const table of tables) {
    const numbers = matchHeader(table, schema, resource, faults);
    const asIs = isAsIs(table, numbers, columns);
    const checked = isUnusualTable(table, resource);
    if (checked) checkLabels(table, resource, faults);
    for (const source of table.rows) {
      const row = asIs
        ? toPlainRow(table.file, source, numbers)
        : parseRow(table.file, source, numbers, columns, faults);
      rows.push(row);
      if (checked) checkRow(row, columns, faults);
    }
  }
  checkKeys(rows, schema, resource, faults);
  return {
    rows,
    fields: schema.fields,
    resource: { ...resource, schema },
    faults: faults.toFaults(),
  };
}

/** How one column is read. */
interface Column {
  field: FieldDescriptor;
  /** Undefined where a cell is its own value. */
  read: CellReader | undefined;
  absent: ReadonlySet<string>;
  /** Whether its cells are dates of a register, whose faults say how to write one. */
  isDate: boolean;
  use: Use;
}

function compileColumns(
  schema: TableSchema,
  resource: ResourceDescriptor,
  tables: readonly TextTable[],
  faults: FaultList,
): Column[] {
  const { nullSequence } = resource.dialect;
  const missing =
    nullSequence === null
      ? schema.missingValues
      : [...schema.missingValues, { value: nullSequence }];
  const known = resource.register ? fieldsOf(resource.register) : undefined;
  const names = findFieldNames(schema.fields, resource.register);
  return schema.fields.map((field, index) => {
    checkField(field, tables[0]?.file ?? '', faults);
    const meta = known?.get(names[index] ?? '');
    const plain = !isTyped(resource) || isPlainText(field);
    return {
      field,
      read: plain ? undefined : compileField(field, missing),
      absent: new Set((field.missingValues ?? missing).map((item) => item.value)),
      isDate: meta?.kind === 'date' && (field.type === 'date' || field.type === 'string'),
      use: resource.register && !resource.described ? useOf(names[index], meta) : 'data',
    };
  });
}

/** What a schema asks for that cannot be done here. */
function checkField(field: FieldDescriptor, file: string, faults: FaultList): void {
  const add = (why: string, found: string) =>
    faults.add('schema-error', () => ({ file, field: field.name, found: toFound(found) }), {
      why,
      type: field.type,
    });
  if (!isKnownFormat(field)) add('format', field.format ?? '');
  const keyword = findUnknownKeyword(field.constraints?.jsonSchema);
  if (keyword !== undefined) add('json_schema', keyword);
}

const named = ['title', 'name', 'short_name', 'term'];

function useOf(name: string | undefined, meta: FieldMeta | undefined): Use {
  if (!meta || name === undefined) return 'prose';
  if (meta.kind !== 'text' && meta.kind !== 'prose') return 'code';
  return named.includes(name) ? 'name' : 'prose';
}

/** Whether every cell is its own value in its own column, and only empty ones are missing. */
function isAsIs(table: TextTable, numbers: readonly number[], columns: readonly Column[]): boolean {
  const inOrder =
    numbers.length === table.header.length && numbers.every((number, index) => number === index);
  return (
    inOrder &&
    columns.every(({ read, absent }) => read === undefined && absent.size === 1 && absent.has(''))
  );
}

/** A row that shares its cells: large tables are mostly such rows. */
function toPlainRow(file: string, source: TextRow, columns: readonly number[]): TypedRow {
  const { line, cells } = source;
  return {
    line,
    file,
    values: cells.includes('') ? cells.map((cell) => (cell === '' ? undefined : cell)) : cells,
    texts: cells,
    source,
    columns,
  };
}

function parseRow(
  file: string,
  source: TextRow,
  numbers: readonly number[],
  columns: readonly Column[],
  faults: FaultList,
): TypedRow {
  const { cells } = source;
  const values = new Array<CellValue | undefined>(columns.length);
  const texts = new Array<string>(columns.length);
  let bad: number[] | undefined;
  for (let index = 0; index < columns.length; index++) {
    const number = numbers[index]!;
    const cell = number < 0 ? '' : cells[number]!;
    const { read, absent } = columns[index]!;
    texts[index] = '';
    values[index] = undefined;
    if (read === undefined) {
      if (number < 0 || absent.has(cell)) continue;
      values[index] = cell;
      texts[index] = cell;
    } else if (number >= 0) {
      const found = read(cell);
      if ('value' in found) {
        values[index] = found.value;
        texts[index] = found.text;
      } else if ('error' in found) {
        (bad ??= []).push(index);
        reportCell(columns[index]!, found.error, file, source, number, cell, faults);
      }
    }
  }
  return {
    line: source.line,
    file,
    values,
    texts,
    source,
    columns: numbers,
    ...(bad ? { bad } : {}),
  };
}

function reportCell(
  column: Column,
  error: { code: Fault['code']; params: Fault['params'] },
  file: string,
  source: TextRow,
  number: number,
  cell: string,
  faults: FaultList,
): void {
  const place = () => toCellPlace(file, source, number, column.field.name, cell);
  if (error.code === 'type-error' && column.isDate)
    faults.add('invalid-date', place, toDateParams(cell));
  else faults.add(error.code, place, error.params);
}

function isUnusualTable({ text }: TextTable, resource: ResourceDescriptor): boolean {
  return (
    text === undefined ||
    isUnusual(text, resource.register && !resource.described ? 'prose' : 'data')
  );
}

function checkLabels(table: TextTable, resource: ResourceDescriptor, faults: FaultList): void {
  const use = resource.register && !resource.described ? 'name' : 'data';
  table.header.forEach((label, index) => {
    for (const { code, found } of isUnusual(label, use) ? findCharacterFaults(label, use) : [])
      faults.add(code, () => toLabelPlace(table, index, found));
  });
}

function checkRow(
  { file, source, columns: numbers }: TypedRow,
  columns: readonly Column[],
  faults: FaultList,
): void {
  columns.forEach(({ use, field }, index) => {
    const cell = source.cells[numbers[index]!];
    if (cell === undefined || !isUnusual(cell, use)) return;
    for (const { code, found } of findCharacterFaults(cell, use))
      faults.add(code, () => toCellPlace(file, source, numbers[index]!, field.name, found));
  });
}

/** Keys of rows: a register's are looked after where its records are made. */
function checkKeys(
  rows: readonly TypedRow[],
  schema: TableSchema,
  resource: ResourceDescriptor,
  faults: FaultList,
): void {
  const check = (
    code: 'primary-key' | 'unique-error',
    names: readonly string[],
    needed: boolean,
  ) => {
    const indexes = names.map((name) => schema.fields.findIndex((field) => field.name === name));
    if (indexes.length > 0 && indexes.every((index) => index >= 0))
      checkKey(rows, schema, indexes, code, needed, faults);
  };
  if (!resource.register) check('primary-key', schema.primaryKey, true);
  schema.uniqueKeys.forEach((key) => check('unique-error', key, false));
  if (!isTyped(resource)) return;
  for (const field of schema.fields.filter(({ constraints }) => constraints?.unique))
    check('unique-error', [field.name], false);
}

function checkKey(
  rows: readonly TypedRow[],
  schema: TableSchema,
  indexes: readonly number[],
  code: 'primary-key' | 'unique-error',
  needed: boolean,
  faults: FaultList,
): void {
  const first = new Map<string, TypedRow>();
  const names = indexes.map((index) => schema.fields[index]!.name);
  const placeOf = (row: TypedRow, index: number, found: string): Place =>
    toCellPlace(row.file, row.source, row.columns[index]!, schema.fields[index]!.name, found);
  for (const row of rows) {
    const texts = indexes.map((index) => row.texts[index]!);
    if (row.bad && indexes.some((index) => row.bad!.includes(index))) continue;
    const empty = indexes.find((index) => row.values[index] === undefined);
    if (empty !== undefined) {
      if (needed)
        faults.add(code, () => placeOf(row, empty, ''), {
          why: 'missing',
          fields: names.join(', '),
          line: 0,
          file: '',
        });
      continue;
    }
    const key = texts.join('\0');
    const other = first.get(key);
    if (!other) first.set(key, row);
    else
      faults.add(code, () => placeOf(row, indexes[0]!, texts.join(', ')), {
        why: 'repeated',
        fields: names.join(', '),
        line: other.line,
        file: other.file,
      });
  }
}
