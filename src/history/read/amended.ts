/** What amendments tell and no version shows, in the form in which versions are told. */
import { isDate, daysBetween } from '../../schema/values/index.ts';
import { type Earlier, type Move, movable } from './moves.ts';
import type { Amendment } from './reasons.ts';
import type { Edit, Entry } from './recordHistory.ts';

/** Stands for the number of a version where there is none. */
const noVersion = -1;

/** The amendments as entries without a version, on the days on which they were agreed. */
export function toAmendedEntries(
  amendments: readonly Amendment[],
  earlier: Earlier,
): readonly Entry[] {
  return amendments.map((one) => ({
    version: noVersion,
    date: one.fields.date ?? '',
    change: 'changed',
    id: one.fields.record,
    edits: [toAmendedEdit(one, earlier)],
    amendments: [],
  }));
}

function toAmendedEdit(one: Amendment, earlier: Earlier): Edit {
  const { field, from = '', to = '' } = one.fields;
  const nth = earlier.amendments.indexOf(one) + 1;
  const edit = { field, from, to, amendments: [one] };
  return field === movable && nth > 0 ? { ...edit, move: toMove(one, nth) } : edit;
}

function toMove(one: Amendment, nth: number): Move {
  const { from = '', to = '', date = '' } = one.fields;
  const days = isDate(from) && isDate(to) ? { days: daysBetween(from, to) } : {};
  return { version: noVersion, date, nth, steps: 1, from, to, ...days, amendments: [one] };
}
