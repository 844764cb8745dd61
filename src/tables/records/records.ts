/**
 * Typed rows of a register's table to its records. Generic over the schema: what each field is, the
 * register says. Runs in a browser too.
 */
import type {
  CellValue,
  Extra,
  FieldMeta,
  RecordOf,
  ResourceDescriptor,
} from '../../schema/index.ts';
import { type Fault, type FaultCode, FaultList, type Place } from '../../schema/faults/index.ts';
import { isId } from '../../schema/values/index.ts';
import { type RegisterName, fieldsOf, registers } from '../../schema/registers/index.ts';
import { toCellPlace } from '../rows/places.ts';
import { isFormula } from './formulas.ts';
import { compileItem, compileKind, readItems, type KindReader, type Reading } from './kinds.ts';
import { toMapping, type Mapping } from './mapping.ts';
import type { TypedRow } from '../rows/typedRow.ts';

type Registered = ResourceDescriptor & { register: RegisterName };

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

/** A field of the register and how its text is found and read. */
interface Source {
  name: string;
  meta: FieldMeta;
  /** Number of the schema field, or -1 where the field has only a default. */
  index: number;
  read: KindReader;
  readItem: KindReader;
  values: Readonly<Record<string, string>> | undefined;
  /** Whether a cell of it may not begin as a formula does. */
  free: boolean;
}

interface Draft {
  id: string;
  fields: Record<string, unknown>;
  texts: Record<string, string>;
  sound: boolean;
}

class RecordMaker {
  readonly #resource: Registered;
  readonly #faults: FaultList;
  readonly #mapping: Mapping;
  readonly #sources: readonly Source[];
  readonly #key: readonly string[];
  readonly #defaults: ReadonlyMap<string, Reading>;
  readonly #idReader: KindReader;
  readonly refused: string[] = [];

