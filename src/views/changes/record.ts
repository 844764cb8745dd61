/** A record's history in words and as a table, and its values as they stood at each version. */
import { formatDate, formatList } from '../../i18n/index.ts';
import { isDate, toAddress } from '../../schema/values/index.ts';
import type { PastValue } from '../../schema/history/index.ts';
import { looksAlike, showUnseen } from '../../schema/faults/index.ts';
import type { FieldKind, RecordOf } from '../../schema/index.ts';
import { type RegisterName, fieldsOf } from '../../schema/registers/index.ts';
import { addressIn } from '../parts/addresses.ts';
import { type Table, column } from '../parts/table.ts';
import { sourceLanguage, type Context } from '../parts/context.ts';
import {
  type Amendment,
  type Edit,
  type Entry,
  type Passage,
  type RecordHistory,
  findRecordHistory,
  toPassages,
} from '../../history/read/index.ts';
import { dated, labelOf, linkToId, linked, plain, wordOf, type Inline } from '../parts/inlines.ts';
import { titleOf } from '../parts/texts.ts';

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

const longestShown = 160;

/** The history of a record or row; nothing where the site is built without history. */
export function findHistory(
  context: Context,
  register: RegisterName,
  id: string,
): RecordHistory | undefined {
  const { history, records } = context.repository;
  if (!history || history.mode === 'off') return undefined;
  return findRecordHistory(
    history,
    { register },
    id,
    records.linkedFrom('amendments', 'record', id),
  );
}

export function toHistoryView(context: Context, register: RegisterName, id: string): HistoryView {
  const { history } = context.repository;
  if (!history || history.mode === 'off')
    return { sentences: [context.say('history.off')], reworded: [], gaps: [] };
  const told = findHistory(context, register, id);
  if (!told) return { sentences: [context.say('history.uncommitted')], reworded: [], gaps: [] };
  const edits = told.entries.filter((entry) => entry.quiet === undefined || entry.quiet === 'key');
  const first = told.entries.at(-1)!;
  const since = context.say(
    first.quiet === 'baseline' ? 'history.firstPublished' : 'history.addedOn',
    { date: formatDate(context.language, first.date) },
  );
  const changed = edits.filter((entry) => entry.change !== 'added');
  if (changed.length === 0)
    return {
      sentences: [
        first.quiet === 'baseline'
          ? context.say('history.none', { date: formatDate(context.language, first.date) })
          : since,
      ],
      reworded: [],
      gaps: [],
    };
  const versionsHref = addressIn(
    context,
    versionsPath(register, id),
    sourceLanguage(context.repository),
  );
  return {
    sentences: [
      ...changed.flatMap((entry) => sentencesOf(context, register, entry)).slice(0, mostSentences),
      since,
    ],
    table: toChangeTable(context, register, edits, versionsHref),
    gaps: gapsOf(told),
    versionsHref,
    reworded: changed
      .flatMap((entry) => rewordingsOf(context, register, entry))
      .map((one) =>
        linked(
          context.say('history.wordByWord', { what: one.title.replace(/\.$/, '') }),
          `${versionsHref}#${one.id}`,
        ),
      ),
  };
}

const mostSentences = 12;

/** Path of a record's earlier versions. */
export function versionsPath(register: RegisterName, id: string): string {
  return `/${register}/${toAddress(id)}/history/`;
}

/** Whether a record has been another before: only then is there a page of versions. */
export function hasVersions(context: Context, register: RegisterName, id: string): boolean {
  return (
    findHistory(context, register, id)?.entries.some(
      (entry) => entry.change !== 'added' && (entry.quiet === undefined || entry.quiet === 'key'),
    ) ?? false
  );
}

function sentencesOf(context: Context, register: RegisterName, entry: Entry): readonly string[] {
  const date = formatDate(context.language, entry.date);
  if (entry.change === 'withdrawn' || entry.change === 'restored')
    return [
      context.say(`history.${entry.change}On`, { date, ...whyOf(context, entry.amendments) }),
      ...entry.edits.map((edit) => sentenceOf(context, register, edit, date)),
    ];
  return entry.edits.map((edit) => sentenceOf(context, register, edit, date));
}

/**
 * One edit in words: a move of a date with its count and days, another value with its reason, a
 * reworded text.
 */
