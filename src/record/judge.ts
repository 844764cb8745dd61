/** What a record holds, judged: by itself, and by its history. */
import {
  laws,
  checkFigures,
  checkAmendments,
  type AmendmentsTable,
  checkWithheld,
} from '../checks/index.ts';
import { checkGuard } from '../checks/guard/index.ts';
import { readHistory, readChangesSince, type HistoryResult } from '../history/index.ts';
import { toTombstones } from '../history/read/index.ts';
import { readPictures } from '../prose/files.ts';
import type { Descriptor, RecordOf, Dataset, ProseFile } from '../schema/index.ts';
import { type Fault, compareFaults } from '../schema/faults/index.ts';
import type { History } from '../schema/history/index.ts';
import type { RegisterName } from '../schema/registers/index.ts';
import { toAddress } from '../schema/values/index.ts';
import { readRecordFiles } from '../tables/index.ts';
import { collect } from '../tables/records/index.ts';
import { rowOf } from '../tables/rows/index.ts';
import { type Tables, noTables, noTexts, readTables, readTexts } from './read.ts';
import { guarded, checkDescriptions } from './strings.ts';

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
  const tables = files.descriptor ? readTables(files, files.descriptor) : noTables();
  const descriptor = files.descriptor && withWithheld(files.descriptor, tables.datasets);
  const texts = descriptor ? readTexts(root) : noTexts();
  const records = [...tables.records, ...texts.records];
  const collection = collect(records);
  const faults = [
    ...files.faults,
    ...tables.faults,
    ...texts.faults,
    ...withoutEchoes(
      [...laws.flatMap((law) => law(collection)), ...checkFigures(texts.prose, collection)],
      tables,
      [...tables.refused, ...texts.refused],
    ),
    ...(descriptor
      ? [
          ...checkGuard(guarded(tables.read, texts.prose), descriptor.guard),
          ...checkDescriptions(files, descriptor.guard),
        ]
      : []),
  ];
  return {
    ...(descriptor ? { descriptor } : {}),
    records,
    datasets: tables.datasets,
    prose: texts.prose,
    images: texts.images,
    faults: judged(faults, descriptor?.strict ?? false),
  };
}

/** The descriptor, in which the tables that could not be read are known as such. */
function withWithheld(descriptor: Descriptor, datasets: readonly Dataset[]): Descriptor {
  const opaque = new Map(datasets.map(({ resource }) => [resource.name, resource.opaque]));
  const resources = descriptor.resources.map((resource) =>
    opaque.get(resource.name) === 'unreadable'
      ? { ...resource, opaque: 'unreadable' as const }
      : resource,
  );
  return { ...descriptor, resources };
}

/**
 * Leaves out what only follows from rows and tables that could not be read: references to them, and
 * what a row says whose cells stand under the wrong labels.
 */
function withoutEchoes(
  faults: readonly Fault[],
  { unread, misfits }: Tables,
  refused: readonly string[],
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
    ? [...withoutGone(faults, told.history), ...withheldIn(descriptor!, told.withheld, read)]
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

/** Past values that may not be shown and that the record still quotes. */
export function withheldIn(
  descriptor: Descriptor,
  withheld: HistoryResult['withheld'],
  { records, datasets, prose }: Pick<Read, 'records' | 'datasets' | 'prose'>,
): readonly Fault[] {
  if (withheld.length === 0) return [];
  const strings = guarded(datasets, prose);
  return checkWithheld({ withheld, records: collect(records), strings, descriptor });
}

/** A reference that may lead to a record which was withdrawn: only the history knows. */
export const mayNameGone = ({ code, field }: Fault) =>
  code === 'x-unknown-reference' && field === 'record';

/** Amendments and corrections may name a record that was withdrawn. */
export function withoutGone(faults: readonly Fault[], history: History): readonly Fault[] {
  const gone = new Set(toTombstones(history).map(({ id }) => toAddress(id)));
  return faults.filter((one) => !mayNameGone(one) || !gone.has(toAddress(one.found ?? '')));
}
