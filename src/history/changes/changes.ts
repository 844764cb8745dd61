/**
 * The versions of the record, told as changes of its rows. Pure: what differs between versions
 * comes in, what happened goes out.
 *
 * Versions come in the order in which they are told, each with what differs from each of its
 * parents. A version with one parent is told by what it changed there, so lines of history that ran
 * side by side do not undo each other. Of a merge only that is told which it decides itself: where
 * it leaves a value that is not the one told last. Where two lines changed one value, the later
 * change is told from what was told before, so that the changes of a value always form one chain.
 */
import type { Redaction } from '../../schema/index.ts';
import { compareText } from '../../schema/faults/index.ts';
import type { History, Withheld } from '../../schema/history/index.ts';
import { redactEvents } from './redactions.ts';
import { tableKey, type HistoryTable, type Keyed, type TableChange } from './historyRow.ts';
import { Chronicle, type StepGap } from './telling/chronicle.ts';
import { ColumnTeller } from './telling/columnTeller.ts';
import { RowTeller } from './telling/rowTeller.ts';
import {
  addRows,
  countRows,
  newTableState,
  newTableStep,
  settleEdge,
  type TableState,
  type TableStep,
  type Told,
  type VersionStep,
} from './telling/steps.ts';

/**
 * A version, and for each of its parents what differs from it; a version without parents differs
 * from nothing.
 */
export interface Step {
  commit?: string | undefined;
  date: string;
  edges: readonly (readonly TableChange[])[];
  /**
   * Whether it holds everything that was told before it; else another line of history runs beside
   * it.
   */
  alone?: boolean;
  gaps?: readonly StepGap[];
}

/** Tells a whole history at once. */
export function toHistory(steps: Iterable<Step>, redactions: readonly Redaction[] = []): History {
  const teller = new Teller();
  for (const step of steps) teller.tell(step);
  return teller.finish(redactions);
}

/** Tables of a version are told so that ids which change are known before rows that name them. */
const order: readonly Keyed[] = ['id', 'composite', 'none'];

/** Tells versions one after another. */
export class Teller {
  readonly #tables = new Map<string, TableState>();
  readonly #chronicle = new Chronicle();
  readonly #columns = new ColumnTeller(this.#chronicle);
  readonly #rows = new RowTeller(this.#chronicle);
  #alone = true;
  #withheld: readonly Withheld[] = [];

  /** Tells the next version. */
  tell({ commit, date, edges, alone = true, gaps = [] }: Step): void {
    this.#chronicle.begin(date, commit, gaps);
    this.#alone = alone;
    this.#tellEdges(edges);
  }

  /** Tells what else the last version holds: how it differs from what was told. */
  settle(changes: readonly TableChange[]): void {
    this.#tellEdges([changes, []]);
  }

  /**
   * Everything told, under the names that columns have now, with values that may not be shown
   * replaced by gaps; `languages` are those that dates may be written in.
   */
  finish(redactions: readonly Redaction[] = [], languages: readonly string[] = []): History {
    const { events, withheld } = redactEvents(
      this.#chronicle.toEvents(),
      redactions,
      languages,
      (event, field) => this.#tables.get(tableKey(event))?.alias.get(field) ?? field,
    );
    this.#withheld = withheld;
    return this.#chronicle.toHistory(events);
  }

  /** The texts that were replaced by gaps when the history was finished. */
  get withheld(): readonly Withheld[] {
    return this.#withheld;
  }

  /** The rows of every keyed table as they were told last, by table and key. */
  toldRows(): Map<string, ReadonlyMap<string, Told>> {
    return new Map(
      [...this.#tables]
        .filter(([, { table }]) => table.keyed !== 'none')
        .map(([name, { rows }]) => [name, rows]),
    );
  }

  #tellEdges(edges: readonly (readonly TableChange[])[]): void {
    const version: VersionStep = { edges: edges.length, alone: this.#alone, ids: new Map() };
    const steps = new Map<string, TableStep>();
    for (const changes of edges) {
      for (const change of changes) this.#take(this.#stepOf(steps, change.table, version), change);
      steps.forEach(settleEdge);
    }
    const sorted = [...steps.values()].sort(
      ({ state: a }, { state: b }) =>
        order.indexOf(a.table.keyed) - order.indexOf(b.table.keyed) ||
        compareText(a.table.name, b.table.name),
    );
    const before = this.#chronicle.length;
    for (const one of sorted) this.#rows.tell(one);
    this.#chronicle.sortFrom(before);
  }

  #stepOf(steps: Map<string, TableStep>, table: HistoryTable, version: VersionStep): TableStep {
    const told = this.#tables.get(table.name);
    // A table whose key came with a later version is followed from there on.
    const state =
      told && !(told.table.keyed === 'none' && table.keyed !== 'none')
        ? told
        : newTableState(table);
    this.#tables.set(table.name, state);
    const step = steps.get(table.name) ?? newTableStep(state, version);
    steps.set(table.name, step);
    return step;
  }

  /** Takes what one file of a table differs in. */
  #take(one: TableStep, { from, to, whole }: TableChange): void {
    const { state } = one;
    const older = whole && from && to ? this.#columns.tell(one, from, to) : from;
    for (const name of [...(from?.keyNames ?? []), ...(to?.keyNames ?? [])]) one.keyNames.add(name);
    for (const { name } of to?.columns ?? []) state.names.add(name);
    if (to && (whole || !from))
      for (const row of to.rows) for (const name in row.values) state.names.add(name);
    if (state.table.keyed === 'none') {
      if (one.edges === 1) countRows(one, older, to);
      return;
    }
    addRows(one, older, 'before', whole);
    addRows(one, to, 'after', whole);
  }
}
