/** What happened to a record, in sentences, each with its reason and who agreed to it. */
import type { Amendment, Edit, Entry, Move } from '../../../history/read/index.ts';
import type { PastValue } from '../../../schema/history/index.ts';
import type { IsoDate } from '../../../schema/values/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import type { Context } from '../../parts/context.ts';
import {
  type Inline,
  contributed,
  dated,
  labelOf,
  linkToId,
  plain,
  registerName,
} from '../../parts/inlines.ts';
import type { Fact } from '../../parts/sections.ts';
import { findText } from '../../parts/texts.ts';
import { beforeAndAfter, fieldLabel, pastValueText } from './values.ts';

/** A text with more characters than this is told as changed, not shown. */
export const longestShown = 160;

/**
 * One thing that happened to a record or was said of it: on which day, which may be unknown (an
 * empty `day`), of what kind, what, and what else is known of it, such as why; a text needs no label.
 */
export interface Happening {
  day: IsoDate | '';
  date?: Inline;
  kind: Inline;
  what: readonly Inline[];
  why: readonly Fact[];
}

/** What happened in one version, one by one; that a row was added is told apart. */
export function happeningsOf(
  context: Context,
  register: RegisterName,
  entry: Entry,
): readonly Happening[] {
  const happening = (what: string, amendments: readonly Amendment[]): Happening => ({
    ...dayOf(context, entry.date),
    kind: plain(kindOf(context, amendments), true),
    what: [plain(what)],
    why: whyOf(context, amendments),
  });
  const edits = entry.edits.map((edit) =>
    happening(sentenceOf(context, register, edit), edit.amendments),
  );
  if (entry.change !== 'withdrawn' && entry.change !== 'restored') return edits;
  return [happening(context.say(`history.${entry.change}`), entry.amendments), ...edits];
}

/** The day of a happening, and its words. */
export const dayOf = (context: Context, day: IsoDate | ''): Pick<Happening, 'day' | 'date'> =>
  day === '' ? { day } : { day, date: dated(context, day, 'long') };

/** A change that somebody agreed to is an amendment. */
const kindOf = (context: Context, amendments: readonly Amendment[]): string =>
  amendments.length > 0
    ? registerName(context, 'amendments', 'one')
    : context.say('history.change');

/** One edit in words: a move of a date with its count and days, another value, a reworded text. */
export function sentenceOf(context: Context, register: RegisterName, edit: Edit): string {
  if (edit.move?.days !== undefined)
    return moveSentence(context, register, edit, edit.move, edit.move.days);
  const field = fieldLabel(context, register, edit.field);
  if (isRespaced(edit)) return context.say('history.respaced', { field });
  const [from, to] = beforeAndAfter(context, register, edit);
  if (edit.from === '') return context.say('history.set', { field, value: shortened(to) });
  if (edit.to === '') return context.say('history.removed', { field, value: shortened(from) });
  return isLong(edit.from) || isLong(edit.to)
    ? context.say('history.textChanged', { field })
    : context.say('history.changed', { field, from, to });
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
  });
}

/** Whether a text has other spaces than it had, and says the same. */
function isRespaced({ from, to }: Edit): boolean {
  const spaced = (text: string) => text.replace(/\p{Zs}+/gu, ' ').trim();
  return typeof from === 'string' && typeof to === 'string' && spaced(from) === spaced(to);
}

const isLong = (value: PastValue): boolean =>
  typeof value === 'string' && value.length > longestShown;

export const shortened = (text: string) =>
  text.length > 2 * longestShown ? `${text.slice(0, 2 * longestShown)}…` : text;

/** The reasons of amendments, each once in its own language, and the ways to who agreed. */
export function whyOf(context: Context, amendments: readonly Amendment[]): readonly Fact[] {
  const labels = whyLabels(context);
  return whyCells(context, amendments)
    .map((values, index) => ({ label: labels[index]!, values }))
    .filter(({ values }) => values.length > 0);
}

export const whyLabels = (context: Context): readonly [reason: string, authority: string] => [
  labelOf(context, 'amendments', 'reason'),
  labelOf(context, 'amendments', 'authority'),
];

/** The same as two cells of a table. */
export function whyCells(
  context: Context,
  amendments: readonly Amendment[],
): readonly [reasons: readonly Inline[], authorities: readonly Inline[]] {
  const reasons = amendments.flatMap((one) => findText(context, one, 'reason') ?? []);
  const texts = new Map(reasons.map((reason) => [reason.text, contributed(reason)]));
  const agreed = new Set(amendments.flatMap(({ fields }) => fields.authority ?? []));
  return [[...texts.values()], [...agreed].map((id) => linkToId(context, id, 'full'))];
}

/** The reasons that amendments give, each once. */
export const reasonsOf = (amendments: readonly Amendment[]): readonly string[] => [
  ...new Set(amendments.map(({ fields }) => fields.reason ?? '').filter((reason) => reason !== '')),
];
