/**
 * What changed, by day, week, register and participant: every edit with its reason, newest first.
 */
import { type MessageKey, formatDate } from '../../i18n/index.ts';
import { type IsoDate, groupByAll, toAddress } from '../../schema/values/index.ts';
import type { PastValues } from '../../schema/history/index.ts';
import { compareText } from '../../schema/faults/index.ts';
import {
  type RegisterName,
  fieldsOf,
  registerNames,
  registers,
} from '../../schema/registers/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { addressIn, fileAddress, findAddress } from '../parts/addresses.ts';
import { type Table, type DataRow, column } from '../parts/table.ts';
import { sourceLanguage, type Context } from '../parts/context.ts';
import { feedLinks } from '../takeaway/follow.ts';
import { type ChangeWithReason, changesSince } from '../../history/read/index.ts';
import { linkTo, linkToId, linked, plain, registerName, type Inline } from '../parts/inlines.ts';
import { hasVersions, sentenceOf, versionId, versionsPath, whyOf } from './record.ts';
import { titleOf } from '../parts/texts.ts';

/**
 * One filter of the changes, as it stands in the address: `register/actions`, `participant/tavosk`,
 * `week/2025-W12`, `day/2025-03-20`.
 */
export interface ChangesFilter {
  kind: 'all' | 'register' | 'participant' | 'week' | 'day';
  value: string;
}
export interface ChangesPage {
  filter: ChangesFilter;
  page: number;
}
export interface FilterLink {
  label: string;
  href: string;
  count: number;
  current: boolean;
}
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

const pageSize = 200;
const mostDays = 60;
const all: ChangesFilter = { kind: 'all', value: '' };

const cached = new WeakMap<Context['repository'], readonly ChangeWithReason[]>();

/** Every edit, newest first; empty where the site is built without history. */
export function changesOf(context: Context): readonly ChangeWithReason[] {
  const { repository } = context;
  let list = cached.get(repository);
  if (!list) {
    list =
      repository.history && repository.history.mode !== 'off'
        ? changesSince(repository.history, '', repository.records.of('amendments')).toReversed()
        : [];
    cached.set(repository, list);
  }
  return list;
}

/** The week of a day by ISO 8601, such as `2025-W12`. */
export function weekOf(date: IsoDate): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const first = Date.UTC(day.getUTCFullYear(), 0, 1);
  return `${day.getUTCFullYear()}-W${String(Math.ceil(((day.getTime() - first) / 86_400_000 + 1) / 7)).padStart(2, '0')}`;
}

/**
 * The participants that a change concerns: those of the record as it stands or stood last, and
 * those whom the change names.
 */
export function partiesOf(context: Context, change: ChangeWithReason): readonly string[] {
  if (!change.register) return [];
  const fields = fieldsOfChanged(context, change);
  const { answers } = registers[change.register];
  const own =
    change.register === 'participants'
      ? [change.id]
      : answers.flatMap((field) => fields[field] ?? []);
  const named =
    change.field !== undefined && answers.includes(change.field)
      ? [change.from, change.to].flatMap((value) => (typeof value === 'string' ? toIds(value) : []))
      : [];
  return [...new Set([...own, ...named].map(toAddress))];
}

const toIds = (text: string): readonly string[] =>
  text
    .split(';')
    .map((id) => id.trim())
    .filter((id) => id !== '');

/** The references of a changed record as it stands, or, of one that is gone, as it stood last. */
export function fieldsOfChanged(
  context: Context,
  change: ChangeWithReason,
): Readonly<Record<string, readonly string[]>> {
  const record = recordOf(context, change);
  const values = record
    ? (record.fields as Record<string, unknown>)
    : (lastValues(context.repository).get(change.lineage) ?? {});
  const names = change.register
    ? [...fieldsOf(change.register)].filter(([, { kind }]) => kind === 'ref').map(([name]) => name)
    : [];
  return Object.fromEntries(
    names.map((name) => [
      name,
      Array.isArray(values[name])
        ? (values[name] as string[])
        : typeof values[name] === 'string'
          ? toIds(values[name])
          : [],
    ]),
  );
}

