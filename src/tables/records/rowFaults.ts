/** Faults of the rows of a register's table, each at the cell that has it. */
import type { TableSchema } from '../../schema/index.ts';
import type { Fault, FaultCode, FaultList, Place } from '../../schema/faults/index.ts';
import { isId } from '../../schema/values/index.ts';
import { toCellPlace } from '../rows/places.ts';
import type { TypedRow } from '../rows/typedRow.ts';

/** What is wrong, and where it is not the whole cell, with which part of it. */
interface Wrong {
  code: FaultCode;
  params: Fault['params'];
  found?: string;
}

/** A cell of a row: the number of its schema field, or -1, and the name of what it should feed. */
export interface Cell {
  index: number;
  field: string;
  text: string;
}

export class RowFaults {
  readonly #schema: TableSchema;
  readonly #faults: FaultList;

  constructor(schema: TableSchema, faults: FaultList) {
    this.#schema = schema;
    this.#faults = faults;
  }

  /** Adds a fault of a cell in the row of the record `id`, which may be none yet. */
  add(row: TypedRow, id: string, cell: Cell, { code, params, found }: Wrong): void {
    const record = isId(id) ? { record: id } : {};
    const text = found ?? cell.text;
    this.#faults.add(code, () => ({ ...this.#placeOf(row, { ...cell, text }), ...record }), params);
  }

  /** A key that stands twice: reported at the later row. */
  addRepeated(row: TypedRow, id: string, cell: Cell, params: Fault['params']): void {
    this.#faults.add('primary-key', () => ({ ...this.#placeOf(row, cell), record: id }), params);
  }

  /** A default that cannot be read is reported once, with the first row. */
  addOnce(row: TypedRow, id: string, cell: Cell, wrong: Wrong): void {
    if (this.#faults.count(wrong.code) === 0) this.add(row, id, cell, wrong);
  }

  /** Required fields that nothing in the table feeds: faults of the table, not of every row. */
  addMissing({ file }: TypedRow, names: readonly string[]): void {
    for (const name of names)
      this.#faults.add('missing-label', () => ({ file, line: 1, column: 1, field: name }), {
        label: name,
      });
  }

  #placeOf(row: TypedRow, { index, field, text }: Cell): Place {
    const name = this.#schema.fields[index]?.name ?? field;
    return toCellPlace(row.file, row.source, row.columns[index] ?? -1, name, text);
  }
}
