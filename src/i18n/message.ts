/**
 * A message with its parameters filled in: for every dictionary, and for words that reach a browser
 * without one.
 */
import { IntlMessageFormat } from 'intl-messageformat';

const compiled = new Map<string, IntlMessageFormat>();

/**
 * Numbers and dates: Western digits in Arabic too, as the region's own official papers and the
 * tables' figures have them.
 */
export function localeOf(language: string): string {
  return language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : language;
}

/** Formats an ICU message of a language; each message is compiled once. */
export function formatMessage(
  language: string,
  message: string,
  params?: Readonly<Record<string, string | number | undefined>>,
): string {
  if (!message.includes('{') && !message.includes("'")) return message;
  const name = `${language} ${message}`;
  let format = compiled.get(name);
  if (!format)
    compiled.set(
      name,
      (format = new IntlMessageFormat(message, localeOf(language), undefined, { ignoreTag: true })),
    );
  return String(format.format(params as Record<string, string | number>));
}