  constructor(resource: Registered, faults: FaultList) {
    this.#resource = resource;
    this.#faults = faults;
    this.#mapping = toMapping(resource);
    this.#sources = compileSources(resource, this.#mapping);
    this.#key = registers[resource.register].key;
    this.#defaults = this.#readDefaults();
    const id = fieldsOf(resource.register).get('id');
    this.#idReader = id
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
    for (const name of missing)
      this.#faults.add(
        'missing-label',
        () => ({ file: first.file, line: 1, column: 1, field: name }),
        { label: name },
      );
    return missing.length === 0;
  }

  #readDefaults(): Map<string, Reading> {
    const fields = fieldsOf(this.#resource.register);
    const given = Object.entries(this.#resource.defaults).filter(
      ([name]) => fields.has(name) && !this.#mapping.fields.has(name),
    );
    return new Map(
      given.map(([name, text]) => [
        name,
        compileKind(this.#resource.register, name, fields.get(name)!)(text),
      ]),
    );
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
    if (this.#key[0] !== 'id')
      draft.id = this.#key
        .map((field) => draft.texts[field] ?? '')
        .join('/')
        .replace(/\/+$/, '');
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
    const parts = id.map((index) => this.#textOf(row, index)).filter((text) => text !== '');
    if (id.some((index) => row.bad?.includes(index))) draft.sound = false;
    if (parts.length === 0) return;
    const text = (this.#resource.prefix ?? '') + parts.join('-');
    const reading = this.#idReader(text);
    if ('code' in reading) {
      draft.sound = false;
      return this.#add(row, draft, id[0]!, 'id', reading, text);
    }
    draft.id = text;
    draft.fields['id'] = text;
    draft.texts['id'] = text;
  }

  /** A default that cannot be read is reported once, with the first row. */
  #takeDefault(row: TypedRow, draft: Draft, name: string, reading: Reading): void {
    if ('value' in reading) {
      draft.fields[name] = Array.isArray(reading.value)
        ? [...(reading.value as unknown[])]
        : reading.value;
      draft.texts[name] = reading.text;
    } else if (this.#faults.count(reading.code) === 0)
      this.#add(row, draft, -1, name, reading, this.#resource.defaults[name]!);
  }

  #readField(row: TypedRow, draft: Draft, source: Source): void {
    const { name, index } = source;
    if (row.bad?.includes(index)) {
      if (source.meta.required) draft.sound = false;
      return;
    }
    const cell = this.#cellOf(row, index);
    if (source.free && isFormula(cell))
      this.#add(row, draft, index, name, { code: 'x-formula', params: {} }, cell);
    const reading = readCell(source, cell, row.values[index], row.texts[index]!);
    if (reading === undefined) return;
    if ('value' in reading) {
      draft.fields[name] = reading.value;
      draft.texts[name] = reading.text;
    } else {
      if (source.meta.required) draft.sound = false;
      this.#add(row, draft, index, name, reading, cell);
    }
  }

  /**
   * Required fields must have a value; in a row that declares a gap, only those that say which row
   * it is.
   */
  #checkRequired(row: TypedRow, draft: Draft): void {
    const gap = draft.fields['release'] !== undefined;
    if (!draft.sound) return;
    for (const [name, meta] of fieldsOf(this.#resource.register)) {
      if (!meta.required || draft.fields[name] !== undefined || (gap && !this.#key.includes(name)))
        continue;
      draft.sound = false;
      const index = this.#mapping.fields.get(name) ?? this.#mapping.id[0] ?? -1;
      this.#add(
        row,
        draft,
        index,
        name,
        { code: 'x-required', params: { register: this.#resource.register } },
        '',
      );
    }
  }

  #readExtras(row: TypedRow, draft: Draft): Extra[] {
    return this.#mapping.extras.flatMap((index): Extra[] => {
      const value = this.#cellOf(row, index);
      if (value === '') return [];
      const { name, title } = this.#resource.schema.fields[index]!;
      if (!this.#resource.described && isFormula(value))
        this.#add(row, draft, index, name, { code: 'x-formula', params: {} }, value);
      return [{ label: title ?? name, name, value }];
    });
  }

  /** A composite key may stand once; ids are looked after over all registers. */
  #checkKey(row: TypedRow, record: RecordOf, first: Map<string, RecordOf>): void {
    const other = first.get(record.id.toLowerCase());
    if (!other) return void first.set(record.id.toLowerCase(), record);
    const place = () => ({
      ...this.#placeOf(
        row,
        this.#mapping.fields.get(this.#key[0]!) ?? -1,
        this.#key[0]!,
        record.id,
      ),
      record: record.id,
    });
    this.#faults.add('primary-key', place, {
      why: 'repeated',
      fields: this.#key.join(', '),
      line: other.origin.line,
      file: other.origin.file,
    });
  }

  #cellOf(row: TypedRow, index: number): string {
    return row.source.cells[row.columns[index]!] ?? '';
  }

  /** The text of a column after its words were translated. */
  #textOf(row: TypedRow, index: number): string {
    return (
      translate(this.#resource.schema.fields[index]!.waymark?.values, this.#cellOf(row, index)) ??
      row.texts[index]!
    );
  }

  #add(
    row: TypedRow,
    draft: Draft,
    index: number,
    field: string,
    { code, params, found }: { code: FaultCode; params: Fault['params']; found?: string },
    cell: string,
  ): void {
    const record = isId(draft.id) ? { record: draft.id } : {};
    this.#faults.add(
      code,
      () => ({ ...this.#placeOf(row, index, field, found ?? cell), ...record }),
      params,
    );
  }

  #placeOf(row: TypedRow, index: number, field: string, found: string): Place {
    return toCellPlace(
      row.file,
      row.source,
      row.columns[index] ?? -1,
      this.#resource.schema.fields[index]?.name ?? field,
      found,
    );
  }
}

function compileSources(resource: Registered, mapping: Mapping): Source[] {
  const fields = fieldsOf(resource.register);
  return [...mapping.fields]
    .filter(([name]) => name !== 'id')
    .map(([name, index]) => {
      const meta = fields.get(name)!;
      const free = !resource.described && ['text', 'prose', 'link'].includes(meta.kind);
      const readers = {
        read: compileKind(resource.register, name, meta),
        readItem: compileItem(resource.register, name, meta),
      };
      return {
        name,
        meta,
        index,
        ...readers,
        values: resource.schema.fields[index]!.waymark?.values,
        free,
      };
    });
}

/**
 * The value of a cell; undefined where there is none. A list that its schema has taken apart is not
 * taken apart again.
 */
function readCell(
  source: Source,
  cell: string,
  value: CellValue | undefined,
  text: string,
): Reading | undefined {
  const { values, meta, read, readItem } = source;
  const whole = translate(values, cell);
  if (whole !== undefined) return whole === '' ? undefined : read(whole);
  if (value === undefined) return undefined;
  if (!meta.list) return read(text);
  const items = Array.isArray(value) ? value.map(String) : text.split(';');
  const reading = readItems(
    values ? items.map((item) => translate(values, item.trim()) ?? item) : items,
    readItem,
  );
  return 'value' in reading && (reading.value as unknown[]).length === 0 ? undefined : reading;
}

function translate(
  values: Readonly<Record<string, string>> | undefined,
  word: string,
): string | undefined {
  return values !== undefined && Object.hasOwn(values, word) ? values[word] : undefined;
}
