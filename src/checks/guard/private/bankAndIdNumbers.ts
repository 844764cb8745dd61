/** Numbers of bank accounts, payment cards and identity papers. */
import { isIban, isLuhn, remainder, weighted } from './checkDigits.ts';

/** Lengths of an IBAN by country, from the registry of ISO 13616. */
const ibanLengths = new Map(
  [
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22',
    'DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28',
    'HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25',
    'MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29',
    'RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SN28 SO23 ST25 SV28 TL23 TN24 TR26',
    'UA29 VA22 VG24 XK20 YE30',
  ]
    .join(' ')
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

const ibanStart = /(?<![A-Za-z0-9])[A-Za-z]{2}[ .-]?\d{2}(?=[ .-]?[A-Za-z0-9]{2})/g;

/** Whether a text holds the number of a bank account, grouped or not. */
export function findIban(text: string): boolean {
  for (const match of text.matchAll(ibanStart)) {
    const length = ibanLengths.get(match[0].slice(0, 2).toUpperCase());
    if (length === undefined) continue;
    const compact = text
      .slice(match.index, match.index + length * 2)
      .replace(/[ .\-\u00a0]/g, '')
      .slice(0, length);
    if (compact.length === length && /^[A-Za-z0-9]+$/.test(compact) && isIban(compact)) return true;
  }
  return false;
}

const cardPattern = /(?<![\w.,/+-])(?:\d[ -]?){12,18}\d(?![\w/-]|[.,]\d)/g;
const cardIssuer =
  /^(?:4\d{12}(?:\d{3}){0,2}$|5[1-5]\d{14}$|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}$|3[47]\d{13}$|3(?:0[0-5]|[68]\d)\d{11}$|6(?:011|5\d\d|4[4-9]\d)\d{12}$|35\d{14}$|62\d{14,17}$|220[0-4]\d{12}$|9792\d{12}$)/;

/** Whether a text holds the number of a payment card. */
export function findCard(text: string): boolean {
  return (
    text.search(cardPattern) >= 0 &&
    [...text.matchAll(cardPattern)].some(([found]) => {
      const digits = found.replace(/\D/g, '');
      return cardIssuer.test(digits) && isLuhn(digits);
    })
  );
}

const edge = (body: string): RegExp =>
  new RegExp(`(?<![\\w/.,-])(?:${body})(?![\\w/-]|[.,]\\d)`, 'g');
const spanishLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';
const chineseWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isTurkish(text: string): boolean {
  const odd = weighted(text, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighted(text, [0, 1, 0, 1, 0, 1, 0, 1]);
  return (
    (((odd * 7 - even) % 10) + 10) % 10 === Number(text[9]) &&
    (odd + even + Number(text[9])) % 10 === Number(text[10])
  );
}

function isFrench(text: string): boolean {
  const digits = text.replace(/\s/g, '').replace(/2A/i, '19').replace(/2B/i, '18');
  return 97 - remainder(digits.slice(0, 13), 97) === Number(digits.slice(13));
}

/** Numbers of persons, each by its shape and, where it has one, its check digit. */
const identities: readonly { pattern: RegExp; isValid?: (found: string) => boolean }[] = [
  // Social security number of the United States
  { pattern: edge('(?!000|666|9\\d\\d)\\d{3}[- ](?!00)\\d{2}[- ](?!0000)\\d{4}') },
  // National insurance number of the United Kingdom
  { pattern: edge('[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]') },
  // Spain
  {
    pattern: edge('[XYZ]?-?\\d{7,8}-?[A-Z]'),
    isValid: (found) =>
      spanishLetters[
        Number(
          found
            .replace(/[^\dXYZ]|[A-Z]$/g, '')
            .replace('X', '0')
            .replace('Y', '1')
            .replace('Z', '2'),
        ) % 23
      ] === found.at(-1) && found.replace(/\W/g, '').length === 9,
  },
  // Italy
  { pattern: edge('[A-Z]{6}\\d{2}[A-EHLMPRST](?:[0-6]\\d|7[01])[A-Z]\\d{3}[A-Z]') },
  // France
  {
    pattern: edge(
      '[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}',
    ),
    isValid: isFrench,
  },
  // Turkey
  { pattern: edge('[1-9]\\d{10}'), isValid: isTurkish },
  // China
  {
    pattern: edge(
      '[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]',
    ),
    isValid: (found) =>
      '10X98765432'[weighted(found.slice(0, 17), chineseWeights) % 11] ===
      found.at(-1)!.toUpperCase(),
  },
  // India, Brazil
  { pattern: edge('\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}') },
  // Machine-readable line of a passport or identity card
  {
    pattern:
      /[PIAC][A-Z<][A-Z]{3}[A-Z]{1,40}<<[A-Z<]{10,}|(?<!\w)[A-Z0-9<]{9}\d[A-Z]{3}\d{7}[MFX<]\d{7}[A-Z0-9<]{9,}/g,
  },
  // A paper named before its number
  {
    pattern:
      /(?:passport|passeport|reisepass|pasaporte|pasaport|паспорт|جواز سفر|جواز السفر|identity card|carte d['’]identité|personalausweis|national id|social security)\s*(?:(?:no|nr|n°|number|num[eé]ro|№|رقم)\s*)?(?:\.\s*)?(?:[:#]\s*)?[A-Z]{0,3}\d{5,10}/giu,
  },
];

/** Whether a text holds the number of an identity paper. */
export function findIdentity(text: string): boolean {
  return identities.some(
    ({ pattern, isValid }) =>
      text.search(pattern) >= 0 &&
      [...text.matchAll(pattern)].some(([found]) => isValid?.(found) ?? true),
  );
}
