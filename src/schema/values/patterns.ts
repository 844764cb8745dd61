/**
 * Regular expressions that a record brings: a stranger's, so read by an engine whose time grows
 * with the text alone. It knows no look-around and no back-references, and repeats at most a
 * thousand times; what it cannot read is refused, never tried by another.
 */
import { RE2JS } from 're2js';

/** Whether a text is of the form. */
export type Pattern = ((text: string) => boolean) & { readonly size: number };

/** Steps of an engine that one expression may have; each costs time at every character. */
const largest = 500;

/** A back-reference by name, which the translation would take for letters. */
const namedReference = /(?<!\\)(?:\\\\)*\\k/;

/**
 * The pattern that must match a whole text, or anywhere in it; undefined where it is none that may
 * be tried.
 */
export function compilePattern(
  source: string,
  where: 'whole' | 'anywhere' = 'whole',
): Pattern | undefined {
  if (namedReference.test(source)) return undefined;
  try {
    const expression = RE2JS.compile(RE2JS.translateRegExp(source));
    const size = expression.programSize();
    if (size > largest) return undefined;
    const test =
      where === 'whole'
        ? (text: string) => expression.testExact(text)
        : (text: string) => expression.test(text);
    return Object.assign(test, { size });
  } catch {
    return undefined;
  }
}

/**
 * Whether a source is a regular expression of the language of browsers, with the features that
 * cannot be tried here.
 */
export function isExpression(source: string): boolean {
  return ['u', ''].some((flags) => {
    try {
      return new RegExp(source, flags) instanceof RegExp;
    } catch {
      return false;
    }
  });
}

/** Work that may be spent on one column; what goes beyond would keep everyone waiting. */
export class Allowance {
  #left: number;

  constructor(work: number) {
    this.#left = work;
  }

  /** Spends; false where nothing is left. */
  spend(work: number): boolean {
    this.#left -= work;
    return this.#left >= 0;
  }
}
