/** Protective marks in a text. */
import { fold, type Folded } from '../fold.ts';
import { findMark, markPattern, type Mark } from './marks.ts';
import { findSetting, type MarkSetting } from './settings.ts';

/** A stretch of letters of a folded text. */
interface Stretch {
  from: number;
  to: number;
}

/** Columns whose cells are marks: a single word in one counts in any case. */
const markingField =
  /classif|marking|sensitiv|handling|protecti|releasab|security|secrecy|confidential|caveat|distribution/i;
/** Columns whose cells say in which state or of which kind a thing is. */
const stateField =
  /stat(?:us|e|ut)\b|^(?:état|etat|type|kind|category|catégorie|categorie|estado)$/i;

const count = (stretch: Stretch, has: (index: number) => boolean): number => {
  let sum = 0;
  for (let index = stretch.from; index < stretch.to; index += 1) if (has(index)) sum += 1;
  return sum;
};

const isWhole = (text: Folded, { from, to }: Stretch): boolean =>
  text.starts[from] === true && (to === text.letters.length || text.starts[to] === true);
const isCapitals = (text: Folded, stretch: Stretch): boolean =>
  count(stretch, (index) => text.cases[index] === 0) === 0;
/** Whether each word of a stretch begins with a capital. */
const isCapitalised = (text: Folded, { from, to }: Stretch): boolean =>
  count({ from, to }, (index) => text.starts[index] === true && text.cases[index] === 0) === 0;

/**
 * Whether the letters were pulled apart or written by look-alikes: no one does that to an ordinary
 * word.
 */
function isDisguised(text: Folded, { from, to }: Stretch, mark: Mark): boolean {
  if (mark.latin && count({ from, to }, (index) => text.odd[index] === true) > mark.odd)
    return true;
  const gaps = count({ from: from + 1, to }, (index) => text.starts[index] === true);
  return gaps >= mark.words && gaps >= (to - from - 1) / 2;
}

/** Where a stretch ends in the plain text, with the signs that are set upon its last letter. */
const endOf = ({ plain, offsets }: Folded, { to }: Stretch): number => {
  const last = offsets[to - 1]!;
  const end = last + String.fromCodePoint(plain.codePointAt(last)!).length;
  return end + /^[\p{M}\u200c\u200d]{0,10}/u.exec(plain.slice(end, end + 20))![0].length;
};

const settingOf = (text: Folded, stretch: Stretch): MarkSetting | undefined =>
  findSetting(text.plain, text.offsets[stretch.from]!, endOf(text, stretch));

/** Whether a word in capitals stands directly before or behind: then they are a heading's. */
function isAmongCapitals(text: Folded, stretch: Stretch): boolean {
  const before = text.plain.slice(0, text.offsets[stretch.from]).slice(-30);
  const after = text.plain.slice(endOf(text, stretch)).slice(0, 30);
  return (
    /\p{Lu}{2}[^\p{L}\n.;:(]{1,3}$/u.test(before) || /^[^\p{L}\n.;:)]{1,3}\p{Lu}{2}/u.test(after)
  );
}

/**
 * Whether an organisation in capitals stands before a level that begins with one, and no further
 * name follows. In a list of keywords (`NATO+Secret services`) the level begins a keyword of its
 * own, where another word follows it. An organisation by its whole name, or a level in capitals,
 * must end what is said.
 */
function isTitled(text: Folded, { from, to }: Stretch, { level }: Mark): boolean {
  if (!isCapitalised(text, { from, to })) return false;
  const next = text.offsets[to];
  const within = text.plain.slice(text.offsets[from], text.offsets[to - 1]);
  const behind = text.plain.slice(text.offsets[to - 1]! + 1, next);
  const ends = next === undefined || /[\p{P}\n]/u.test(behind);
  if (level && isCapitals(text, { from: from + level.from, to: from + level.to })) return ends;
  if (text.cases[from + 1] === 0) return ends && !/[+;,|]/.test(within);
  if (next !== undefined && /[+;,|]/.test(within) && /^ +$/.test(behind)) return false;
  return ends || text.cases[to] !== 1;
}

