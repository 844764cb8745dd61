/**
 * The guard: what may not be published is refused, never hidden, because a public repository is
 * publication already. No fault says what was found, for reports are public too.
 */
import type { Exemption, GuardRules } from '../../schema/index.ts';
import {
  type Fault,
  type FaultCode,
  type Place,
  fault,
  toPlainFault,
} from '../../schema/faults/index.ts';
import { findCard, findIban } from './private/numbers/accounts.ts';
import { findIdentity } from './private/numbers/identity.ts';
import { hasClassification, hasWord } from './marks/classification.ts';
import { findCoordinates } from './private/coordinates.ts';
import { fold, isAscii, toPlain, withoutPhrases } from './fold.ts';
import { latinMarkPattern, toLetters } from './marks/marks.ts';
import { findEmail } from './private/email.ts';
import { findPhone } from './private/telephone.ts';
import { findSecret } from './private/secrets.ts';
import { CleanTexts } from './cleanTexts.ts';
import { hasTlp } from './marks/tlp.ts';

/** A text that would be published, and where it stands. */
export interface GuardedString {
  text: string;
  place: Place;
  /**
   * Whether `place.line` is the first line of a text of several, so that a fault can name its own.
   */
  byLine?: boolean;
  /** The same as a reader sees it, where that is another text: each with its first line. */
  readings?: readonly { text: string; line: number }[];
  /**
   * Whether it is a cell that its column's type has read as a number, a date, a flag or a point:
   * its digits are what the column is for, and no telephone, paper, account or place is sought.
   */
  typed?: boolean;
  /** Whether it stands in a table without register, where only marks and secrets are errors. */
  plain?: boolean;
  /** How else its place may be named by an exemption: files of its table, the column's label. */
  besides?: { files: readonly string[]; field?: string | undefined };
}

/** What was found in a text: a code, and which kind of it. */
interface Finding {
  code: FaultCode;
  kind: string;
  params?: Fault['params'];
}

const markedField =
  /tlp|traffic|classif|marking|sensitiv|handling|protecti|releasab|secrecy|confidential|caveat/i;
/**
 * Signs that stand for letters beside a letter, and references: only then can a mark hide from its
 * plain letters.
 */
