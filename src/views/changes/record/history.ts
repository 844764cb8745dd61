/** A record's history in words and as a table. */
import type { Amendment, Edit, Entry, RecordHistory } from '../../../history/read/index.ts';
import { formatDate } from '../../../i18n/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import { addressIn } from '../../parts/addresses.ts';
import { type Context, sourceLanguage } from '../../parts/context.ts';
import { type Inline, dated, linked, linkToId, plain } from '../../parts/inlines.ts';
import { type Table, type DataRow, column } from '../../parts/table.ts';
import { rewordingsOf } from './rewordings.ts';
import { sentencesOf, shortened } from './sentences.ts';
import { findHistory, toldEntries, versionId, versionsPath } from './told.ts';
import { beforeAndAfter, fieldLabel } from './values.ts';

export interface HistoryView {
  /** What happened, newest first; or why there is nothing to tell. */
  sentences: readonly string[];
  table?: Table;
  /** The ways to the texts that a version reworded, word by word. */
  reworded: readonly Inline[];
  /** The page of earlier versions, where there are some. */
  versionsHref?: string;
  /** Days that a withdrawn value's gap is declared for. */
  gaps: readonly string[];
}

const mostSentences = 12;

export function toHistoryView(context: Context, register: RegisterName, id: string): HistoryView {
  const { history } = context.repository;
  if (!history || history.mode === 'off') return toldAlone(context.say('history.off'));
  const told = findHistory(context, register, id);
  if (!told) return toldAlone(context.say('history.uncommitted'));
  const entries = toldEntries(told);
  const changed = entries.filter(({ change }) => change !== 'added');
  if (changed.length === 0) return toldAlone(neverChanged(context, told, id));
  const path = versionsPath(register, id);
  const versionsHref = addressIn(context, path, sourceLanguage(context.repository));
  return {
    sentences: [
      ...changed.flatMap((entry) => sentencesOf(context, register, entry)).slice(0, mostSentences),
      sinceWhen(context, told),
    ],
    table: toChangeTable(context, register, entries, versionsHref),
    gaps: gapsOf(told),
    versionsHref,
    reworded: changed.flatMap((entry) => waysToWords(context, register, entry, versionsHref)),
  };
}

const toldAlone = (sentence: string): HistoryView => ({
  sentences: [sentence],
  reworded: [],
  gaps: [],
});

/** What was amended before the history begins was changed, though no version shows it. */
function neverChanged(context: Context, told: RecordHistory, id: string): string {
  const first = told.entries.at(-1)!;
  const count = context.repository.records.linkedFrom('amendments', 'record', id).length;
  if (count > 0)
    return context.say('history.amendedBefore', {
      count,
      date: formatDate(context.language, first.date),
    });
  return first.quiet === 'baseline'
    ? context.say('history.none', { date: formatDate(context.language, first.date) })
    : sinceWhen(context, told);
}

function sinceWhen(context: Context, { entries }: RecordHistory): string {
  const { quiet, date } = entries.at(-1)!;
  return context.say(quiet === 'baseline' ? 'history.firstPublished' : 'history.addedOn', {
    date: formatDate(context.language, date),
  });
}

const waysToWords = (
  context: Context,
  register: RegisterName,
  entry: Entry,
  versionsHref: string,
): readonly Inline[] =>
  rewordingsOf(context, register, entry).map(({ id, title }) => {
    const what = title.replace(/\.$/, '');
    return linked(context.say('history.wordByWord', { what }), `${versionsHref}#${id}`);
  });

function toChangeTable(
  context: Context,
  register: RegisterName,
  entries: readonly Entry[],
  versionsHref: string,
): Table {
  return {
    columns: [
      column('field', context.say('history.field'), 'title'),
      column('date', context.say('history.date'), 'date'),
      column('from', context.say('history.from')),
      column('to', context.say('history.to')),
      column('reason', context.say('history.reason')),
      column('version', context.say('history.versionColumn')),
    ],
    rows: entries.flatMap((entry) => toRows(context, register, entry, versionsHref)),
  };
}

/** A row for each edit, and before them one for what happened to the record as a whole. */
function toRows(
  context: Context,
  register: RegisterName,
  entry: Entry,
  versionsHref: string,
): readonly DataRow[] {
  const moment = [dated(context, entry.date)];
  const version = entry.commit
    ? [linked(entry.commit.slice(0, 10), `${versionsHref}#${versionId(entry.commit)}`)]
    : [];
  const edits = entry.edits.map((edit) => ({
    id: `${entry.version} ${edit.field}`,
    cells: [
      [plain(fieldLabel(context, register, edit.field))],
      moment,
      ...valueCells(context, register, edit),
      reasonInlines(context, edit.amendments),
      version,
    ],
  }));
  if (entry.change === 'changed') return edits;
  const what = [plain(context.say(`history.${entry.change}`))];
  const why = reasonInlines(context, entry.amendments);
  return [{ id: `${entry.version}`, cells: [what, moment, [], [], why, version] }, ...edits];
}

function valueCells(
  context: Context,
  register: RegisterName,
  edit: Edit,
): readonly (readonly Inline[])[] {
  const [from, to] = beforeAndAfter(context, register, edit, false);
  return [
    edit.from === '' ? [] : [plain(shortened(from))],
    edit.to === '' ? [] : [plain(shortened(to))],
  ];
}

function reasonInlines(context: Context, amendments: readonly Amendment[]): readonly Inline[] {
  return amendments.flatMap(({ fields: { reason, authority } }) => [
    ...(reason ? [plain(reason)] : []),
    ...(authority ? [linkToId(context, authority, 'full')] : []),
  ]);
}

function gapsOf(told: RecordHistory): readonly string[] {
  const values = told.entries.flatMap((entry) => [
    ...entry.edits.flatMap(({ from, to }) => [from, to]),
    ...Object.values(entry.values ?? {}),
  ]);
  return [
    ...new Set(values.flatMap((value) => (typeof value === 'string' ? [] : [value.redacted]))),
  ];
}