export function sentenceOf(
  context: Context,
  register: RegisterName,
  edit: Edit,
  date: string,
): string {
  const field = fieldLabel(context, register, edit.field);
  const why = whyOf(context, edit.amendments);
  const [from, to] = pairText(context, register, edit);
  if (edit.move?.days !== undefined) {
    return context.say('history.moved', {
      field,
      from: valueText(context, register, edit.field, edit.move.from),
      to,
      nth: edit.move.nth,
      steps: edit.move.steps,
      days: Math.abs(edit.move.days),
      direction: edit.move.days < 0 ? 'earlier' : 'later',
      ...why,
    });
  }
  const long = [edit.from, edit.to].some(
    (value) => typeof value === 'string' && value.length > longestShown,
  );
  if (edit.from === '' || edit.to === '')
    return context.say(edit.from === '' ? 'history.set' : 'history.removed', {
      field,
      value: shortened(edit.from === '' ? to : from),
      date,
      ...why,
    });
  return long
    ? context.say('history.textChanged', { field, date, ...why })
    : context.say('history.changed', { field, from, to, date, ...why });
}

/** The reasons and authorities of amendments, for a sentence; `none` where there are none. */
export function whyOf(
  context: Context,
  amendments: readonly Amendment[],
): { reason: string; authority: string } {
  const reasons = reasonsOf(amendments).map((reason) => reason.replace(/[.\s]+$/, ''));
  const authorities = [
    ...new Set(amendments.map(({ fields }) => fields.authority).filter((id) => id !== undefined)),
  ];
  return {
    reason: reasons.join('; ') || 'none',
    authority:
      formatList(
        context.language,
        authorities.map((id) => nameOf(context, id)),
      ) || 'none',
  };
}

/** The reasons that amendments give, each once. */
export const reasonsOf = (amendments: readonly Amendment[]): readonly string[] => [
  ...new Set(amendments.map(({ fields }) => fields.reason ?? '').filter((reason) => reason !== '')),
];

function nameOf(context: Context, id: string): string {
  const record = context.repository.records.find(id);
  return record ? titleOf(context, record).text : id;
}

/** The label of a field, or of a column that feeds none under its own title. */
export function fieldLabel(context: Context, register: RegisterName, field: string): string {
  if (field === 'body') return context.say('body');
  if (fieldsOf(register).has(field)) return labelOf(context, register, field);
  const columns = context.repository.datasets
    .filter(({ resource }) => resource.register === register)
    .flatMap(({ resource }) => resource.schema.fields);
  return columns.find(({ name }) => name === field)?.title ?? labelOf(context, register, field);
}

/**
 * What stood before and after an edit, quoted; where both would look the same, with the codes of
 * what cannot be seen.
 */
function pairText(
  context: Context,
  register: RegisterName,
  { field, from, to }: Pick<Edit, 'field' | 'from' | 'to'>,
  quoted = true,
): readonly [string, string] {
  const alike = typeof from === 'string' && typeof to === 'string' && looksAlike(from, to);
  const shown = (value: PastValue) =>
    valueText(
      context,
      register,
      field,
      alike && typeof value === 'string' ? showUnseen(value, false) : value,
      quoted,
    );
  return [shown(from), shown(to)];
}

/**
 * A past value for people: a date in words, a word of a vocabulary in its own, a record by its
 * title, a declared gap as such; a text in quotation marks or without.
 */
export function valueText(
  context: Context,
  register: RegisterName,
  field: string,
  value: PastValue,
  quoted = true,
): string {
  if (typeof value !== 'string') return context.say('history.redacted', { reason: value.redacted });
  if (value === '') return context.say('history.empty');
  const meta = fieldsOf(register).get(field);
  const quote = (text: string) => (quoted ? context.say('word.quoted', { text }) : text);
  const one = (text: string) => oneText(context, register, field, meta?.kind, text, quote);
  return meta?.list
    ? formatList(
        context.language,
        value.split(';').map((part) => one(part.trim())),
      )
    : one(value);
}

function oneText(
  context: Context,
  register: RegisterName,
  field: string,
  kind: FieldKind | undefined,
  text: string,
  quote: (text: string) => string,
): string {
  switch (kind) {
    case 'date':
      return isDate(text) ? formatDate(context.language, text) : quote(text);
    case 'choice':
      return wordOf(
        context,
        register === 'measures' && field === 'status' ? 'measure_status' : field,
        text,
      );
    case 'flag':
      return text === 'true' || text === 'false'
        ? context.say(text === 'true' ? 'word.yes' : 'word.no')
        : quote(text);
    case 'ref':
      return nameOf(context, text);
    case 'number':
    case 'link':
    case 'instant':
      return text;
    default:
      return quote(text);
  }
}