const gone = new WeakMap<Context['repository'], ReadonlyMap<number, PastValues>>();

/** The last values of every row that was withdrawn. */
function lastValues(repository: Context['repository']): ReadonlyMap<number, PastValues> {
  const values =
    gone.get(repository) ??
    new Map(
      (repository.history?.events ?? [])
        .filter(({ change }) => change === 'withdrawn')
        .map((event) => [event.lineage, event.values ?? {}]),
    );
  gone.set(repository, values);
  return values;
}

function recordOf(context: Context, change: ChangeWithReason): RecordOf | undefined {
  return change.register
    ? (context.repository.records.findIn(change.register, change.id) as RecordOf | undefined)
    : undefined;
}

/** Where a change is to be read about: the record's page, or what is left of it. */
export function addressOfChanged(context: Context, change: ChangeWithReason): string | undefined {
  const record = recordOf(context, change);
  if (record?.register === 'translations') {
    const of = context.repository.records.find(record.fields.record);
    return of && findAddress({ ...context, language: record.fields.language }, of);
  }
  if (record) return findAddress(context, record);
  return change.register && registers[change.register].pages
    ? addressIn(
        context,
        `/${change.register}/${toAddress(change.id)}/`,
        sourceLanguage(context.repository),
      )
    : undefined;
}

const keysOf = (
  context: Context,
  change: ChangeWithReason,
  kind: ChangesFilter['kind'],
): readonly string[] => {
  switch (kind) {
    case 'all':
      return [''];
    case 'register':
      return [change.register ?? change.dataset ?? ''];
    case 'participant':
      return partiesOf(context, change);
    case 'week':
      return [weekOf(change.date)];
    case 'day':
      return [change.date];
  }
};

/** Registers whose changes can be followed: those that have rows, and those that have had some. */
export function followedRegisters(context: Context): readonly RegisterName[] {
  const changed = new Set(changesOf(context).map(({ register }) => register));
  return registerNames.filter(
    (name) => changed.has(name) || context.repository.records.of(name).length > 0,
  );
}

const grouped = new WeakMap<Context['repository'], Map<string, Map<string, ChangeWithReason[]>>>();

function groupsOf(
  context: Context,
  kind: ChangesFilter['kind'],
): ReadonlyMap<string, readonly ChangeWithReason[]> {
  const cache =
    grouped.get(context.repository) ?? new Map<string, Map<string, ChangeWithReason[]>>();
  grouped.set(context.repository, cache);
  let groups = cache.get(kind);
  if (!groups) {
    groups = groupByAll(changesOf(context), (change) => keysOf(context, change, kind));
    cache.set(kind, groups);
  }
  return groups;
}

/** Every page of changes that the site has. */
export function changesPages(context: Context): readonly ChangesPage[] {
  const filters: ChangesFilter[] = [
    all,
    ...(['register', 'participant', 'week', 'day'] as const).flatMap((kind) =>
      [...groupsOf(context, kind).keys()].map((value) => ({ kind, value })),
    ),
  ];
  return filters.flatMap((filter) =>
    Array.from({ length: countPages(context, filter) }, (_, index) => ({
      filter,
      page: index + 1,
    })),
  );
}

const countPages = (context: Context, { kind, value }: ChangesFilter) =>
  Math.max(1, Math.ceil((groupsOf(context, kind).get(value)?.length ?? 0) / pageSize));

/** The path of a page of changes below `/changes/`; nothing for the first page of all. */
export function changesParam({ filter, page }: ChangesPage): string | undefined {
  const parts = [
    ...(filter.kind === 'all' ? [] : [filter.kind, filter.value.toLowerCase()]),
    ...(page > 1 ? ['page', String(page)] : []),
  ];
  return parts.length > 0 ? parts.join('/') : undefined;
}

