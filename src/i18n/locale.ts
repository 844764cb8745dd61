/**
 * How a language is written: the one rule for its dates and numbers, and for its direction. Holds
 * no words, so that a browser can have it without the dictionaries.
 */

/**
 * Where the convention is not that of the bare language: British dates in English; Western digits
 * in Arabic, as the region's own official papers and the tables' figures have them.
 */
const locales: Readonly<Partial<Record<string, string>>> = { ar: 'ar-u-nu-latn', en: 'en-GB' };

/** The locale in which the numbers, dates and lists of a language are written. */
export function localeOf(language: string): string {
  return Object.hasOwn(locales, language) ? locales[language]! : language;
}

export type Direction = 'ltr' | 'rtl';

/** A locale with what TypeScript's library does not declare yet. */
interface WrittenLocale extends Intl.Locale {
  getTextInfo(): { direction: Direction };
}

/** The way in which a language runs, of which the runtime knows every one. */
export function directionOf(language: string): Direction {
  return (new Intl.Locale(language) as WrittenLocale).getTextInfo().direction;
}
