/**
 * The words of the interface. One dictionary a language; messages are ICU MessageFormat
 * (https://unicode-org.github.io/icu/userguide/format_parse/messages/). English is complete by
 * definition; another dictionary is complete by a test, and a language without one gets English
 * words.
 */
import { type IsoDate, firstDay, precisionOf } from '../schema/values/index.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { formatMessage, localeOf } from './message.ts';

export type MessageKey = keyof typeof en;
export type Dictionary = Readonly<Record<MessageKey, string>>;
export type Params = Readonly<Record<string, string | number | undefined>>;
/** Says a message of the dictionary with its parameters filled in. */
export type Say = (key: MessageKey, params?: Params) => string;

const dictionaries: Readonly<Record<string, Partial<Dictionary>>> = { en, fr, ar };

/** The language whose dictionary serves `language`: itself, its primary subtag, or English. */
export function interfaceLanguage(language: string): string {
  let served = servedLanguages.get(language);
  if (served === undefined) servedLanguages.set(language, (served = findServed(language)));
  return served;
}

const servedLanguages = new Map<string, string>();

function findServed(language: string): string {
  const primary = language.split('-')[0]!.toLowerCase();
  return Object.hasOwn(dictionaries, primary) ? primary : 'en';
}

/** Whether the dictionary knows the key: for words of vocabularies that a record may extend. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

export function say(language: string, key: MessageKey, params?: Params): string {
  const served = interfaceLanguage(language);
  const message = dictionaries[served]![key] ?? en[key];
  if (message === undefined) throw new Error(`no message ${key}`);
  return formatMessage(served, message, params);
}

/**
 * The messages of a language whose keys begin with one of the prefixes, as they stand in the
 * dictionary: for a page that says them by itself.
 */
export function messagesOf(
  language: string,
  prefixes: readonly string[],
): Readonly<Record<string, string>> {
  const served = dictionaries[interfaceLanguage(language)]!;
  const keys = (Object.keys(en) as MessageKey[]).filter((key) =>
    prefixes.some((prefix) => key.startsWith(prefix)),
  );
  return Object.fromEntries(keys.map((key) => [key, served[key] ?? en[key]]));
}

export function sayIn(language: string): Say {
  return (key, params) => say(language, key, params);
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)\b/i.test(language) ? 'rtl' : 'ltr';
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const dateOptions = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  shortDay: { year: 'numeric', month: 'short', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A date for people, of its own precision: "3 May 2024", "May 2024", "2024". */
export function formatDate(
  language: string,
  date: IsoDate,
  length: 'long' | 'short' = 'long',
): string {
  const name = `${language} ${length} ${date}`;
  let text = dateTexts.get(name);
  if (text === undefined) dateTexts.set(name, (text = toDateText(language, date, length)));
  return text;
}

const dateTexts = new Map<string, string>();

function toDateText(language: string, date: IsoDate, length: 'long' | 'short'): string {
  const precision = precisionOf(date);
  const form = precision === 'day' && length === 'short' ? 'shortDay' : precision;
  const locale = localeOf(interfaceLanguage(language));
  const name = `${locale} ${form}`;
  let format = dateFormats.get(name);
  if (!format)
    dateFormats.set(
      name,
      (format = new Intl.DateTimeFormat(locale, {
        ...dateOptions[form],
        timeZone: 'UTC',
        calendar: 'gregory',
      })),
    );
  const text = format.format(new Date(`${firstDay(date)}T00:00:00Z`));
  return locale === 'fr' && precision === 'day' ? text.replace(/^1 /, '1er ') : text;
}

/** An instant for people, in universal time: "3 May 2024, 06:40 UTC". */
export function formatInstant(language: string, instant: string): string {
  const iso = new Date(instant).toISOString();
  return `${formatDate(language, iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

export function formatNumber(
  language: string,
  value: number,
  options: Intl.NumberFormatOptions = { maximumFractionDigits: 2 },
): string {
  const locale = localeOf(interfaceLanguage(language));
  const name = `${locale} ${JSON.stringify(options)}`;
  let format = numberFormats.get(name);
  if (!format) numberFormats.set(name, (format = new Intl.NumberFormat(locale, options)));
  return format.format(value);
}

const listFormats = new Map<string, Intl.ListFormat>();

/** A list within a sentence: "a, b and c". */
export function formatList(language: string, items: readonly string[]): string {
  const locale = localeOf(interfaceLanguage(language));
  let format = listFormats.get(locale);
  if (!format)
    listFormats.set(locale, (format = new Intl.ListFormat(locale, { type: 'conjunction' })));
  return format.format(items);
}

const languageNames = new Map<string, string>();

/** The name of `named` in `language`; in its own language where both are the same. */
export function formatLanguageName(language: string, named: string): string {
  const key = `${language} ${named}`;
  let name = languageNames.get(key);
  if (name === undefined)
    languageNames.set(key, (name = findLanguageName(language, named) ?? named));
  return name;
}

function findLanguageName(language: string, named: string): string | undefined {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(named);
  } catch {
    return undefined;
  }
}

export { formatFault, formatFaultLine } from './faults.ts';
export { formatMessage } from './message.ts';
