/**
 * The landing: joins sources, records and history, and runs the checks. It knows nothing of pages,
 * so that tests and the command line run it on any record.
 */
import { createHash } from 'node:crypto';
import {
  type AmendmentsTable,
  checkAmendments,
  checkFigures,
  checkReusedIds,
  checkWithheld,
  laws,
} from '../checks/index.ts';
import { type GuardedString, checkGuard, listGuardedStrings } from '../checks/guard/index.ts';
import { type HistoryResult, readChangesSince, readHistory } from '../history/index.ts';
import {
  type IsoDate,
  checkTexts,
  isDate,
  listTexts,
  toAddress,
  remember,
} from '../schema/values/index.ts';
import { collect, toRecords } from '../tables/records/index.ts';
import { readPictures, readProseFiles, toProseRecord } from '../prose/index.ts';
import { type TypedTable, checkForeignKeys, parseRows } from '../tables/rows/index.ts';
import type {
  Dataset,
  Descriptor,
  ProseFile,
  RecordOf,
  Repository,
  TextTable,
} from '../schema/index.ts';
import { type History, noHistory } from '../schema/history/index.ts';
import { type Fault, compareFaults, compareText, fault } from '../schema/faults/index.ts';
import { type RegisterName, proseRegisters, registers } from '../schema/registers/index.ts';
import { longestCell, parseTable } from '../tables/text/index.ts';
import { type RecordFiles, readRecordFiles } from '../tables/index.ts';
import { readHead } from '../history/git/index.ts';
import { parseNotation } from '../tables/descriptor/index.ts';
import { pastTexts, toTombstones } from '../history/read/index.ts';

/** Which edition of the engine this is. */
export const engineVersion = '0.1.0';

/** A record with errors: it is not built, and nothing of it is published. */
export class RecordRefused extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const errors = faults.filter((one) => one.severity === 'error').length;
    super(`The record has ${errors} ${errors === 1 ? 'error' : 'errors'}, so it is not published.`);
    this.faults = faults;
  }
}

interface Options {
  /** Folder of the record. */
  root: string;
  /** Day of the figures; else the day of the newest commit that touched the record. */
  asOf?: string | undefined;
  /** `off` builds without history. */
  history?: string | undefined;
  /** The day of the figures of a record outside git in which no row has a date. */
  today?: string;
  /** Folder for what was worked out of the history before; without one it is read anew. */
  cache?: string | undefined;
}

export interface Read {
  descriptor?: Descriptor;
  records: readonly RecordOf[];
  datasets: readonly Dataset[];
  prose: readonly ProseFile[];
  images: readonly string[];
  faults: readonly Fault[];
}

/** Reads a record whole and judges it; never throws for what the record holds. */
export function readRecord(root: string): Read {
  const files = readRecordFiles(root);
  const tables = files.descriptor
    ? readTables(files, files.descriptor)
    : {
        records: [],
        datasets: [],
        faults: [],
        refused: [],
        unread: new Set<RegisterName>(),
        misfits: new Set<string>(),
      };
  const texts = files.descriptor
    ? readTexts(root)
    : { records: [], prose: [], images: [], faults: [], refused: [] };
  const records = [...tables.records, ...texts.records];
  const collection = collect(records);
  const faults = [
    ...files.faults,
    ...tables.faults,
    ...texts.faults,
    ...withoutEchoes(
      [...laws.flatMap((law) => law(collection)), ...checkFigures(texts.prose, collection)],
      [...tables.refused, ...texts.refused],
      tables.unread,
      tables.misfits,
    ),
    ...(files.descriptor
      ? [
          ...checkGuard(guarded(tables.datasets, texts.prose), files.descriptor.guard),
          ...checkDescriptions(files, files.descriptor.guard),
        ]
      : []),
  ];
  return {
    ...(files.descriptor ? { descriptor: files.descriptor } : {}),
    records,
    datasets: tables.datasets,
    prose: texts.prose,
    images: texts.images,
    faults: judged(faults, files.descriptor?.strict ?? false),
  };
}

/** The row of a fault, as one text. */
const rowOf = ({ file, line }: Pick<Fault, 'file' | 'line'>) => `${file}:${line ?? ''}`;

/**
 * Leaves out what only follows from rows and tables that could not be read: references to them, and
 * what a row says whose cells stand under the wrong labels.
 */
