/** The repository of a record, which all pages and exports are made of. */
import { checkReusedIds } from '../checks/index.ts';
import { checkGuard } from '../checks/guard/index.ts';
import { type HistoryResult, readHistory } from '../history/index.ts';
import { readHead } from '../history/git/index.ts';
import { readPictures } from '../prose/files.ts';
import { fileId } from '../prose/index.ts';
import type { Repository, ProseFile, Descriptor, RecordOf } from '../schema/index.ts';
import { type Fault, countFaults, fault } from '../schema/faults/index.ts';
import { noHistory } from '../schema/history/index.ts';
import { registers } from '../schema/registers/index.ts';
import { isDate, toAddress, type IsoDate } from '../schema/values/index.ts';
import { collect } from '../tables/records/index.ts';
import { readRecord, mayNameGone, withoutGone, withheldIn } from './judge.ts';
import { hashRecord } from './hash.ts';
import { pastStrings } from './strings.ts';

/** Which edition of the engine this is. */
const engineVersion = '0.1.0';

/** A record with errors: it is not built, and nothing of it is published. */
export class RecordRefused extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const errors = countFaults(faults, 'error');
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

/** The repository of a record; throws `RecordRefused` with all faults where one is an error. */
export async function buildRepository(options: Options): Promise<Repository> {
  const { root, asOf, today = '1970-01-01' } = options;
  const read = readRecord(root);
  const { descriptor, records, datasets, prose } = read;
  const wrongDay = checkDay(asOf);
  if (!descriptor) throw new RecordRefused([...wrongDay, ...read.faults]);
  const { pictures, faults: unreadable } = await readPictures(root, read.images);
  const { told, withheld } = await readPast(options, descriptor, read.faults);
  const doubts = withoutGone(read.faults, told.history);
  const collection = collect(records);
  const all = [
    ...wrongDay,
    ...doubts,
    ...unreadable,
    ...told.faults,
    ...withheldIn(descriptor, withheld, read),
    ...checkReusedIds(told.history, collection),
    ...checkGuard(pastStrings(told.history, descriptor), descriptor.guard),
  ];
  if (all.some((one) => one.severity === 'error')) throw new RecordRefused(all);
  const commit = readHead(root, recordPaths(descriptor));
  return {
    descriptor,
    records: collection,
    datasets,
    faults: doubts,
    prose: new Map(prose.map((file) => [idOf(file), file])),
    history: told.history,
    images: pictures,
    asOf: asOf ?? commit?.date ?? newestDay(records) ?? today,
    ...(commit ? { commit } : {}),
    hashOf: hashRecord,
    engine: engineVersion,
  };
}

/**
 * The history, as far as it is asked for and the record may be built at all; and what of it may not
 * be shown, which is known from the history alone, also where the site does not show it.
 */
async function readPast(
  { root, history: mode, cache }: Options,
  descriptor: Descriptor,
  faults: readonly Fault[],
): Promise<{ told: HistoryResult; withheld: HistoryResult['withheld'] }> {
  const isHopeless = faults.some((one) => one.severity === 'error' && !mayNameGone(one));
  if (isHopeless) return { told: { history: noHistory, faults: [], withheld: [] }, withheld: [] };
  const told = await readHistory({
    root,
    descriptor,
    cache,
    mode: mode === 'off' ? 'off' : 'full',
  });
  if (mode !== 'off' || descriptor.redactions.length === 0)
    return { told, withheld: told.withheld };
  const { withheld } = await readHistory({ root, descriptor, cache });
  return { told, withheld };
}

const idOf = (file: ProseFile) => toAddress(fileId(file.file));

/** The day of the figures is a whole date. */
function checkDay(asOf: string | undefined): Fault[] {
  if (asOf === undefined || (isDate(asOf) && asOf.length === 10)) return [];
  const params = { kind: 'date', readings: 0, first: '', second: '' };
  return [fault('invalid-date', { file: 'AS_OF', found: asOf }, params)];
}

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
