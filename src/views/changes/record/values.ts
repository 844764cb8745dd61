/** Fields and past values of a record in words. */
import type { Edit } from '../../../history/read/index.ts';
import { formatDate, formatList } from '../../../i18n/index.ts';
import { looksAlike, showUnseen } from '../../../schema/faults/index.ts';
import type { PastValue } from '../../../schema/history/index.ts';
import { type RegisterName, fieldsOf, vocabularyOf } from '../../../schema/registers/index.ts';
import { isDate } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { labelOf, wordOf } from '../../parts/inlines.ts';
import { titleOf } from '../../parts/texts.ts';

/** The label of a field, or of a column that feeds none under its own title. */
export function fieldLabel(context: Context, register: RegisterName, field: string): string {
  if (field === 'body') return context.say('body');
  if (fieldsOf(register).has(field)) return labelOf(context, register, field);
  const columns = context.repository.datasets
    .filter(({ resource }) => resource.register === register)
    .flatMap(({ resource }) => resource.schema.fields);
  return columns.find(({ name }) => name === field)?.title ?? labelOf(context, register, field);
}

/** What a record is called, or the id where there is none. */
function nameOf(context: Context, id: string): string {
  const record = context.repository.records.find(id);
  return record ? titleOf(context, record).text : id;
}

/**
 * What stood before and after an edit, quoted; where both would look the same, with the codes of
 * what cannot be seen.
 */
export function beforeAndAfter(
  context: Context,
  register: RegisterName,
  { field, from, to }: Pick<Edit, 'field' | 'from' | 'to'>,
  quoted = true,
): readonly [from: string, to: string] {
  const alike = typeof from === 'string' && typeof to === 'string' && looksAlike(from, to);
  const seen = (value: PastValue) =>
    alike && typeof value === 'string' ? showUnseen(value, false) : value;
  const shown = (value: PastValue) => pastValueText(context, register, field, seen(value), quoted);
  return [shown(from), shown(to)];
}

/**
 * A past value for people: a date in words, a word of a vocabulary in its own, a record by its
 * title, a declared gap as such; a text in quotation marks or without.
 */
export function pastValueText(
  context: Context,
  register: RegisterName,
  field: string,
  value: PastValue,
  quoted = true,
): string {
  if (typeof value !== 'string') return context.say('history.redacted', { reason: value.redacted });
  if (value === '') return context.say('history.empty');
  const quote = (text: string) => (quoted ? context.say('word.quoted', { text }) : text);
  const one = (text: string) => wordsFor(context, register, field, text, quote);
  return fieldsOf(register).get(field)?.list
    ? formatList(
        context.language,
        value.split(';').map((part) => one(part.trim())),
      )
    : one(value);
}

function wordsFor(
  context: Context,
  register: RegisterName,
  field: string,
  text: string,
  quote: (text: string) => string,
): string {
  switch (fieldsOf(register).get(field)?.kind) {
    case 'date':
      return isDate(text) ? formatDate(context.language, text) : quote(text);
    case 'choice':
      return wordOf(context, vocabularyOf(register, field), text);
    case 'flag':
      if (text === 'true') return context.say('word.yes');
      return text === 'false' ? context.say('word.no') : quote(text);
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
