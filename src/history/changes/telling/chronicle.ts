/**
 * What was told of the record: its versions, what happened to its rows, and to tables as a whole.
 */
import { compareText } from '../../../schema/faults/index.ts';
import type {
  Change,
  ChangeKind,
  FieldChange,
  History,
  HistoryGap,
  Moment,
  Quiet,
  RecordEvent,
  TableEvent,
  TableName,
  Version,
} from '../../../schema/history/index.ts';
import { tableKey, type HistoryTable } from '../historyRow.ts';
import { toFinalNames, type Renaming } from './renamings.ts';
import type { Told } from './steps.ts';

/** A gap of the version at hand. */
export type StepGap = Omit<HistoryGap, keyof Moment>;

export class Chronicle {
  readonly #versions: Version[] = [];
  readonly #events: RecordEvent[] = [];
  readonly #tableEvents: TableEvent[] = [];
  readonly #gaps: HistoryGap[] = [];
  readonly #renamings: Renaming[] = [];
  #moment: Moment = { version: 0, date: '' };
  #lineages = 0;

  /** Begins the next version: everything told from here on happened in it. */
  begin(date: string, commit: string | undefined, gaps: readonly StepGap[]): void {
    const number = this.#versions.length;
    const known = commit === undefined ? {} : { commit };
    this.#moment = { version: number, date, ...known };
    this.#versions.push({ number, date, ...known });
    this.#gaps.push(...gaps.map((gap) => ({ ...this.#moment, ...gap })));
  }

  /** How many events were told. */
  get length(): number {
    return this.#events.length;
  }

  newLineage(): number {
    return this.#lineages++;
  }

  /** Tells fields of a row that changed; nothing where there are none. */
  tellFields(
    table: HistoryTable,
    { lineage }: Told,
    id: string,
    fields: FieldChange[],
    quiet?: Quiet,
  ): void {
    if (fields.length === 0) return;
    this.#events.push({
      ...this.#moment,
      ...nameOf(table),
      id,
      lineage,
      change: 'changed',
      ...(quiet ? { quiet } : {}),
      fields,
    });
  }

  /** Tells that a row came, went or came back, with its values. */
  tellRow(
    table: HistoryTable,
    { lineage, id, values }: Told,
    change: ChangeKind,
    fields: FieldChange[],
    quiet?: Quiet,
  ): void {
    this.#events.push({
      ...this.#moment,
      ...nameOf(table),
      id,
      lineage,
      change,
      ...(quiet ? { quiet } : {}),
      fields,
      values,
    });
  }

  tellTable(table: HistoryTable, event: Omit<TableEvent, keyof Moment | keyof TableName>): void {
    this.#tableEvents.push({ ...this.#moment, ...nameOf(table), ...event });
  }

  /** Tells of a column once for each version, whichever parent shows it. */
  tellColumn(
    table: HistoryTable,
    event: Pick<TableEvent, 'kind' | 'column' | 'to' | 'rows'>,
  ): void {
    const told = this.#tableEvents.some(
      (one) =>
        one.version === this.#moment.version &&
        tableKey(one) === table.name &&
        one.kind === event.kind &&
        one.column === event.column,
    );
    if (!told) this.tellTable(table, event);
  }

  /** Takes note that a value of the table goes by another name from here on. */
  rename(table: HistoryTable, from: string, to: string): void {
    this.#renamings.push({ table: table.name, from, to, before: this.#events.length });
  }

  /** Events of one version stand by table and id, whatever order they were found in. */
  sortFrom(start: number): void {
    const told = this.#events.splice(start).map((event, index) => ({
      event,
      index,
      table: tableKey(event),
      id: event.id.toLowerCase(),
    }));
    told.sort(
      (a, b) => compareText(a.table, b.table) || compareText(a.id, b.id) || a.index - b.index,
    );
    for (const { event } of told) this.#events.push(event);
  }

  /** Everything told of rows, under the names that columns have now. */
  toEvents(): RecordEvent[] {
    return toFinalNames(this.#events, this.#renamings);
  }

  /** The history, with events that were told here. */
  toHistory(events: readonly RecordEvent[]): History {
    return {
      mode: 'full',
      versions: this.#versions,
      events,
      changes: toChanges(events),
      tables: this.#tableEvents,
      gaps: this.#gaps,
    };
  }
}

/**
 * The edits among the events, one a field; a row added, withdrawn or restored is one edit without
 * field.
 */
function toChanges(events: readonly RecordEvent[]): Change[] {
  return events
    .filter((event) => event.quiet === undefined)
    .flatMap(({ fields, values, quiet, ...event }): Change[] => {
      const edits = fields.map(({ field, from, to }) => ({
        ...event,
        change: 'changed' as const,
        field,
        from,
        to,
      }));
      return event.change === 'changed' ? edits : [event, ...edits];
    });
}

function nameOf({ register, dataset }: HistoryTable): TableName {
  return register ? { register } : { dataset: dataset! };
}
