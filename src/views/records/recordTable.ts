/**
 * How the rows of each register stand in a table, on lists and beside the records that they refer
 * to: the columns of its card, drawn.
 */
import { fieldsOf, registers, type RegisterName } from '../../schema/registers/index.ts';
import type { FieldKind, RecordOf } from '../../schema/index.ts';
import { remember } from '../../schema/values/index.ts';
import { contextKey, type Context } from '../parts/context.ts';
import {
  dated,
  labelOf,
  linkTo,
  linkToId,
  registerName,
  valuesOf,
  type Inline,
} from '../parts/inlines.ts';
import { marksOf } from '../parts/marks.ts';
import type { Column, ColumnKind, Table } from '../parts/table.ts';
import { viewOf } from './registers/index.ts';

type Cell = (context: Context, record: RecordOf) => readonly Inline[];
type ListColumn = (typeof registers)[RegisterName]['columns'][number];
interface DrawnColumn extends Column {
  cell: Cell;
}

/**
 * The rows of one register as a table. Columns that no row fills, and the one that says what the
 * page is about, are left out.
 */
export function toRecordTable(
  context: Context,
  register: RegisterName,
  records: readonly RecordOf[],
  leaveOut: readonly string[] = [],
): Table {
  const columns = filledColumns(context, register, records).filter(
    ({ key }) => !leaveOut.includes(key),
  );
  return toTable(context, columns, records);
}

/** Some rows of a register's list, in the columns that any row of the list fills. */
export function toListTable(
  context: Context,
  register: RegisterName,
  records: readonly RecordOf[],
): Table {
  const columns = remember(
    'columns of lists',
    context.repository,
    () => {
      const records: readonly RecordOf[] = context.repository.records.of(register);
      const listed = (viewOf(register).listed ?? []).map((one) => ({
        ...one,
        label: one.label(context),
      }));
      return [
        ...filledColumns(context, register, records),
        ...listed.filter(({ cell }) => records.some((one) => cell(context, one).some(isSpark))),
      ];
    },
    `${contextKey(context)} ${register}`,
  );
  return toTable(context, columns, records);
}

/** A column of lines stands where some row has one: words that none can be drawn say nothing. */
const isSpark = ({ kind }: Inline) => kind === 'spark';

const filledColumns = (context: Context, register: RegisterName, records: readonly RecordOf[]) =>
  registers[register].columns
    .map((column) => drawnColumn(context, register, column))
    .filter(
      ({ kind, cell }) =>
        kind === 'title' || records.some((record) => cell(context, record).length > 0),
    );

const toTable = (
  context: Context,
  columns: readonly DrawnColumn[],
  records: readonly RecordOf[],
): Table => ({
  columns: columns.map(({ cell, ...column }) => column),
  rows: records.map((record) => ({
    id: record.id,
    cells: columns.map(({ cell }) => cell(context, record)),
  })),
});

function drawnColumn(context: Context, register: RegisterName, column: ListColumn): DrawnColumn {
  const key = keyOf(column);
  const own = viewOf(register).columns?.[key] ?? {};
  const general = key === 'title' ? registerName(context, register, 'one') : undefined;
  return {
    key,
    kind: own.kind ?? kindOf(register, column),
    ...(own.figure ? { figure: own.figure } : {}),
    label: own.label?.(context) ?? general ?? labelOf(context, register, key),
    cell: own.cell ?? cellOf(register, column),
  };
}

const keyOf = (column: ListColumn): string => (typeof column === 'object' ? column.head : column);

const kinds: Readonly<Partial<Record<FieldKind, ColumnKind>>> = {
  date: 'date',
  instant: 'date',
  number: 'number',
};

function kindOf(register: RegisterName, column: ListColumn): ColumnKind {
  if (typeof column === 'object' || column === 'title') return 'title';
  if (column === 'status') return 'status';
  const meta = fieldsOf(register).get(column);
  return (meta && kinds[meta.kind]) ?? 'text';
}

function cellOf(register: RegisterName, column: ListColumn): Cell {
  if (typeof column === 'object') return headCell(register, column.head);
  if (column === 'title') return (context, record) => [linkTo(context, record)];
  if (column === 'status') return marksOf;
  if (column === 'owner') return ownerCell;
  return (context, record) => shortValues(context, record, column);
}

function headCell(register: RegisterName, field: string): Cell {
  if (fieldsOf(register).get(field)!.kind !== 'ref')
    return (context, record) => valuesOf(context, record, field);
  return (context, { fields }) => {
    const id = (fields as Record<string, unknown>)[field];
    return id === undefined ? [] : [linkToId(context, String(id), 'full')];
  };
}

/** Who must do it, as links, or as written. */
export function ownerCell(context: Context, record: RecordOf): readonly Inline[] {
  const owners = valuesOf(context, record, registers[record.register].owner);
  return owners.length > 0 ? owners : valuesOf(context, record, 'owner_text');
}

/** The values of a field; full dates in their short form. */
function shortValues(context: Context, record: RecordOf, field: string): readonly Inline[] {
  const value = (record.fields as Record<string, unknown>)[field];
  const isDay = typeof value === 'string' && !value.includes('T');
  return valuesOf(context, record, field).map((one) =>
    one.kind === 'date' && isDay ? dated(context, value) : one,
  );
}
