/**
 * What changed, by day, week, register and participant: every edit with its reason, newest first,
 * and what amendments alone tell.
 */
import { formatDate, formatRange } from '../../../i18n/index.ts';
import type { TableEvent } from '../../../schema/history/index.ts';
import { registers } from '../../../schema/registers/index.ts';
import { addressIn, fileAddress } from '../../parts/addresses.ts';
import { type Context, sayNoHistory } from '../../parts/context.ts';
import { type Inline, linked, plain, registerName } from '../../parts/inlines.ts';
import type { Table } from '../../parts/table.ts';
import { feedLinks } from '../../takeaway/follow.ts';
import {
  type ChangesFilter,
  type ChangesPage,
  type FilterLink,
  changesOn,
  changesPath,
  changesThrough,
  filterLabel,
  filterLinks,
  pagesOf,
} from './filter.ts';
import { type LogEntry, keptSince } from './log.ts';
import { tableLink, toChangesTable } from './table.ts';

export interface ChangesView {
  title: string;
  sentence: string;
  /** What only amendments tell, and what stands apart. */
  intro: readonly Inline[];
  /** The ways to choose, where all are shown; elsewhere the way to those. */
  filters: readonly { title: string; links: readonly FilterLink[] }[];
  all?: { text: string; href: string };
  table?: Table;
  /** The page that is read, from 1, and every page, the newest first. */
  page: number;
  pages: readonly { text: string; href: string }[];
  json: string;
  feeds: readonly { label: string; href: string }[];
  notes: readonly { title: string; items: readonly (readonly Inline[])[] }[];
}

/**
 * What counts all changes stands on the newest page alone, and what counts those of others with the
 * ways to choose: any other page stays as it is until one of its own changes is another.
 */
export function toChangesView(context: Context, page: ChangesPage): ChangesView {
  const { filter, older } = page;
  const shown = changesOn(context, page);
  const pages = pagesOf(context, filter);
  const isWhole = filter.kind === 'all' && older === undefined;
  return {
    title: titleFor(context, filter),
    sentence: older === undefined ? sentenceFor(context, filter) : spanOf(context, shown),
    intro: older === undefined ? introFor(context, filter) : [],
    page: pages.findIndex((one) => one.older === older) + 1,
    filters: isWhole ? filterLinks(context) : [],
    ...(isWhole
      ? {}
      : { all: { text: context.say('changes.all'), href: addressIn(context, '/changes/') } }),
    ...(shown.length > 0 ? { table: toChangesTable(context, shown) } : {}),
    pages: pages.map((one) => ({
      text: one.older === undefined ? context.say('changes.newest') : String(one.older),
      href: addressIn(context, changesPath(one)),
    })),
    json: fileAddress(context, '/changes.json'),
    feeds: feedLinks(context, feedName(filter)),
    notes: isWhole ? notesOf(context) : [],
  };
}

const titleFor = (context: Context, filter: ChangesFilter): string =>
  filter.kind === 'all'
    ? context.say('changes.title')
    : context.say('changes.filtered', { what: filterLabel(context, filter) });

function sentenceFor(context: Context, filter: ChangesFilter): string {
  const { history } = context.repository;
  const count = countRows(changesThrough(context, filter));
  if (!history || history.mode !== 'full') return sayNoHistory(context, 'changes');
  if (history.versions.length === 0) return context.say('changes.none');
  const later = filter.kind === 'all' && history.tables.some(({ kind }) => kind !== 'published');
  if (count === 0 && later) return context.say('changes.onlyTables');
  return context.say('changes.sentence', { count });
}

/** From which day to which the changes of an older page are. */
function spanOf(context: Context, shown: readonly LogEntry[]): string {
  const [first = '', last = ''] = [shown.at(-1)?.date, shown[0]?.date];
  return context.say('changes.span', { dates: formatRange(context.language, first, last) });
}

/** From when on versions are kept, how much only amendments tell, and what stands apart. */
function introFor(context: Context, filter: ChangesFilter): readonly Inline[] {
  const entries = changesThrough(context, filter);
  const amended = entries.filter(({ amendment }) => amendment !== undefined).length;
  const apart = filter.kind === 'all' ? countRows(changesThrough(context, toldApart)) : 0;
  const since = keptSince(context);
  const date = since && formatDate(context.language, since);
  const href = addressIn(context, changesPath({ filter: toldApart }));
  return [
    ...(date ? [plain(context.say('changes.kept', { date }))] : []),
    ...(amended > 0 ? [plain(context.say('changes.amended', { count: amended }))] : []),
    ...(apart > 0 ? [plain(context.say('changes.countApart', { count: apart }))] : []),
    ...(apart > 0 ? [linked(context.say('changes.apart'), href)] : []),
  ];
}

const toldApart: ChangesFilter = { kind: 'apart', value: '' };
const countRows = (entries: readonly LogEntry[]): number =>
  entries.reduce((sum, { rows = 1 }) => sum + rows, 0);

const feedName = ({ kind, value }: ChangesFilter): string =>
  kind === 'register' || kind === 'participant' ? `${kind}-${value}` : 'all';

/** What no row tells: versions that could not be read, and changes of whole tables. */
function notesOf(context: Context): ChangesView['notes'] {
  const { history } = context.repository;
  if (!history) return [];
  const gaps = history.gaps.map(({ file, date }) =>
    plain(context.say('changes.gap', { file, date: formatDate(context.language, date) })),
  );
  const tables = history.tables.map((change) => tableNote(context, change));
  return [
    ...(gaps.length > 0
      ? [{ title: context.say('changes.gaps'), items: gaps.map((gap) => [gap]) }]
      : []),
    ...(tables.length > 0 ? [{ title: context.say('changes.tables'), items: tables }] : []),
  ];
}

function tableNote(context: Context, change: TableEvent): readonly Inline[] {
  const { register, dataset, column, to, rows, removed } = change;
  const what = context.say(`changes.table.${change.kind}`, {
    table: register ? registerName(context, register, 'many') : (dataset ?? ''),
    column: column ?? '',
    to: to ?? '',
    rows: rows ?? 0,
    removed: removed ?? 0,
  });
  return [
    plain(`${formatDate(context.language, change.date)}. ${what}.`),
    ...(register && registers[register].pages ? [tableLink(context, change)] : []),
  ];
}
