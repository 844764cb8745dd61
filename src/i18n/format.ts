/** Dates, numbers, lists and names of languages for people, as the dictionary's language has them. */
import { type IsoDate, firstDay, precisionOf } from '../schema/values/index.ts';
import { interfaceLanguage } from './dictionaries.ts';
import { kept } from './kept.ts';
import { localeOf } from './locale.ts';

const servedLocale = (language: string) => localeOf(interfaceLanguage(language));

const dateForms = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  shortDay: { year: 'numeric', month: 'short', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type DateLength = 'long' | 'short';

const dateTexts = kept<string>();
const dateFormats = kept<Intl.DateTimeFormat>();

/** A date for people, of its own precision: "3 May 2024", "May 2024", "2024". */
export function formatDate(language: string, date: IsoDate, length: DateLength = 'long'): string {
  return dateTexts(`${language} ${length} ${date}`, () => toDateText(language, date, length));
}

function toDateText(language: string, date: IsoDate, length: DateLength): string {
  const precision = precisionOf(date);
  const form = precision === 'day' && length === 'short' ? 'shortDay' : precision;
  const locale = servedLocale(language);
  const text = dateFormatOf(locale, form).format(new Date(`${firstDay(date)}T00:00:00Z`));
  return locale === 'fr' && precision === 'day' ? text.replace(/^1 /, '1er ') : text;
}

/** A span of dates, which says once what both share: "28–29 May 2024", "January – June 2026". */
export function formatRange(language: string, from: IsoDate, to: IsoDate): string {
  const precision = precisionOf(from);
  if (from === to) return formatDate(language, from);
  if (precision !== precisionOf(to))
    return `${formatDate(language, from)} – ${formatDate(language, to)}`;
  const [first, last] = [from, to].map((date) => new Date(`${firstDay(date)}T00:00:00Z`));
  const span = dateFormatOf(servedLocale(language), precision).formatRange(first!, last!);
  // Between two bare numbers the dash stands without a space in every language here.
  return span.replace(/^(\d+)\s–\s(?=\d)/u, '$1–');
}

function dateFormatOf(locale: string, form: keyof typeof dateForms): Intl.DateTimeFormat {
  const options = { ...dateForms[form], timeZone: 'UTC', calendar: 'gregory' };
  return dateFormats(`${locale} ${form}`, () => new Intl.DateTimeFormat(locale, options));
}

/** An instant for people, in universal time: "3 May 2024, 06:40 UTC". */
export function formatInstant(language: string, instant: string): string {
  const iso = new Date(instant).toISOString();
  return `${formatDate(language, iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}

const numberFormats = kept<Intl.NumberFormat>();

export function formatNumber(
  language: string,
  value: number,
  options: Intl.NumberFormatOptions = { maximumFractionDigits: 2 },
): string {
  const locale = servedLocale(language);
  const format = numberFormats(
    `${locale} ${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(locale, options),
  );
  return format.format(value);
}

const listFormats = kept<Intl.ListFormat>();

/** A list within a sentence: "a, b and c". */
export function formatList(language: string, items: readonly string[]): string {
  const locale = servedLocale(language);
  const format = listFormats(locale, () => new Intl.ListFormat(locale, { type: 'conjunction' }));
  return format.format(items);
}

const languageNames = kept<string>();

/** The name of `named` in `language`; in its own language where both are the same. */
export function formatLanguageName(language: string, named: string): string {
  return languageNames(`${language} ${named}`, () => findLanguageName(language, named) ?? named);
}

function findLanguageName(language: string, named: string): string | undefined {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(named);
  } catch {
    return undefined;
  }
}
