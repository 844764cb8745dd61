/** Changes of wording alone: translations, other spellings of terms, and how a text is typed. */
import type { ChangeWithReason } from '../../../history/read/index.ts';

/** Whether a change leaves what the record says as it was; one with a reason never does. */
export function isWording({ register, field, from, to, amendments }: ChangeWithReason): boolean {
  if (amendments.length > 0) return false;
  if (register === 'translations' || (register === 'terms' && field === 'see_also')) return true;
  return typeof from === 'string' && typeof to === 'string' && spelt(from) === spelt(to);
}

/** A text without regard to case, kinds of spaces, of quotation marks and of dashes. */
const spelt = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛′'`]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/\p{Pd}/gu, '-')
    .replace(/(?<=")\s+|\s+(?=["!?:;])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
