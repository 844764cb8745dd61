/** What a version does to the columns of a table: they come, go, or get another name. */
import { matchColumns, type ColumnMatch } from '../columns.ts';
import { renamed, withNames, type HistoryRow, type Side } from '../historyRow.ts';
import type { Chronicle } from './chronicle.ts';
import { toFields } from './edits.ts';
import type { TableState, TableStep } from './steps.ts';

export class ColumnTeller {
  readonly #chronicle: Chronicle;

  constructor(chronicle: Chronicle) {
    this.#chronicle = chronicle;
  }

  /**
   * Columns that came, went or got another name; the older side, with cells that only moved read as
   * the newer column reads them.
   */
  tell(one: TableStep, from: Side, to: Side): Side {
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
        this.#chronicle.tellColumn(state.table, {
          kind: 'column-renamed',
          column: label,
          to: fresh.label,
        });
    }
    this.#tellColumns(one, match, from, to);
    return match.renames.length === 0 ? from : this.#rereadCells(one, match, aliased, to);
  }

  /** Columns that came and went; one that came filled for most rows is no edit of them. */
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
      this.#chronicle.tellColumn(state.table, {
        kind: 'column-added',
        column: label,
        rows: rows.filter((row) => row.values[name] !== undefined).length,
      });
    }
    for (const { label } of match.removed)
      this.#chronicle.tellColumn(state.table, { kind: 'column-removed', column: label });
  }

  #rename(state: TableState, from: string, to: string): void {
    for (const [old, now] of state.alias) if (now === from) state.alias.set(old, to);
    state.alias.set(from, to);
    this.#chronicle.rename(state.table, from, to);
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
    this.#chronicle.tellFields(
      one.state.table,
      told,
      told.id,
      toFields(names, told.values, values),
      'column',
    );
  }
}