/** Whether a mark's letters at this place are a mark, by the shape that its list asks for. */
function isMark(text: Folded, stretch: Stretch, mark: Mark, field: string): boolean {
  if (
    !isWhole(text, stretch) ||
    (mark.gapAfter !== undefined && !text.starts[stretch.from + mark.gapAfter])
  )
    return false;
  if (mark.shape === 'anywhere' || isDisguised(text, stretch, mark)) return true;
  const inCapitals = isCapitals(text, stretch);
  const isPhrase = mark.shape === 'capitals' || mark.shape === 'organisation';
  if (isPhrase && inCapitals) return true;
  if (mark.shape === 'organisation' && isTitled(text, stretch, mark)) return true;
  const setting = settingOf(text, stretch);
  if (setting === 'labelled') return true;
  if (setting === 'graded')
    return inCapitals || (mark.shape !== 'value' && isCapitalised(text, stretch));
  if (isPhrase) return isSetApart(setting);
  if (setting === 'alone' && markingField.test(field)) return true;
  return mark.shape === 'level'
    ? isLevel(text, stretch, setting)
    : inCapitals && isWordOfMark(mark, setting, field);
}

const isSetApart = (setting: MarkSetting | undefined): boolean =>
  setting !== undefined && setting !== 'ended';

/** Whether a level in its language is meant as one: scripts without capitals must set it apart. */
function isLevel(text: Folded, stretch: Stretch, setting: MarkSetting | undefined): boolean {
  if (isSetApart(setting)) return true;
  const isCased = count(stretch, (index) => text.cases[index] !== 1) === 0;
  return isCased && (setting === 'ended' || !isAmongCapitals(text, stretch));
}

/** Whether an ordinary word in capitals is a mark where it stands. */
function isWordOfMark({ shape }: Mark, setting: MarkSetting | undefined, field: string): boolean {
  if (shape === 'value')
    return (setting === 'alone' || setting === 'bracketed') && !stateField.test(field);
  return shape === 'word' && setting !== undefined;
}

/**
 * Portion marks and banners of the United States, whose shape says more than their letters, and a
 * mark of Viet Nam that without its accents is another word.
 */
const banner =
  /(?:^|[\n([:]\s?)MẬT(?![\p{L}\p{M}])|\((?:U|C|S|TS|R|CUI)\/\/[A-Z][A-Z0-9/ ,-]{0,80}\)|\b(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET|CUI|RESTRICTED|PROTECTED [ABC])\s?\/\/\s?[A-Z]|\/\/\s?(?:NOFORN|ORCON|REL TO|FOUO|SI|TK|HCS|LIMDIS|PROPIN|IMCON)\b|\bREL TO [A-Z]{3}\b|\bDistr\.?\s{0,3}:\s{0,3}Restricted\b|(?<![\w/:])(?:U|C|S|TS|R)\/\/(?:NF|SI|TK|HCS|SCI|SAP|REL|FOUO|OC|PR|RD|FRD|FGI|SBU|LES|RSEN|DSEN|EYES|FVEY|MR|LIMDIS|ORCON)(?![A-Za-z])|\((?:C|S|TS)\/(?:NF|REL|SI|OC)(?![A-Za-z])/u;

/** Whether a text carries a protective mark; `field` is the column or key that it stands in. */
export function hasClassification(text: Folded, field = ''): boolean {
  if (banner.test(text.plain)) return true;
  markPattern.lastIndex = 0;
  for (let match = markPattern.exec(text.letters); match; match = markPattern.exec(text.letters)) {
    const stretch = { from: match.index, to: match.index + match[0].length };
    if (hasMarkAt(text, stretch, field)) return true;
    markPattern.lastIndex = match.index + 1;
  }
  return false;
}

/** Whether the longest mark at a place, or a shorter one that it begins with, counts. */
function hasMarkAt(text: Folded, { from, to }: Stretch, field: string): boolean {
  for (let end = to; end > from + 1; end -= 1) {
    const mark = findMark(text.letters.slice(from, end));
    if (mark && isMark(text, { from, to: end }, mark, field)) return true;
  }
  return false;
}

/** Whether a text holds a word that the record itself refuses, whole and in any case. */
export function hasWord(text: Folded, letters: readonly string[]): boolean {
  return letters.some((word) => {
    for (
      let from = text.letters.indexOf(word);
      from >= 0;
      from = text.letters.indexOf(word, from + 1)
    ) {
      if (isWhole(text, { from, to: from + word.length })) return true;
    }
    return false;
  });
}

/** Whether a text carries a protective mark. */
export function findClassification(text: string, field = ''): boolean {
  return hasClassification(fold(text), field);
}
