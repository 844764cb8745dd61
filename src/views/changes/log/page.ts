/**
 * What changed, by day, week, register and participant: every edit with its reason, newest first.
 */
import { formatDate } from '../../../i18n/index.ts';
import type { TableEvent } from '../../../schema/history/index.ts';
import { addressIn, fileAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { registerName } from '../../parts/inlines.ts';
import type { Table } from '../../parts/table.ts';
import { feedLinks } from '../../takeaway/follow.ts';
import { changesOf } from './edits.ts';
import {
  type ChangesFilter,
  type ChangesPage,
  type FilterLink,
  changesOn,
  changesPath,
  changesThrough,
  countChangesPages,
  filterLabel,
  filterLinks,
} from './filter.ts';
import { toChangesTable } from './table.ts';

export interface ChangesView {
  title: string;
  sentence: string;
  filters: readonly { title: string; links: readonly FilterLink[] }[];
  table?: Table;
  page: number;
  pageAddresses: readonly string[];
  json: string;
  feeds: readonly { label: string; href: string }[];
  notes: readonly { title: string; items: readonly string[] }[];
}

export function toChangesView(context: Context, { filter, page }: ChangesPage): ChangesView {
  const shown = changesOn(context, { filter, page });
  return {
    title: titleFor(context, filter),
    sentence: sentenceFor(context, changesThrough(context, filter).length),
    page,
    filters: ['all', 'register'].includes(filter.kind)
      ? filterLinks(context, filter)
      : [wayToAll(context)],
    ...(shown.length > 0 ? { table: toChangesTable(context, shown) } : {}),
    pageAddresses: Array.from({ length: countChangesPages(context, filter) }, (_, index) =>
      addressIn(context, changesPath({ filter, page: index + 1 })),
    ),
    json: fileAddress(context, '/changes.json'),
    feeds: feedLinks(context, feedName(filter)),
    notes: filter.kind === 'all' && page === 1 ? notesOf(context) : [],
  };
}

const titleFor = (context: Context, filter: ChangesFilter): string =>
  filter.kind === 'all'
    ? context.say('changes.title')
    : context.say('changes.filtered', { what: filterLabel(context, filter) });

function sentenceFor(context: Context, count: number): string {
  const { history } = context.repository;
  if (!history || history.mode === 'off') return context.say('changes.off');
  const first = history.versions[0];
  return first
    ? context.say('changes.sentence', { count, date: formatDate(context.language, first.date) })
    : context.say('changes.none');
}

function wayToAll(context: Context): ChangesView['filters'][number] {
  const label = context.say('changes.all');
  const count = changesOf(context).length;
  const href = addressIn(context, '/changes/');
  return { title: label, links: [{ label, href, count, current: false }] };
}

const feedName = ({ kind, value }: ChangesFilter): string =>
  kind === 'register' || kind === 'participant' ? `${kind}-${value}` : 'all';

/** What no row tells: versions that could not be read, and changes of whole tables. */
function notesOf(context: Context): ChangesView['notes'] {
  const { history } = context.repository;
  if (!history) return [];
  const gaps = history.gaps.map(({ file, date }) =>
    context.say('changes.gap', { file, date: formatDate(context.language, date) }),
  );
  const tables = history.tables.map((change) => tableNote(context, change));
  return [
    ...(gaps.length > 0 ? [{ title: context.say('changes.gaps'), items: gaps }] : []),
    ...(tables.length > 0 ? [{ title: context.say('changes.tables'), items: tables }] : []),
  ];
}

function tableNote(context: Context, change: TableEvent): string {
  const { register, dataset, column, to, rows, removed } = change;
  const what = context.say(`changes.table.${change.kind}`, {
    table: register ? registerName(context, register, 'many') : (dataset ?? ''),
    column: column ?? '',
    to: to ?? '',
    rows: rows ?? 0,
    removed: removed ?? 0,
  });
  return `${formatDate(context.language, change.date)}. ${what}`;
}
