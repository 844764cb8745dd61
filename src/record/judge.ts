/** What a record holds, judged: by itself, and by its history. */
import {
  checkAddresses,
  checkExemptions,
  checkRedactions,
  checkReusedIds,
  checkWithheld,
} from '../checks/index.ts';
import { checkGuard } from '../checks/guard/index.ts';
import { readHistory, type HistoryResult } from '../history/index.ts';
import { toFormerIds, toTombstones } from '../history/read/index.ts';
import { readPictures } from '../prose/files.ts';
import { findTranslated } from '../prose/index.ts';
import type { Collection, Descriptor, Exemption } from '../schema/index.ts';
import { type Fault, compareFaults } from '../schema/faults/index.ts';
import { type History, noHistory } from '../schema/history/index.ts';
import { toAddress } from '../schema/values/index.ts';
import { toRecordPath } from '../tables/descriptor/index.ts';
import { collect } from '../tables/records/index.ts';
import { checkBetween } from './between.ts';
import { checkSince } from './since.ts';
import { type Read, readRecord } from './standing.ts';
import { guarded, pastStrings } from './strings.ts';

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
  const used = new Set(read.exempted);
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
      ...withheldIn(descriptor, past.withheld, read, used),
      ...checkReusedIds(history, collection),
      ...checkAddresses(addressed),
      ...checkGuard(pastStrings(history, descriptor), descriptor.guard, used),
      ...idleRules(descriptor, past, mode === 'off' ? undefined : used, read),
    ],
  };
}

/**
 * Rules that do nothing, as far as the past was read that they may be about. With an error in the
 * record itself that is not known; without history (`used` not given) not of exemptions.
 */
function idleRules(
  { redactions, guard, file, resources }: Descriptor,
  past: HistoryResult,
  used: ReadonlySet<Exemption> | undefined,
  { faults, prose, locate }: Read,
): readonly Fault[] {
  if (faults.some(({ severity }) => severity === 'error')) return [];
  const files = [
    file,
    ...resources.flatMap(({ path }) => path.map((one) => toRecordPath(file, one))),
    ...prose.map((one) => one.file),
  ];
  return [
    ...(past.history.mode === 'full'
      ? checkRedactions(redactions, past.withheld, past.history, locate)
      : []),
    ...(used && past.history.mode !== 'off'
      ? checkExemptions(guard.exempt, used, files, locate)
      : []),
  ];
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
 * also published values that changed since then without a reason, and what commits since then add
 * that may not be published, even where a later one takes it out again. Where this copy of the repository
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
  const between =
    base !== undefined && descriptor
      ? await checkBetween(base, judging.root, descriptor, { past: besides, standing })
      : [];
  const judgedHere = standing.map((one) =>
    one.code === 'x-shallow-history' || one.code === 'x-no-history'
      ? { ...one, severity: 'warning' as const }
      : one,
  );
  return {
    faults: [...judgedHere, ...besides, ...unexplained, ...between].toSorted(compareFaults),
    counts: {
      rows: datasets.reduce((sum, { rows }) => sum + rows.length, 0),
      texts: prose.filter(({ file }) => !findTranslated(file)).length,
    },
  };
}

/** Past values that may not be shown and that the record still quotes. */
function withheldIn(
  descriptor: Descriptor,
  withheld: HistoryResult['withheld'],
  { records, datasets, prose, images }: Pick<Read, 'records' | 'datasets' | 'prose' | 'images'>,
  used: Set<Exemption>,
): readonly Fault[] {
  if (withheld.length === 0) return [];
  const strings = guarded(datasets, prose, records, images);
  return checkWithheld({ withheld, records: collect(records), strings, descriptor, used });
}

/** A reference that may lead to a record which was withdrawn: only the history knows. */
const mayNameGone = ({ code, field }: Fault) =>
  code === 'x-unknown-reference' && field === 'record';

/** Amendments and corrections may name a record that was withdrawn. */
function withoutGone(faults: readonly Fault[], history: History): readonly Fault[] {
  const gone = new Set(toTombstones(history).map(({ id }) => toAddress(id)));
  return faults.filter((one) => !mayNameGone(one) || !gone.has(toAddress(one.found ?? '')));
}
