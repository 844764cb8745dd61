/** What a file is: by its name, its beginning, and what the reader chose. */
import type { ProseRegister } from '../../prose/index.ts';
import type { CheckedRecord, CheckedTable } from '../../schema/faults/index.ts';

export type Kind =
  { table: CheckedTable; file: string } | { register: ProseRegister; file: string };

/** How much of the labels must be the same for a file to be taken for a table. */
const likeness = 0.5;
const firstBytes = 65_536;

/**
 * The kind that was chosen, else the one that the file looks like; nothing where it looks like
 * none.
 */
export function findKind(
  name: string,
  bytes: Uint8Array,
  chosen: string,
  record: CheckedRecord,
): Kind | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, firstBytes));
  if (chosen.startsWith('text:')) return toProse(chosen.slice(5) as ProseRegister, name, start);
  const table =
    record.tables.find(({ resource }) => resource.name === chosen) ??
    (chosen === '' ? findTable(name, start, record) : undefined);
  if (table)
    return {
      table,
      file:
        table.files.find((file) => baseOf(file) === baseOf(name)) ??
        table.files[0] ??
        `data/${baseOf(name)}`,
    };
  if (chosen === '' && (/\.mdx?$/i.test(name) || start.startsWith('---')))
    return toProse(/^(?:published_on|period):/m.test(start) ? 'reports' : 'lessons', name, start);
  return undefined;
}

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase();

/** A text without a name of its own is named after its id. */
function toProse(register: ProseRegister, name: string, start: string): Kind {
  const id = /^id:[ \t]*["']?([A-Za-z0-9._-]+)/m.exec(start)?.[1];
  return {
    register,
    file: `content/${register}/${name === '' ? `${(id ?? 'text').toLowerCase()}.mdx` : name}`,
  };
}

/** The table of the same file name, else the one whose labels are most like the file's. */
function findTable(
  name: string,
  start: string,
  { tables }: CheckedRecord,
): CheckedTable | undefined {
  if (/\.mdx?$/i.test(name) || start.startsWith('---')) return undefined;
  const named = tables.find(({ files }) => files.some((file) => baseOf(file) === baseOf(name)));
  if (named) return named;
  const labels = new Set(
    (start.replace(/^\uFEFF/, '').split(/\r\n?|\n/, 1)[0] ?? '')
      .split(/[,;\t|]/)
      .map((label) => label.replaceAll('"', '').trim()),
  );
  const scored = tables
    .map((table) => ({ table, score: scoreOf(labels, table.header) }))
    .toSorted((a, b) => b.score - a.score);
  return scored[0] && scored[0].score >= likeness ? scored[0].table : undefined;
}

/** Shared labels over all labels of both. */
function scoreOf(labels: ReadonlySet<string>, header: readonly string[]): number {
  const shared = header.filter((label) => labels.has(label)).length;
  return shared / (labels.size + header.length - shared);
}
