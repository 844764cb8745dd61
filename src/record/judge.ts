/** What a record holds, judged: by itself, and by its history. */
import {
  laws,
  checkFigures,
  checkAddresses,
  checkReusedIds,
  checkWithheld,
  checkWords,
} from '../checks/index.ts';
import { checkGuard } from '../checks/guard/index.ts';
import { readHistory, type HistoryResult } from '../history/index.ts';
import { toFormerIds, toTombstones } from '../history/read/index.ts';
import { readPictures } from '../prose/files.ts';
import type { Collection, Descriptor, RecordOf, Dataset, ProseFile } from '../schema/index.ts';
import { type Fault, compareFaults } from '../schema/faults/index.ts';
import { type History, noHistory } from '../schema/history/index.ts';
import type { RegisterName } from '../schema/registers/index.ts';
import { toAddress } from '../schema/values/index.ts';
import { readRecordFiles } from '../tables/index.ts';
import { collect } from '../tables/records/index.ts';
import { rowOf } from '../tables/rows/index.ts';
import { type Tables, noTables, noTexts, readTables, readTexts } from './read.ts';
import { checkSince } from './since.ts';
import { guarded, checkDescriptions, pastStrings } from './strings.ts';

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
          ...checkWords(descriptor),
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

/** Where a record is, how much of its history is asked for, and what was read of it already. */
export interface Judging {
  root: string;
  /** `off` asks for a site without history. */
  history?: string | undefined;
  /** Folder for what was worked out of the history before; without one it is read anew. */
  cache?: string | undefined;
  read?: Read;
}

/** Everything that is known of a record once it is judged: whoever publishes it needs no more. */
export interface JudgedRecord {
  read: Read;
  history: History;
  pictures: ReadonlyMap<string, Uint8Array>;
  /** What is wrong or doubtful in the record as it stands, and why there is no history. */
  standing: readonly Fault[];
  /** What else its files and its past tell against it. */
  besides: readonly Fault[];
}

/**
 * Judges a record by everything that it holds and that its history tells: what has no error here is
 * published.
 */
export async function judgeRecord(judging: Judging): Promise<JudgedRecord> {
  const { root, history: mode, read = readRecord(root) } = judging;
  const { descriptor } = read;
  const { pictures, faults: unreadable } = await readPictures(root, read.images);
  if (!descriptor)
    return { read, history: noHistory, pictures, standing: read.faults, besides: unreadable };
  const past = await readPast(judging, descriptor, read.faults);
  const history = mode === 'off' ? noHistory : past.history;
  const collection = collect(read.records);
  const addressed = {
    descriptor,
    records: collection,
    images: [...pictures.keys()],
    gone: goneFrom(history, collection),
  };
  return {
    read,
    history,
    pictures,
    standing: [...withoutGone(read.faults, past.history), ...past.faults],
    besides: [
      ...unreadable,
      ...withheldIn(descriptor, past.withheld, read),
      ...checkReusedIds(history, collection),
      ...checkAddresses(addressed),
      ...checkGuard(pastStrings(history, descriptor), descriptor.guard),
    ],
  };
}

/** Ids that once had a page and have no row now. */
const goneFrom = (history: History, records: Collection) =>
  [...toTombstones(history), ...toFormerIds(history)].filter(
    ({ register, id }) => !records.findIn(register, id),
  );

/**
 * The history, unless the record may not be built at all, or nobody asks for it: an id may be one of
 * a record that is gone, and what may not be shown is known from the history alone.
 */
async function readPast(
  { root, history: mode, cache }: Judging,
  descriptor: Descriptor,
  faults: readonly Fault[],
): Promise<HistoryResult> {
  const isHopeless = faults.some((one) => one.severity === 'error' && !mayNameGone(one));
  const isAsked =
    mode !== 'off' || descriptor.redactions.length > 0 || faults.some((one) => mayNameGone(one));
  if (isHopeless || !isAsked) return { history: noHistory, faults: [], withheld: [] };
  const past = await readHistory({ root, descriptor, cache });
  return { ...past, faults: mode === 'off' ? [] : past.faults };
}

/**
 * Every fault of a record, which may have been read already, and how much was read; with a `base`,
 * also published values that changed since then without a reason. Where this copy of the repository
 * does not hold the whole history, what only that tells is not judged, and a warning says so.
 */
export async function checkRecord({
  base,
  ...judging
}: Judging & { base?: string | undefined }): Promise<{
  faults: readonly Fault[];
  counts: { rows: number; texts: number };
}> {
  const { read, standing, besides } = await judgeRecord(judging);
  const { descriptor, records, datasets, prose } = read;
  const unexplained =
    base !== undefined && descriptor
      ? await checkSince(base, judging.root, descriptor, records, datasets)
      : [];
  const judgedHere = standing.map((one) =>
    one.code === 'x-shallow-history' || one.code === 'x-no-history'
      ? { ...one, severity: 'warning' as const }
      : one,
  );
  return {
    faults: [...judgedHere, ...besides, ...unexplained].toSorted(compareFaults),
    counts: { rows: datasets.reduce((sum, { rows }) => sum + rows.length, 0), texts: prose.length },
  };
}

/** Past values that may not be shown and that the record still quotes. */
function withheldIn(
  descriptor: Descriptor,
  withheld: HistoryResult['withheld'],
  { records, datasets, prose }: Pick<Read, 'records' | 'datasets' | 'prose'>,
): readonly Fault[] {
  if (withheld.length === 0) return [];
  const strings = guarded(datasets, prose);
  return checkWithheld({ withheld, records: collect(records), strings, descriptor });
}

/** A reference that may lead to a record which was withdrawn: only the history knows. */
const mayNameGone = ({ code, field }: Fault) =>
  code === 'x-unknown-reference' && field === 'record';

/** Amendments and corrections may name a record that was withdrawn. */
function withoutGone(faults: readonly Fault[], history: History): readonly Fault[] {
  const gone = new Set(toTombstones(history).map(({ id }) => toAddress(id)));
  return faults.filter((one) => !mayNameGone(one) || !gone.has(toAddress(one.found ?? '')));
}
