/** Numbers of bank accounts and payment cards. */
import { isIban, isLuhn } from './checkDigits.ts';

/** Lengths of an IBAN by country, from the registry of ISO 13616 and, last, those that banks use. */
const ibanLengths = new Map(
  [
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22',
    'DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28',
    'HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25',
    'MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29',
    'RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SN28 SO23 ST25 SV28 TL23 TN24 TR26',
    'UA29 VA22 VG24 XK20 YE30',
    'AO25 BF28 BJ28 CF27 CG27 CI28 CM27 CV25 DZ26 GA27 GQ27 GW25 IR26 KM27 MA28 MG27 ML28',
    'MZ25 NE28 TD27 TG28',
  ]
    .join(' ')
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

/** What may stand between the groups of a number. */
const between = String.raw`[ .\-_/·|,\u2010-\u2015]`;
const ibanStart = new RegExp(
  `(?<![A-Za-z0-9])[A-Za-z]{2}${between}?\\d${between}?\\d(?=${between}{0,3}[A-Za-z0-9]{2})`,
  'g',
);
const separators = new RegExp(`${between}|\\u00a0`, 'g');

/** Whether a text holds the number of a bank account, grouped or not. */
export function findIban(text: string): boolean {
  for (const match of text.matchAll(ibanStart)) {
    const length = ibanLengths.get(match[0].slice(0, 2).toUpperCase());
    if (length === undefined) continue;
    const { compact, rest } = take(text.slice(match.index, match.index + length * 3), length);
    const isWhole = compact.length === length && !/^[A-Za-z0-9]/.test(rest);
    if (isWhole && /^[A-Za-z0-9]+$/.test(compact) && isIban(compact)) return true;
  }
  return false;
}

/**
 * So many signs of a text without what stands between them, and what follows: a number that ends
 * within a word is none, but the beginning of something longer, such as the name of a commit.
 */
function take(text: string, length: number): { compact: string; rest: string } {
  let compact = '';
  let at = 0;
  for (; at < text.length && compact.length < length; at += 1)
    compact += text.charAt(at).replace(separators, '');
  return { compact, rest: text.slice(at) };
}

const cardPattern = new RegExp(
  `(?<![\\w,+]|[./-](?=\\S))(?:\\d${between}{0,3}){12,18}\\d(?![\\w-]|[.,/]\\d)`,
  'g',
);
const cardIssuer =
  /^(?:4\d{12}(?:\d{3}){0,2}$|5[1-5]\d{14}$|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}$|3[47]\d{13}$|3(?:0[0-5]|[68]\d)\d{11}$|6(?:011|5\d\d|4[4-9]\d)\d{12}$|35\d{14}$|62\d{14,17}$|220[0-4]\d{12}$|9792\d{12}$|50[0-9]{14}$|5[6-9]\d{14}$)/;
/** Groups as a card has them printed, or none. */
const cardGroups =
  /^(?:\d{12,19}|\d{4}(?:\D{1,3}\d{4}){2}\D{1,3}\d{1,7}|\d{4}\D{1,3}\d{6}\D{1,3}\d{4,5}|\d{6}\D{1,3}\d{7,13})$/;

/** Whether a text holds the number of a payment card. */
export function findCard(text: string): boolean {
  for (const [found] of text.matchAll(cardPattern)) {
    const digits = found.replace(/\D/g, '');
    if (cardGroups.test(found) && cardIssuer.test(digits) && isLuhn(digits)) return true;
  }
  return false;
}
