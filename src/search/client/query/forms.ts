/**
 * Forms of a word that mean the same and that no stemmer brings together. The index decides which
 * of them its texts have.
 */
import { localeOf } from '../../../i18n/index.ts';
import { foldWord } from '../../documents/words.ts';
import { arabic } from './query.ts';

/**
 * Particles that are written together with the word: and, so; by, like, for; the article, alone or
 * after one of them.
 */
const joined = ['', 'و', 'ف'];
const articles = ['', 'ال', 'ب', 'بال', 'ك', 'كال', 'ل', 'لل'];
const withArticle = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/u;
const withParticle = /^(?:[وف][بكل]?|[بكل])(?=.{3})/u;

/**
 * Spellings of English of either side of the Atlantic, each way; where a text has the other, it is
 * the same word.
 */
const spellings: readonly (readonly [RegExp, string])[] = (
  [
    ['(?<=.{3})our(?=s?$|ed$|ing$|able$|ful$)', 'our', 'or'],
    ['(?<=.{3})re(?=s?$)', 're', 'er'],
    ['(?<=.{2})is(?=e[ds]?$|ing$|ations?$|ers?$)', 'is', 'iz'],
    ['ys(?=e[ds]?$|ing$)', 'ys', 'yz'],
    ['(?<=.{2})ence(?=s?$)', 'ence', 'ense'],
    ['(?<=.{3})amme(?=s?$)', 'amme', 'am'],
    ['(?<=.{2})ll(?=ed$|ing$|ers?$)', 'll', 'l'],
    ['ogue(?=s?$)', 'ogue', 'og'],
    ['grey', 'grey', 'gray'],
  ] as const
).flatMap(([pattern, british, american]) => [
  [new RegExp(pattern), american] as const,
  [new RegExp(pattern.replace(british, american)), british] as const,
]);

const languagesWithDigits: ReadonlySet<string> = new Set([
  'ar',
  'fa',
  'ur',
  'ps',
  'ckb',
  'sd',
  'ks',
  'ug',
]);

/**
 * Words as which a word, folded, may stand in texts of a language besides its own forms; most of
 * them stand in none.
 */
export function otherForms(word: string, language: string): string[] {
  if (arabic.test(word)) return arabicForms(word);
  if (language === 'en')
    return spellings.flatMap(([pattern, other]) =>
      pattern.test(word) ? [word.replace(pattern, other)] : [],
    );
  return [];
}

/**
 * A word in the signs that texts may have it in: digits of Arabic, two letters written as one. The
 * index compares it as it is written; so nothing else tells whether it has it.
 */
export function otherSigns(word: string, language: string): string[] {
  if (languagesWithDigits.has(language) && /^\d+$/.test(word))
    return [word.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))];
  return language === 'fr' && /[oa]e/.test(word)
    ? [word.replaceAll('oe', 'œ').replaceAll('ae', 'æ')]
    : [];
}

/**
 * The word with and without its article and particles. A first letter may as well be the word's
 * own: so what is left without it must be a word.
 */
function arabicForms(word: string): string[] {
  const bases = [...new Set([word.replace(withArticle, ''), word.replace(withParticle, '')])];
  return [
    ...new Set(
      bases.flatMap((base) =>
        joined.flatMap((first) => articles.map((article) => first + article + base)),
      ),
    ),
  ].filter((one) => one !== word);
}

/**
 * What a date or the name of a month is called in the texts of a language, where a reader wrote it
 * as the page's language or a calendar has it.
 */
export function otherDates(text: string, page: string, language: string): string[] {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year)
    return [
      format(language, new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))), {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
      }),
    ];
  if (page === language || /\d/.test(text)) return [];
  const months = Array.from({ length: 12 }, (_, number) => new Date(Date.UTC(2001, number, 1)));
  return months
    .filter((date) => foldWord(format(page, date, { month: 'long' })) === foldWord(text))
    .map((date) => format(language, date, { month: 'long' }));
}

function format(language: string, date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
  }).format(date);
}
