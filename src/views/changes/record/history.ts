/** A record's history in words and as a table. */
import type { Edit, Entry, RecordHistory } from '../../../history/read/index.ts';
import { compareText } from '../../../schema/faults/index.ts';
import { formatDate } from '../../../i18n/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import { addressIn } from '../../parts/addresses.ts';
import { type Context, sayNoHistory, sourceLanguage } from '../../parts/context.ts';
import { type Inline, dated, linked, plain } from '../../parts/inlines.ts';
import { isCommitment } from '../../parts/marks.ts';
import { type Table, type DataRow, column } from '../../parts/table.ts';
import { hasMoved } from '../slips.ts';
import { rewordingsOf } from './rewordings.ts';
import { type Happening, happeningsOf, shortened, whyCells, whyLabels } from './sentences.ts';
import { type Story, storyOf, versionId, versionsPath } from './told.ts';
import { beforeAndAfter, fieldLabel } from './values.ts';

export interface HistoryView {
  /** What happened and what was said of it, newest first; what has no day comes last. */
  told: readonly Happening[];
  /** What came before the newest. */
  earlier: readonly Happening[];
  /** From when on the record is known; or why there is nothing to tell. */
  closing: string;
  table?: Table;
  /** The ways to the texts that a version reworded, word by word. */
  reworded: readonly Inline[];
  /** The page of earlier versions, where there are some. */
  versionsHref?: string;
  /** Days that a withdrawn value's gap is declared for. */
  gaps: readonly string[];
}

const mostTold = 12;

/**
 * Versions and amendments as one story, and among them what others said of the record, such as what
 * observers found.
 */
export function toHistoryView(
  context: Context,
  register: RegisterName,
  id: string,
  said: readonly Happening[] = [],
): HistoryView {
  const { told, changed, amended, entries } = storyOf(context, register, id);
  const happened = entries.flatMap((entry) => happeningsOf(context, register, entry));
  const all = [...happened, ...said].toSorted((a, b) => compareText(b.day, a.day));
  const stood = all.length === 0 && !wasMoved(context, id);
  const view = {
    told: all.slice(0, mostTold),
    earlier: all.slice(mostTold),
    closing: closingOf(context, { told, amended }, stood),
  };
  if (changed.length + amended.length === 0) return { ...view, reworded: [], gaps: [] };
  const versionsHref = changed.length > 0 ? versionsAddress(context, register, id) : undefined;
  return {
    ...view,
    table: toChangeTable(context, register, entries, versionsHref),
    gaps: told ? gapsOf(told) : [],
    ...(versionsHref ? { versionsHref } : {}),
    reworded: versionsHref
      ? changed.flatMap((entry) => waysToWords(context, register, entry, versionsHref))
      : [],
  };
}

/** Whether the record itself says that its date was another, which no version need show. */
function wasMoved({ repository }: Context, id: string): boolean {
  const record = repository.records.find(id);
  return record !== undefined && isCommitment(record) && hasMoved(repository, record);
}

const versionsAddress = (context: Context, register: RegisterName, id: string): string =>
  addressIn(context, versionsPath(register, id), sourceLanguage(context.repository));

/** What was amended before the history begins was changed, though no version shows it. */
function closingOf(
  context: Context,
  { told, amended }: Pick<Story, 'told' | 'amended'>,
  stood: boolean,
): string {
  const { history } = context.repository;
  if (!history || history.mode !== 'full') return sayNoHistory(context);
  if (!told) return context.say('history.uncommitted');
  const { quiet, date } = told.entries.at(-1)!;
  const day = { date: formatDate(context.language, date) };
  if (quiet !== 'baseline') return context.say('history.addedOn', day);
  if (amended.some((entry) => entry.date < date)) return context.say('history.keptSince', day);
  return context.say(stood ? 'history.none' : 'history.firstPublished', day);
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
  versionsHref: string | undefined,
): Table {
  const [reason, authority] = whyLabels(context);
  return {
    columns: [
      column('field', context.say('history.field'), 'title'),
      column('date', context.say('history.date'), 'date'),
      column('from', context.say('history.from')),
      column('to', context.say('history.to')),
      column('reason', reason),
      column('authority', authority),
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
  versionsHref: string | undefined,
): readonly DataRow[] {
  const moment = entry.date === '' ? [] : [dated(context, entry.date)];
  const version = versionCell(entry, versionsHref);
  const edits = entry.edits.map((edit, index) => ({
    id: `${entry.version} ${index}`,
    cells: [
      [plain(fieldLabel(context, register, edit.field))],
      moment,
      ...valueCells(context, register, edit),
      ...whyCells(context, edit.amendments),
      version,
    ],
  }));
  if (entry.change === 'changed') return edits;
  const what = [plain(context.say(`history.${entry.change}`))];
  const why = whyCells(context, entry.amendments);
  return [{ id: `${entry.version}`, cells: [what, moment, [], [], ...why, version] }, ...edits];
}

function versionCell({ commit }: Entry, versionsHref: string | undefined): readonly Inline[] {
  if (!commit) return [];
  const text = commit.slice(0, 10);
  return [versionsHref ? linked(text, `${versionsHref}#${versionId(commit)}`) : plain(text)];
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

function gapsOf(told: RecordHistory): readonly string[] {
  const values = told.entries.flatMap((entry) => [
    ...entry.edits.flatMap(({ from, to }) => [from, to]),
    ...Object.values(entry.values ?? {}),
  ]);
  return [
    ...new Set(values.flatMap((value) => (typeof value === 'string' ? [] : [value.redacted]))),
  ];
}
