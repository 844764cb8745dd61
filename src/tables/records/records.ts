/**
 * Typed rows of a register's table to its records. Generic over the schema: what each field is, the
 * register says. Runs in a browser too.
 */
import type { Extra, FieldMeta, RecordOf, ResourceDescriptor } from '../../schema/index.ts';
import { type Fault, FaultList } from '../../schema/faults/index.ts';
import { fieldsOf, registers } from '../../schema/registers/index.ts';
import type { TypedRow } from '../rows/typedRow.ts';
import { isFormula } from './formulas.ts';
import { joinId, joinKey } from './identity.ts';
import { compileKind, type KindReader, type Reading } from './kinds.ts';
import { toMapping, type Mapping, type Registered } from './mapping.ts';
import { RowFaults, type Cell } from './rowFaults.ts';
import { compileSources, readCell, readDefaults, translate, type FieldSource } from './source.ts';

/**
 * The records of a resource whose schema is complete (`parseRows` completes it); a resource without
 * register has none. `refused` are the ids of rows that could not be read: what refers to them is
 * not at fault.
 */
export function toRecords(
  rows: readonly TypedRow[],
  resource: ResourceDescriptor,
): { records: RecordOf[]; faults: Fault[]; refused: readonly string[] } {
  const faults = new FaultList();
  const { register } = resource;
  const maker = register ? new RecordMaker({ ...resource, register }, faults) : undefined;
  return {
    records: maker?.make(rows) ?? [],
    faults: faults.toFaults(),
    refused: maker?.refused ?? [],
  };
}

/** A record while it is made. */
interface Draft {
  id: string;
  fields: Record<string, unknown>;
  texts: Record<string, string>;
  sound: boolean;
}

class RecordMaker {
  readonly #resource: Registered;
  readonly #faults: RowFaults;
  readonly #mapping: Mapping;
  readonly #sources: readonly FieldSource[];
  readonly #key: readonly string[];
  readonly #defaults: ReadonlyMap<string, Reading>;
  readonly #readIdText: KindReader;
  readonly refused: string[] = [];

  constructor(resource: Registered, faults: FaultList) {
    const id = fieldsOf(resource.register).get('id');
    this.#resource = resource;
    this.#faults = new RowFaults(resource.schema, faults);
    this.#mapping = toMapping(resource);
    this.#sources = compileSources(resource, this.#mapping);
    this.#key = registers[resource.register].key;
    this.#defaults = readDefaults(resource, this.#mapping);
    this.#readIdText = id
      ? compileKind(resource.register, 'id', id)
      : (text) => ({ value: text, text });
  }

