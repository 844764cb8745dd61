/** The rows of one clause of a query: of a word in any form, a phrase, or words joined by signs. */
import type { Token } from '../../documents/words.ts';
import { phraseWeights } from '../../ranking.ts';
import { otherForms, otherSigns } from '../query/forms.ts';
import { tokensApart, type Clause, type CompoundClause, type WordClause } from '../query/query.ts';
import { better, combineAll, markedWords, toScores, wholeOf, type Hits } from './hits.ts';
import type { SearchIndex } from './searchIndex.ts';
import type { Fits } from './stems.ts';

/**
 * From how many letters on words are found that begin with them: all of those are loaded, so that
 * the same are found wherever the search is opened; with fewer they would be half the index.
 */
const tellingBeginning = 3;

/** The rows of a clause; where there are none, a note says what is missing. */
export async function findClause(index: SearchIndex, clause: Clause): Promise<Hits> {
  const hits = await findKind(index, clause);
  return hits.scores.size > 0 || hits.notes
    ? hits
    : { ...hits, notes: [{ kind: 'missing', clause }] };
}

function findKind(index: SearchIndex, clause: Clause): Promise<Hits> {
  switch (clause.kind) {
    case 'word':
      return findWord(index, clause);
    case 'phrase':
      return findPhrase(index, clause.tokens);
    case 'compound':
      return findCompound(index, clause);
  }
}

/**
 * Rows with the word in any form; where there is none, rows with longer words that begin with it,
 * if it is long enough to tell which.
 */
async function findWord(index: SearchIndex, clause: WordClause): Promise<Hits> {
  const fits = await (await index.stems()).beginning(clause.word);
  const whole = await inAnyForm(index, clause, fits);
  if (whole.size > 0) return { scores: toScores(whole), words: whole };
  return withoutAccents(index, clause, fits) ?? findBeginnings(index, clause);
}

/** Of the rows that a word fits those that have it in some form. */
function inAnyForm(
  index: SearchIndex,
  { word, accented }: Pick<WordClause, 'word' | 'accented'>,
  fits: Fits,
): Promise<Fits> {
  return accented ? withAccents(index, word, fits) : withOtherForms(index, word, fits);
}

/**
 * Rows with a form of the word that has accents: those whose forms fit the accents typed, and
 * those that have the word in no form without accents.
 */
async function withAccents(index: SearchIndex, word: string, fits: Fits): Promise<Fits> {
  const stems = await index.stems();
  const [any, typed, plain] = [
    await stems.whole(word),
    await stems.whole(word, true),
    await stems.whole(word.normalize('NFD').replace(/\p{M}/gu, ''), true),
  ];
  const isMeant = (row: number) => any.has(row) && (typed.has(row) || !plain.has(row));
  return new Map([...fits].filter(([row]) => isMeant(row)));
}

/** Rows with the word, also in forms that the index does not take for the same. */
async function withOtherForms(index: SearchIndex, word: string, fits: Fits): Promise<Fits> {
  const found = new Map(wholeOf(fits));
  const { language } = index.files;
  const forms = [
    ...(await index.spelling.known(otherForms(word, language))),
    ...otherSigns(word, language),
  ];
  const stems = await index.stems();
  if (forms.length > 0) await stems.prepare(forms);
  for (const form of forms)
    for (const [row, fit] of wholeOf(await stems.beginning(form)))
      found.set(row, better(found.get(row), fit));
  return found;
}

/**
 * Rows with the word without the accents typed; nothing where there are none. Another language may
 * have quite another word without the accents.
 */
function withoutAccents(
  { files, pageLanguage }: SearchIndex,
  { accented, excluded, text }: WordClause,
  fits: Fits,
): Hits | undefined {
  if (!accented || excluded || files.language !== pageLanguage) return undefined;
  const plain = wholeOf(fits);
  return plain.length === 0
    ? undefined
    : { scores: toScores(plain), words: fits, notes: [{ kind: 'accents', word: text }] };
}

/** Rows with longer words that begin with the one asked for. */
async function findBeginnings(index: SearchIndex, clause: WordClause): Promise<Hits> {
  const longer = await longerWords(index, clause);
  if (longer.length === 0) return { scores: new Map() };
  if ([...clause.word].length < tellingBeginning)
    return { scores: new Map(), notes: [{ kind: 'short', word: clause.text }] };
  const begun = await (await index.stems()).beginning(clause.word, longer);
  return {
    scores: toScores(begun),
    words: begun,
    notes: [{ kind: 'beginnings', word: clause.text }],
  };
}

async function longerWords(
  { spelling }: SearchIndex,
  { word, accented, excluded }: WordClause,
): Promise<readonly string[]> {
  const known = excluded ? [] : await spelling.wordsWith(word);
  return known
    .filter(([one, , shown = one]) => !accented || shown.toLowerCase().startsWith(word))
    .map(([one]) => one);
}

/** Rows with a phrase: a rare one tells more, and one near the beginning of a text. */
export async function findPhrase(
  { places, manifest }: SearchIndex,
  tokens: readonly Token[],
): Promise<Hits> {
  const found = await places.find(tokens);
  const rarity = Math.log(1 + manifest.rows / (1 + found.size));
  const { first, reach } = phraseWeights;
  const toScore = (at: readonly number[]) =>
    rarity * (1 + Math.log(at.length || 1) + first / (1 + (at[0] ?? 99) / reach));
  return {
    scores: new Map([...found].map(([row, at]) => [row, toScore(at)])),
    phrases: [tokens],
  };
}

/**
 * Rows with the words joined by these signs, joined without them, or one after the other; where
 * there are none, rows with all of them anywhere.
 */
async function findCompound(index: SearchIndex, clause: CompoundClause): Promise<Hits> {
  const stems = await index.stems();
  const wordsApart = tokensApart(clause);
  const joined = await stems.whole(clause.joined);
  const exact = await findPhrase(index, clause.tokens);
  const apart = await findPhrase(index, wordsApart);
  const { scores } = exact;
  for (const [row, score] of apart.scores) scores.set(row, Math.max(scores.get(row) ?? 0, score));
  for (const row of joined.keys()) if (!scores.has(row)) scores.set(row, 1);
  const found = { scores, words: joined, phrases: [clause.tokens, wordsApart] };
  return scores.size > 0 ? found : ((await findScattered(index, clause)) ?? found);
}

/**
 * Rows with every word of a compound, wherever each stands; nothing where there are none, where the
 * compound is to be left out, or where it has figures and so is rather a name.
 */
async function findScattered(
  index: SearchIndex,
  clause: CompoundClause,
): Promise<Hits | undefined> {
  if (clause.excluded || /\p{N}/u.test(clause.text)) return undefined;
  const words = tokensApart(clause).map(({ key, accented }) => ({
    word: accented ?? key,
    accented: accented !== undefined,
  }));
  const stems = await index.stems();
  await stems.prepare(words.map(({ word }) => word));
  const parts: Hits[] = [];
  for (const one of words) {
    const fits = await inAnyForm(index, one, await stems.beginning(one.word));
    parts.push({ scores: toScores(fits), words: fits });
  }
  const scores = combineAll(parts, [], index.manifest.rows)!;
  const marked = [...markedWords(parts, scores)].map(([row, at]) => [row, { words: at }] as const);
  return scores.size === 0
    ? undefined
    : { scores, words: new Map(marked), notes: [{ kind: 'scattered', word: clause.text }] };
}
