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
  type KnownRecords,
  compareFaults,
  knownField,
} from '../../schema/faults/index.ts';
import type { ProseFile, RecordOf } from '../../schema/index.ts';
import { decodeTable } from '../../tables/text/index.ts';

export interface Judged {
  faults: readonly Fault[];
  /** Rows of a table that were read. */
  rows?: number;
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
  const collection = collect([...records, ...toStubs(record.known, file)]);
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
    { rows: judged.dataset.rows.length, ...(text === undefined ? {} : { text }) },
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
  const stubs = toStubs(record.known, file, made.record?.id);
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

/**
 * The records of all other files, as far as they are known. A lesson's own id is left out wherever
 * it stands: the file may have got a new name.
 */
function toStubs(known: readonly KnownRecords[], file: string, own?: string): RecordOf[] {
  return known
    .filter((one) => one.file !== file)
    .flatMap(({ register, file: origin, ids }) =>
      ids.flatMap((entry): RecordOf[] => {
        const [id, status] = typeof entry === 'string' ? [entry, undefined] : entry;
        if (
          own !== undefined &&
          origin.startsWith('content/') &&
          id.toLowerCase() === own.toLowerCase()
        )
          return [];
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
