/**
 * What the history says about a record: its edits with their reasons, the moves of its date, and
 * its values as they stood. Data, no sentences.
 */
import {
  type Change,
  type ChangeKind,
  type FieldChange,
  type History,
  type Moment,
  type PastValue,
  type PastValues,
  type Quiet,
  type RecordEvent,
  type TableName,
  says,
  toAmended,
  toGivenUp,
} from '../../schema/history/index.ts';
import {
  type IsoDate,
  daysBetween,
  groupByAll,
  isDate,
  toAddress,
  remember,
} from '../../schema/values/index.ts';
import { keyOf, momentOf } from './keys.ts';
import { Reasons, type Amendment } from './reasons.ts';

/** One time that a date was moved. */
export interface Move extends Moment {
  /**
   * Which move it is, from 1; of several at once, the last of them. Moves that amendments tell of
   * before the history begins are counted.
   */
  nth: number;
  from: PastValue;
  to: PastValue;
  /**
   * Days by which it was moved; negative where it was brought forward, undefined where either value
   * is no date.
   */
  days?: number;
  /** Days from the first date published. */
  sinceFirst?: number;
  /** How many moves it stands for: those of its amendments, where several lead to it. */
  steps: number;
  amendments: readonly Amendment[];
}

/** One changed field, with what is known about why. */
export interface Edit extends FieldChange {
  /** The amendments that name record and field and lead from the old value to the new one. */
  amendments: readonly Amendment[];
  /** For a due date, which move it is. */
  move?: Move;
}

/**
 * Moves of a date from before it was first published; there may be more of them than amendments.
 */
export interface Earlier {
  count: number;
  amendments: readonly Amendment[];
}

/** What happened to a record in one version. */
export interface Entry extends Moment {
  change: ChangeKind;
  quiet?: Quiet;
  /** The id that the record had in this version. */
  id: string;
  edits: readonly Edit[];
  /** Why it was withdrawn or restored. */
  amendments: readonly Amendment[];
  values?: PastValues;
}

/** A record as it stood from one version on, until the next of the list. */
export interface Edition extends Moment {
  id: string;
  values: PastValues;
  present: boolean;
}

export interface RecordHistory extends TableName {
  /** The id that the record has, or had last. */
  id: string;
  lineage: number;
  /** Newest first. */
  entries: readonly Entry[];
  /** Every version in which it was another, oldest first, with all its values. */
  editions: readonly Edition[];
  /**
   * Moves of the due date that amendments tell of and no version shows, for the history begins
   * later; their amendments, oldest first.
   */
  earlier: Earlier;
  /** The first due date published, and its moves, oldest first. */
  firstDue?: PastValue;
  moves: readonly Move[];
  /** Ids that it had before, oldest first. */
  formerIds: readonly string[];
  /** When it was withdrawn, where it is not in the record any more. */
  withdrawn?: Moment;
}

/** The field whose moves are counted. */
const movable = 'due';
/**
 * The events of each row, oldest first, by every id that it had; of two rows that had one id, those
 * of the later.
 */
function eventsById(history: History): ReadonlyMap<string, readonly RecordEvent[]> {
  return remember('events by id', history, () => indexById(history));
}

function indexById(history: History): ReadonlyMap<string, readonly RecordEvent[]> {
  const byLineage = new Map<number, RecordEvent[]>();
  const index = new Map<string, readonly RecordEvent[]>();
  for (const event of history.events) {
    const events = byLineage.get(event.lineage) ?? [];
    byLineage.set(event.lineage, events);
    events.push(event);
    index.set(keyOf(event, event.id), events);
  }
  return index;
}

/**
 * The history of one record or row, under the id that it has or any that it had; nothing where it
 * never stood in the record.
 */
export function findRecordHistory(
  history: History,
  table: TableName,
  id: string,
  amendments: readonly Amendment[] = [],
): RecordHistory | undefined {
  const events = eventsById(history).get(keyOf(table, id));
  return events && toRecordHistory(events, amendments);
}

