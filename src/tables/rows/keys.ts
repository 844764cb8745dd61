/** Keys of plain tables: no two rows have the same. */
import type { TableSchema, ResourceDescriptor } from '../../schema/index.ts';
import type { FaultList, Place } from '../../schema/faults/index.ts';
import { isTyped } from './headers.ts';
import { toCellPlace } from './places.ts';
import type { TypedRow } from './typedRow.ts';

/** Keys of rows: a register's are looked after where its records are made. */
export function checkKeys(
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
