/**
 * What was published is changed only with a reason: a due date, status, obligation, finding, score
 * or sunset date, a lesson's state, a decision's text and an id each need a row of `amendments`
 * that names record, field, from and to, and that the base does not have yet. Several rows that
 * lead from the old value to the new one do as well. A value that is set for the first time needs
 * none; one that is taken out does.
 */
import {
  type FieldChange,
  type History,
  type PastValue,
  type RecordEvent,
  findWay,
  toAmended,
  toGivenUp,
} from '../schema/history/index.ts';
import { type Fault, type Place, compareFaults, fault, toFound } from '../schema/faults/index.ts';
import { toAddress } from '../schema/values/index.ts';
import { type RegisterName, registers } from '../schema/registers/index.ts';
import type { Collection, RecordOf } from '../schema/index.ts';

interface AmendmentSources {
  /** A history of two versions: the base, and the record as it stands. */
  changes: History;
  /** The record as it stands. */
  records: Collection;
  /**
   * The amendments table, where there is one: the field that each column feeds, in their order, and
   * what stands between cells.
   */
  table?: AmendmentsTable | undefined;
  /** The descriptor's path, for a fault of a table that has no rows left. */
  file: string;
}

export interface AmendmentsTable {
  columns: readonly string[];
  delimiter: string;
}

/** A change that needs an amendment. */
interface Need {
  event: RecordEvent & { register: RegisterName };
  change: FieldChange;
}

const ownTable: AmendmentsTable = {
  columns: ['record', 'field', 'from', 'to', 'reason', 'authority', 'date'],
  delimiter: ',',
};

export function checkAmendments({ changes, records, table, file }: AmendmentSources): Fault[] {
  const fresh = toFresh(changes, records.of('amendments'));
  const needs = changes.events
    .filter((event) => event.version > 0 && event.register !== undefined)
    .flatMap((event) => toNeeds(event as Need['event']));
  return needs
    .filter((need) => isRead(need, records) && !isAmended(need, fresh))
    .map((need) => toFault(need, records, table, file))
    .sort(compareFaults);
}

function toNeeds(event: Need['event']): Need[] {
  const { register, change, fields, values = {}, id, quiet } = event;
  const { pages, amended: guarded } = registers[register];
  if (change === 'withdrawn')
    return toGivenUp(register, id, values).map((one) => ({ event, change: one }));
  if (change !== 'changed' || quiet === 'column') return [];
  const isGuarded = ({ field, from }: FieldChange) =>
    field === 'id' ? pages : quiet === undefined && guarded.includes(field) && from !== '';
  return fields.filter(isGuarded).map((one) => ({ event, change: one }));
}

/**
 * Whether the new value is one of its field: of one that cannot be read there is a fault, and what
 * to amend is not known until it is mended.
 */
function isRead({ event, change }: Need, records: Collection): boolean {
  const record = records.findIn(event.register, event.id);
  if (!record || change.to === '' || change.field === 'id') return true;
  return (record.fields as Readonly<Record<string, unknown>>)[change.field] !== undefined;
}

/** The amendments that the base does not have. */
function toFresh(
  changes: History,
  amendments: readonly RecordOf<'amendments'>[],
): readonly RecordOf<'amendments'>[] {
  const known = new Set(
    changes.events
      .filter(({ register, version }) => register === 'amendments' && version === 0)
      .map(({ values = {} }) => toKey((name) => values[name])),
  );
  return amendments.filter(
    ({ fields }) => !known.has(toKey((name) => (fields as Record<string, unknown>)[name])),
  );
}

function toKey(valueOf: (name: string) => unknown): string {
  return JSON.stringify(
    ['record', 'field', 'from', 'to', 'date'].map((name) => valueOf(name) ?? ''),
  );
}

/**
 * The ids under which an amendment may name the row: the one that it has, and the one that it had.
 */
function idsOf({ event, change }: Need): string[] {
  const former =
    change.field === 'id'
      ? [change.from, change.to]
      : event.fields.filter(({ field }) => field === 'id').map(({ from }) => from);
  return [...new Set([event.id, ...former])].filter(
    (id): id is string => typeof id === 'string' && id !== '',
  );
}

/** Whether amendments lead from the old value to the new one. */
function isAmended(need: Need, amendments: readonly RecordOf<'amendments'>[]): boolean {
  const {
    event: { register },
    change: { field, from, to },
  } = need;
  const names = idsOf(need).flatMap((id) => [
    toAmended(register, id, field),
    { record: id, field },
  ]);
  const own = amendments.filter(({ fields }) =>
    names.some(
      ({ record, field: name }) => isAlike(fields.record, record) && isAlike(fields.field, name),
    ),
  );
  return findWay(own, from, to) !== undefined;
}

const isAlike = (a: string, b: string): boolean => toAddress(a.trim()) === toAddress(b.trim());

function toFault(
  need: Need,
  records: Collection,
  table: AmendmentsTable | undefined,
  file: string,
): Fault {
  const { columns, delimiter } = table ?? ownTable;
  const { event, change } = need;
  const [from, to] = [textOf(change.from), textOf(change.to)];
  const amended = toAmended(event.register, event.id, change.field);
  const cells: Readonly<Record<string, string>> = { ...amended, from, to };
  const row = columns.map((field) => toCell(cells[field] ?? '', delimiter)).join(delimiter);
  return fault('x-amendment-missing', placeOf(need, records, file), {
    ...amended,
    kind: kindOf(need),
    from: toFound(from),
    to: toFound(to),
    row,
    table: table ? 'there' : 'none',
  });
}

/** What became of the value, for the words of the fault. */
function kindOf({ event, change }: Need): 'withdrawn' | 'id' | 'removed' | 'changed' {
  if (event.change === 'withdrawn') return 'withdrawn';
  if (change.field === 'id') return 'id';
  return change.to === '' ? 'removed' : 'changed';
}

function textOf(value: PastValue): string {
  return typeof value === 'string' ? value : '';
}

/** Where the row stands, or, of a row that is gone, its table. */
function placeOf({ event, change }: Need, records: Collection, file: string): Place {
  const record = records.findIn(event.register, event.id);
  const found = toFound(textOf(change.to));
  if (record)
    return {
      file: record.origin.file,
      line: record.origin.line,
      field: change.field,
      found,
      record: event.id,
    };
  return {
    file: records.of(event.register)[0]?.origin.file ?? file,
    field: change.field,
    found,
    record: event.id,
  };
}

/** A text as a cell. */
function toCell(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
