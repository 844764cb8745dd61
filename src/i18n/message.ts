/**
 * A message with its parameters filled in: for every dictionary, and for words that reach a browser
 * without one.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { kept } from './kept.ts';
import { localeOf } from './locale.ts';

export type Params = Readonly<Record<string, string | number | undefined>>;

const compiled = kept<IntlMessageFormat>();

/** Formats an ICU message of a language; each message is compiled once. */
export function formatMessage(language: string, message: string, params?: Params): string {
  if (!message.includes('{') && !message.includes("'")) return message;
  const format = compiled(
    `${language} ${message}`,
    () => new IntlMessageFormat(message, localeOf(language), undefined, { ignoreTag: true }),
  );
  return String(format.format(params as Record<string, string | number>));
}
