/** The strings of a table that the guard judges. */
import type { CellValue, Dataset, FieldDescriptor, RecordOf } from '../../schema/index.ts';
import { longestCell } from '../../tables/text/index.ts';
import { compileField, isKnownFormat } from '../../tables/values/index.ts';
import type { GuardedString } from './guard.ts';

/** Types whose cells are made of digits that name nobody. */
const digitTypes = new Set<string>([
  'number',
  'integer',
  'boolean',
  'date',
  'time',
  'datetime',
  'year',
  'yearmonth',
  'geopoint',
]);

/**
 * Whether a column's type says what its digits are. One whose numbers may stand among words, or
 * whose dates are written in a form that is not known, takes any text.
 */
const isOfDigits = (field: FieldDescriptor): boolean =>
  digitTypes.has(field.type) && field.bareNumber !== false && isKnownFormat(field);

/** What the row on a line of a file goes by, for `listCellStrings`. */
export function toIdOf(
  records: readonly Pick<RecordOf, 'id' | 'origin'>[],
): (file: string, line: number) => string | undefined {
  const ids = new Map(
    records.map(({ id, origin: { file, line } }) => [`${file}:${line}`, id] as const),
  );
  return (file, line) => ids.get(`${file}:${line}`);
}

/**
 * Every cell and label of a table that would be published, with its place; `idOf` gives what the
 * row on a line of a file goes by.
 */
export function* listCellStrings(
  { header, texts, rows, files, resource }: Dataset,
  idOf: (file: string, line: number) => string | undefined = () => undefined,
): Generator<GuardedString> {
  const plain = resource.register === undefined;
  // A label has no column of its own: naming it would say what it says.
  for (const label of header)
    yield { text: label, place: { file: files[0]?.file ?? '', line: 1 }, plain };
  const columns = toColumns(header, resource);
  const keyOf = toKey(header, resource);
  for (const [index, cells] of texts.entries()) {
    const { file, line, values } = rows[index]!;
    const record = idOf(file, line) ?? keyOf(cells);
    // What goes on beyond the longest cell is never published.
    for (const [column, text] of cells.entries())
      if (text !== '')
        yield {
          text: text.length > longestCell ? text.slice(0, longestCell) : text,
          place: { file, line, field: header[column]!, ...(record ? { record } : {}) },
          typed: isRead(values[columns[column] ?? -1]),
          plain,
        };
  }
}

/** What a row of a table without register goes by: the cells of its key. */
function toKey(
  header: Dataset['header'],
  { register, schema }: Dataset['resource'],
): (cells: readonly string[]) => string | undefined {
  const key = schema.primaryKey.map((name) => header.indexOf(name));
  return (cells) =>
    register || key.length === 0 ? undefined : key.map((column) => cells[column] ?? '').join('/');
}

/** For each label the number of its field where that is of digits, else nothing. */
function toColumns(
  header: Dataset['header'],
  { dialect, schema }: Dataset['resource'],
): readonly (number | undefined)[] {
  const { fields } = schema;
  return header.map((label, column) => {
    const index = dialect.header ? fields.findIndex(({ name }) => name === label) : column;
    return fields[index] && isOfDigits(fields[index]) ? index : undefined;
  });
}

/** Whether a text is what a column of digits holds, as its type reads it. */
export function readsDigits(field: FieldDescriptor, text: string): boolean {
  return isOfDigits(field) && 'value' in compileField(field, [])(text);
}

const isRead = (value: CellValue | undefined): boolean => value !== undefined && value !== null;
