/** What a version does to the rows of a table: they come, go, come back, or change. */
import { compareText } from '../../../schema/faults/index.ts';
import { differingNames, isSame, withNames, type HistoryRow } from '../historyRow.ts';
import type { Chronicle } from './chronicle.ts';
import { isKey, toEdits, toFields } from './edits.ts';
import { KeyTeller } from './keyTeller.ts';
import type { TableStep, Told, Transition } from './steps.ts';

export class RowTeller {
  readonly #chronicle: Chronicle;
  readonly #keys: KeyTeller;

  constructor(chronicle: Chronicle) {
    this.#chronicle = chronicle;
    this.#keys = new KeyTeller(chronicle);
  }

  /** Tells the rows of a table whose changes are sorted out. */
  tell(one: TableStep): void {
    const { state } = one;
    if (state.table.keyed === 'none') return this.#tellUnkeyed(one);
    const first = !state.started;
    const transitions = new Map([...one.transitions].sort(([a], [b]) => compareText(a, b)));
    this.#keys.tell(one, transitions);
    let added = 0;
    for (const transition of transitions.values())
      if (this.#tellRow(one, transition, first)) added++;
    if (state.rows.size > 0) state.started = true;
    if (first && added > 0)
      this.#chronicle.tellTable(state.table, { kind: 'published', rows: added });
  }

  #tellUnkeyed({ state, counts: { added, removed } }: TableStep): void {
    if (added === 0 && removed === 0) return;
    const what = state.started
      ? { kind: 'rows' as const, rows: added, removed }
      : { kind: 'published' as const, rows: added };
    this.#chronicle.tellTable(state.table, what);
    state.started = true;
  }

  /** Tells what happened to one row; true where it was added. */
  #tellRow(one: TableStep, transition: Transition, first: boolean): boolean {
    const { key, before, after } = transition;
    const told = one.state.rows.get(key);
    const again = before.length === 0 && one.alone;
    if (
      told &&
      one.edges === 1 &&
      (again || before.length > 1 || after.length > 1 || told.others.length > 0)
    )
      this.#tellMany(one, transition, told);
    else if (told && after.length === 0) this.#withdraw(one, key, told);
    else if (told) this.#change(one, transition, told, after[0]!);
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
      lineage: before?.lineage ?? this.#chronicle.newLineage(),
      id,
      values,
      others: others.map((other) => other.values),
    };
    state.gone.delete(key);
    state.rows.set(key, told);
    const fields = before
      ? toFields(
          differingNames(before.values, values).filter((name) => !isKey(one, name)),
          before.values,
          values,
        )
      : [];
    this.#chronicle.tellRow(
      one.state.table,
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
    this.#chronicle.tellRow(one.state.table, told, 'withdrawn', []);
  }

  /**
   * A row that was and is: the values that this version changes, told from what was told before.
   */
  #change(
    one: TableStep,
    { key, before, names: differing }: Transition,
    told: Told,
    after: HistoryRow,
  ): void {
    const touched =
      before.length === 0 ? differingNames(told.values, after.values) : [...differing];
    const values = withNames(told.values, touched, after.values);
    one.state.rows.set(key, { ...told, id: after.id, values });
    const names = touched.filter((name) => told.values[name] !== values[name]);
    const edits = toEdits(one, told.values, values, names);
    this.#chronicle.tellFields(one.state.table, told, after.id, edits.columns, 'column');
    this.#chronicle.tellFields(one.state.table, told, after.id, edits.quietly, 'key');
    this.#chronicle.tellFields(one.state.table, told, after.id, edits.openly);
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
    const names = differingNames(told.values, values);
    const edits = toEdits(one, told.values, values, names, new Map());
    this.#chronicle.tellFields(one.state.table, told, told.id, edits.columns, 'column');
    this.#chronicle.tellFields(one.state.table, told, told.id, edits.openly);
  }
}
