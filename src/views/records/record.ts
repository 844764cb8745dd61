/**
 * A record's page as plain data: title, one line of status, facts, texts, and what is linked to it.
 */
import { type MessageKey, formatDate, hasMessage } from '../../i18n/index.ts';
import type { Fault } from '../../schema/faults/index.ts';
import { type RecordOf, common } from '../../schema/index.ts';
import { type RegisterName, fieldsOf, registerNames } from '../../schema/registers/index.ts';
import { groupByAll, toAddress } from '../../schema/values/index.ts';
import { sinceLastEdition } from '../changes/lastEdition.ts';
import { type HistoryView, toHistoryView } from '../changes/record/history.ts';
import { hasMoved, slipOf } from '../changes/slips.ts';
import { addressIn, fileAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { countByFilter } from '../parts/filters.ts';
import {
  type Inline,
  labelOf,
  linked,
  plain,
  registerName,
  searchAddress,
  valuesOf,
} from '../parts/inlines.ts';
import { isCommitment, marksOf } from '../parts/marks.ts';
import { ownersOf } from '../parts/owners.ts';
import type { Fact, Section } from '../parts/sections.ts';
import { type Text, findText, titleOf } from '../parts/texts.ts';
import { toRecordTable } from './columns.ts';
import { sectionsFor } from './sections.ts';
import { statusSentence } from './sentence.ts';

export interface RecordText {
  id: string;
  heading?: string;
  text: Text;
}

export interface RecordView {
  record: RecordOf;
  id: string;
  /** What kind of record it is, with its id: the line above the title. */
  kind: string;
  kindHref: string;
  title: Text;
  lead?: Text;
  sentence?: string;
  marks: readonly Inline[];
  facts: readonly Fact[];
  passages: readonly RecordText[];
  sections: readonly Section[];
  /** What is doubtful in the row. */
  warnings: readonly Fault[];
  history: HistoryView;
  /** The row as data. */
  json: string;
}

/**
 * Fields that stand elsewhere than among the facts: in the title, the sentence, the texts or the
 * marks.
 */
const placed = new Set([
  'id',
  'title',
  'summary',
  'status',
  'contested',
  'contested_note',
  'notes',
  'release',
  'objectives',
  'key_judgments',
]);

export function toRecordView(context: Context, record: RecordOf): RecordView {
  const { repository } = context;
  const summary =
    findText(context, record, 'summary') ??
    (record.register === 'lessons' || record.register === 'reports'
      ? findText(context, record, 'abstract')
      : undefined);
  const passages = passagesOf(context, record, summary !== undefined);
  const lead = summary ?? (passages[0]?.heading === undefined ? passages[0]?.text : undefined);
  return {
    record,
    id: record.id,
    kind: registerName(context, record.register, 'one'),
    kindHref: addressIn(context, `/${record.register}/`),
    title: titleOf(context, record),
    ...(lead ? { lead } : {}),
    sentence: statusSentence(context, record),
    marks: marksOf(context, record),
    facts: factsOf(context, record),
    passages: summary || lead === undefined ? passages : passages.slice(1),
    sections: [...sectionsFor(context, record), ...backLinks(context, record)],
    warnings: repository.faults.length === 0 ? [] : warningsOf(repository.faults, record.id),
    history: toHistoryView(context, record.register, record.id),
    json: fileAddress(context, `/${record.register}/${toAddress(record.id)}.json`),
  };
}

const byRecord = new WeakMap<readonly Fault[], Map<string, Fault[]>>();

function warningsOf(faults: readonly Fault[], id: string): readonly Fault[] {
  let index = byRecord.get(faults);
  if (!index) {
    index = groupByAll(faults, (one) => (one.record === undefined ? [] : [toAddress(one.record)]));
    byRecord.set(faults, index);
  }
  return index.get(toAddress(id)) ?? [];
}

/**
 * Short values as a definition list, in the schema's order, then the columns that feed no field,
 * under their own titles.
 */
function factsOf(context: Context, record: RecordOf): readonly Fact[] {
  const facts: Fact[] = [];
  for (const [field, meta] of ownFirst(record.register)) {
    if (placed.has(field) || meta.kind === 'prose' || isTitle(record, field)) continue;
    const values =
      field === 'due' || field === 'due_original'
        ? dueValues(context, record, field)
        : valuesOf(context, record, field);
    if (values.length > 0) facts.push({ label: labelOf(context, record.register, field), values });
    if (field === 'subject' && record.register === 'findings')
      facts.push(...ownerFacts(context, record));
  }
  return [
    ...facts,
    ...record.extras.map(({ label, value }) => ({ label, values: [plain(value)] })),
  ];
}

function ownerFacts(context: Context, finding: RecordOf<'findings'>): readonly Fact[] {
  const values = ownersOf(context, finding);
  return values.length > 0 ? [{ label: labelOf(context, 'actions', 'owner'), values }] : [];
}

/** A register's own fields, then those that every record may carry. */
const ownFirst = (register: RegisterName) => {
  const fields = [...fieldsOf(register)];
  return [
    ...fields.filter(([field]) => !(field in common)),
    ...fields.filter(([field]) => field in common),
  ];
};

const isTitle = (record: RecordOf, field: string) =>
  field === 'name' || field === 'term' || (field === 'edition' && !('title' in record.fields));

/** The due date with its slip; the original one only where it differs. */
function dueValues(context: Context, record: RecordOf, field: string): readonly Inline[] {
  if (!isCommitment(record)) return valuesOf(context, record, field);
  if (field === 'due_original')
    return hasMoved(context.repository, record)
      ? record.fields.due_original
        ? valuesOf(context, record, field)
        : []
      : [];
  const slip = slipOf(context.repository, record);
  const moved =
    slip && slip.days !== 0
      ? [
          plain(
            context.say('due.slip', {
              days: Math.abs(slip.days),
              direction: slip.days > 0 ? 'later' : 'earlier',
            }),
            true,
          ),
        ]
      : [];
  const first =
    moved.length > 0 && record.fields.due_original === undefined
      ? [
          plain(
            context.say('due.movedFrom', { date: formatDate(context.language, slip!.original) }),
            true,
          ),
        ]
      : [];
  const fresh = sinceLastEdition(context.repository).fresh.includes(record)
    ? [plain(context.say('due.fresh'), true)]
    : [];
  return [...valuesOf(context, record, field), ...fresh, ...moved, ...first];
}

/** Fields whose text needs no heading: the first thing that a reader came for. */
export const unheaded: ReadonlySet<string> = new Set([
  'text',
  'statement',
  'description',
  'mandate',
]);

function passagesOf(context: Context, record: RecordOf, headed: boolean): readonly RecordText[] {
  const passages: RecordText[] = [];
  for (const [field, meta] of fieldsOf(record.register)) {
    if (meta.kind !== 'prose' || field === 'summary' || field === 'notes' || field === 'abstract')
      continue;
    const text = findText(context, record, field);
    if (text)
      passages.push({
        id: field,
        text,
        ...(!headed && unheaded.has(field) && passages.length === 0
          ? {}
          : { heading: labelOf(context, record.register, field) }),
      });
  }
  const notes = findText(context, record, 'notes');
  if (notes)
    passages.push({
      id: 'notes',
      heading: labelOf(context, record.register, 'notes'),
      text: notes,
    });
  return passages;
}

/** How many linked rows stand on a record's own page; the rest are a search away. */
const mostLinked = 60;

/**
 * Every list of records that refer to this one, each titled as a sentence; those that a section
 * already shows are left out.
 */
function backLinks(context: Context, record: RecordOf): readonly Section[] {
  const links = context.repository.records.linksTo(record.id);
  if (links.length === 0) return [];
  return registerNames.flatMap((register) => {
    const fields = new Set(
      links.filter((link) => link.from.register === register).map((link) => link.field),
    );
    return [...fields].flatMap((field) => {
      if (isShownElsewhere(record, register, field)) return [];
      const rows = links
        .filter((link) => link.from.register === register && link.field === field)
        .map((link) => link.from);
      return [linkedSection(context, record, register, field, rows)];
    });
  });
}

export function linkedSection(
  context: Context,
  record: RecordOf,
  register: RegisterName,
  field: string,
  rows: readonly RecordOf[],
): Section {
  const key = `links.${register}.${field}`;
  const title = hasMessage(key)
    ? context.say(key as MessageKey)
    : context.say('links.other', {
        register: registerName(context, register, 'many'),
        field: labelOf(context, register, field),
      });
  const table = toRecordTable(context, register, rows.slice(0, mostLinked), [field]);
  const more =
    rows.length > mostLinked
      ? {
          intro: [
            plain(context.say('links.first', { shown: mostLinked, count: rows.length })),
            searchFor(context, record, register),
          ],
        }
      : {};
  return { kind: 'table', id: `${register}-${field}`.replaceAll('_', '-'), title, table, ...more };
}

/**
 * The search of a register for what belongs to a record: by a filter, whatever its part in it, with
 * how many that gives; else by its id.
 */
function searchFor(context: Context, record: RecordOf, register: RegisterName): Inline {
  const kind = registerName(context, register, 'many');
  const filter =
    record.register === 'themes'
      ? 'theme'
      : record.register === 'participants'
        ? 'participant'
        : record.register === 'forums'
          ? 'forum'
          : undefined;
  if (!filter)
    return linked(
      context.say('links.search', { register: kind }),
      searchAddress(context, { kind: register, q: record.id }),
    );
  const value = toAddress(record.id);
  return linked(
    context.say('links.searchCount', {
      register: kind,
      count: countByFilter(context, register, filter, value),
    }),
    searchAddress(context, { kind: register, [filter]: value }),
  );
}

const shownElsewhere: Partial<Record<RegisterName, readonly string[]>> = {
  meetings: ['actions.meeting'],
  assessments: ['scores.assessment', 'assessments.replaces'],
  measures: ['measures.builds_on', 'participation.measure'],
  scenarios: ['scores.scenario'],
  participants: [
    'scores.participant',
    'meetings.attendance',
    'observations.participant',
    'exercises.participants',
    'exercises.observers',
  ],
  indicators: ['observations.indicator'],
};
const never = new Set(['translations.record']);

const isShownElsewhere = (record: RecordOf, register: RegisterName, field: string) =>
  never.has(`${register}.${field}`) ||
  (shownElsewhere[record.register]?.includes(`${register}.${field}`) ?? false);
