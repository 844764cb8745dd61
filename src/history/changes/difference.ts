/**
 * What a change of the record means, by record and field, statuses and dates first. Pure: the
 * changes of rows come in as a history of two versions.
 */
import { diffLines } from 'diff';
import { daysBetween, isDate } from '../../schema/values/index.ts';
import { compareText, showUnseen } from '../../schema/faults/index.ts';
import type {
  FieldChange,
  History,
  HistoryGap,
  PastValue,
  RecordEvent,
  TableEvent,
} from '../../schema/history/index.ts';
import { type RegisterName, fieldsOf, registerNames } from '../../schema/registers/index.ts';
import { bodyField } from './prose.ts';

export type FieldRank = 'status' | 'date' | 'value' | 'text';
/**
 * A changed field; `days` from the old date to the new one where both are dates. Texts are cut to
 * what differs, and everything in them can be seen.
 */
export interface FieldDifference {
  field: string;
  rank: FieldRank;
  from: string;
  to: string;
  days?: number;
  section?: string;
}
export interface RecordDifference {
  change: RecordEvent['change'];
  register?: RegisterName;
  dataset?: string;
  id: string;
  title?: string;
  fields: readonly FieldDifference[];
}
export interface PropertyDifference {
  property: string;
  from: string;
  to: string;
}
export interface FileDifference {
  file: string;
  change: 'added' | 'changed' | 'removed';
}
export interface Difference {
  records: readonly RecordDifference[];
  tables: readonly TableEvent[];
  /** Properties of the descriptor. */
  properties: readonly PropertyDifference[];
  /** Files that are neither tables nor texts. */
  files: readonly FileDifference[];
  /** Files that could not be read, so that what changed in them is not told. */
  gaps: readonly HistoryGap[];
}

const ranks: readonly FieldRank[] = ['status', 'date', 'value', 'text'];
const statusFields = new Set([
  'status',
  'state',
  'outcome',
  'completion',
  'legal_force',
  'acceptance',
  'adoption',
  'standing',
  'contested',
  'waived',
  'release',
]);
const changeOrder: readonly RecordEvent['change'][] = ['withdrawn', 'restored', 'changed', 'added'];
const longestValue = 280;
const around = 60;

/**
 * What may be shown of a value: itself, or why it is left out. A report of a change is public
 * before the change is.
 */
export type Show = (text: string, field: string) => string;

/**
 * The changes of the version that is not committed; `titleOf` gives the title of a record as it
 * stands, where it has one.
 */
export function toRecordDifferences(
  { events, versions }: History,
  titleOf: (id: string) => string | undefined,
  show: Show = (text) => text,
): RecordDifference[] {
  const last = versions.at(-1);
  if (!last || last.commit !== undefined) return [];
  const told = events.filter((event) => event.version === last.number && event.quiet === undefined);
  return told
    .map((event) => toRecordDifference(event, titleOf, show))
    .filter(({ change, fields }) => change !== 'changed' || fields.length > 0)
    .toSorted(compareRecords);
}

function toRecordDifference(
  { change, register, dataset, id, fields, values }: RecordEvent,
  titleOf: (id: string) => string | undefined,
  show: Show,
): RecordDifference {
  const title =
    titleOf(id) ??
    [values?.['title'], values?.['name'], values?.['text']].map(toText).find((text) => text !== '');
  const all =
    change === 'added' && values
      ? Object.entries(values)
          .filter(([field]) => field !== 'id')
          .map(([field, to]): FieldChange => ({ field, from: '', to }))
      : fields;
  const differences = all
    .flatMap((one) => toFieldDifferences(register, one, show))
    .filter(({ field }) => change !== 'added' || field !== bodyField);
  return {
    change,
    ...(register ? { register } : {}),
    ...(dataset === undefined ? {} : { dataset }),
    id,
    ...(title ? { title: cut(showUnseen(show(title, 'title')), 160) } : {}),
    fields:
      change === 'withdrawn'
        ? []
        : differences.toSorted((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank)),
  };
}