  make(rows: readonly TypedRow[]): RecordOf[] {
    if (rows.length === 0 || !this.#hasKeys(rows[0]!)) return [];
    const first = new Map<string, RecordOf>();
    return rows.flatMap((row) => {
      const record = this.#toRecord(row);
      if (record && this.#key[0] !== 'id') this.#checkKey(row, record, first);
      return record ? [record] : [];
    });
  }

  /** A key that no column feeds is one fault of the table, not one of every row. */
  #hasKeys(first: TypedRow): boolean {
    const needed = [...fieldsOf(this.#resource.register)]
      .filter(([name, meta]) => meta.required && this.#key.includes(name))
      .map(([name]) => name);
    const missing = needed.filter((name) =>
      name === 'id'
        ? this.#mapping.id.length === 0
        : !this.#mapping.fields.has(name) && !this.#defaults.has(name),
    );
    this.#faults.addMissing(first, missing);
    return missing.length === 0;
  }

  #toRecord(row: TypedRow): RecordOf | undefined {
    const { register, name } = this.#resource;
    const draft: Draft = {
      id: '',
      fields: Object.create(null) as Record<string, unknown>,
      texts: Object.create(null) as Record<string, string>,
      sound: true,
    };
    this.#readId(row, draft);
    for (const [field, reading] of this.#defaults) this.#takeDefault(row, draft, field, reading);
    for (const source of this.#sources) this.#readField(row, draft, source);
    this.#checkRequired(row, draft);
    if (this.#key[0] !== 'id') draft.id = joinKey(this.#key, draft.texts);
    const extras = this.#readExtras(row, draft);
    if (!draft.sound || draft.id === '') {
      if (draft.id !== '') this.refused.push(draft.id);
      return undefined;
    }
    const origin = { file: row.file, line: row.line, resource: name };
    return {
      register,
      id: draft.id,
      fields: draft.fields,
      extras,
      origin,
      texts: draft.texts,
    } as unknown as RecordOf;
  }

  /** The id: the parts that are there, joined, behind the prefix. */
  #readId(row: TypedRow, draft: Draft): void {
    const { id } = this.#mapping;
    if (id.length === 0) return;
    if (id.some((index) => row.bad?.includes(index))) draft.sound = false;
    const text = joinId(
      this.#resource.prefix,
      id.map((index) => this.#textOf(row, index)),
    );
    if (text === undefined) return;
    const reading = this.#readIdText(text);
    if ('code' in reading) {
      draft.sound = false;
      return this.#faults.add(row, draft.id, { index: id[0]!, field: 'id', text }, reading);
    }
    draft.id = text;
    draft.fields['id'] = text;
    draft.texts['id'] = text;
  }

  #takeDefault(row: TypedRow, draft: Draft, field: string, reading: Reading): void {
    if ('value' in reading) {
      draft.fields[field] = Array.isArray(reading.value)
        ? [...(reading.value as unknown[])]
        : reading.value;
      draft.texts[field] = reading.text;
    } else {
      const text = this.#resource.defaults[field]!;
      this.#faults.addOnce(row, draft.id, { index: -1, field, text }, reading);
    }
  }

  #readField(row: TypedRow, draft: Draft, source: FieldSource): void {
    const { name: field, index, meta } = source;
    if (row.bad?.includes(index)) {
      if (meta.required) draft.sound = false;
      return;
    }
    const text = this.#cellOf(row, index);
    if (isFree(meta)) this.#checkFormula(row, draft, { index, field, text });
    const reading = readCell(source, text, row.values[index], row.texts[index]!);
    if (reading === undefined) return;
    if ('code' in reading && source.otherwise) return this.#readField(row, draft, source.otherwise);
    if ('value' in reading) {
      draft.fields[field] = reading.value;
      draft.texts[field] = reading.text;
    } else {
      if (meta.required) draft.sound = false;
      this.#faults.add(row, draft.id, { index, field, text }, reading);
    }
  }

  /** A table that describes itself is published as it is, and made safe where it leaves. */
  #checkFormula(row: TypedRow, { id }: Draft, cell: Cell): void {
    if (!this.#resource.described && isFormula(cell.text))
      this.#faults.add(row, id, cell, { code: 'x-formula', params: {} });
  }

  /**
   * Required fields must have a value; in a row that declares a gap, only those that say which row
   * it is.
   */
  #checkRequired(row: TypedRow, draft: Draft): void {
    const { register } = this.#resource;
    const gap = draft.fields['release'] !== undefined;
    if (!draft.sound) return;
    for (const [field, meta] of fieldsOf(register)) {
      const owed = meta.required && (!gap || this.#key.includes(field));
      if (!owed || draft.fields[field] !== undefined) continue;
      draft.sound = false;
      const index = this.#mapping.fields.get(field) ?? this.#mapping.id[0] ?? -1;
      const wrong = { code: 'x-required' as const, params: { register } };
      this.#faults.add(row, draft.id, { index, field, text: '' }, wrong);
    }
  }

  #readExtras(row: TypedRow, draft: Draft): Extra[] {
    return this.#mapping.extras.flatMap((index): Extra[] => {
      const value = this.#cellOf(row, index);
      if (value === '') return [];
      const { name, title } = this.#resource.schema.fields[index]!;
      this.#checkFormula(row, draft, { index, field: name, text: value });
      return [{ label: title ?? name, name, value }];
    });
  }

  /** A composite key may stand once; ids are looked after over all registers. */
  #checkKey(row: TypedRow, record: RecordOf, first: Map<string, RecordOf>): void {
    const key = record.id.toLowerCase();
    const other = first.get(key);
    if (!other) return void first.set(key, record);
    const field = this.#key[0]!;
    const index = this.#mapping.fields.get(field) ?? -1;
    this.#faults.addRepeated(
      row,
      record.id,
      { index, field, text: record.id },
      {
        why: 'repeated',
        fields: this.#key.join(', '),
        line: other.origin.line,
        file: other.origin.file,
      },
    );
  }

  #cellOf(row: TypedRow, index: number): string {
    return row.source.cells[row.columns[index]!] ?? '';
  }

  /** The text of a column after its words were translated. */
  #textOf(row: TypedRow, index: number): string {
    const { waymark } = this.#resource.schema.fields[index]!;
    return translate(waymark?.values, this.#cellOf(row, index)) ?? row.texts[index]!;
  }
}

/** Whether a field takes any text, so that a formula could hide in it. */
function isFree({ kind }: FieldMeta): boolean {
  return kind === 'text' || kind === 'prose' || kind === 'link';
}