function toChangeTable(
  context: Context,
  register: RegisterName,
  entries: readonly Entry[],
  versionsHref: string,
): Table {
  const rows = entries.flatMap((entry) => {
    const moment: readonly Inline[] = [dated(context, entry.date)];
    const version: readonly Inline[] = entry.commit
      ? [linked(entry.commit.slice(0, 10), `${versionsHref}#${versionId(entry.commit)}`)]
      : [];
    const whole =
      entry.change === 'changed'
        ? []
        : [
            {
              id: `${entry.version}`,
              cells: [
                [plain(context.say(`history.${entry.change}`))],
                moment,
                [],
                [],
                reasonInlines(context, entry.amendments),
                version,
              ],
            },
          ];
    return [
      ...whole,
      ...entry.edits.map((edit) => ({
        id: `${entry.version} ${edit.field}`,
        cells: [
          [plain(fieldLabel(context, register, edit.field))],
          moment,
          valueInlines(context, register, edit, 'from'),
          valueInlines(context, register, edit, 'to'),
          reasonInlines(context, edit.amendments),
          version,
        ],
      })),
    ];
  });
  return {
    columns: [
      column('field', context.say('history.field'), 'title'),
      column('date', context.say('history.date'), 'date'),
      column('from', context.say('history.from')),
      column('to', context.say('history.to')),
      column('reason', context.say('history.reason')),
      column('version', context.say('history.versionColumn')),
    ],
    rows,
  };
}

const valueInlines = (
  context: Context,
  register: RegisterName,
  edit: Edit,
  side: 'from' | 'to',
): readonly Inline[] =>
  edit[side] === ''
    ? []
    : [plain(shortened(pairText(context, register, edit, false)[side === 'from' ? 0 : 1]))];
const shortened = (text: string) =>
  text.length > 2 * longestShown ? `${text.slice(0, 2 * longestShown)}…` : text;

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

export interface VersionView {
  id: string;
  title: string;
  present: boolean;
  table: Table;
}
/** A text before and after an edit, word by word. */
export interface Rewording {
  id: string;
  title: string;
  passages: readonly Passage[];
}
export interface VersionsView {
  title: string;
  intro: string;
  back: Inline;
  versions: readonly VersionView[];
  rewordings: readonly Rewording[];
}

/** Every version in which a record was another, newest first, with all its values. */
export function toVersionsView(context: Context, register: RegisterName, id: string): VersionsView {
  const told = findHistory(context, register, id)!;
  const record = context.repository.records.findIn(register, id) as RecordOf | undefined;
  const editions = told.editions.toReversed();
  return {
    title: context.say('history.versionsTitle', {
      title: record ? titleOf(context, record).text : told.id,
    }),
    intro: context.say('history.versionsIntro'),
    back: linked(context.say('history.back'), addressIn(context, `/${register}/${toAddress(id)}/`)),
    rewordings: told.entries
      .filter(({ quiet }) => quiet === undefined)
      .flatMap((entry) => rewordingsOf(context, register, entry))
      .map(toRewording),
    versions: editions.map((edition, index) => ({
      id: versionId(edition.commit),
      present: edition.present,
      title: context.say(
        index === 0 && edition.present ? 'history.versionNow' : 'history.version',
        {
          date: formatDate(context.language, edition.date),
          hash: edition.commit?.slice(0, 10) ?? '–',
        },
      ),
      table: {
        columns: [
          column('field', context.say('history.field'), 'title'),
          column('value', context.say('history.value')),
        ],
        rows: Object.entries(edition.values)
          .filter(([, value]) => value !== '')
          .map(([field, value]) => ({
            id: field,
            cells: [
              [plain(fieldLabel(context, register, field))],
              [plain(valueText(context, register, field, value, false))],
            ],
          })),
      },
    })),
  };
}

interface Reworded {
  id: string;
  title: string;
  from: string;
  to: string;
}

/** The texts that a version reworded. */
function rewordingsOf(context: Context, register: RegisterName, entry: Entry): readonly Reworded[] {
  return entry.edits.flatMap(({ field, from, to }) => {
    if (
      typeof from !== 'string' ||
      typeof to !== 'string' ||
      from === '' ||
      to === '' ||
      Math.max(from.length, to.length) <= longestShown
    )
      return [];
    const title = context.say('history.textChanged', {
      field: fieldLabel(context, register, field),
      date: formatDate(context.language, entry.date),
      reason: 'none',
      authority: 'none',
    });
    return [{ id: `w-${entry.version}-${field}`, title, from, to }];
  });
}

/** A reworded text word by word; the words that stayed are shortened in their middle. */
function toRewording({ id, title, from, to }: Reworded): Rewording {
  const shortened = (text: string) =>
    text.length > 2 * longestShown
      ? `${text.slice(0, longestShown)} … ${text.slice(-longestShown)}`
      : text;
  return {
    id,
    title,
    passages: toPassages(from, to).map((one) =>
      one.kind === 'same' ? { ...one, text: shortened(one.text) } : one,
    ),
  };
}

/** The fragment of a version on the page of versions. */
export const versionId = (commit: string | undefined) => `v-${commit?.slice(0, 10) ?? 'worktree'}`;
