/** Rows of a table as they stand, each with what is doubtful in it. */
import { formatFault } from '../../../i18n/index.ts';
import type { Dataset } from '../../../schema/index.ts';
import type { Fault } from '../../../schema/faults/index.ts';
import { groupByAll } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { type Inline, contributed, linkOrSymbol, plain } from '../../parts/inlines.ts';
import { type ColumnKind, type Table, column } from '../../parts/table.ts';
import { inSource } from '../../parts/texts.ts';

/** Of a longer cell the beginning is shown; the files have the whole. */
export const mostOfCell = 600;
/** Most faults that a row tells beside itself. */
const mostOfARow = 5;

/** The faults of each row, by its number; what stands in no row is left out. */
export function faultsByRow(
  { rows }: Dataset,
  faults: readonly Fault[],
): ReadonlyMap<number, readonly Fault[]> {
  const starts = groupByAll(rows.keys(), (index) => [rows[index]!.file]);
  return groupByAll(faults, (one) => {
    const index = findRow(starts.get(one.file) ?? [], rows, one);
    return index === undefined ? [] : [index];
  });
}

/** The row in which a line stands: the last that begins at or above it. */
function findRow(
  indexes: readonly number[],
  rows: Dataset['rows'],
  { line, code }: Fault,
): number | undefined {
  if (line === undefined) return undefined;
  let [low, high] = [0, indexes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[indexes[middle]!]!.line <= line) low = middle + 1;
    else high = middle;
  }
  const index = indexes[low - 1];
  // A line without anything is no row, and not part of the one above it.
  return index !== undefined && code === 'blank-row' && rows[index]!.line < line
    ? undefined
    : index;
}

/** Rows by their numbers, as they stand; with a column of what is doubtful where anything is. */
export function rowsTable(
  context: Context,
  dataset: Dataset,
  indexes: readonly number[],
  faults: ReadonlyMap<number, readonly Fault[]>,
): Table {
  const { header, texts } = dataset;
  const width = Math.max(header.length, ...indexes.map((index) => texts[index]!.length));
  const doubted = faults.size > 0;
  const labels = Array.from({ length: width }, (_, index) =>
    header[index]?.trim() ? header[index] : `(${context.say('data.noLabel')})`,
  );
  return {
    columns: [
      ...labels.map((label, index) => column(String(index), label, kindOf(dataset, index))),
      ...(doubted ? [column('doubts', context.say('data.doubts'))] : []),
    ],
    rows: indexes.map((index) => ({
      id: String(index),
      cells: [
        ...labels.map((_, at) => toCell(context, texts[index]![at] ?? '')),
        ...(doubted ? [toDoubts(context, faults.get(index) ?? [])] : []),
      ],
    })),
  };
}

/** Numbers stand one below the other; the first column names its row. */
function kindOf({ resource }: Dataset, index: number): ColumnKind {
  const type = resource.schema.fields[index]?.type;
  if (index === 0) return 'title';
  return type === 'number' || type === 'integer' ? 'number' : 'text';
}

function toCell(context: Context, text: string): readonly Inline[] {
  if (text === '') return [];
  const cell = linkOrSymbol(text.length > mostOfCell ? `${text.slice(0, mostOfCell)}…` : text);
  return [cell.kind === 'text' ? contributed(inSource(context, cell.text)) : cell];
}

function toDoubts(context: Context, faults: readonly Fault[]): readonly Inline[] {
  if (faults.length === 0) return [];
  // The sentence leads: a column's name before it would turn its direction.
  const told = faults.slice(0, mostOfARow).map((one) => {
    const sentence = formatFault(context.language, one);
    return one.field ? `${sentence} (${one.field})` : sentence;
  });
  const left = faults.length - told.length;
  return [
    { kind: 'mark', voice: 'unknown', text: context.say('data.doubtful') },
    ...told.map((sentence) => plain(sentence)),
    ...(left > 0 ? [plain(context.say('check.more', { count: left }), true)] : []),
  ];
}
