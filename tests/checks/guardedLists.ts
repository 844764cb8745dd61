/** The texts of a list, and in which of them the guard finds something. */
import { codesOf } from './guarded.ts';

/** Words, parted by spaces. */
export const wordsOf = (list: string): readonly string[] => list.trim().split(/\s+/);
/** The texts in which this is found. */
export const having = (code: string, texts: readonly string[], field?: string) =>
  texts.filter((text) => codesOf(text, field).includes(code));
/** The texts in which this is not found. */
export const lacking = (code: string, texts: readonly string[], field?: string) =>
  texts.filter((text) => !codesOf(text, field).includes(code));
