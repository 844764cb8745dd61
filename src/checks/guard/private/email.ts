/**
 * E-mail addresses of persons. Every address counts but those of an office, whose name says so
 * (`info@`, `press-team@`, `secretariat@`), and those of the domains kept for examples.
 */
import { isOfOffice } from './offices.ts';

const longestLocal = 64;
const longestDomain = 250;
const localEnd = /[\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]{1,64}$/u;
const domainStart = /^(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}\p{L}[\p{L}\p{N}-]{1,62}/u;

/** Domains kept for examples, and names of files. */
const exampleDomain =
  /(?:^|\.)(?:example\.(?:org|com|net|edu)|example|invalid|test|localhost|png|jpe?g|gif|svg|webp|css|js|html?)$/i;
const freeMail =
  /^(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|me|aol|gmx|web|mail|proton|protonmail|pm|yandex|ya|qq|163|126|zoho|tutanota|fastmail|hey|inbox|rambler|ukr|seznam|wp|o2|libero|orange|free|laposte|naver)\.[a-z.]{2,6}$/i;
/** The id of an archived message begins with the time that it was sent at: it is no mailbox. */
const isMessageId = (name: string): boolean => /\d{8}/.test(name);
const isOfPerson = (name: string, domain: string): boolean =>
  /[\p{L}\p{N}]/u.test(name) &&
  !isMessageId(name) &&
  (freeMail.test(domain) || !isOfOffice(name)) &&
  !exampleDomain.test(domain);

const bracketedAt = /\s{0,2}[[({<]\s?(?:at|@|a|ät|et|arobase|chez|собака|آت)\s?[\])}>]\s{0,2}/giu;
const bracketedDot = /\s{0,2}[[({<]\s?(?:dot|point|punkt|punto|точка|\.)\s?[\])}>]\s{0,2}/giu;

/** Signs in place of which words or brackets may stand put back. */
const unfold = (text: string): string =>
  text
    .replace(bracketedAt, '@')
    .replace(bracketedDot, '.')
    .replaceAll('%40', '@')
    .replace(/ {1,2}@ ?|@ /g, '@')
    .replace(/(?<=[\p{L}\p{N}]) \. ?(?=[\p{L}\p{N}])/gu, '.');

/** Whether a text that has been unfolded holds an address of a person. */
function hasAddress(text: string): boolean {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const domain = domainStart.exec(text.slice(at + 1, at + 1 + longestDomain))?.[0];
    if (domain === undefined) continue;
    const name = localEnd.exec(text.slice(Math.max(0, at - longestLocal), at))?.[0] ?? '';
    if (isOfPerson(name, domain)) return true;
  }
  return false;
}

/** The word between the two halves of an address that is spelt out. */
const spelledAt =
  /[\s-](?:at(?:[ -]sign)?|arobase|chez|собака|آت)[\s-]{1,2}(?=[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}]|[\s-]{1,2}(?:dot|point|punkt|punto|точка)[\s-]))/giu;
const spelledDomain =
  /^[\p{L}\p{N}]{1,63}(?:[\s-]{1,2}(?:dot|point|punkt|punto|точка)[\s-]{1,2}[\p{L}\p{N}]{2,63}){1,4}/iu;
const spelledDot = /[\s-]{1,2}(?:dot|point|punkt|punto|точка)[\s-]{1,2}/giu;
const spelledLocal = /(?:[\p{L}\p{N}]{1,30}[\s-]dot[\s-])?[\p{L}\p{N}][\p{L}\p{N}._+]{0,63}$/iu;
/** What stands before `at` and is no mailbox: names of files and of sites. */
const fileOrSite = /\.(?:md|txt|pdf|csv|json|xml|docx?|xlsx?|org|com|net|int|eu|gov|html?)$/i;

/**
 * Whether the word `at` stands in an address: the domain is spelt out as well, or stands behind a
 * word in capitals or a mailbox that has a dot.
 */
function isSpelled(before: string, word: string, after: string): boolean {
  const name = spelledLocal.exec(before)?.[0] ?? '';
  if (name === '') return false;
  const spelled = spelledDomain.exec(after)?.[0];
  // `at customs point two` is a place, `arobase` is none.
  if (spelled && (!/^[\s-]at[\s-]/i.test(word) || /dot/i.test(spelled)))
    return isOfPerson(name.replace(spelledDot, '.'), spelled.replace(spelledDot, '.'));
  const domain = domainStart.exec(after)?.[0];
  if (domain === undefined || !isOfPerson(name, domain) || fileOrSite.test(name)) return false;
  if (!/^[\s-]at[\s-]/i.test(word)) return true;
  if (/AT/.test(word)) return name !== name.toUpperCase() || /[._]/.test(name);
  return /^\p{L}[\p{L}\p{N}]{0,30}[._]\p{L}[\p{L}\p{N}_-]{1,40}$/u.test(name);
}

/** Signs and words without which there is no address. */
const signs = /[@%]|[({[<] ?(?:at|ät|a|arobase|chez|собака|آت) ?[>\]})]/i;

/** The same as a quick look sees it. */
const spelledSigns =
  /\b(?:at|At|AT)(?:[ -]sign)?[\s-]{1,2}[\w-]{1,63}(?:\.\w|[\s-]{1,2}(?:dot|DOT|Dot)\b)|arobase|chez|собака|آت/;

/** Whether a text holds an e-mail address of a person. */
export function findEmail(text: string): boolean {
  if (!signs.test(text) && !spelledSigns.test(text)) return false;
  const plain = /[@%[({<]/.test(text) ? unfold(text) : text;
  if (plain.includes('@') && hasAddress(plain)) return true;
  if (!spelledSigns.test(plain)) return false;
  for (const { 0: word, index } of plain.matchAll(spelledAt)) {
    const end = index + word.length;
    const after = plain.slice(end, end + longestDomain);
    if (isSpelled(plain.slice(Math.max(0, index - 100), index), word, after)) return true;
  }
  return false;
}
