/** The tables and texts of a record, read one by one: what they hold, and what is wrong in them. */
import { readProseFiles } from '../prose/files.ts';
import { fileId, toProseRecord } from '../prose/index.ts';
import type {
  Dataset,
  Descriptor,
  ProseFile,
  RecordOf,
  ResourceDescriptor,
  TextTable,
} from '../schema/index.ts';
import type { Fault } from '../schema/faults/index.ts';
import { type RegisterName, proseRegisters } from '../schema/registers/index.ts';
import type { RecordFiles } from '../tables/index.ts';
import { toRecords } from '../tables/records/index.ts';
import { type TypedTable, checkForeignKeys, parseRows } from '../tables/rows/index.ts';
import { parseTable } from '../tables/text/index.ts';

type ResourceFile = RecordFiles['files'][number];

export interface Tables {
  records: RecordOf[];
  datasets: Dataset[];
  faults: Fault[];
  /** Ids of rows that could not be read. */
  refused: string[];
  /** Registers of which some or all rows could not be read. */
  unread: Set<RegisterName>;
  /** Rows whose cells stand under the wrong labels. */
  misfits: Set<string>;
}

interface Texts {
  records: RecordOf[];
  prose: ProseFile[];
  images: string[];
  faults: Fault[];
  /** Ids of texts that could not be read. */
  refused: string[];
}

export const noTables = (): Tables => ({
  records: [],
  datasets: [],
  faults: [],
  refused: [],
  unread: new Set(),
  misfits: new Set(),
});

export const noTexts = (): Texts => ({
  records: [],
  prose: [],
  images: [],
  faults: [],
  refused: [],
});

/** The row of a fault, as one text. */
export const rowOf = ({ file, line }: Pick<Fault, 'file' | 'line'>): string =>
  `${file}:${line ?? ''}`;

export function readTables({ files }: RecordFiles, { resources }: Descriptor): Tables {
  const tables = noTables();
  const typed = resources.flatMap((resource) =>
    readResource(
      resource,
      files.filter((file) => file.resource === resource.name),
      tables,
    ),
  );
  addFaults(tables, checkForeignKeys(typed));
  return tables;
}

function readResource(
  resource: ResourceDescriptor,
  files: readonly ResourceFile[],
  into: Tables,
): TypedTable[] {
  const { register } = resource;
  const about = files.map(({ file, bytes }) => ({ file, bytes }));
  const tables = files.flatMap((file) => readTable(file, resource, into));
  if (register && tables.length < resource.path.length) into.unread.add(register);
  if (tables.length === 0) {
    into.datasets.push({ resource, files: about, rows: [], header: [], texts: [] });
    return [];
  }
  const typed = parseRows(tables, resource);
  into.datasets.push(toDataset(typed, about, tables));
  readRecords(typed, into);
  return [typed];
}

function readTable(
  { file, text }: ResourceFile,
  { dialect, opaque }: ResourceDescriptor,
  into: Tables,
): TextTable[] {
  if (text === undefined || opaque) return [];
  const { table, faults } = parseTable(text, dialect, file);
  for (const one of faults) {
    into.faults.push(one);
    if (one.code === 'extra-cell' || one.code === 'missing-cell') into.misfits.add(rowOf(one));
  }
  return table ? [table] : [];
}

function readRecords({ rows, resource, faults }: TypedTable, into: Tables): void {
  const { records, faults: doubts, refused } = toRecords(rows, resource);
  if (resource.register && records.length === 0 && rows.length > 0)
    into.unread.add(resource.register);
  into.refused.push(...refused);
  addFaults(into, [...faults, ...doubts]);
  for (const record of records) into.records.push(record);
}

/** Faults of rows whose cells stand under the wrong labels say nothing. */
function addFaults(into: Tables, faults: readonly Fault[]): void {
  for (const one of faults) if (!into.misfits.has(rowOf(one))) into.faults.push(one);
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

export function readTexts(root: string): Texts {
  const texts = noTexts();
  for (const register of proseRegisters) readProse(root, register, texts);
  return texts;
}

function readProse(root: string, register: (typeof proseRegisters)[number], into: Texts): void {
  const { files, images, faults } = readProseFiles(root, register);
  into.images.push(...images.filter(({ sound }) => sound).map(({ file }) => file));
  into.faults.push(...faults);
  const read = new Set(files.map(({ file }) => file));
  const named = new Set(faults.map(({ file }) => file).filter((file) => /\.mdx?$/.test(file)));
  into.refused.push(...[...named].filter((file) => !read.has(file)).map(fileId));
  for (const file of files) {
    const { record, faults: found } = toProseRecord(file, register);
    into.faults.push(...found);
    if (!record) into.refused.push(fileId(file.file));
    else {
      into.records.push(record);
      into.prose.push(file);
    }
  }
}
