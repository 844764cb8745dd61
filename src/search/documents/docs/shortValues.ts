/** The short values of a record: who has a part in it, places, symbols, dates. */
import { formatDate } from '../../../i18n/index.ts';
import { type RegisterName, fieldsOf } from '../../../schema/registers/index.ts';
import type { FieldMeta, RecordOf } from '../../../schema/index.ts';
import {
  type Context,
  type RecordFacts,
  dateThatMatters,
  idsIn,
  shortTitleOf,
  valuesOf,
} from '../../../views/parts/index.ts';
import { isText } from './doc.ts';

const mostPeople = 6;

export function peopleOf(
  context: Context,
  record: RecordOf,
  facts: RecordFacts,
): readonly string[] {
  if (record.register === 'participants') return [];
  const found = facts.participants
    .slice(0, mostPeople)
    .map((id) => context.repository.records.findIn('participants', id))
    .filter((one) => one !== undefined);
  const more = facts.participants.length - mostPeople;
  return [
    ...found.map((one) => shortTitleOf(context, one).text),
    ...(more > 0 ? [context.say('search.morePeople', { count: more })] : []),
  ];
}

/** Fields that are told elsewhere: in the title, the marks or the names. */
const told = new Set(['id', 'title', 'name', 'term', 'status', 'release', 'number']);
const worded = new Set(['text', 'link']);

const isOnly = (to: readonly string[] | 'any', register: RegisterName) =>
  to !== 'any' && to.length === 1 && to[0] === register;

/**
 * Names of people and places, symbols, columns without a field, the ids of other records as the row
 * gives them, and the date that matters in words; themes have a filter.
 */
export function shortValuesOf(context: Context, record: RecordOf): readonly string[] {
  const date = dateThatMatters(record);
  return [
    ...[...fieldsOf(record.register)]
      .filter(([field]) => !told.has(field))
      .flatMap(([field, meta]) => textsIn(context, record, field, meta)),
    ...record.extras.map(({ value }) => value),
    ...(date ? [formatDate(context.language, date)] : []),
  ].filter(isText);
}

function textsIn(
  context: Context,
  record: RecordOf,
  field: string,
  { kind, to }: FieldMeta,
): readonly string[] {
  if (worded.has(kind) || (kind === 'ref' && isOnly(to, 'participants')))
    return valuesOf(context, record, field).map(({ text }) => text);
  return kind === 'ref' && !isOnly(to, 'themes') ? idsIn(record, field) : [];
}
