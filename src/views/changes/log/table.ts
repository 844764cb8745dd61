/** The table of changes: the record, what became of it in words, the day and the version. */
import type { ChangeWithReason } from '../../../history/read/index.ts';
import { formatDate } from '../../../i18n/index.ts';
import type { PastValue, TableName } from '../../../schema/history/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { registers } from '../../../schema/registers/index.ts';
import type { IsoDate } from '../../../schema/values/index.ts';
import { addressIn, findAddress } from '../../parts/addresses.ts';
import { type Context, sourceLanguage } from '../../parts/context.ts';
import { type Inline, linked, linkTo, plain, registerName } from '../../parts/inlines.ts';
import { type Table, column } from '../../parts/table.ts';
import { sentenceOf, whyCells, whyLabels } from '../record/sentences.ts';
import { hasVersions, versionId, versionsPath } from '../record/told.ts';
import { addressOfChanged, addressOfTable, findChanged } from './edits.ts';
import { changesPath } from './filter.ts';
import type { LogEntry } from './log.ts';
import { rowName } from './rowName.ts';

export function toChangesTable(context: Context, changes: readonly LogEntry[]): Table {
  const [reason, authority] = whyLabels(context);
  const reasoned = changes.some(({ amendments }) => amendments.length > 0);
  return {
    columns: [
      column('record', context.say('history.record'), 'title'),
      column('what', context.say('history.what')),
      ...(reasoned ? [column('reason', reason), column('authority', authority)] : []),
      column('date', context.say('history.date'), 'date'),
      column('version', context.say('history.versionColumn')),
    ],
    rows: changes.map((change, index) => ({
      id: `${index}`,
      cells: [
        recordCell(context, change),
        [plain(changeSentence(context, change))],
        ...(reasoned ? whyCells(context, change.amendments) : []),
        change.date === '' ? [] : [dayLink(context, change.date)],
        versionCell(context, change),
      ],
    })),
  };
}

const dayLink = (context: Context, date: IsoDate): Inline =>
  linked(
    formatDate(context.language, date, 'short'),
    addressIn(context, changesPath({ filter: { kind: 'day', value: date } })),
  );

/** The version, with the way to the record's values as they stood from it on. */
function versionCell(context: Context, change: ChangeWithReason): readonly Inline[] {
  if (!change.commit) return [];
  const text = change.commit.slice(0, 10);
  const record = findChanged(context, change);
  const href = record && findVersionAddress(context, record, change.commit);
  return [href ? linked(text, href) : plain(text)];
}

function findVersionAddress(
  context: Context,
  { register, id }: RecordOf,
  commit: string,
): string | undefined {
  if (!hasVersions(context, register, id) || !registers[register].pages) return undefined;
  const path = versionsPath(register, id);
  return `${addressIn(context, path, sourceLanguage(context.repository))}#${versionId(commit)}`;
}

function recordCell(context: Context, change: LogEntry): readonly Inline[] {
  if (change.rows !== undefined) return [tableLink(context, change)];
  const record = findChanged(context, change);
  const kind = change.register
    ? registerName(context, change.register, 'one')
    : (change.dataset ?? '');
  if (record && findAddress(context, record))
    return [linkTo(context, record), plain(`${kind} ${change.id}`, true)];
  const href = addressOfChanged(context, change);
  const isKeyed = record !== undefined && registers[record.register].key.length > 1;
  const name = isKeyed ? rowName(context, record) : change.id;
  return href ? [linked(name, href), plain(kind, true)] : [plain(`${kind} ${name}`)];
}

/** A table by its name, with the way to it. */
export function tableLink(context: Context, table: TableName): Inline {
  const { register, dataset = '' } = table;
  const name = register ? registerName(context, register, 'many') : dataset;
  const href = addressOfTable(context, table);
  return href ? linked(name, href) : plain(name);
}

/** What a line of the log says in words. */
export function changeSentence(context: Context, change: LogEntry): string {
  if (change.rows !== undefined) return context.say('changes.rowsAdded', { rows: change.rows });
  if (change.field === undefined || change.register === undefined) {
    return change.change === 'changed'
      ? `${change.field ?? ''}: ${bareText(change.from)} → ${bareText(change.to)}`
      : context.say(`history.${change.change}`);
  }
  const edit = {
    field: change.field,
    from: change.from ?? '',
    to: change.to ?? '',
    amendments: change.amendments,
    ...(change.move ? { move: change.move } : {}),
  };
  return sentenceOf(context, change.register, edit);
}

/** A value of a plain table, of which no register says what it means. */
function bareText(value: PastValue | undefined): string {
  if (typeof value === 'string') return value;
  return value ? `[${value.redacted}]` : '';
}