function withoutEchoes(
  faults: readonly Fault[],
  refused: readonly string[],
  unread: ReadonlySet<RegisterName>,
  misfits: ReadonlySet<string>,
): readonly Fault[] {
  const ids = new Set(refused.map(toAddress));
  const mayLeadTo = (wanted: string) =>
    wanted === 'any'
      ? unread.size > 0
      : wanted.split(', ').some((register) => unread.has(register as RegisterName));
  return faults
    .filter((one) => !misfits.has(rowOf(one)))
    .filter(
      ({ code, found, params }) =>
        code !== 'x-unknown-reference' ||
        !(ids.has(toAddress(found ?? '')) || mayLeadTo(String(params?.wanted))),
    );
}

/** Sorted, each once; where the descriptor asks for it a warning counts as an error. */
function judged(faults: readonly Fault[], strict: boolean): readonly Fault[] {
  const sorted = faults.toSorted(compareFaults);
  return strict ? sorted.map((one) => ({ ...one, severity: 'error' as const })) : sorted;
}

function readTables(
  { files }: RecordFiles,
  descriptor: Descriptor,
): {
  records: RecordOf[];
  datasets: Dataset[];
  faults: Fault[];
  refused: string[];
  unread: ReadonlySet<RegisterName>;
  misfits: ReadonlySet<string>;
} {
  const faults: Fault[] = [];
  const refused: string[] = [];
  const unread = new Set<RegisterName>();
  const records: RecordOf[] = [];
  const datasets: Dataset[] = [];
  const typed: TypedTable[] = [];
  const misfits = new Set<string>();
  for (const resource of descriptor.resources) {
    const own = files.filter((file) => file.resource === resource.name);
    const about = own.map(({ file, bytes }) => ({ file, bytes }));
    const tables = own.flatMap(({ file, text }): TextTable[] => {
      if (text === undefined || resource.opaque) return [];
      const { table, faults: found } = parseTable(text, resource.dialect, file);
      for (const one of found) faults.push(one);
      for (const one of found)
        if (one.code === 'extra-cell' || one.code === 'missing-cell') misfits.add(rowOf(one));
      return table ? [table] : [];
    });
    if (resource.register && tables.length < resource.path.length) unread.add(resource.register);
    if (tables.length === 0) {
      datasets.push({ resource, files: about, rows: [], header: [], texts: [] });
      continue;
    }
    const rows = parseRows(tables, resource);
    const { records: found, faults: doubts, refused: lost } = toRecords(rows.rows, rows.resource);
    refused.push(...lost);
    if (resource.register && found.length === 0 && rows.rows.length > 0)
      unread.add(resource.register);
    typed.push(rows);
    datasets.push(toDataset(rows, about, tables));
    for (const one of [...rows.faults, ...doubts]) if (!misfits.has(rowOf(one))) faults.push(one);
    for (const record of found) records.push(record);
  }
  for (const one of checkForeignKeys(typed)) if (!misfits.has(rowOf(one))) faults.push(one);
  return { records, datasets, faults, refused, unread, misfits };
}

function toDataset(
  { resource, rows }: TypedTable,
  files: Dataset['files'],
  tables: readonly TextTable[],
): Dataset {
  return {
    resource,
    files,
    header: tables[0]!.header,
    texts: tables.flatMap((table) => table.rows.map((row) => row.cells)),
    rows: rows.map(({ line, file, values }) => ({
      line,
      file,
      values: values.map((value) => value ?? null),
    })),
  };
}

function readTexts(root: string): {
  records: RecordOf[];
  prose: ProseFile[];
  images: string[];
  faults: Fault[];
  refused: string[];
} {
  const faults: Fault[] = [];
  const refused: string[] = [];
  const records: RecordOf[] = [];
  const prose: ProseFile[] = [];
  const images: string[] = [];
  for (const register of proseRegisters) {
    const read = readProseFiles(root, register);
    images.push(...read.images.filter(({ sound }) => sound).map(({ file }) => file));
    faults.push(...read.faults);
    const unread = new Set(
      read.faults.map(({ file }) => file).filter((file) => /\.mdx?$/.test(file)),
    );
    for (const file of read.files) unread.delete(file.file);
    for (const file of unread) refused.push(nameOf(file));
    for (const file of read.files) {
      const { record, faults: found } = toProseRecord(file, register);
      faults.push(...found);
      if (!record) {
        refused.push(nameOf(file.file));
        continue;
      }
      records.push(record);
      prose.push(file);
    }
  }
  return { records, prose, images, faults, refused };
}

/**
 * What the descriptor says for the engine alone: it is not published, and names what is refused
 * elsewhere.
 */
