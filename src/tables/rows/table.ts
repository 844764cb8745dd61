/**
 * Rows of text to rows of values, by the schema of their table: every cell is typed, every key is
 * looked after. Runs in a browser too.
 */
import type { CellValue, ResourceDescriptor, TextRow, TextTable } from '../../schema/index.ts';
import { type Fault, FaultList } from '../../schema/faults/index.ts';
import { toCellPlace, toLabelPlace } from './places.ts';
import { findCharacterFaults, isUnusual } from '../../schema/values/index.ts';
import { completeFields, matchHeader } from './headers.ts';
import { toDateParams } from '../values/likelyDates.ts';
import type { TypedTable, TypedRow } from './typedRow.ts';
import { checkKeys } from './keys.ts';
import { compileColumns, type TypedColumn } from './columns.ts';

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

/** Whether every cell is its own value in its own column, and only empty ones are missing. */
function isAsIs(
  table: TextTable,
  numbers: readonly number[],
  columns: readonly TypedColumn[],
): boolean {
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
  columns: readonly TypedColumn[],
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
  column: TypedColumn,
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
  columns: readonly TypedColumn[],
  faults: FaultList,
): void {
  columns.forEach(({ use, field }, index) => {
    const cell = source.cells[numbers[index]!];
    if (cell === undefined || !isUnusual(cell, use)) return;
    for (const { code, found } of findCharacterFaults(cell, use))
      faults.add(code, () => toCellPlace(file, source, numbers[index]!, field.name, found));
  });
}
