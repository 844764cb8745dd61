/** The tables and texts of a record, read one by one: what they hold, and what is wrong in them. */
import { readProseFiles } from '../prose/files.ts';
import { checkTranslatedProse, fileId, findTranslated, toProseRecord } from '../prose/index.ts';
import type {
  Dataset,
  Descriptor,
  ProseFile,
  RecordOf,
  ResourceDescriptor,
} from '../schema/index.ts';
import type { Fault } from '../schema/faults/index.ts';
import { type RegisterName, proseRegisters } from '../schema/registers/index.ts';
import type { RecordFiles } from '../tables/index.ts';
import {
  type ResourceText,
  type TypedTable,
  checkForeignKeys,
  judgeResource,
  rowOf,
} from '../tables/rows/index.ts';

export interface Tables {
  records: RecordOf[];
  datasets: Dataset[];
  /** The same as far as they could be read, withheld ones too. */
  read: Dataset[];
  faults: Fault[];
  /** Ids of rows that could not be read. */
  refused: string[];
  /** Registers of which some or all rows could not be read. */
  unread: Set<RegisterName>;
  /** Rows whose cells stand under the wrong labels. */
  misfits: Set<string>;
}

export interface Texts {
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
  read: [],
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

export function readTables({ files }: RecordFiles, { resources }: Descriptor): Tables {
  const tables = noTables();
  const typed = resources.flatMap((resource) =>
    readResource(
      resource,
      files.filter((file) => file.resource === resource.name),
      tables,
    ),
  );
  for (const one of checkForeignKeys(typed))
    if (!tables.misfits.has(rowOf(one))) tables.faults.push(one);
  return tables;
}

function readResource(
  resource: ResourceDescriptor,
  files: readonly ResourceText[],
  into: Tables,
): TypedTable[] {
  const judged = judgeResource(files, resource);
  const { typed, records, faults, refused, misfits, whole } = judged;
  into.datasets.push(judged.dataset);
  into.read.push(judged.read);
  into.refused.push(...refused);
  for (const one of faults) into.faults.push(one);
  for (const record of records) into.records.push(record);
  for (const row of misfits) into.misfits.add(row);
  const { register } = resource;
  const isUnread = !whole || (records.length === 0 && (typed?.rows.length ?? 0) > 0);
  if (register && isUnread) into.unread.add(register);
  return typed ? [typed] : [];
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
    if (findTranslated(file.file)) {
      into.prose.push(file);
      into.faults.push(...checkTranslatedProse(file, register));
      continue;
    }
    const { record, faults: found } = toProseRecord(file, register);
    into.faults.push(...found);
    if (!record) into.refused.push(fileId(file.file));
    else {
      into.records.push(record);
      into.prose.push(file);
    }
  }
}