function toRecordHistory(
  events: readonly RecordEvent[],
  amendments: readonly Amendment[],
): RecordHistory {
  const last = events.at(-1)!;
  const ids = [...new Set(events.flatMap(idsOf))];
  const reasons = new Reasons(last.register, ids, events, amendments);
  const firstDue = findFirst(events, movable);
  const earlier = toEarlier(reasons.unused(movable), firstDue, findFirst(events, 'due_original'));
  const moves = toMoves(events, firstDue, reasons, earlier.count);
  return {
    ...(last.register ? { register: last.register } : { dataset: last.dataset! }),
    id: last.id,
    lineage: last.lineage,
    entries: events.map((event) => toEntry(event, moves, reasons)).reverse(),
    editions: toEditions(events),
    ...(firstDue === undefined ? {} : { firstDue }),
    earlier,
    moves,
    formerIds: ids.filter((id) => toAddress(id) !== toAddress(last.id)),
    ...(last.change === 'withdrawn' ? { withdrawn: momentOf(last) } : {}),
  };
}

/** The ids of an event, the former one first. */
function idsOf(event: RecordEvent): string[] {
  const former = event.fields.find(({ field }) => field === 'id')?.from;
  return [...(typeof former === 'string' ? [former] : []), event.id];
}

function toEntry(event: RecordEvent, moves: readonly Move[], reasons: Reasons): Entry {
  const move = moves.find(
    (one) =>
      one.version === event.version &&
      event.fields.some(({ field, to }) => field === movable && to === one.to),
  );
  const edits = event.fields.map((change): Edit => ({
    ...change,
    amendments: reasons.find(event, change.field),
    ...(change.field === movable && move ? { move } : {}),
  }));
  const whole =
    event.change === 'withdrawn' || event.change === 'restored' ? reasonsOfRow(event, reasons) : [];
  return {
    ...momentOf(event),
    change: event.change,
    id: event.id,
    edits,
    amendments: whole,
    ...(event.quiet ? { quiet: event.quiet } : {}),
    ...(event.values ? { values: event.values } : {}),
  };
}

function reasonsOfRow(event: RecordEvent, reasons: Reasons): readonly Amendment[] {
  const fields = event.register
    ? toGivenUp(event.register, event.id, event.values ?? {}).map(({ field }) => field)
    : [];
  return [...new Set(fields.flatMap((field) => reasons.find(event, field)))];
}

