/**
 * The words of the interface. One dictionary a language; messages are ICU MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/).
 * English is complete by definition; another dictionary is complete by a test, and a language without one gets English words.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { firstDay, precisionOf, type IsoDate } from '../schema/dates.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type MessageKey = keyof typeof en;
export type Dictionary = Readonly<Record<MessageKey, string>>;
export type Params = Readonly<Record<string, string | number | undefined>>;
/** Says a message of the dictionary with its parameters filled in. */
export type Say = (key: MessageKey, params?: Params) => string;

const dictionaries: Readonly<Record<string, Partial<Dictionary>>> = { en, fr, ar };
const compiled = new Map<string, IntlMessageFormat>();

/** The language whose dictionary serves `language`: itself, its primary subtag, or English. */
export function interfaceLanguage(language: string): string {
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
  if (!message.includes('{') && !message.includes("'")) return message;
  const name = `${served} ${key}`;
  let format = compiled.get(name);
  if (!format) compiled.set(name, (format = new IntlMessageFormat(message, localeOf(served), undefined, { ignoreTag: true })));
  return String(format.format(params as Record<string, string | number>));
}

export function sayIn(language: string): Say {
  return (key, params) => say(language, key, params);
}

/** Numbers and dates: Western digits in Arabic too, as the region's own official papers and the tables' figures have them. */
function localeOf(language: string): string {
  return language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : language;
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)\b/i.test(language) ? 'rtl' : 'ltr';
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const dateOptions = {
  year: { year: 'numeric' }, month: { year: 'numeric', month: 'long' }, day: { year: 'numeric', month: 'long', day: 'numeric' },
  shortDay: { year: 'numeric', month: 'short', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A date for people, of its own precision: "3 May 2024", "May 2024", "2024". */
export function formatDate(language: string, date: IsoDate, length: 'long' | 'short' = 'long'): string {
  const precision = precisionOf(date);
  const form = precision === 'day' && length === 'short' ? 'shortDay' : precision;
  const locale = localeOf(interfaceLanguage(language));
  const name = `${locale} ${form}`;
  let format = dateFormats.get(name);
  if (!format) dateFormats.set(name, (format = new Intl.DateTimeFormat(locale, { ...dateOptions[form], timeZone: 'UTC', calendar: 'gregory' })));
  return format.format(new Date(`${firstDay(date)}T00:00:00Z`));
}

/** An instant for people, in universal time: "3 May 2024, 06:40 UTC". */
export function formatInstant(language: string, instant: string): string {
  const iso = new Date(instant).toISOString();
  return `${formatDate(language, iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

export function formatNumber(language: string, value: number, options: Intl.NumberFormatOptions = { maximumFractionDigits: 2 }): string {
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
  if (!format) listFormats.set(locale, (format = new Intl.ListFormat(locale, { type: 'conjunction' })));
  return format.format(items);
}

const languageNames = new Map<string, Intl.DisplayNames>();

/** The name of `named` in `language`; in its own language where both are the same. */
export function formatLanguageName(language: string, named: string): string {
  let names = languageNames.get(language);
  if (!names) languageNames.set(language, (names = new Intl.DisplayNames([language], { type: 'language' })));
  try {
    return names.of(named) ?? named;
  } catch {
    return named;
  }
}
