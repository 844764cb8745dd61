/** What happened to a record, in sentences. */
import type { Amendment, Edit, Entry, Move } from '../../../history/read/index.ts';
import { formatDate, formatList } from '../../../i18n/index.ts';
import type { PastValue } from '../../../schema/history/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import type { Context } from '../../parts/context.ts';
import { beforeAndAfter, fieldLabel, nameOf, pastValueText } from './values.ts';

/** A text with more characters than this is told as changed, not shown. */
export const longestShown = 160;

/** What happened in one version, a sentence each. */
export function sentencesOf(
  context: Context,
  register: RegisterName,
  entry: Entry,
): readonly string[] {
  const date = formatDate(context.language, entry.date);
  const edits = entry.edits.map((edit) => sentenceOf(context, register, edit, date));
  if (entry.change !== 'withdrawn' && entry.change !== 'restored') return edits;
  const why = whyOf(context, entry.amendments);
  return [context.say(`history.${entry.change}On`, { date, ...why }), ...edits];
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
  if (edit.move?.days !== undefined)
    return moveSentence(context, register, edit, edit.move, edit.move.days);
  const field = fieldLabel(context, register, edit.field);
  const why = whyOf(context, edit.amendments);
  const [from, to] = beforeAndAfter(context, register, edit);
  if (edit.from === '')
    return context.say('history.set', { field, value: shortened(to), date, ...why });
  if (edit.to === '')
    return context.say('history.removed', { field, value: shortened(from), date, ...why });
  return isLong(edit.from) || isLong(edit.to)
    ? context.say('history.textChanged', { field, date, ...why })
    : context.say('history.changed', { field, from, to, date, ...why });
}

function moveSentence(
  context: Context,
  register: RegisterName,
  edit: Edit,
  { from, nth, steps }: Move,
  days: number,
): string {
  return context.say('history.moved', {
    field: fieldLabel(context, register, edit.field),
    from: pastValueText(context, register, edit.field, from),
    to: beforeAndAfter(context, register, edit)[1],
    nth,
    steps,
    days: Math.abs(days),
    direction: days < 0 ? 'earlier' : 'later',
    ...whyOf(context, edit.amendments),
  });
}

const isLong = (value: PastValue): boolean =>
  typeof value === 'string' && value.length > longestShown;

export const shortened = (text: string) =>
  text.length > 2 * longestShown ? `${text.slice(0, 2 * longestShown)}…` : text;

/** The reasons and authorities of amendments, for a sentence; `none` where there are none. */
export function whyOf(
  context: Context,
  amendments: readonly Amendment[],
): { reason: string; authority: string } {
  const reasons = reasonsOf(amendments).map((reason) => reason.replace(/[.\s]+$/, ''));
  const authorities = new Set(amendments.flatMap(({ fields }) => fields.authority ?? []));
  const names = [...authorities].map((id) => nameOf(context, id));
  return {
    reason: reasons.join('; ') || 'none',
    authority: formatList(context.language, names) || 'none',
  };
}

/** The reasons that amendments give, each once. */
export const reasonsOf = (amendments: readonly Amendment[]): readonly string[] => [
  ...new Set(amendments.map(({ fields }) => fields.reason ?? '').filter((reason) => reason !== '')),
];
