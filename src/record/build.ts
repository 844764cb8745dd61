/** The repository of a record, which all pages and exports are made of. */
import { readHead } from '../history/git/index.ts';
import { fileId } from '../prose/index.ts';
import type { Repository, ProseFile, Descriptor, RecordOf } from '../schema/index.ts';
import { type Fault, countFaults, fault } from '../schema/faults/index.ts';
import { registers } from '../schema/registers/index.ts';
import { isDate, toAddress, type IsoDate } from '../schema/values/index.ts';
import { collect } from '../tables/records/index.ts';
import { type Judging, judgeRecord } from './judge.ts';
import { hashRecord } from './hash.ts';

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

interface Options extends Judging {
  /** Day of the figures; else the day of the newest commit that touched the record. */
  asOf?: string | undefined;
  /** The day of the figures of a record outside git in which no row has a date. */
  today?: string;
}

/** The repository of a record; throws `RecordRefused` with all faults where one is an error. */
export async function buildRepository(options: Options): Promise<Repository> {
  const { root, asOf, today = '1970-01-01' } = options;
  const { read, history, pictures, standing, besides } = await judgeRecord(options);
  const { descriptor, records, datasets, prose } = read;
  const all = [...checkDay(asOf), ...standing, ...besides];
  if (!descriptor || all.some((one) => one.severity === 'error')) throw new RecordRefused(all);
  const commit = readHead(root, recordPaths(descriptor));
  return {
    descriptor,
    records: collect(records),
    datasets,
    faults: standing,
    prose: new Map(prose.map((file) => [idOf(file), file])),
    history,
    images: pictures,
    asOf: asOf ?? commit?.date ?? newestDay(records) ?? today,
    ...(commit ? { commit } : {}),
    hashOf: hashRecord,
    engine: engineVersion,
  };
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
