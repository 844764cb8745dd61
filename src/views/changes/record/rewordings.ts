/** Texts that a version reworded, word by word. */
import { type Entry, type Passage, toPassages } from '../../../history/read/index.ts';
import { formatDate } from '../../../i18n/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import type { Context } from '../../parts/context.ts';
import { longestShown } from './sentences.ts';
import { fieldLabel } from './values.ts';

/** A text before and after an edit, word by word. */
export interface Rewording {
  id: string;
  title: string;
  passages: readonly Passage[];
}

interface Reworded {
  id: string;
  title: string;
  from: string;
  to: string;
}

/** The texts that a version reworded. */
export function rewordingsOf(
  context: Context,
  register: RegisterName,
  entry: Entry,
): readonly Reworded[] {
  return entry.edits.flatMap(({ field, from, to }) => {
    if (typeof from !== 'string' || typeof to !== 'string' || from === '' || to === '') return [];
    if (Math.max(from.length, to.length) <= longestShown) return [];
    const title = context.say('history.rewordedOn', {
      field: fieldLabel(context, register, field),
      date: formatDate(context.language, entry.date),
    });
    return [{ id: `w-${entry.version}-${field}`, title, from, to }];
  });
}

/** A reworded text word by word; the words that stayed are shortened in their middle. */
export function toRewording({ id, title, from, to }: Reworded): Rewording {
  const passages = toPassages(from, to).map((one) =>
    one.kind === 'same' ? { ...one, text: withoutMiddle(one.text) } : one,
  );
  return { id, title, passages };
}

const withoutMiddle = (text: string) =>
  text.length > 2 * longestShown
    ? `${text.slice(0, longestShown)} … ${text.slice(-longestShown)}`
    : text;
