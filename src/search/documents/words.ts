/**
 * How a text is cut into the words that the search compares: the same when the site is built and in
 * the browser. Nothing is imported here, so that it weighs little there.
 */

/** One word or sign of a text, with its place in it. */
export interface Token {
  /** In lower case, without accents; a sign with a space at each side on which it had one. */
  key: string;
  /** In lower case with its accents, where it has any. */
  accented?: string;
  from: number;
  to: number;
}

/**
 * Accents of Latin, Greek and Cyrillic letters, vowel marks of Arabic and Hebrew, and the Arabic
 * stretching line; not the marks that are letters of other scripts.
 */
const marks = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g;
const vowelMarks = /[\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g;
const vowelled = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const plain = /^[\x20-\x7E]*$/;

/** Quotation marks and dashes of every kind become those of a keyboard. */
const alike: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '.',
};

/**
 * A word as it is compared: in lower case, without accents or vowel marks, wide and joined forms
 * undone.
 */
export function foldWord(word: string): string {
  if (plain.test(word)) return word.toLowerCase();
  return apart(
    withDigits(
      word.toLowerCase().normalize('NFKD').replace(marks, '').normalize('NFC').toLowerCase(),
    ),
  );
}

const digits = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** Digits of Arabic and Persian as those of a keyboard. */
const withDigits = (text: string) =>
  text.replace(digits, (digit) => String(digit.charCodeAt(0) & 15));
/** Two letters written as one. */
const apart = (text: string) => text.replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/** The word in lower case with its accents, where it has any; vowel marks are none. */
export function accentedForm(word: string): string | undefined {
  if (plain.test(word)) return undefined;
  const kept = apart(
    withDigits(word.toLowerCase().normalize('NFKC').replace(vowelMarks, '').normalize('NFC')),
  );
  return vowelled.test(word) || kept === foldWord(word) ? undefined : kept;
}

/** Scripts without spaces between words. */
const unspaced = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const isUnspaced = new RegExp(`[${unspaced}]`, 'u');
/** The second is slower, and needed by few texts. */
const spacedWords = /[\p{L}\p{N}\p{M}]+|[^\s\p{Cf}]/gu;
const anyWords = new RegExp(
  `[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+|[^\\s\\p{Cf}]`,
  'gu',
);
const isWord = /^[\p{L}\p{N}\p{M}]/u;
const isSpace = /\s/;

/**
 * Whether a text is written without spaces between its words, as Chinese, Japanese and Thai are.
 */
export function hasUnspacedScript(text: string): boolean {
  return isUnspaced.test(text);
}

/** Whether the key of a token is that of a word, not of a sign. */
export function isWordKey(key: string): boolean {
  return isWord.test(key);
}

/** The words and signs of a text. In scripts without spaces each character counts as a word. */
export function toTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = plain.test(text) || !isUnspaced.test(text) ? spacedWords : anyWords;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const from = match.index;
    const to = from + match[0].length;
    tokens.push(
      isWord.test(match[0]) ? toWord(match[0], from, to) : toSign(text, match[0], from, to),
    );
  }
  return tokens;
}

function toWord(word: string, from: number, to: number): Token {
  const accented = accentedForm(word);
  return accented === undefined
    ? { key: foldWord(word), from, to }
    : { key: foldWord(word), accented, from, to };
}

function toSign(text: string, sign: string, from: number, to: number): Token {
  const before = from > 0 && isSpace.test(text[from - 1]!) ? ' ' : '';
  const after = to < text.length && isSpace.test(text[to]!) ? ' ' : '';
  return { key: `${before}${alike[sign] ?? sign}${after}`, from, to };
}

/** The tokens of a phrase: signs at its ends do not count, nor tokens that are no text. */
export function toPhrase(text: string): Token[] {
  const tokens = toTokens(text).filter(({ key }) => key !== '');
  const first = tokens.findIndex(({ key }) => isWordKey(key));
  const last = tokens.findLastIndex(({ key }) => isWordKey(key));
  return first < 0 ? [] : tokens.slice(first, last + 1);
}

/**
 * Where a phrase stands in a text, as numbers of its tokens. Accents count where the phrase has
 * them.
 */
export function phrasePlaces(phrase: readonly Token[], tokens: readonly Token[]): number[] {
  const places: number[] = [];
  for (let start = 0; start + phrase.length <= tokens.length; start += 1) {
    if (phrase.every((one, index) => isSame(one, tokens[start + index]!))) places.push(start);
  }
  return places;
}

const isSame = (asked: Token, found: Token) =>
  asked.accented === undefined ? asked.key === found.key : asked.accented === found.accented;

/**
 * A name, id or symbol as it is looked up whole, whichever signs or spaces part or surround it,
 * with or without noughts before its figures.
 */
export function toPlacedName(text: string): string {
  return `=${foldWord(text)
    .replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '')
    .replace(/[\s\-_./:]+/g, ' ')
    .replace(/\b0+(?=\d)/g, '')}`;
}

/**
 * A number for a text, the same everywhere (FNV-1a, 32 bits): which file of many a word stands in.
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    hash = Math.imul(hash ^ (code & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (code >>> 8), 0x01000193);
  }
  return hash >>> 0;
}
