/** One index, asked: which rows answer a query, how well, and what to mark in them. */
import type { SearchAlias } from '../../documents/format.ts';
import { foldWord, hasUnspacedScript, toPhrase, type Token } from '../../documents/words.ts';
import { besideWeight, otherNameWeight } from '../../ranking.ts';
import { otherDates, otherForms } from '../query/forms.ts';
import { toNamed, type Named } from '../query/names.ts';
import { toJoined, tokensApart, type Clause } from '../query/query.ts';
import { findClause, findPhrase } from './clauses.ts';
import {
  besides,
  combineAll,
  combineMost,
  markedWords,
  notesOf,
  phrasesOf,
  toFits,
  wholeOf,
  type Hits,
  type Note,
} from './hits.ts';
import { SearchIndex } from './searchIndex.ts';
import type { Fits } from './stems.ts';

export interface Answer {
  /** Score by row; nothing where no word was asked for, so that every row answers. */
  scores: Map<number, number> | undefined;
  /** Numbers of the words to mark, by row. */
  words: ReadonlyMap<number, readonly number[]>;
  /** Words of which only forms are to be marked, not longer words that begin with them. */
  whole: readonly string[];
  /** Phrases to mark wherever they stand. */
  phrases: readonly (readonly Token[])[];
  notes: readonly Note[];
}

/** The words of a name as the index has them. */
const toWords = (name: string): string[] =>
  name
    .split(/\s+/)
    .map((word) => toJoined(word))
    .filter((word) => word !== '');

/** Asks one thing after the other. */
async function inTurn<A, B>(items: readonly A[], ask: (item: A) => Promise<B>): Promise<B[]> {
  const answers: B[] = [];
  for (const item of items) answers.push(await ask(item));
  return answers;
}

/** The words of which only forms are to be marked. */
function wholeWords(asked: readonly Clause[], notes: readonly Note[]): string[] {
  const noted = (kind: 'beginnings' | 'scattered') =>
    new Set(notes.flatMap((note) => (note.kind === kind ? [note.word] : [])));
  const [begun, scattered] = [noted('beginnings'), noted('scattered')];
  return asked.flatMap((clause) => {
    const { kind, text } = clause;
    if (kind === 'compound' && scattered.has(text))
      return tokensApart(clause).map(({ key }) => key);
    return kind === 'word' && !begun.has(text) ? [foldWord(text)] : [];
  });
}

export class SearchEngine extends SearchIndex {
  /**
   * Rows with all clauses, or with `most` of them; `written` as they are, without other names of
   * what they mean.
   */
  async answer(
    clauses: readonly Clause[],
    { written, most }: { written: boolean; most: boolean },
  ): Promise<Answer> {
    const asked = clauses.filter(({ excluded }) => !excluded);
    const aliases = written ? [] : this.#aliases();
    this.#askAhead(clauses);
    await this.#prepare(asked);
    const named = written
      ? asked.map((clause): Named => ({ clauses: [clause], names: [] }))
      : toNamed(asked, await aliases, (text) =>
          otherDates(text, this.pageLanguage, this.files.language),
        );
    const parts = await inTurn(named, (one) => this.#findNamed(one));
    const without = await inTurn(
      clauses.filter(({ excluded }) => excluded),
      (clause) => findClause(this, clause),
    );
    const notes = notesOf(parts);
    const scores = this.#scores(parts, without, most);
    return {
      scores,
      words: markedWords(parts, scores),
      whole: wholeWords(asked, notes),
      phrases: phrasesOf(parts),
      notes,
    };
  }

  async #aliases(): Promise<readonly SearchAlias[]> {
    return this.manifest.aliases ? this.files.packedJson('aliases') : [];
  }

  /** What is needed only later is asked for at once; if it fails, it is asked for again then. */
  #askAhead(clauses: readonly Clause[]): void {
    this.texts.ends().catch(() => undefined);
    for (const clause of clauses) {
      if (clause.kind !== 'word' || clause.accented) continue;
      const forms = otherForms(clause.word, this.files.language);
      this.spelling.known(forms).catch(() => undefined);
    }
  }

  async #prepare(asked: readonly Clause[]): Promise<void> {
    const words = asked.flatMap((clause) => {
      if (clause.kind === 'phrase') return [];
      return clause.kind === 'word' ? clause.word : clause.joined;
    });
    if (words.length > 0) await (await this.stems()).prepare(words);
  }

  #scores(
    parts: readonly Hits[],
    without: readonly Hits[],
    most: boolean,
  ): Map<number, number> | undefined {
    const scores = (most ? combineMost : combineAll)(parts, without, this.manifest.rows);
    for (const [row, score] of scores ?? [])
      scores!.set(row, score * this.#weightOf(row) * (1 + besideWeight * besides(parts, row)));
    return scores;
  }

  #weightOf(row: number): number {
    return this.manifest.weights.find(([from, to]) => row >= from && row < to)?.[2] ?? 1;
  }

  /** Rows with the words as typed, or, less well, with another name of what they mean. */
  async #findNamed({ clauses, names }: Named): Promise<Hits> {
    const own = await inTurn(clauses, (clause) => findClause(this, clause));
    if (names.length === 0) return own[0]!;
    const scores = combineAll(own, [], this.manifest.rows)!;
    const words = markedWords(own, scores);
    const others = await this.#findNames(names);
    const added = others
      .filter(({ fits }) => [...fits.keys()].some((row) => !scores.has(row)))
      .map(({ name }) => name);
    for (const { fits } of others) {
      for (const [row, fit] of fits) {
        scores.set(row, Math.max(scores.get(row) ?? 0, otherNameWeight * fit.score));
        words.set(row, [...(words.get(row) ?? []), ...fit.words]);
      }
    }
    const kept = notesOf(own).filter(({ kind }) => scores.size === 0 || kind === 'accents');
    return {
      scores,
      words: new Map([...words].map(([row, list]) => [row, { words: list }])),
      phrases: phrasesOf(own),
      notes: [...kept, ...(added.length > 0 ? [{ kind: 'names' as const, names: added }] : [])],
    };
  }

  async #findNames(names: readonly string[]): Promise<{ name: string; fits: Fits }[]> {
    const spaced = names.filter((name) => !hasUnspacedScript(name));
    await (await this.stems()).prepare(spaced.flatMap(toWords));
    return Promise.all(names.map(async (name) => ({ name, fits: await this.#findName(name) })));
  }

  /**
   * Rows with a name in any form, its words one after the other, as well as its words would fit by
   * themselves.
   */
  async #findName(name: string): Promise<Fits> {
    if (hasUnspacedScript(name)) return toFits((await findPhrase(this, toPhrase(name))).scores);
    const words = toWords(name);
    const stems = await this.stems();
    const apart = await inTurn(words, (word) => stems.beginning(word));
    const rows =
      words.length === 1 ? wholeOf(apart[0]!) : [...(await stems.whole(words.join(' ')))];
    const scoreOf = (row: number) =>
      apart.reduce((sum, fits) => sum + (fits.get(row)?.score ?? 0), 0);
    return new Map(rows.map(([row, fit]) => [row, { ...fit, score: scoreOf(row) }]));
  }
}
