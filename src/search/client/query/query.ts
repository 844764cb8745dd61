/** What a reader typed, taken apart: words, phrases in quotes, and what is to be left out. */
import {
  accentedForm,
  foldWord,
  hasUnspacedScript,
  isWordKey,
  toPhrase,
  toTokens,
  type Token,
} from '../../documents/words.ts';

interface Part {
  text: string;
  excluded: boolean;
}
/** A word in any of its forms. */
export interface WordClause extends Part {
  kind: 'word';
  word: string;
  accented: boolean;
}
/** Words one after the other, exactly as they stand; also text of a script without spaces. */
interface PhraseClause extends Part {
  kind: 'phrase';
  tokens: readonly Token[];
  quoted: boolean;
}
/** Words joined by signs, such as `use-after-free`: as one word, joined or apart. */
export interface CompoundClause extends Part {
  kind: 'compound';
  joined: string;
  tokens: readonly Token[];
}
export type Clause = WordClause | PhraseClause | CompoundClause;

const quotes = /[“”„«»＂]/g;
const piece = /(?<minus>(?<=^|\s)[-−–])?(?:"(?<phrase>[^"]*)(?:"|$)|(?<word>[^\s"]+))/gu;

/** Whether a phrase is begun whose quotation mark is not closed yet. */
export function isPhraseOpen(query: string): boolean {
  return query.replace(quotes, '"').split('"').length % 2 === 0;
}

export function parseQuery(query: string): Clause[] {
  return [...query.normalize('NFC').replace(quotes, '"').matchAll(piece)].flatMap(
    ({ groups = {} }) => {
      const excluded = groups.minus !== undefined;
      const { phrase, word } = groups;
      return phrase !== undefined
        ? toPhraseClause(phrase, excluded, true)
        : toWordClause(word!, excluded);
    },
  );
}

/** A clause as it is typed. */
export function formatClause(clause: Clause): string {
  return `${clause.excluded ? '-' : ''}${clause.kind === 'phrase' && clause.quoted ? `"${clause.text}"` : clause.text}`;
}

function toPhraseClause(text: string, excluded: boolean, quoted: boolean): Clause[] {
  const tokens = toPhrase(text);
  return tokens.length === 0
    ? []
    : [{ kind: 'phrase', text: text.trim(), excluded, tokens, quoted }];
}

const elision = /^\p{L}{1,2}['’](?=\p{L}{2})/u;
const possessive = /['’]s?$/iu;

function toWordClause(text: string, excluded: boolean): Clause[] {
  if (hasUnspacedScript(text)) return toPhraseClause(text, excluded, false);
  const bare = text.replace(elision, '').replace(possessive, '');
  const tokens = toPhrase(bare);
  if (tokens.length === 0) return [];
  const exact = bare.slice(tokens[0]!.from, tokens.at(-1)!.to);
  if (tokens.length === 1) {
    const accented = accentedForm(exact);
    return [
      {
        kind: 'word',
        text: exact,
        excluded,
        word: accented ?? foldWord(exact),
        accented: accented !== undefined,
      },
    ];
  }
  return [{ kind: 'compound', text: exact, excluded, joined: toJoined(exact), tokens }];
}

/** A word without the signs in it, as the index has it besides its parts. */
export function toJoined(word: string): string {
  return foldWord(word).replace(/[^\p{L}\p{N}\p{M}_]/gu, '');
}

/** The tokens of a compound with its signs left out: as where its words stand apart. */
export function tokensApart({ tokens }: CompoundClause): Token[] {
  return tokens.filter(({ key }) => isWordKey(key));
}

/** A name as other names of it are looked up: in whichever number, with or without its article. */
export function toNameKey(text: string): string {
  return toTokens(text)
    .map(({ key }) => toForm(key.trim()))
    .join(' ');
}

export const arabic = /\p{Script=Arabic}/u;

/**
 * Whether a name is one of those that the index finds by the text as typed, for it differs from it
 * by its number alone.
 */
export function isSameName(typed: string, name: string): boolean {
  if (foldWord(typed) === foldWord(name))
    return accentedForm(typed) === undefined || accentedForm(typed) === accentedForm(name);
  return toNameKey(typed) === toNameKey(name) && !arabic.test(name);
}

/**
 * A word without the endings and articles that tell its number or that it is known; for comparing
 * names, not for finding texts.
 */
function toForm(key: string): string {
  if (arabic.test(key))
    return key
      .replace(/^[وف]?(?:[بك]?ال|لل)(?=.{3})/u, '')
      .replace(/(?<=.{3})(?:ات|ون|ين|ان|ة|ه)$/u, '');
  if (key.length < 4) return key;
  return key
    .replace(/eaux$/, 'eau')
    .replace(/aux$/, 'al')
    .replace(/(?<=ch|sh|x|ss|z)es$|(?<=[^s])s$/, '')
    .replace(/ie$/, 'y');
}