const isForEngine = (path: readonly (string | number)[]) =>
  path[0] === 'waymark' && (path[1] === 'guard' || path[1] === 'redactions');

/**
 * The texts of the descriptor, and of the schemas that it refers to, are published as well: titles,
 * people, labels of columns.
 */
function checkDescriptions(
  { source, references }: RecordFiles,
  rules: Descriptor['guard'],
): Fault[] {
  return [...(source ? [[source.file, source.text] as const] : []), ...references].flatMap(
    ([file, text]) => {
      const { raw, locate } = parseNotation(text, file);
      const texts = [...listTexts(raw)].filter(({ path }) => !isForEngine(path));
      const guardedTexts = texts.map(({ text: one, path }): GuardedString => ({
        text: one,
        place: { file, field: path.join('.') },
      }));
      const paths = new Map(texts.map(({ path }) => [path.join('.'), path]));
      return [
        ...checkTexts(raw, file, locate),
        ...checkGuard(guardedTexts, rules).map((one) => ({
          ...one,
          ...locate(paths.get(one.field!)!),
        })),
      ];
    },
  );
}

/** Every string that would be published, with its place. */
function* guarded(
  datasets: readonly Dataset[],
  prose: readonly ProseFile[],
): Generator<GuardedString> {
  for (const { header, texts, rows, files } of datasets) {
    // A label has no column of its own: naming it would say what it says.
    for (const label of header)
      yield { text: label, place: { file: files[0]?.file ?? '', line: 1 } };
    for (const [index, cells] of texts.entries()) {
      const { file, line } = rows[index] ?? { file: '', line: 0 };
      // What goes on beyond the longest cell is refused for that.
      for (const [column, text] of cells.entries())
        if (text !== '')
          yield {
            text: text.length > longestCell ? text.slice(0, longestCell) : text,
            place: { file, line, field: header[column]! },
          };
    }
  }
  for (const file of prose) yield* listGuardedStrings(file);
}

/**
 * Every fault of a record, which may have been read already, and how much was read; with a `base`,
 * also published values that changed since then without a reason.
 */
export async function checkRecord({
  root,
  base,
  read = readRecord(root),
}: {
  root: string;
  base?: string | undefined;
  read?: Read;
}): Promise<{ faults: readonly Fault[]; counts: { rows: number; texts: number } }> {
  const { descriptor, records, faults, datasets, prose, images } = read;
  const { faults: unreadable } = await readPictures(root, images);
  const told =
    descriptor && (faults.some(mayNameGone) || descriptor.redactions.length > 0)
      ? await readHistory({ root, descriptor })
      : undefined;
  const known = told
    ? [
        ...withoutGone(faults, told.history),
        ...withheldIn(descriptor!, told, { records, datasets, prose }),
      ]
    : faults;
  const unexplained =
    base !== undefined && descriptor
      ? await checkSince(base, root, descriptor, records, datasets)
      : [];
  return {
    faults: [...known, ...unreadable, ...unexplained].toSorted(compareFaults),
    counts: { rows: datasets.reduce((sum, { rows }) => sum + rows.length, 0), texts: prose.length },
  };
}

async function checkSince(
  base: string,
  root: string,
  descriptor: Descriptor,
  records: readonly RecordOf[],
  datasets: readonly Dataset[],
): Promise<readonly Fault[]> {
  const { history, faults } = await readChangesSince(base, { root, descriptor });
  const amendments = datasets.find(({ resource }) => resource.register === 'amendments');
  return [
    ...faults,
    ...checkAmendments({
      changes: history,
      records: collect(records),
      table: amendments && toAmendmentsTable(amendments),
      file: descriptor.file,
    }),
  ];
}

/** Which field each column of the table feeds: by the descriptor, else by its own name. */
function toAmendmentsTable({ header, resource }: Dataset): AmendmentsTable {
  return {
    columns: header.map(
      (label) => resource.schema.fields.find(({ name }) => name === label)?.waymark?.field ?? label,
    ),
    delimiter: resource.dialect.delimiter,
  };
}

