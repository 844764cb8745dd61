/**
 * The rows as the tables held them at the end of a day, from the history of the record: what was
 * written after that day is taken back, last first. A row goes by the id that it has now. Before the
 * first version nothing tells when a row came, so those that stood in the first version of their
 * table are taken to have been there. `definitions/macros/past.sql` says the same to others.
 */
import { type IsoDate, isDate } from '../../schema/values/index.ts';
import type { FieldMeta, RecordOf, Repository } from '../../schema/index.ts';
import type {
  FieldChange,
  PastValue,
  PastValues,
  RecordEvent,
} from '../../schema/history/index.ts';
import {
  type RegisterName,
  fieldsOf,
  isRegister,
  registers,
} from '../../schema/registers/index.ts';
import { keyOf } from '../../history/read/index.ts';

/**
 * What is to be known of a day: how a row of today stood then (nothing where it was not there), and
 * the rows that have gone since.
 */
export interface PastRows {
  stood(record: RecordOf): RecordOf | undefined;
  gone: readonly RecordOf[];
}

interface Undone {
  present: boolean;
  fields: Map<string, PastValue>;
  values?: PastValues;
  register: RegisterName;
  /** The id that the row has, or had last. */
  id: string;
}

export function pastRows({ history, records }: Repository, day: IsoDate): PastRows {
  const events = history?.events ?? [];
  const begun = history?.versions.some(({ date }) => date <= day) ?? false;
  const undone = new Map<number, Undone>();
  for (const event of events.toReversed()) {
    if (event.date <= day || !event.register || !isRegister(event.register)) continue;
    undo(undone, event, event.register, begun);
  }
  const lineages = new Map(events.map((event) => [keyOf(event, event.id), event.lineage]));
  const gone = [...undone.values()]
    .filter(
      ({ present, values, register, id }) =>
        present && values !== undefined && records.findIn(register, id) === undefined,
    )
    .map(toGone);
  return {
    gone,
    stood: (record) => {
      const past = undone.get(lineages.get(keyOf(record, record.id)) ?? -1);
      if (!past) return record;
      return past.present ? withFields(record, past.fields) : undefined;
    },
  };
}

/** Takes one event back; events come newest first. */
function undo(
  undone: Map<number, Undone>,
  event: RecordEvent,
  register: RegisterName,
  begun: boolean,
): void {
  const known = undone.get(event.lineage) ?? {
    present: true,
    fields: new Map<string, PastValue>(),
    register,
    id: event.id,
  };
  undone.set(event.lineage, known);
  if (event.change === 'added' || event.change === 'restored')
    known.present = event.quiet === 'baseline' && !begun;
  if (event.change === 'withdrawn')
    Object.assign(known, {
      present: true,
      values: event.values ?? {},
      fields: new Map(Object.entries(event.values ?? {})),
    });
  if (event.quiet === 'key') return;
  for (const { field, from } of event.fields as readonly FieldChange[])
    known.fields.set(field, from);
}

/** A record with some fields as they were; what may not be shown stays as it is. */
export function withFields<T extends RecordOf>(record: T, past: ReadonlyMap<string, PastValue>): T {
  const metas = fieldsOf(record.register);
  const texts = [...past].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && entry[0] !== 'id' && metas.has(entry[0]),
  );
  if (texts.length === 0) return record;
  const fields = Object.fromEntries(
    texts.map(([name, text]) => [name, toValue(text, metas.get(name)!)]),
  );
  return {
    ...record,
    fields: { ...record.fields, ...fields },
    texts: { ...record.texts, ...Object.fromEntries(texts) },
  };
}

const isRequired = (register: RegisterName, fields: Readonly<Record<string, unknown>>) =>
  [...fieldsOf(register)].every(([name, { required }]) => !required || fields[name] !== undefined);

function toGone({ register, id, fields }: Undone): RecordOf {
  const empty = {
    register,
    id,
    fields: registers[register].key[0] === 'id' ? { id } : {},
    extras: [],
    origin: { file: '', line: 0, resource: '' },
    texts: {},
  } as unknown as RecordOf;
  return withFields(empty, fields);
}

/**
 * Whether a row that has gone can be read at all: one without a value that its register requires
 * cannot.
 */
export const isWhole = (record: RecordOf) =>
  isRequired(record.register, record.fields as Readonly<Record<string, unknown>>);

/** The value of a canonical text, as records have it; nothing where it is none of the field's. */
function toValue(text: string, { kind, list, choices }: FieldMeta): unknown {
  if (text === '' || (kind === 'date' && !isDate(text))) return undefined;
  if (kind === 'choice' && !choices.includes(text)) return undefined;
  if (list) return text.split(';');
  if (kind === 'number') return Number(text);
  return kind === 'flag' ? text === 'true' : text;
}
