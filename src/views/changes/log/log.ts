/**
 * The log: what versions show, each with its reason, and what amendments tell that no version
 * shows. An amendment is told once, so that its row was added to its table is not told beside it.
 */
import type { ChangeWithReason } from '../../../history/read/index.ts';
import { compareText } from '../../../schema/faults/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import { type IsoDate, groupByAll, remember, toAddress } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { amendedEntries, findHistory } from '../record/told.ts';
import { changesOf } from './edits.ts';

/** A line of the log: a change, or the rows that one version added to a table. */
export interface LogEntry extends ChangeWithReason {
  /** Of an amendment that no version shows, its id. */
  amendment?: string;
  /** How many rows were added, where a line stands for all of them. */
  rows?: number;
}

/** From how many rows that one version adds to a table on they are one line. */
const leastFolded = 10;

/** Everything that happened, newest first; of an amendment without a day nobody knows when. */
export const logOf = (context: Context): readonly LogEntry[] =>
  remember('the log', context.repository, () => toLog(context));

function toLog(context: Context): readonly LogEntry[] {
  const { records } = context.repository;
  const changes = changesOf(context);
  const told = new Set(changes.flatMap(({ amendments }) => amendments));
  const left = records.of('amendments').filter((one) => !told.has(one));
  const byRecord = groupByAll(left, ({ fields }) => [toAddress(fields.record)]);
  const alone = [...byRecord.values()].flatMap((own) => toEntries(context, own));
  const edits = changes.filter(
    ({ register, change, id }) =>
      !(register === 'amendments' && change === 'added' && records.findIn(register, id)),
  );
  return [...edits, ...alone].toSorted((a, b) => compareText(b.date, a.date));
}

/** The amendments of one record that no version shows, newest first. */
function toEntries(
  context: Context,
  amendments: readonly RecordOf<'amendments'>[],
): readonly LogEntry[] {
  const { record: id } = amendments[0]!.fields;
  const register = registerOf(context, id);
  const told = register && findHistory(context, register, id);
  const entries = amendedEntries(context, id, told, amendments).toReversed();
  return entries.flatMap(({ version, date, change, edits: [edit] }) => ({
    ...edit!,
    version,
    date,
    change,
    id,
    lineage: told?.lineage ?? version,
    ...(register ? { register } : {}),
    amendment: edit!.amendments[0]!.id,
  }));
}

/** The register of a record, or of one that is gone. */
function registerOf({ repository }: Context, id: string): RegisterName | undefined {
  const { records, history } = repository;
  return (
    records.find(id)?.register ??
    history?.events.findLast((event) => toAddress(event.id) === toAddress(id))?.register
  );
}

/** The entries, with the rows that one version added to a table as one where they are many. */
export function foldAdded(entries: readonly LogEntry[]): readonly LogEntry[] {
  const added = groupByAll(entries, (entry) => toAddition(entry) ?? []);
  return entries.flatMap((entry) => {
    const key = toAddition(entry);
    const all = key ? added.get(key[0]!)! : [];
    if (all.length < leastFolded) return entry;
    return all[0] === entry ? { ...entry, rows: all.length } : [];
  });
}

const toAddition = ({ change, commit, register, dataset }: LogEntry) =>
  change === 'added' ? [`${commit} ${register ?? dataset}`] : undefined;

/** On which day the history begins that is kept. */
export const keptSince = ({ repository }: Context): IsoDate | undefined =>
  repository.history?.versions[0]?.date;
