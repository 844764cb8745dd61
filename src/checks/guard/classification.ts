/** Protective marks in a text. */
import { fold, type Folded } from './fold.ts';
import { markPattern, marks, type Mark } from './marks.ts';

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
const labelBefore =
  /(?:classification|marking|handling|distr(?:ibution)?\.?|caveat|гриф|تصنيف|التصنيف|درجة السرية|mention|einstufung|gizlilik derecesi)\s*[:：=-]\s*$/i;

const count = (stretch: Stretch, has: (index: number) => boolean): number => {
  let sum = 0;
  for (let index = stretch.from; index < stretch.to; index += 1) if (has(index)) sum += 1;
  return sum;
};

const isWhole = (text: Folded, { from, to }: Stretch): boolean =>
  text.starts[from] === true && (to === text.letters.length || text.starts[to] === true);
const isCapitals = (text: Folded, stretch: Stretch): boolean =>
  count(stretch, (index) => text.cases[index] === 0) === 0;

/**
 * Whether the letters were pulled apart or written by look-alikes: no one does that to an ordinary
 * word.
 */
function isDisguised(text: Folded, { from, to }: Stretch, mark: Mark): boolean {
  if (mark.latin && count({ from, to }, (index) => text.odd[index] === true) > 0) return true;
  const gaps = count({ from: from + 1, to }, (index) => text.starts[index] === true);
  return gaps >= mark.words && gaps >= (to - from - 1) / 2;
}

/** How a stretch stands among what is around it. */
function findSetting(
  text: Folded,
  { from, to }: Stretch,
): 'alone' | 'bracketed' | 'apart' | undefined {
  const first = text.offsets[from]!;
  const last = text.offsets[to - 1]!;
  const before = text.plain
    .slice(Math.max(0, first - 80), first)
    .split('\n')
    .at(-1)!
    .trimEnd();
  const after = text.plain
    .slice(last + String.fromCodePoint(text.plain.codePointAt(last)!).length, last + 80)
    .split('\n')[0]!
    .trimStart();
  const [opens, closes] = [
    /^[\s\p{P}\p{S}\p{M}\p{Cf}]*$/u.test(before),
    /^[\s\p{P}\p{S}\p{M}\p{Cf}]*$/u.test(after),
  ];
  if (opens && closes) return 'alone';
  const bracketed =
    /[([{【「|/][\s\p{Cf}]*$/u.test(before) && /^[\s\p{Cf}]*[)\]}】」|/]/u.test(after);
  if (bracketed) return 'bracketed';
  const label = opens && /^(?:[:：]|\/\/|[-–—]\s)/.test(after);
  return label || (closes && (/\/\/$|[–—]$|\s-$/.test(before) || labelBefore.test(before)))
    ? 'apart'
    : undefined;
}

/**
 * Whether an organisation in capitals stands before a level that begins with one, and no further
 * name follows. In a list of keywords (`NATO+Secret services`) the level begins a keyword of its
 * own, where another word follows it.
 */
function isTitled(text: Folded, { from, to }: Stretch): boolean {
  for (let index = from; index < to; index += 1)
    if (text.starts[index] && text.cases[index] === 0) return false;
  if (text.cases[from + 1] === 0) return false;
  const next = text.offsets[to];
  const within = text.plain.slice(text.offsets[from], text.offsets[to - 1]);
  const behind = text.plain.slice(text.offsets[to - 1]! + 1, next);
  if (next !== undefined && /[+;,|]/.test(within) && /^ +$/.test(behind)) return false;
  return (
    next === undefined ||
    text.cases[to] !== 1 ||
    /[\p{P}\n]/u.test(text.plain.slice(text.offsets[to - 1]! + 1, next))
  );
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
  if (mark.shape === 'organisation' && isTitled(text, stretch)) return true;
  const setting = findSetting(text, stretch);
  if (setting === undefined || isPhrase) return setting !== undefined;
  if (setting === 'alone' && markingField.test(field)) return true;
  return inCapitals && isWordOfMark(mark, setting, field);
}

/** Whether an ordinary word in capitals is a mark where it stands. */
function isWordOfMark({ shape }: Mark, setting: string, field: string): boolean {
  if (shape === 'value') return setting !== 'apart' && !stateField.test(field);
  return shape === 'word';
}

/** The portion marks and banners of the United States, whose shape says more than their letters. */
const banner =
  /\((?:U|C|S|TS|R|CUI)\/\/[A-Z][A-Z0-9/ ,-]*\)|\b(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET|CUI|RESTRICTED)\s?\/\/\s?[A-Z]|\/\/\s?(?:NOFORN|ORCON|REL TO|FOUO|SI|TK|HCS|LIMDIS|PROPIN|IMCON)\b|\bREL TO [A-Z]{3}\b|\bDistr\.?\s*:\s*Restricted\b/;

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
    const mark = marks.get(text.letters.slice(from, end));
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