const toText = (value: PastValue | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : `[${value.redacted}]`;

function toFieldDifferences(
  register: RegisterName | undefined,
  { field, from, to }: FieldChange,
  show: Show,
): FieldDifference[] {
  const [before, after] = [toText(from), toText(to)];
  if (before === after) return [];
  if (field === bodyField) return toBodyDifferences(before, after, show);
  const rank = rankOf(register, field);
  const days =
    isDate(before) && isDate(after) && rank === 'date' ? { days: daysBetween(before, after) } : {};
  return [{ field, rank, ...toExcerpts(show(before, field), show(after, field)), ...days }];
}

function rankOf(register: RegisterName | undefined, field: string): FieldRank {
  if (!register) return 'value';
  if (statusFields.has(field)) return 'status';
  const kind = fieldsOf(register).get(field)?.kind;
  return kind === 'date' || kind === 'instant' || field === 'due_text' ? 'date' : 'value';
}

/** The changed passages of a text, each with the heading that it stands under. */
function toBodyDifferences(before: string, after: string, show: Show): FieldDifference[] {
  const found: FieldDifference[] = [];
  let section = '';
  let [from, to] = ['', ''];
  const close = () => {
    if (from !== to)
      found.push({
        field: bodyField,
        rank: 'text',
        ...toExcerpts(show(from.trim(), bodyField), show(to.trim(), bodyField)),
        ...(section === '' ? {} : { section }),
      });
    [from, to] = ['', ''];
  };
  for (const { value, added, removed } of diffLines(before, after, { maxEditLength: 4000 }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ]) {
    if (removed) from += value;
    else if (added) to += value;
    else {
      close();
      section = [...value.matchAll(/^#{1,6}[ \t]+(.+)$/gm)].at(-1)?.[1]?.trim() ?? section;
    }
  }
  close();
  return found.map((one) =>
    one.section === undefined
      ? one
      : { ...one, section: cut(showUnseen(show(one.section, bodyField)), 120) },
  );
}

/** Both texts cut to where they differ, with some of what is around it. */
function toExcerpts(from: string, to: string): { from: string; to: string } {
  if (from.length <= longestValue && to.length <= longestValue)
    return { from: showUnseen(from), to: showUnseen(to) };
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  const excerpt = (text: string) => {
    const [first, last] = [
      Math.max(0, start - around),
      Math.min(text.length, text.length - end + around),
    ];
    return `${first > 0 ? '…' : ''}${cut(showUnseen(text.slice(first, last)), longestValue + 2 * around)}${last < text.length ? '…' : ''}`;
  };
  return { from: from === '' ? '' : excerpt(from), to: to === '' ? '' : excerpt(to) };
}

/** At most so many characters, no character split. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function compareRecords(a: RecordDifference, b: RecordDifference): number {
  const rank = ({ change, fields }: RecordDifference) =>
    change !== 'changed' ? ranks.length : Math.min(...fields.map((one) => ranks.indexOf(one.rank)));
  const order = (one: RecordDifference) => (one.change === 'withdrawn' ? -1 : rank(one));
  return (
    order(a) - order(b) ||
    changeOrder.indexOf(a.change) - changeOrder.indexOf(b.change) ||
    registerNames.indexOf(a.register as RegisterName) -
      registerNames.indexOf(b.register as RegisterName) ||
    compareText(a.dataset ?? '', b.dataset ?? '') ||
    compareText(a.id, b.id)
  );
}

/** The events of tables in the version that is not committed. */
export function toTableDifferences({ tables, versions }: History): TableEvent[] {
  const last = versions.at(-1);
  return last && last.commit === undefined
    ? tables.filter((event) => event.version === last.number)
    : [];
}

/**
 * How two JSON values differ, by property; a property that is new or gone is empty on the other
 * side.
 */
export function toPropertyDifferences(before: unknown, after: unknown): PropertyDifference[] {
  const [from, to] = [flatten(before), flatten(after)];
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((key) => from.get(key) !== to.get(key))
    .toSorted(compareText)
    .map((property) => ({
      property: showUnseen(property),
      ...toExcerpts(from.get(property) ?? '', to.get(property) ?? ''),
    }));
}

/**
 * Every leaf by its path; an item of a list goes by its name, id or path where it has one, so that
 * a new item is not a change of all after it.
 */
function flatten(
  value: unknown,
  path = '',
  into = new Map<string, string>(),
  depth = 0,
): Map<string, string> {
  if (typeof value !== 'object' || value === null || depth > 32) {
    if (value !== undefined)
      into.set(path, typeof value === 'string' ? value : JSON.stringify(value));
    return into;
  }
  const entries = Array.isArray(value)
    ? value.map((item, index) => [`[${nameOfItem(item) ?? index}]`, item] as const)
    : Object.entries(value).map(([key, item]) => [path === '' ? key : `.${key}`, item] as const);
  for (const [key, item] of entries) flatten(item, path + key, into, depth + 1);
  return into;
}

function nameOfItem(item: unknown): string | undefined {
  const name =
    typeof item === 'object' && item !== null
      ? (item as Record<string, unknown>)['name']
      : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** Files that were added, changed or removed, by hash before and after. */
export function toFileDifferences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): FileDifference[] {
  const changeOf = (file: string): FileDifference['change'] =>
    !before.has(file) ? 'added' : !after.has(file) ? 'removed' : 'changed';
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .toSorted(compareText)
    .map((file) => ({ file: showUnseen(file), change: changeOf(file) }));
}
