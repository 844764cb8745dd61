/** The due date of a promise: as it stands, whether it is newly overdue, and how far it moved. */
import { formatDate } from '../../i18n/index.ts';
import type { Context } from '../parts/context.ts';
import { sinceLastEdition } from '../changes/lastEdition.ts';
import { hasMoved, slipOf, type MovedSlip } from '../changes/slips.ts';
import type { Commitment } from '../figures/deadline.ts';
import { contributed, dated, plain, valuesOf, type Inline } from '../parts/inlines.ts';
import { findText } from '../parts/texts.ts';

/**
 * On a list with the original date where it moved, on its page with the days of the slip; the words
 * of the list where it is no date.
 */
export function dueOf(
  context: Context,
  promise: Commitment,
  place: 'list' | 'page',
): readonly Inline[] {
  const { due } = promise.fields;
  if (!due) return place === 'list' ? wordsOf(context, promise) : [];
  const slip = slipOf(context.repository, promise);
  const moved = place === 'list' ? movedOnList : movedOnPage;
  return [
    dated(context, due, place === 'list' ? 'short' : 'long'),
    ...freshOf(context, promise),
    ...(slip ? moved(context, promise, slip) : []),
  ];
}

/** The first due date, where the present one is another. */
export function firstDueOf(context: Context, promise: Commitment): readonly Inline[] {
  return hasMoved(context.repository, promise) ? valuesOf(context, promise, 'due_original') : [];
}

function wordsOf(context: Context, promise: Commitment): readonly Inline[] {
  const words = findText(context, promise, 'due_text');
  return words ? [contributed(words)] : [];
}

const freshOf = (context: Context, promise: Commitment): readonly Inline[] =>
  sinceLastEdition(context.repository).fresh.includes(promise)
    ? [plain(context.say('due.fresh'), true)]
    : [];

const movedOnList = (context: Context, { fields }: Commitment, slip: MovedSlip) =>
  slip.original === fields.due ? [] : [movedFrom(context, slip, 'short')];

function movedOnPage(context: Context, { fields }: Commitment, slip: MovedSlip): readonly Inline[] {
  if (slip.days === 0) return [];
  const direction = slip.days > 0 ? 'later' : 'earlier';
  return [
    plain(context.say('due.slip', { days: Math.abs(slip.days), direction }), true),
    ...(fields.due_original === undefined ? [movedFrom(context, slip, 'long')] : []),
  ];
}

const movedFrom = (context: Context, { original }: MovedSlip, length: 'short' | 'long') =>
  plain(
    context.say('due.movedFrom', { date: formatDate(context.language, original, length) }),
    true,
  );
