/**
 * Numbers by which states know a person, as their laws and registers print them, that say
 * themselves what they are: by their signs, a day of birth, or check digits. Of those that are
 * numbers like any other the name of the paper stands before them (`papers.ts`).
 */
import {
  isComplement,
  isLuhn,
  isSum,
  isTwoPass,
  isVerhoeff,
  weighted,
  weightsOf,
} from './checkDigits.ts';

import {
  isSpanish,
  isTurkish,
  isFrench,
  isItalian,
  isNorwegian,
  isFinnish,
  isBelgian,
  isYugoslav,
  isBrazilian,
  isChinese,
  isSnils,
  isTaxOfRussia,
  isIrish,
  isSingaporean,
  isTaiwanese,
  isOfHongKong,
  isChilean,
  isMexican,
  isThai,
} from './nationalChecks.ts';

interface NationalNumber {
  pattern: RegExp;
  isValid?: (found: string) => boolean;
}

const edge = (body: string): RegExp =>
  new RegExp(`(?<![\\w/.,-])(?:${body})(?![\\w/-]|[.,]\\d)`, 'g');
const digits = (text: string): string => text.replace(/\D/g, '');

const day = '(?:0[1-9]|[12]\\d|3[01])';
const month = '(?:0[1-9]|1[0-2])';
const yymmdd = `\\d{2}${month}${day}`;
const ddmmyy = `${day}${month}\\d{2}`;

