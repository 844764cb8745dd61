/**
 * What the history says about a record: its edits with their reasons, the moves of its date, and
 * its values as they stood. Data, no sentences.
 */
import {
  type ChangeKind,
  type FieldChange,
  type History,
  type Moment,
  type PastValue,
  type PastValues,
  type Quiet,
  type RecordEvent,
  type TableName,
  toGivenUp,
} from '../../schema/history/index.ts';
import { remember, toAddress } from '../../schema/values/index.ts';
import { type Edition, toEditions } from './editions.ts';
import { keyOf, momentOf } from './keys.ts';
import { type Move, type Earlier, findFirst, movable, toEarlier, toMoves } from './moves.ts';
import { Reasons, type Amendment } from './reasons.ts';

/** One changed field, with what is known about why. */
export interface Edit extends FieldChange {
  /** The amendments that name record and field and lead from the old value to the new one. */
  amendments: readonly Amendment[];
  /** For a due date, which move it is. */
  move?: Move;
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
  /** The amendments that no version shows, the earliest first. */
  unshown: readonly Amendment[];
  /** The first due date published, and its moves, oldest first. */
  firstDue?: PastValue;
  moves: readonly Move[];
  /** Ids that it had before, oldest first. */
  formerIds: readonly string[];
  /** When it was withdrawn, where it is not in the record any more. */
  withdrawn?: Moment;
}

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
    unshown: reasons.unshown,
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