const disguise = /[A-Za-z][0134578@$!|]|[0134578@$!|][A-Za-z]|&[#a-z]/;
const latinMarks = new RegExp(
  `T[LI]P|PAP(?!ER)|TRAFFICLIGHT|PERMISSIBLEACTIONS|${latinMarkPattern.source}`,
);
const bannerSigns = /\/\/|\bREL TO|Distr|\([A-Z]{1,2}\//;
/** A mark that is another word without its accents. */
const accented = /MẬT/;

/**
 * Accents and the punctuation of print, without which the words of most languages in Latin letters
 * are plain ones.
 */
const dressing = /[\u0300-\u036f\u00a0-\u00bf\u2010-\u2027\u2030-\u205e]/g;

/**
 * Whether the letters of a text could hold a label or mark at all: one pass, no allocation per
 * letter.
 */
function mayBeMarked(written: string, field: string, words: readonly string[]): boolean {
  const text = isAscii(written)
    ? written
    : withoutPhrases(written).normalize('NFKD').replace(dressing, '');
  if (!isAscii(text) || disguise.test(text) || bannerSigns.test(text) || markedField.test(field))
    return true;
  if (accented.test(written)) return true;
  const letters = text.replace(/[^A-Za-z0-9]+/g, '').toUpperCase();
  return latinMarks.test(letters) || words.some((word) => letters.includes(word));
}

function findMarks(text: string, field: string, words: readonly string[]): Finding[] {
  if (!mayBeMarked(text, field, words)) return [];
  const folded = fold(text);
  const found: Finding[] = [];
  if (hasTlp(folded, field)) found.push({ code: 'x-tlp', kind: 'label' });
  if (hasClassification(folded, field)) found.push({ code: 'x-classification', kind: 'mark' });
  else if (hasWord(folded, words)) found.push({ code: 'x-classification', kind: 'word' });
  return found;
}

const manyDigits = /\d(?:\D{0,3}\d){5}/;
const letteredNumber = /[A-Z<]{5}\d|[<]{2}|\d[°º˚*d]|[2-9CFGHJMPQRVWX]{8}\+/;
function findNumbers(text: string, rules: GuardRules, field: string): Finding[] {
  if (!/\d/.test(text) && !text.includes('<<') && !text.includes('+')) return [];
  if (!manyDigits.test(text) && !letteredNumber.test(text) && !/\d[.,]\d/.test(text)) return [];
  const found: Finding[] = [];
  if (findIban(text)) found.push({ code: 'x-account-number', kind: 'account' });
  else if (findCard(text)) found.push({ code: 'x-account-number', kind: 'card' });
  if (findIdentity(text)) found.push({ code: 'x-personal-data', kind: 'identity' });
  else if (findPhone(text)) found.push({ code: 'x-personal-data', kind: 'telephone' });
  if (findCoordinates(text, rules.coordinateDecimals, field))
    found.push({
      code: 'x-coordinates',
      kind: 'place',
      params: { decimals: rules.coordinateDecimals },
    });
  return found;
}

/** The column that a text stands in: its name, and whether the text was read by its type. */
interface Column {
  field: string;
  typed: boolean;
}

/** Everything that one text may not be published for, each code once. */
function findAll(
  text: string,
  { field, typed }: Column,
  rules: GuardRules,
  words: readonly string[],
): Finding[] {
  const plain = toPlain(text);
  const found = findMarks(text, field, words);
  if (findEmail(plain)) found.push({ code: 'x-personal-data', kind: 'email' });
  if (!typed) found.push(...findNumbers(plain, rules, field));
  if (findSecret(plain)) found.push({ code: 'x-secret', kind: 'secret' });
  return found.filter(
    (one, index) => found.findIndex((other) => other.code === one.code) === index,
  );
}

/**
 * Whether the descriptor lets a cell through; each part of a rule that is given must fit. Rules that
 * do are noted in `used`.
 */
export function isExempt(
  { code }: Pick<Finding, 'code'>,
  { place, besides }: Pick<GuardedString, 'place' | 'besides'>,
  rules: GuardRules,
  used?: Set<Exemption>,
): boolean {
  const fitting = rules.exempt.filter(
    (rule) =>
      rule.code === code &&
      [place.file, ...(besides?.files ?? [])].includes(rule.file) &&
      (rule.field === undefined || [place.field, besides?.field].includes(rule.field)) &&
      (rule.record === undefined || rule.record.toLowerCase() === place.record?.toLowerCase()),
  );
  for (const rule of fitting) used?.add(rule);
  return fitting.length > 0;
}

/**
 * The place of a finding: in a text of several lines the first that has it by itself, else the
 * first of all; what only a reading shows stands on the first line of that.
 */
function toPlace(
  { text, place: { found: _found, ...place }, byLine, readings = [] }: GuardedString,
  { code }: Finding,
  find: (line: string) => Finding[],
): Place {
  const has = (line: string) => find(line).some((one) => one.code === code);
  if (readings.length > 0 && !has(text))
    return { ...place, line: readings.find((one) => has(one.text))!.line };
  if (!byLine || !text.includes('\n')) return place;
  const index = text.split('\n').findIndex(has);
  return { ...place, line: (place.line ?? 1) + Math.max(index, 0) };
}

/** What is found in a text or in one of its readings, each code once. */
function findInAll({ text, readings = [] }: GuardedString, find: (text: string) => Finding[]) {
  const found = new Map(find(text).map((one) => [one.code, one]));
  for (const reading of readings)
    for (const one of find(reading.text)) if (!found.has(one.code)) found.set(one.code, one);
  return [...found.values()];
}

let lastClean = { rules: '', texts: new CleanTexts() };

/** What is known to be clean by these rules, as long as no others are asked for. */
function cleanBy({ words, coordinateDecimals }: GuardRules): CleanTexts {
  const rules = JSON.stringify([words, coordinateDecimals]);
  if (lastClean.rules !== rules) lastClean = { rules, texts: new CleanTexts() };
  return lastClean.texts;
}

/**
 * Checks every text that would be published. The faults name the place and never the text;
 * exemptions that let something through are noted in `used`.
 */
export function checkGuard(
  strings: Iterable<GuardedString>,
  rules: GuardRules,
  used?: Set<Exemption>,
): Fault[] {
  const words = rules.words.map(toLetters).filter((word) => word !== '');
  const faults: Fault[] = [];
  const clean = cleanBy(rules);
  for (const one of strings) {
    const column = { field: one.place.field ?? '', typed: one.typed ?? false };
    // What is clean as a number may be a telephone where it is text.
    const known = column.typed ? `${column.field}\0` : column.field;
    const whole = [one.text, ...(one.readings ?? []).map(({ text }) => text)].join('\0');
    if (whole === '' || clean.has(known, whole)) continue;
    const find = (text: string): Finding[] => findAll(text, column, rules, words);
    const findings = findInAll(one, find);
    if (findings.length === 0) clean.add(known, whole);
    for (const found of findings) {
      if (isExempt(found, one, rules, used)) continue;
      const params = { kind: found.kind, ...found.params };
      const told = fault(found.code, toPlace(one, found, find), params);
      faults.push(one.plain ? toPlainFault(told) : told);
    }
  }
  return faults;
}