/** Numbers that say themselves what they are. */
export const bareNumbers: readonly NationalNumber[] = [
  // Social security number of the United States
  { pattern: edge('(?!000|666|9\\d\\d)\\d{3}[- ](?!00)\\d{2}[- ](?!0000)\\d{4}') },
  // National insurance number of the United Kingdom
  { pattern: edge('[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]') },
  { pattern: edge('[XYZ]?-?\\d{7,8}-?[A-Z]'), isValid: isSpanish },
  {
    pattern: edge('[A-Z]{6}\\d{2}[A-EHLMPRST](?:[0-6]\\d|7[01])[A-Z]\\d{3}[A-Z]'),
    isValid: isItalian,
  },
  {
    pattern: edge(
      '[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}',
    ),
    isValid: isFrench,
  },
  { pattern: edge('[1-9]\\d{10}'), isValid: isTurkish },
  { pattern: edge(`[1-9]\\d{5}(?:19|20)${yymmdd}\\d{3}[\\dXx]`), isValid: isChinese },
  { pattern: edge('\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}') },
  { pattern: edge('\\d{11}'), isValid: isBrazilian },
  // Poland: the month says the century
  {
    pattern: edge(`\\d{2}(?:[02468][1-9]|[13579][0-2])${day}\\d{5}`),
    isValid: (text) => isComplement(text, '1379137913', 10),
  },
  // Romania, Moldova's neighbour in form
  {
    pattern: edge(`[1-8]${yymmdd}(?:0[1-9]|[1-4]\\d|5[0-2]|70)\\d{4}`),
    isValid: (text) => isSum(text, '279146358279', 11, 1),
  },
  // Bulgaria
  {
    pattern: edge(`\\d{2}(?:[024][1-9]|[135][0-2])${day}\\d{4}`),
    isValid: (text) => isSum(text, '2,4,8,5,10,9,7,3,6', 11),
  },
  // Serbia, Bosnia and Herzegovina, Montenegro, North Macedonia, Slovenia
  { pattern: edge(`${day}${month}[089]\\d{2}\\d{6}`), isValid: isYugoslav },
  // Sweden, Denmark, Finland, Norway, Iceland
  {
    pattern: edge(`(?:19|20)?\\d{2}${month}(?:0[1-9]|[12]\\d|3[01]|[6-8]\\d|9[01])[-+]\\d{4}`),
    isValid: (text) => isLuhn(digits(text).slice(-10)),
  },
  { pattern: edge(`${ddmmyy}-\\d{4}`) },
  { pattern: edge(`${ddmmyy}[-+A-FU-Y]\\d{3}[\\dA-FHJ-NPR-Y]`), isValid: isFinnish },
  { pattern: edge(`(?:0[1-9]|[1-7]\\d)(?:0[1-9]|1[0-2]|[4-5]\\d)\\d{7}`), isValid: isNorwegian },
  // Estonia, Lithuania, Latvia
  {
    pattern: edge(`[1-6]${yymmdd}\\d{4}`),
    isValid: (text) => isTwoPass(text, '1234567891', '3456789123'),
  },
  {
    pattern: edge(`${ddmmyy}-[0-2]\\d{4}`),
    isValid: (text) =>
      ((1101 - weighted(text, weightsOf('1,6,3,7,9,10,5,8,4,2'))) % 11) % 10 ===
      Number(text.at(-1)),
  },
  // Czechia and Slovakia
  {
    pattern: edge(`\\d{2}(?:[05][1-9]|[16][0-2]|[27][1-9]|[38][0-2])${day}/\\d{4}`),
    isValid: (text) => Number(digits(text)) % 11 === 0,
  },
  // Switzerland, Belgium, Greece, Kazakhstan, Egypt
  {
    pattern: edge('756[. ]?\\d{4}[. ]?\\d{4}[. ]?\\d{2}'),
    isValid: (text) => isComplement(text, '131313131313', 10),
  },
  { pattern: edge(`\\d{2}[.]?${month}[.]?${day}[- ]?\\d{3}[. ]?\\d{2}`), isValid: isBelgian },
  { pattern: edge(`${ddmmyy}\\d{5}`), isValid: isLuhn },
  {
    pattern: edge(`${yymmdd}[0-6]\\d{5}`),
    isValid: (text) => isTwoPass(text, '1,2,3,4,5,6,7,8,9,10,11', '3,4,5,6,7,8,9,10,11,1,2'),
  },
  // No time of day, written as one number, is one of Egypt.
  {
    pattern: edge(
      `(?!20[012]\\d${month}${day}[0-2])[23]${yymmdd}(?:0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)\\d{5}`,
    ),
  },
  // Russia
  { pattern: edge('\\d{3}-\\d{3}-\\d{3}[ -]\\d{2}'), isValid: isSnils },
  { pattern: edge('\\d{12}'), isValid: isTaxOfRussia },
  // Ireland, Emirates, Pakistan, India
  { pattern: edge('\\d{7}[A-W][A-IW]'), isValid: isIrish },
  { pattern: edge('784[- ]?(?:19|20)\\d{2}[- ]?\\d{7}[- ]?\\d'), isValid: isLuhn },
  { pattern: edge('[1-7]\\d{4}-\\d{7}-\\d') },
  { pattern: edge('[2-9]\\d{3}[ -]\\d{4}[ -]\\d{4}'), isValid: isVerhoeff },
  { pattern: edge('[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]') },
  // Korea, Thailand, Malaysia, Singapore, Hong Kong, Taiwan
  { pattern: edge(`${yymmdd}-[1-8]\\d{6}`) },
  { pattern: edge('[1-8]-\\d{4}-\\d{5}-\\d{2}-\\d'), isValid: isThai },
  { pattern: edge(`${yymmdd}-(?:[0-5]\\d|[67][0-8]|8[2-9]|9[0-389])-\\d{4}`) },
  { pattern: edge('[STFG]\\d{7}[A-Z]'), isValid: isSingaporean },
  { pattern: edge('[A-Z]{1,2}\\d{6}\\([\\dA]'), isValid: isOfHongKong },
  { pattern: edge('[A-Z][12]\\d{8}'), isValid: isTaiwanese },
  // Mexico, Chile, Argentina, South Africa
  {
    pattern: edge(`[A-Z]{4}${yymmdd}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z\\d]\\d`),
    isValid: isMexican,
  },
  { pattern: edge('\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dKk]'), isValid: isChilean },
  {
    pattern: edge('(?:20|2[347]|30|33)-\\d{8}-\\d'),
    isValid: (text) => isComplement(text, '5432765432', 11),
  },
  { pattern: edge(`${yymmdd}\\d{4}[01][89]\\d`), isValid: isLuhn },
];
