/** What the files of a version differ in from those of a parent. */
import type { Fault } from '../../schema/faults/index.ts';
import { findProseRegister, type ProseReader } from './prose.ts';
import { standingKey, pairStandings } from './standings.ts';
import type { State } from './state.ts';
import type { Standing, TableVersions } from './tables/tableVersions.ts';
import type { FileDelta, FileGap, ProseDelta } from './version.ts';

/** Compares versions; a file that changed and cannot be read is a gap, and stands as it stood. */
export class Comparer {
  readonly #tables: TableVersions;
  readonly #prose: ProseReader;

  constructor(tables: TableVersions, prose: ProseReader) {
    this.#tables = tables;
    this.#prose = prose;
  }

  async compareTables(
    parent: State,
    candidates: readonly Standing[],
    changed: ReadonlySet<string>,
    gaps: FileGap[],
  ): Promise<{ tables: Map<string, Standing>; deltas: FileDelta[] }> {
    const tables = new Map<string, Standing>();
    const deltas: FileDelta[] = [];
    for (const { from, to } of pairStandings(parent.tables, candidates)) {
      let stands = to;
      if (!from || !to || from.blob !== to.blob || from.slot.print !== to.slot.print) {
        const rows = await this.#tables.compare(from, to);
        if ('code' in rows) {
          if (changed.has(to!.slot.path)) gaps.push(toGap(rows));
          stands = from;
        } else if (rows.whole || rows.removed.length > 0 || rows.added.length > 0)
          deltas.push({ from: from?.slot, to: to?.slot, rows });
      }
      if (stands) tables.set(standingKey(to ?? stands), stands);
    }
    return { tables, deltas };
  }

  async compareProse(
    parent: State,
    files: ReadonlyMap<string, string>,
    paths: ReadonlySet<string>,
    gaps: FileGap[],
  ): Promise<{ prose: ReadonlyMap<string, string>; deltas: ProseDelta[] }> {
    const changed = [...paths].filter((path) => findProseRegister(path) !== undefined);
    if (changed.length === 0) return { prose: parent.prose, deltas: [] };
    const prose = new Map(parent.prose);
    const deltas: ProseDelta[] = [];
    for (const path of changed) {
      const [before, blob] = [parent.prose.get(path), files.get(path)];
      const from = before === undefined ? undefined : await this.#prose.parse(path, before);
      const to = blob === undefined ? undefined : await this.#prose.parse(path, blob);
      if (to && 'code' in to) gaps.push(toGap(to));
      else {
        const readable = from && 'code' in from ? undefined : from;
        // Of a text that could never be read nothing was told, and nothing goes with it.
        if (readable || to) deltas.push({ from: readable, to });
        if (blob === undefined) prose.delete(path);
        else prose.set(path, blob);
      }
    }
    return { prose, deltas };
  }
}

const toGap = ({ file, code, line }: Fault): FileGap => ({
  file,
  code,
  ...(line === undefined ? {} : { line }),
});