/** The first value that a field had. */
function findFirst(events: readonly RecordEvent[], name: string): PastValue | undefined {
  for (const { values, fields } of events) {
    const value = values?.[name] ?? fields.find(({ field, to }) => field === name && to !== '')?.to;
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * Every time that a date gave way to another; a date that was taken out and set anew moves when it
 * is set.
 */
function toMoves(
  events: readonly RecordEvent[],
  first: PastValue | undefined,
  reasons: Reasons,
  earlier: number,
): Move[] {
  const moves: Move[] = [];
  let stood: PastValue = '';
  let nth = earlier;
  for (const event of events) {
    const set = event.values?.[movable] ?? event.fields.find(({ field }) => field === movable)?.to;
    if (set === undefined || set === '') continue;
    if (stood !== '' && !isEqual(stood, set) && event.change !== 'withdrawn') {
      const amendments = reasons.find(event, movable);
      const steps =
        amendments.length > 1 && !moves.some((one) => one.amendments === amendments)
          ? amendments.length
          : 1;
      nth += steps;
      moves.push({
        ...momentOf(event),
        nth,
        steps,
        from: stood,
        to: set,
        ...daysOf('days', stood, set),
        ...daysOf('sinceFirst', first ?? '', set),
        amendments,
      });
    }
    stood = set;
  }
  return moves;
}

/**
 * Moves that led to the first date known: the amendments that lead there one after another, at
 * least one where the original date was another. `amendments` are those of the date that no version
 * shows, in the order of their dates.
 */
export function toEarlier(
  amendments: readonly Amendment[],
  first: PastValue | undefined,
  original: PastValue | undefined,
): Earlier {
  const chain: Amendment[] = [];
  for (
    let one = leadingTo(amendments, first);
    one && !chain.includes(one);
    one = leadingTo(amendments, one.fields.from)
  )
    chain.unshift(one);
  const moved =
    typeof original === 'string' &&
    typeof first === 'string' &&
    original !== '' &&
    first !== '' &&
    original !== first;
  return { count: Math.max(chain.length, moved ? 1 : 0), amendments: chain };
}

const leadingTo = (amendments: readonly Amendment[], value: PastValue | undefined) =>
  typeof value !== 'string' || value === ''
    ? undefined
    : amendments.findLast(({ fields }) => says(fields.to, value) && !says(fields.from, ''));

/** Whether two values are known to be the same; of two that may not be shown nobody may know. */
function isEqual(a: PastValue, b: PastValue): boolean {
  return typeof a === 'string' && a === b;
}

function daysOf<K extends string>(
  name: K,
  from: PastValue,
  to: PastValue,
): Partial<Record<K, number>> {
  const known = typeof from === 'string' && typeof to === 'string' && isDate(from) && isDate(to);
  return known ? ({ [name]: daysBetween(from, to) } as Record<K, number>) : {};
}

function toEditions(events: readonly RecordEvent[]): Edition[] {
  const editions: Edition[] = [];
  let values: Record<string, PastValue> = {};
  for (const event of events) {
    values = Object.assign(
      Object.create(null) as Record<string, PastValue>,
      event.values ?? values,
    );
    if (!event.values)
      for (const { field, to } of event.fields)
        if (field !== 'id' || values.id !== undefined) values[field] = to;
    const edition = {
      ...momentOf(event),
      id: event.id,
      values: withoutEmpty(values),
      present: event.change !== 'withdrawn',
    };
    if (editions.at(-1)?.version === event.version) editions.pop();
    editions.push(edition);
  }
  return editions;
}

function withoutEmpty(values: PastValues): PastValues {
  return Object.assign(
    Object.create(null) as Record<string, PastValue>,
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')),
  );
}

/** The record as it stood in a version; nothing where it did not stand in it. */
export function findEdition({ editions }: RecordHistory, version: number): Edition | undefined {
  const edition = editions.findLast((one) => one.version <= version);
  return edition?.present ? edition : undefined;
}

/** A change with its reason, as lists and feeds tell it. */
export interface ChangeWithReason extends Change {
  amendments: readonly Amendment[];
  move?: Move;
}

/** Every edit from a day on, oldest first, with its reason; all of them where no day is given. */
export function changesSince(
  history: History,
  since: IsoDate = '',
  amendments: readonly Amendment[] = [],
): ChangeWithReason[] {
  const about = groupByRecord(amendments);
  const histories = new Map<number, RecordHistory>();
  return history.changes
    .filter((change) => change.date >= since)
    .map((change): ChangeWithReason => {
      const own = change.register
        ? about.get(toAddress(toAmended(change.register, change.id, '').record))
        : undefined;
      if (!own && change.field !== movable) return { ...change, amendments: [] };
      const told =
        histories.get(change.lineage) ?? findRecordHistory(history, change, change.id, own ?? [])!;
      histories.set(change.lineage, told);
      const entries = told.entries.filter(
        (entry) => entry.version === change.version && !entry.quiet,
      );
      if (change.field === undefined)
        return {
          ...change,
          amendments: entries.find((entry) => entry.change === change.change)?.amendments ?? [],
        };
      const edit = entries
        .flatMap((entry) => entry.edits)
        .find((one) => one.field === change.field);
      return {
        ...change,
        amendments: edit?.amendments ?? [],
        ...(edit?.move ? { move: edit.move } : {}),
      };
    });
}

function groupByRecord(amendments: readonly Amendment[]): ReadonlyMap<string, Amendment[]> {
  return groupByAll(amendments, (one) => [toAddress(one.fields.record)]);
}

/**
 * Every past value that the history would show, with its place: for guarding it as the record
 * itself is guarded.
 */
export function* pastTexts(
  history: History,
): Generator<Moment & TableName & { id: string; field: string; text: string }> {
  for (const event of history.events) {
    const { register, dataset, id } = event;
    const where = { ...momentOf(event), ...(register ? { register } : { dataset: dataset! }), id };
    const values = Object.entries(event.values ?? {}).map(([field, text]) => ({ field, text }));
    for (const { field, text } of [
      ...values,
      ...event.fields.flatMap(({ field, from, to }) => [
        { field, text: from },
        { field, text: to },
      ]),
    ]) {
      if (typeof text === 'string' && text !== '') yield { ...where, field, text };
    }
  }
}
