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
  Withheld,
} from '../../schema/history/index.ts';
import { matchColumns, type ColumnMatch } from './columns.ts';
import { matchKeys, substituteIds, type KeyMatch, type Loose } from './keys.ts';
import { redactEvents } from './redactions.ts';
import {
  differingNames,
  isSame,
  renamed,
  withNames,
  type HistoryRow,
  type HistoryTable,
  type Side,
  type TableChange,
  type Values,
} from './rows.ts';
import {
  addRows,
  countRows,
  newTableState,
  newTableStep,
  settleEdge,
  type TableState,
  type TableStep,
  type Told,
  type Transition,
} from './steps.ts';

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
  gaps?: readonly Omit<HistoryGap, keyof Moment>[];
}

/** A name that changed, and how many events had been told by then. */
interface Renaming {
  table: string;
  from: string;
  to: string;
  before: number;
}

/** Ids that changed in one version: old, in lower case, to new. */
type NewIds = Map<string, string>;

/** Tells a whole history at once. */
export function toHistory(steps: Iterable<Step>, redactions: readonly Redaction[] = []): History {
  const teller = new Teller();
  for (const step of steps) teller.tell(step);
  return teller.finish(redactions);
}

/** Tells versions one after another. */
export class Teller {
  readonly #tables = new Map<string, TableState>();
  readonly #versions: Version[] = [];
  readonly #events: RecordEvent[] = [];
  readonly #tableEvents: TableEvent[] = [];
  readonly #gaps: HistoryGap[] = [];
  readonly #renamings: Renaming[] = [];
  #moment: Moment = { version: 0, date: '' };
  #alone = true;
  #withheld: readonly Withheld[] = [];
  #lineages = 0;

