/**
 * One resource, judged: its texts cut, its cells typed, its records made. The one way from text to
 * rows, for the record and for the checker page.
 */
import type { Dataset, RecordOf, ResourceDescriptor, TextTable } from '../../schema/index.ts';
import { type Fault, toPlainFault, withholdsTable } from '../../schema/faults/index.ts';
import { toRecords } from '../records/index.ts';
import { parseTable } from '../text/csv.ts';
import { parseRows } from './table.ts';
import type { TypedTable } from './typedRow.ts';

/** A file of a resource; without text where there is none that can be decoded. */
export interface ResourceText {
  file: string;
  bytes: number;
  text?: string | undefined;
  /** What was wrong with it before it was cut. */
  faults: readonly Fault[];
}

export interface JudgedResource {
  dataset: Dataset;
  /** Its rows as far as they could be read, also where it is withheld: for the guard. */
  read: Dataset;
  /** Its rows, where it has any that count: those of a withheld table are looked up by nobody. */
  typed: TypedTable | undefined;
  records: readonly RecordOf[];
  faults: readonly Fault[];
  /** Ids of rows that could not be read. */
  refused: readonly string[];
  /** Rows whose cells stand under the wrong labels, or that have none, by `rowOf`. */
  misfits: ReadonlySet<string>;
  /** Whether all of its files were read as the descriptor says. */
  whole: boolean;
}

/** The row of a fault, as one text. */
export const rowOf = ({ file, line }: Pick<Fault, 'file' | 'line'>): string =>
  `${file}:${line ?? ''}`;

const misfitCodes: readonly string[] = ['extra-cell', 'missing-cell', 'blank-row'];
/** What is read on after them is read as it is likely meant. */
const guessedAfter: readonly string[] = ['encoding-error', 'x-nul', 'x-looks-delimited'];

/**
 * Judges the files of a resource. Faults that only follow from another of the same row are left out;
 * those of a table without register count as such, and where one withholds it, it has no rows.
 */
export function judgeResource(
  files: readonly ResourceText[],
  resource: ResourceDescriptor,
): JudgedResource {
  const parsed = files.flatMap(({ file, text }) =>
    text === undefined ? [] : [parseTable(text, resource.dialect, file)],
  );
  const tables = parsed
    .map(({ table }) => table)
    .filter((table) => table !== undefined)
    .map((table) => (resource.register ? withoutBlanks(table) : table));
  const found = parsed.flatMap(({ faults }) => faults);
  const misfits = new Set(found.filter(({ code }) => misfitCodes.includes(code)).map(rowOf));
  const typed = tables.length > 0 ? parseRows(tables, resource) : undefined;
  const made = typed ? toRecords(typed.rows, typed.resource) : undefined;
  const spoilt = new Set(found.filter(({ code }) => code === 'x-nul').map(({ file }) => file));
  const later = [...(typed?.faults ?? []), ...(made?.faults ?? [])].filter(
    (one) => !misfits.has(rowOf(one)) && !(spoilt.has(one.file) && one.found?.includes('\uFFFD')),
  );
  const all = [...files.flatMap(({ faults }) => faults), ...found, ...later];
  const whole =
    tables.length === files.length && !all.some(({ code }) => guessedAfter.includes(code));
  const withheld = !resource.register && !resource.opaque && (!whole || all.some(withholdsTable));
  const read = toDataset(files, typed && { typed, tables }, resource);
  const unread = { ...resource, opaque: 'unreadable' } as const;
  return {
    dataset: withheld ? toDataset(files, undefined, unread) : read,
    read,
    typed: withheld ? undefined : typed,
    records: made?.records ?? [],
    faults: resource.register ? all : all.map(toPlainFault),
    refused: made?.refused ?? [],
    misfits,
    whole,
  };
}

function withoutBlanks(table: TextTable): TextTable {
  return table.rows.some(({ blank }) => blank)
    ? { ...table, rows: table.rows.filter(({ blank }) => !blank) }
    : table;
}

function toDataset(
  files: readonly ResourceText[],
  read: { typed: TypedTable; tables: readonly TextTable[] } | undefined,
  resource: ResourceDescriptor,
): Dataset {
  const about = files.map(({ file, bytes }) => ({ file, bytes }));
  if (!read) return { resource, files: about, rows: [], header: [], texts: [] };
  const { typed, tables } = read;
  return {
    resource: typed.resource,
    files: about,
    header: tables[0]!.header,
    texts: tables.flatMap(({ rows }) => rows.map(({ written, cells }) => written ?? cells)),
    rows: typed.rows.map(({ line, file, values }) => ({
      line,
      file,
      values: values.map((value) => value ?? null),
    })),
  };
}