export function changesPath(page: ChangesPage): string {
  const param = changesParam(page);
  return param ? `/changes/${param}/` : '/changes/';
}

export function toChangesView(context: Context, { filter, page }: ChangesPage): ChangesView {
  const changes = groupsOf(context, filter.kind).get(filter.value) ?? [];
  const shown = changes.slice((page - 1) * pageSize, page * pageSize);
  const what = filterLabel(context, filter);
  return {
    title:
      filter.kind === 'all'
        ? context.say('changes.title')
        : context.say('changes.filtered', { what }),
    sentence: sentence(context, changes.length),
    page,
    filters:
      filter.kind === 'all' || filter.kind === 'register'
        ? filtersOf(context, filter)
        : [
            {
              title: context.say('changes.all'),
              links: [
                {
                  label: context.say('changes.all'),
                  href: addressIn(context, '/changes/'),
                  count: changesOf(context).length,
                  current: false,
                },
              ],
            },
          ],
    ...(shown.length > 0 ? { table: toTable(context, shown) } : {}),
    pageAddresses: Array.from({ length: countPages(context, filter) }, (_, index) =>
      addressIn(context, changesPath({ filter, page: index + 1 })),
    ),
    json: fileAddress(context, '/changes.json'),
    feeds: feedLinks(context, feedName(filter)),
    notes: filter.kind === 'all' && page === 1 ? notesOf(context) : [],
  };
}

function sentence(context: Context, count: number): string {
  const { history } = context.repository;
  if (!history || history.mode === 'off') return context.say('changes.off');
  const first = history.versions[0];
  return first
    ? context.say('changes.sentence', { count, date: formatDate(context.language, first.date) })
    : context.say('changes.none');
}

function filterLabel(context: Context, { kind, value }: ChangesFilter): string {
  switch (kind) {
    case 'all':
      return context.say('changes.all');
    case 'register':
      return value in registers ? registerName(context, value as RegisterName, 'many') : value;
    case 'participant': {
      const record = context.repository.records.findIn('participants', value);
      return record ? titleOf(context, record).text : value;
    }
    case 'week':
      return context.say('changes.week', {
        week: String(Number(value.slice(6))),
        year: value.slice(0, 4),
      });
    case 'day':
      return formatDate(context.language, value);
  }
}

function filtersOf(context: Context, current: ChangesFilter): ChangesView['filters'] {
  const group = (
    kind: Exclude<ChangesFilter['kind'], 'all'>,
    title: MessageKey,
    order: (a: string, b: string) => number,
  ) => {
    const links = [...groupsOf(context, kind)]
      .toSorted(([a], [b]) => order(a, b))
      .slice(0, mostDays)
      .map(([value, changes]): FilterLink => ({
        label: filterLabel(context, { kind, value }),
        count: changes.length,
        href: addressIn(context, changesPath({ filter: { kind, value }, page: 1 })),
        current: current.kind === kind && current.value === value,
      }));
    return links.length > 0 ? [{ title: context.say(title), links }] : [];
  };
  const newest = (a: string, b: string) => compareText(b, a);
  return [
    ...group('register', 'changes.byRegister', compareText),
    ...group('participant', 'changes.byParticipant', compareText),
    ...group('week', 'changes.byWeek', newest),
    ...group('day', 'changes.byDay', newest),
  ];
}

function toTable(context: Context, changes: readonly ChangeWithReason[]): Table {
  return {
    columns: [
      column('record', context.say('history.record'), 'title'),
      column('what', context.say('history.what')),
      column('date', context.say('history.date'), 'date'),
      column('version', context.say('history.versionColumn')),
    ],
    rows: changes.map((change, index): DataRow => ({
      id: `${index}`,
      cells: [
        recordCell(context, change),
        whatCell(context, change),
        [dayLink(context, change.date)],
        versionCell(context, change),
      ],
    })),
  };
}