  /** Tells the next version. */
  tell({ commit, date, edges, alone = true, gaps = [] }: Step): void {
    const number = this.#versions.length;
    const known = commit === undefined ? {} : { commit };
    this.#moment = { version: number, date, ...known };
    this.#versions.push({ number, date, ...known });
    this.#gaps.push(...gaps.map((gap) => ({ ...this.#moment, ...gap })));
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
      this.#toFinalNames(),
      redactions,
      languages,
      (event, field) => this.#finalName(event, field),
    );
    this.#withheld = withheld;
    return {
      mode: 'full',
      versions: this.#versions,
      events,
      changes: toChanges(events),
      tables: this.#tableEvents,
      gaps: this.#gaps,
    };
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
    const steps = new Map<string, TableStep>();
    for (const changes of edges) {
      for (const change of changes)
        this.#take(this.#stepOf(steps, change.table, edges.length), change);
      steps.forEach(settleEdge);
    }
    const ids: NewIds = new Map();
    const order = ['id', 'composite', 'none'];
    const sorted = [...steps.values()].sort(
      ({ state: a }, { state: b }) =>
        order.indexOf(a.table.keyed) - order.indexOf(b.table.keyed) ||
        compareText(a.table.name, b.table.name),
    );
    const before = this.#events.length;
    for (const one of sorted) this.#tellTable(one, ids);
    this.#sortFrom(before);
  }

  /** Events of one version stand by table and id, whatever order they were found in. */
  #sortFrom(start: number): void {
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

  #stepOf(steps: Map<string, TableStep>, table: HistoryTable, edges: number): TableStep {
    const state = this.#tables.get(table.name) ?? newTableState(table);
    this.#tables.set(table.name, state);
    const step = steps.get(table.name) ?? newTableStep(state, edges);
    steps.set(table.name, step);
    return step;
  }

  /** Takes what one file of a table differs in. */
  #take(one: TableStep, { from, to, whole }: TableChange): void {
    const { state } = one;
    const older = whole && from && to ? this.#takeColumns(one, from, to) : from;
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

  /**
   * Columns that came, went or got another name; the older side, with cells that only moved read as
   * the newer column reads them.
   */
  #takeColumns(one: TableStep, from: Side, to: Side): Side {
    const { state } = one;
    const aliased = {
      ...from,
      columns: from.columns.map((column) => ({
        ...column,
        name: state.alias.get(column.name) ?? column.name,
      })),
    };
    const match = matchColumns(aliased, to);
    for (const column of to.columns) state.alias.delete(column.name);
    for (const {
      from: { name, label },
      to: fresh,
    } of match.renames) {
      this.#rename(state, name, fresh.name);
      if (label !== fresh.label)
        this.#tellColumn(state, { kind: 'column-renamed', column: label, to: fresh.label });
    }
    this.#tellColumns(one, match, from, to);
    return match.renames.length === 0 ? from : this.#rereadCells(one, match, aliased, to);
  }

  #tellColumns(one: TableStep, match: ColumnMatch, from: Side, to: Side): void {
    const { state } = one;
    const keys = new Set(from.rows.map((row) => row.key));
    const stayed = to.rows.filter((row) => keys.has(row.key));
    const rows = stayed.length > 0 ? stayed : to.rows;
    const unnamed = new Set(to.rows.flatMap((row) => Object.keys(row.values)));
    for (const name of unnamed) {
      if (state.names.has(name)) continue;
      const filled = rows.filter((row) => row.values[name] !== undefined).length;
      if (filled >= 2 && 2 * filled > rows.length) one.quiet.add(name);
    }
    for (const { label, name } of match.added) {
      this.#tellColumn(state, {
        kind: 'column-added',
        column: label,
        rows: rows.filter((row) => row.values[name] !== undefined).length,
      });
    }
    for (const { label } of match.removed)
      this.#tellColumn(state, { kind: 'column-removed', column: label });
  }

  /** Once for each version, whichever parent shows it. */
  #tellColumn(
    { table }: TableState,
    event: Pick<TableEvent, 'kind' | 'column' | 'to' | 'rows'>,
  ): void {
    const told = this.#tableEvents.some(
      (one) =>
        one.version === this.#moment.version &&
        tableKey(one) === table.name &&
        one.kind === event.kind &&
        one.column === event.column,
    );
    if (!told) this.#tableEvents.push({ ...this.#moment, ...nameOf(table), ...event });
  }

  #rename(state: TableState, from: string, to: string): void {
    for (const [old, now] of state.alias) if (now === from) state.alias.set(old, to);
    state.alias.set(from, to);
    this.#renamings.push({ table: state.table.name, from, to, before: this.#events.length });
    const names = new Map([[from, to]]);
    for (const rows of [state.rows, state.gone]) {
      for (const [key, told] of rows)
        rows.set(key, {
          ...told,
          values: renamed(told.values, names),
          others: told.others.map((values) => renamed(values, names)),
        });
    }
    state.names.add(to);
  }

  /**
   * A cell that says the same under its column's new name is no change, even where the new column
   * is read another way.
   */
  #rereadCells(one: TableStep, { renames }: ColumnMatch, from: Side, to: Side): Side {
    const { state } = one;
    const newer = new Map(to.rows.map((row) => [row.key, row]));
    const columns = renames.map(({ from: old, to: fresh }) => ({
      name: fresh.name,
      at: from.columns.indexOf(old),
      now: to.columns.indexOf(fresh),
    }));
    const rows = from.rows.map((row) => {
      const after = newer.get(row.key);
      const names = after
        ? columns
            .filter(({ at, now }) => row.cells[at]?.trim() === after.cells[now]?.trim())
            .map(({ name }) => name)
        : [];
      const values = renamed(row.values, state.alias);
      const reread = names.filter((name) => values[name] !== after!.values[name]);
      if (reread.length > 0) this.#tellReread(one, row.key, reread, after!);
      return { ...row, values: withNames(values, reread, after?.values ?? {}) };
    });
    return { ...from, rows };
  }

  #tellReread(one: TableStep, key: string, names: readonly string[], after: HistoryRow): void {
    const told = one.state.rows.get(key);
    if (!told) return;
    const values = withNames(told.values, names, after.values);
    one.state.rows.set(key, { ...told, values });
    this.#push(one, told, told.id, toFields(names, told.values, values), 'column');
  }

  #tellTable(one: TableStep, ids: NewIds): void {
    const { state } = one;
    if (state.table.keyed === 'none') return this.#tellUnkeyed(one);
    const first = !state.started;
    const transitions = new Map([...one.transitions].sort(([a], [b]) => compareText(a, b)));
    this.#tellKeys(one, transitions, ids);
    let added = 0;
    for (const transition of transitions.values())
      if (this.#tellRow(one, transition, first, ids)) added++;
    if (state.rows.size > 0) state.started = true;
    if (first && added > 0)
      this.#tableEvents.push({
        ...this.#moment,
        ...nameOf(state.table),
        kind: 'published',
        rows: added,
      });
  }

  #tellUnkeyed({ state, counts: { added, removed } }: TableStep): void {
    if (added === 0 && removed === 0) return;
    const what = state.started
      ? { kind: 'rows' as const, rows: added, removed }
      : { kind: 'published' as const, rows: added };
    this.#tableEvents.push({ ...this.#moment, ...nameOf(state.table), ...what });
    state.started = true;
  }

  /** Rows that got another key: told under it, and taken out of what else there is to tell. */
  #tellKeys(one: TableStep, transitions: Map<string, Transition>, ids: NewIds): void {
    const { state } = one;
    const all = [...transitions.values()];
    const gone = all.filter(
      ({ key, before, after }) => before.length > 0 && after.length === 0 && state.rows.has(key),
    );
    const come = all.filter(
      ({ key, before, after }) =>
        before.length === 0 && after.length > 0 && !state.rows.has(key) && !state.gone.has(key),
    );
    const toLoose = (
      { key }: Transition,
      { id, values }: Pick<HistoryRow, 'id' | 'values'>,
      row: HistoryRow,
    ): Loose => ({ key, id, values, keyNames: [...one.keyNames], texts: one.texts.get(row) });
    const matches = matchKeys(
      gone.map((row) => toLoose(row, state.rows.get(row.key)!, row.before[0]!)),
      come.map((row) => toLoose(row, row.after[0]!, row.after[0]!)),
      { keyed: state.table.keyed, ids, rows: state.rows.size },
    );
    const throughout = matches.length >= 2 && 2 * matches.length >= state.rows.size;
    if (throughout)
      this.#tableEvents.push({
        ...this.#moment,
        ...nameOf(state.table),
        kind: 'rekeyed',
        rows: matches.length,
      });
    for (const match of matches) {
      this.#tellKey(one, match, transitions.get(match.to.key)!.after, throughout, ids);
      transitions.delete(match.from.key);
      transitions.delete(match.to.key);
    }
  }

  #tellKey(
    one: TableStep,
    { from, to }: KeyMatch,
    after: readonly HistoryRow[],
    throughout: boolean,
    ids: NewIds,
  ): void {
    const { state } = one;
    const told = state.rows.get(from.key)!;
    state.rows.delete(from.key);
    state.rows.set(to.key, {
      ...told,
      id: to.id,
      values: to.values,
      others: after.slice(1).map((row) => row.values),
    });
    if (state.table.keyed === 'id' && state.table.register) ids.set(from.key, to.id);
    const quiet = throughout || state.table.keyed === 'composite';
    const edit = this.#sortNames(
      one,
      told.values,
      to.values,
      differingNames(told.values, to.values),
      ids,
    );
    const idField = { field: 'id', from: told.id, to: to.id };
    const fields = toFields(
      quiet ? edit.quietly : [...edit.quietly, ...edit.openly],
      told.values,
      to.values,
    );
    this.#push(one, told, to.id, [idField, ...fields], quiet ? 'key' : undefined);
    this.#push(one, told, to.id, toFields(edit.columns, told.values, to.values), 'column');
    if (quiet) this.#push(one, told, to.id, toFields(edit.openly, told.values, to.values));
  }

  /** Tells what happened to one row; true where it was added. */
  #tellRow(one: TableStep, transition: Transition, first: boolean, ids: NewIds): boolean {
    const { key, before, after } = transition;
    const told = one.state.rows.get(key);
    const again = before.length === 0 && this.#alone;
    if (
      told &&
      one.edges === 1 &&
      (again || before.length > 1 || after.length > 1 || told.others.length > 0)
    )
      this.#tellMany(one, transition, told);
    else if (told && after.length === 0) this.#withdraw(one, key, told);
    else if (told) this.#change(one, transition, told, after[0]!, ids);
    else if (after.length > 0 && (before.length === 0 || one.edges > 1))
      return this.#appear(one, key, after, first);
    return false;
  }

  #appear(
    one: TableStep,
    key: string,
    [row, ...others]: readonly HistoryRow[],
    first: boolean,
  ): boolean {
    const { state } = one;
    const { id, values } = row!;
    const before = state.gone.get(key);
    const told = {
      lineage: before?.lineage ?? this.#lineages++,
      id,
      values,
      others: others.map((other) => other.values),
    };
    state.gone.delete(key);
    state.rows.set(key, told);
    const fields = before
      ? toFields(
          differingNames(before.values, values).filter((name) => !this.#isKey(one, name)),
          before.values,
          values,
        )
      : [];
    this.#pushRow(
      one,
      told,
      before ? 'restored' : 'added',
      fields,
      !before && first ? 'baseline' : undefined,
    );
    return !before;
  }

  #withdraw(one: TableStep, key: string, told: Told): void {
    one.state.rows.delete(key);
    one.state.gone.set(key, { ...told, others: [] });
    this.#pushRow(one, told, 'withdrawn', []);
  }

  /**
   * A row that was and is: the values that this version changes, told from what was told before.
   */
  #change(
    one: TableStep,
    { key, before, names }: Transition,
    told: Told,
    after: HistoryRow,
    ids: NewIds,
  ): void {
    const touched = before.length === 0 ? differingNames(told.values, after.values) : [...names];
    const values = withNames(told.values, touched, after.values);
    one.state.rows.set(key, { ...told, id: after.id, values });
    const edit = this.#sortNames(
      one,
      told.values,
      values,
      touched.filter((name) => told.values[name] !== values[name]),
      ids,
    );
    this.#push(one, told, after.id, toFields(edit.columns, told.values, values), 'column');
    this.#push(one, told, after.id, toFields(edit.quietly, told.values, values), 'key');
    this.#push(one, told, after.id, toFields(edit.openly, told.values, values));
  }

  /**
   * Which of the names that differ are edits, which follow an id that changed, and which are new
   * columns; parts of the key are neither.
   */
  #sortNames(
    one: TableStep,
    from: Values,
    to: Values,
    names: readonly string[],
    ids: NewIds,
  ): { openly: string[]; quietly: string[]; columns: string[] } {
    const sorted = { openly: [] as string[], quietly: [] as string[], columns: [] as string[] };
    for (const name of names) {
      if (this.#isKey(one, name)) continue;
      if (one.quiet.has(name)) sorted.columns.push(name);
      else if (
        ids.size > 0 &&
        from[name] !== undefined &&
        substituteIds(from[name], ids) === substituteIds(to[name] ?? '', new Map())
      )
        sorted.quietly.push(name);
      else sorted.openly.push(name);
    }
    return sorted;
  }

  /**
   * A row whose key stands more than once: the one told before stands until it goes, then another
   * takes its place.
   */
  #tellMany(one: TableStep, { key, before, after }: Transition, told: Told): void {
    const left = [told.values, ...told.others];
    for (const row of before) {
      const at = left.findLastIndex((values) => isSame(values, row.values));
      left.splice(at < 0 ? left.length - 1 : at, 1);
    }
    for (const row of after) left.push(row.values);
    const stays = left.findIndex((values) => isSame(values, told.values));
    const [values] = left.splice(Math.max(stays, 0), 1);
    if (!values) return this.#withdraw(one, key, told);
    one.state.rows.set(key, { ...told, values, others: left });
    const edit = this.#sortNames(
      one,
      told.values,
      values,
      differingNames(told.values, values),
      new Map(),
    );
    this.#push(one, told, told.id, toFields(edit.columns, told.values, values), 'column');
    this.#push(one, told, told.id, toFields(edit.openly, told.values, values));
  }

  /** Whether a value is part of the key, which is read without regard to case. */
  #isKey(one: TableStep, name: string): boolean {
    return name === 'id' || one.keyNames.has(name);
  }

  #push(one: TableStep, { lineage }: Told, id: string, fields: FieldChange[], quiet?: Quiet): void {
    if (fields.length === 0) return;
    this.#events.push({
      ...this.#moment,
      ...nameOf(one.state.table),
      id,
      lineage,
      change: 'changed',
      ...(quiet ? { quiet } : {}),
      fields,
    });
  }

  #pushRow(
    one: TableStep,
    { lineage, id, values }: Told,
    change: ChangeKind,
    fields: FieldChange[],
    quiet?: Quiet,
  ): void {
    this.#events.push({
      ...this.#moment,
      ...nameOf(one.state.table),
      id,
      lineage,
      change,
      ...(quiet ? { quiet } : {}),
      fields,
      values,
    });
  }

  /** The events under the names that columns have in the newest version. */
  #toFinalNames(): RecordEvent[] {
    const names = new Map<string, Map<string, string>>();
    const events = [...this.#events];
    let next = this.#renamings.length - 1;
    for (let at = events.length - 1; at >= 0; at--) {
      for (; next >= 0 && this.#renamings[next]!.before > at; next--)
        compose(names, this.#renamings[next]!);
      const now = names.get(tableKey(events[at]!));
      if (now) events[at] = withFinalNames(events[at]!, now);
    }
    return events;
  }

  /** The name that a column of an event's table has now. */
  #finalName(event: RecordEvent, field: string): string {
    return this.#tables.get(tableKey(event))?.alias.get(field) ?? field;
  }
}

/**
 * The edits among the events, one a field; a row added, withdrawn or restored is one edit without
 * field.
 */
export function toChanges(events: readonly RecordEvent[]): Change[] {
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

/** The table of a row or event, by one name. */
export function tableKey({ register, dataset }: TableName): string {
  return register ?? `dataset:${dataset}`;
}

function nameOf({ register, dataset }: HistoryTable): TableName {
  return register ? { register } : { dataset: dataset! };
}

function toFields(names: readonly string[], from: Values, to: Values): FieldChange[] {
  return names.map((field) => ({ field, from: from[field] ?? '', to: to[field] ?? '' }));
}

/** Takes in, going back in time, that `from` is called `to` from here on. */
function compose(names: Map<string, Map<string, string>>, { table, from, to }: Renaming): void {
  const map = names.get(table) ?? new Map<string, string>();
  map.set(from, map.get(to) ?? to);
  names.set(table, map);
}

function withFinalNames(event: RecordEvent, names: ReadonlyMap<string, string>): RecordEvent {
  const fields = event.fields.map((one) => ({ ...one, field: names.get(one.field) ?? one.field }));
  return {
    ...event,
    fields,
    ...(event.values ? { values: renamed(event.values as Values, names) } : {}),
  };
}
