/** Rows that got another key in a version. */
import { matchKeys, type KeyMatch, type Loose } from '../keys.ts';
import { differingNames, type HistoryRow } from '../historyRow.ts';
import type { Chronicle } from './chronicle.ts';
import { toEdits } from './edits.ts';
import type { TableStep, Transition } from './steps.ts';

export class KeyTeller {
  readonly #chronicle: Chronicle;

  constructor(chronicle: Chronicle) {
    this.#chronicle = chronicle;
  }

  /** Rows that got another key: told under it, and taken out of what else there is to tell. */
  tell(one: TableStep, transitions: Map<string, Transition>): void {
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
      { keyed: state.table.keyed, ids: one.ids, rows: state.rows.size },
    );
    const throughout = matches.length >= 2 && 2 * matches.length >= state.rows.size;
    if (throughout)
      this.#chronicle.tellTable(state.table, { kind: 'rekeyed', rows: matches.length });
    for (const match of matches) {
      this.#tellKey(one, match, transitions.get(match.to.key)!.after, throughout);
      transitions.delete(match.from.key);
      transitions.delete(match.to.key);
    }
  }

  #tellKey(
    one: TableStep,
    { from, to }: KeyMatch,
    after: readonly HistoryRow[],
    throughout: boolean,
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
    if (state.table.keyed === 'id' && state.table.register) one.ids.set(from.key, to.id);
    const quiet = throughout || state.table.keyed === 'composite';
    const names = differingNames(told.values, to.values);
    const { openly, quietly, columns } = toEdits(one, told.values, to.values, names);
    const withId = [{ field: 'id', from: told.id, to: to.id }, ...quietly];
    const chronicle = this.#chronicle;
    if (quiet) chronicle.tellFields(state.table, told, to.id, withId, 'key');
    else chronicle.tellFields(state.table, told, to.id, [...withId, ...openly]);
    chronicle.tellFields(state.table, told, to.id, columns, 'column');
    if (quiet) chronicle.tellFields(state.table, told, to.id, openly);
  }
}
