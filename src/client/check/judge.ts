/**
 * Judges one file as the check of the record would: by the same code, with the rest of the record
 * given as its description and known ids. Pure; runs wherever it is loaded.
 */
import { laws, textLaws } from '../../checks/index.ts';
import {
  checkGuard,
  listCellStrings,
  listGuardedStrings,
  toIdOf,
} from '../../checks/guard/index.ts';
import { plainDialect } from '../../tables/descriptor/index.ts';
import { collect } from '../../tables/records/index.ts';
import {
  type ProseRegister,
  checkTranslatedProse,
  findTranslated,
  parseProse,
  toProseRecord,
} from '../../prose/index.ts';
import { checkForeignKeys, judgeResource, rowOf } from '../../tables/rows/index.ts';
import {
  type CheckedRecord,
  type CheckedTable,
  type Fault,
  compareFaults,
  knownField,
} from '../../schema/faults/index.ts';
import type { ProseFile, RecordOf, ResourceDescriptor } from '../../schema/index.ts';
import type { RegisterName } from '../../schema/registers/index.ts';
import { toAddress } from '../../schema/values/index.ts';
import { decodeTable } from '../../tables/text/index.ts';

export interface Judged {
  faults: readonly Fault[];
  /** The labels and rows of a table as they were read. */
  table?: { header: readonly string[]; rows: readonly (readonly string[])[] };
  /** The decoded text, where it could be decoded. */
  text?: string;
}

/** The faults of a file that would take the place of a table's file. */
export function judgeTable(
  bytes: Uint8Array,
  table: CheckedTable,
  file: string,
  record: CheckedRecord,
): Judged {
  const { text, faults: encoding } = decodeTable(bytes, table.resource.encoding, { file });
  const judged = judgeResource(
    [{ file, bytes: bytes.length, text, faults: encoding }],
    table.resource,
  );
  const { typed, records, faults, misfits } = judged;
  const others = toStubs(record, (at) => at === file);
  const replaced = toStubs(record, (at) => at !== file);
  const own = new Set(records.map(({ id }) => toAddress(id)));
  // A file without any row of the table that it is like is meant to be added to it.
  const adds = own.size > 0 && !replaced.some(({ id }) => own.has(toAddress(id)));
  const collection = collect([...records, ...others, ...(adds ? replaced.map(elsewhere) : [])]);
  const later = [
    ...(typed ? checkForeignKeys([typed]) : []),
    ...laws.flatMap((law) => law(collection)),
  ].filter((one) => !misfits.has(rowOf(one)));
  return settle(
    [
      ...faults,
      ...later,
      ...checkGuard(listCellStrings(judged.read, toIdOf(records)), record.guard),
    ],
    file,
    record,
    {
      table: { header: judged.dataset.header, rows: judged.dataset.texts },
      ...(text === undefined ? {} : { text }),
    },
  );
}

/** One record by the names of its register's fields, whatever its table calls them. */
const ownTable = (register: RegisterName): ResourceDescriptor => ({
  name: register,
  path: [ownFile],
  encoding: 'utf-8',
  dialect: { ...plainDialect, json: { lines: true } },
  described: false,
  schema: {
    fields: [],
    fieldsMatch: 'partial',
    missingValues: [{ value: '' }],
    primaryKey: [],
    uniqueKeys: [],
    foreignKeys: [],
  },
  licenses: [],
  sources: [],
  register,
  defaults: {},
  namings: {},
  translations: {},
});
const ownFile = 'record.json';

/**
 * The faults of one record with these values, by the names of its register's fields, among all
 * others of the record.
 */
export function judgeValues(
  register: RegisterName,
  values: Readonly<Record<string, string>>,
  record: CheckedRecord,
): readonly Fault[] {
  const text = `${JSON.stringify(values)}\n`;
  const judged = judgeResource(
    [{ file: ownFile, bytes: text.length, text, faults: [] }],
    ownTable(register),
  );
  const stubs = toStubs(record, (_, id) => isSameId(id, values['id']));
  const collection = collect([...judged.records, ...stubs]);
  const found = [
    ...judged.faults,
    ...laws.flatMap((law) => law(collection)),
    ...checkGuard(listCellStrings(judged.read, toIdOf(judged.records)), record.guard),
  ];
  return settle(found, ownFile, record).faults;
}

/** What of the words that go with a proposal may not be published: they are public once sent. */
export function judgeReasons(
  { reason = '', source = '' }: { reason?: string; source?: string },
  { guard }: Pick<CheckedRecord, 'guard'>,
): readonly Fault[] {
  return checkGuard(
    Object.entries({ reason, source }).map(([field, text]) => ({
      text,
      place: { file: '', field },
    })),
    guard,
  );
}

/** The faults of a lesson or report. */
export function judgeProse(
  text: string,
  register: ProseRegister,
  file: string,
  record: CheckedRecord,
): Judged {
  const { prose, faults } = parseProse(text, file);
  if (!prose) return settle(faults, file, record, { text });
  const made: ReturnType<typeof toProseRecord> = findTranslated(file)
    ? { faults: checkTranslatedProse(prose, register) }
    : toProseRecord(prose, register);
  // A lesson's own id is replaced wherever it stands: the file may have got a new name.
  const stubs = toStubs(
    record,
    (at, id) => at === file || (at.startsWith('content/') && isSameId(id, made.record?.id)),
  );
  const collection = collect([...(made.record ? [made.record] : []), ...stubs]);
  return settle(
    [...faults, ...made.faults, ...judgeRead(prose, collection, record)],
    file,
    record,
    { text },
  );
}

function judgeRead(
  prose: ProseFile,
  collection: ReturnType<typeof collect>,
  record: CheckedRecord,
): Fault[] {
  return [
    ...laws.flatMap((law) => law(collection)),
    ...textLaws.flatMap((law) => law([prose], collection)),
    ...checkGuard(listGuardedStrings(prose), record.guard),
  ];
}

/**
 * Only what is wrong in this file, each once, in the order of reports; where the record is strict a
 * warning counts as an error.
 */
function settle(
  faults: readonly Fault[],
  file: string,
  { strict }: CheckedRecord,
  more: Omit<Judged, 'faults'> = {},
): Judged {
  const own = faults.filter((one) => one.file === file).toSorted(compareFaults);
  return {
    faults: strict ? own.map((one) => ({ ...one, severity: 'error' as const })) : own,
    ...more,
  };
}

/** What is wrong with a row of which the id alone is known is no fault of this file. */
const elsewhere = (one: RecordOf): RecordOf => ({ ...one, origin: { ...one.origin, file: '' } });

const isSameId = (id: string, other: string | undefined): boolean =>
  other !== undefined && toAddress(id) === toAddress(other);

/** The records that what is judged does not replace, as far as they are known. */
function toStubs(
  { known }: CheckedRecord,
  isReplaced: (file: string, id: string) => boolean,
): RecordOf[] {
  return known.flatMap(({ register, file: origin, ids }) =>
    ids.flatMap((entry): RecordOf[] => {
      const [id, status] = typeof entry === 'string' ? [entry, undefined] : entry;
      if (isReplaced(origin, id)) return [];
      const fields = { id, ...(status === undefined ? {} : { [knownField[register]!]: status }) };
      return [
        {
          register,
          id,
          fields,
          extras: [],
          origin: { file: origin, line: 1, resource: register },
          texts: {},
        } as unknown as RecordOf,
      ];
    }),
  );
}