const dayLink = (context: Context, date: IsoDate): Inline =>
  linked(
    formatDate(context.language, date, 'short'),
    addressIn(context, changesPath({ filter: { kind: 'day', value: date }, page: 1 })),
  );

/** The version, with the way to the record's values as they stood from it on. */
function versionCell(context: Context, change: ChangeWithReason): readonly Inline[] {
  if (!change.commit) return [];
  const text = change.commit.slice(0, 10);
  const record = recordOf(context, change);
  if (
    !record ||
    !hasVersions(context, record.register, record.id) ||
    !registers[record.register].pages
  )
    return [plain(text)];
  return [
    linked(
      text,
      `${addressIn(context, versionsPath(record.register, record.id), sourceLanguage(context.repository))}#${versionId(change.commit)}`,
    ),
  ];
}

function recordCell(context: Context, change: ChangeWithReason): readonly Inline[] {
  const record = recordOf(context, change);
  const kind = change.register
    ? registerName(context, change.register, 'one')
    : (change.dataset ?? '');
  if (record && findAddress(context, record))
    return [linkTo(context, record), plain(`${kind} ${change.id}`, true)];
  const href = record ? undefined : addressOfChanged(context, change);
  return href ? [linked(change.id, href), plain(kind, true)] : [plain(`${kind} ${change.id}`)];
}

function whatCell(context: Context, change: ChangeWithReason): readonly Inline[] {
  return [
    plain(changeSentence(context, change)),
    ...change.amendments.flatMap(({ fields }) =>
      fields.authority ? [linkToId(context, fields.authority, 'full')] : [],
    ),
  ];
}

/** What a change says in words. */
export function changeSentence(context: Context, change: ChangeWithReason): string {
  if (change.field === undefined || change.register === undefined) {
    return change.change === 'changed'
      ? `${change.field ?? ''}: ${pastText(change.from)} → ${pastText(change.to)}`
      : wholeSentence(context, change);
  }
  const edit = {
    field: change.field,
    from: change.from ?? '',
    to: change.to ?? '',
    amendments: change.amendments,
    ...(change.move ? { move: change.move } : {}),
  };
  return sentenceOf(context, change.register, edit, formatDate(context.language, change.date));
}

function wholeSentence(context: Context, change: ChangeWithReason): string {
  const what =
    change.change === 'withdrawn' || change.change === 'restored'
      ? (`history.${change.change}Why` as const)
      : (`history.${change.change}` as const);
  return context.say(what, { ...whyOf(context, change.amendments) });
}

const pastText = (value: ChangeWithReason['from']) =>
  typeof value === 'string' ? value : value ? `[${value.redacted}]` : '';

const feedName = ({ kind, value }: ChangesFilter): string =>
  kind === 'register' || kind === 'participant' ? `${kind}-${value}` : 'all';

function notesOf(context: Context): ChangesView['notes'] {
  const { history } = context.repository;
  if (!history) return [];
  const name = (one: { register?: RegisterName; dataset?: string }) =>
    one.register ? registerName(context, one.register, 'many') : (one.dataset ?? '');
  const tables = history.tables.map(
    (one) =>
      `${formatDate(context.language, one.date)}. ${context.say(`changes.table.${one.kind}`, { table: name(one), column: one.column ?? '', to: one.to ?? '', rows: one.rows ?? 0, removed: one.removed ?? 0 })}`,
  );
  const gaps = history.gaps.map((gap) =>
    context.say('changes.gap', { file: gap.file, date: formatDate(context.language, gap.date) }),
  );
  return [
    ...(gaps.length > 0 ? [{ title: context.say('changes.gaps'), items: gaps }] : []),
    ...(tables.length > 0 ? [{ title: context.say('changes.tables'), items: tables }] : []),
  ];
}