/** The repository of a record; throws `RecordRefused` with all faults where one is an error. */
export async function buildRepository({
  root,
  asOf,
  history: mode,
  cache,
  today = '1970-01-01',
}: Options): Promise<Repository> {
  const { descriptor, records, datasets, prose, images, faults } = readRecord(root);
  const wrongDay =
    asOf !== undefined && !(isDate(asOf) && asOf.length === 10)
      ? [
          fault(
            'invalid-date',
            { file: 'AS_OF', found: asOf },
            { kind: 'date', readings: 0, first: '', second: '' },
          ),
        ]
      : [];
  if (!descriptor) throw new RecordRefused([...wrongDay, ...faults]);
  const { pictures, faults: unreadable } = await readPictures(root, images);
  const hopeless = faults.some((one) => one.severity === 'error' && !mayNameGone(one));
  const told: HistoryResult = hopeless
    ? { history: noHistory, faults: [], withheld: [] }
    : await readHistory({ root, descriptor, cache, mode: mode === 'off' ? 'off' : 'full' });
  const doubts = withoutGone(faults, told.history);
  // What may not be shown is known from the history alone, also where the site does not show it.
  const judging =
    mode === 'off' && !hopeless && descriptor.redactions.length > 0
      ? await readHistory({ root, descriptor, cache })
      : told;
  const all = [
    ...wrongDay,
    ...doubts,
    ...unreadable,
    ...told.faults,
    ...withheldIn(descriptor, judging, { records, datasets, prose }),
    ...checkReusedIds(told.history, collect(records)),
    ...checkGuard(pastStrings(told.history), descriptor.guard),
  ];
  if (all.some((one) => one.severity === 'error')) throw new RecordRefused(all);
  const commit = readHead(root, recordPaths(descriptor));
  return {
    descriptor,
    records: collect(records),
    datasets,
    faults: doubts,
    prose: new Map(prose.map((file) => [idOf(file), file])),
    history: told.history,
    images: pictures,
    asOf: asOf ?? commit?.date ?? newestDay(records) ?? today,
    ...(commit ? { commit } : {}),
    hashOf,
    engine: engineVersion,
  };
}

/** Past values that may not be shown and that the record still quotes. */
function withheldIn(
  descriptor: Descriptor,
  { withheld }: Pick<HistoryResult, 'withheld'>,
  { records, datasets, prose }: Pick<Read, 'records' | 'datasets' | 'prose'>,
): readonly Fault[] {
  return withheld.length === 0
    ? []
    : checkWithheld({
        withheld,
        records: collect(records),
        strings: guarded(datasets, prose),
        descriptor,
      });
}

/** A reference that may lead to a record which was withdrawn: only the history knows. */
const mayNameGone = ({ code, field }: Fault) =>
  code === 'x-unknown-reference' && field === 'record';

/** Amendments and corrections may name a record that was withdrawn. */
function withoutGone(faults: readonly Fault[], history: History): readonly Fault[] {
  const gone = new Set(toTombstones(history).map(({ id }) => toAddress(id)));
  return faults.filter((one) => !mayNameGone(one) || !gone.has(toAddress(one.found ?? '')));
}

/**
 * The hash of `register`, `id` and the canonical texts of a record, as JSON with sorted keys and
 * nothing empty.
 */
const hashOf = (record: RecordOf): string =>
  remember('hashes', record, () => {
    const texts = Object.entries(record.texts)
      .filter(([, text]) => text !== '')
      .toSorted(([a], [b]) => compareText(a, b));
    const extras = record.extras.map(({ name, value }) => [name, value]);
    return createHash('sha256')
      .update(JSON.stringify([record.register, record.id, texts, extras]))
      .digest('hex');
  });

/** Past values that the history pages would show: guarded as the record itself is. */
function* pastStrings(history: History): Generator<GuardedString> {
  for (const { register, dataset, id, field, text, commit } of pastTexts(history)) {
    yield {
      text,
      place: {
        file: `${register ?? dataset ?? ''} ${id}${commit ? `@${commit.slice(0, 10)}` : ''}`,
        field,
      },
    };
  }
}

const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx?$/, '');
const idOf = (file: ProseFile) => toAddress(nameOf(file.file));

/** What in the record folder is the record: the descriptor's folder and the texts. */
function recordPaths(descriptor: Descriptor): readonly string[] {
  const folder = descriptor.file.includes('/')
    ? descriptor.file.slice(0, descriptor.file.lastIndexOf('/'))
    : '.';
  return folder === '.' ? ['.'] : [folder, 'content'];
}

/** For a record outside git: the newest full date that any of its rows reports. */
function newestDay(records: readonly RecordOf[]): IsoDate | undefined {
  const days = records
    .flatMap(({ register, fields }) =>
      registers[register].happened.map((field) => (fields as Record<string, unknown>)[field]),
    )
    .filter((day): day is string => typeof day === 'string' && day.length === 10)
    .toSorted();
  return days.at(-1);
}
