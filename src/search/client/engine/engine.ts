/** One index, asked: which rows answer a query, how well, and what to mark in them. */
import type { SearchAlias, SearchManifest } from '../../documents/format.ts';
import { fold, hasUnspacedScript, toPhrase, type Token } from '../../documents/words.ts';
import { otherDates, otherForms, otherSigns } from './forms.ts';
import { type Fit, type Fits, SearchStems } from './stems.ts';
import { SearchFacts } from './facts.ts';
import type { SearchFiles } from './files.ts';
import { SearchPlaces } from './places.ts';
import {
  isSameName,
  toJoined,
  tokensApart,
  toNameKey,
  type Clause,
  type CompoundClause,
  type WordClause,
} from './query.ts';
import { SearchSpelling } from './spelling.ts';

/** What the answer wants said besides. */
export type Note =
  | { kind: 'beginnings'; word: string }
  | { kind: 'short'; word: string }
  | { kind: 'accents'; word: string }
  | { kind: 'names'; names: readonly string[] }
  | { kind: 'missing'; clause: Clause };

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

/** The rows of one clause with their scores. */
interface Part {
  scores: Map<number, number>;
  words?: Fits;
  phrases?: readonly (readonly Token[])[];
  notes?: readonly Note[];
}

/** A word that stands for others: the clauses as typed, and its other names. */
interface Names {
  clauses: readonly Clause[];
  names: readonly string[];
}

export class SearchEngine {
  readonly files: SearchFiles;
  readonly manifest: SearchManifest;
  readonly places: SearchPlaces;
  readonly spelling: SearchSpelling;
  #stems: Promise<SearchStems> | undefined;
  #facts: Promise<SearchFacts> | undefined;
  readonly #page: string;

  /** `page` is the language of the page that asks. */
  constructor(files: SearchFiles, manifest: SearchManifest, page: string) {
    this.files = files;
    this.manifest = manifest;
    this.#page = page;
    this.places = new SearchPlaces(files, manifest);
    this.spelling = new SearchSpelling(files, manifest);
  }

  facts(): Promise<SearchFacts> {
    this.#facts ??= this.files.packed('facts.gzip').then((file) => new SearchFacts(file));
    return this.#facts;
  }

  stems(): Promise<SearchStems> {
    this.#stems ??= SearchStems.open(
      this.files.folder,
      this.manifest.wasm ?? 'unknown',
      this.manifest.rows,
    );
    return this.#stems;
  }

  /**
   * Rows with all clauses, or with `most` of them; `written` as they are, without other names of
   * what they mean.
   */
  async answer(
    clauses: readonly Clause[],
    { written, most }: { written: boolean; most: boolean },
  ): Promise<Answer> {
    const asked = clauses.filter(({ excluded }) => !excluded);
    const aliases =
      written || !this.manifest.aliases
        ? undefined
        : this.files.packedJson<readonly SearchAlias[]>('aliases.gzip');
    // What is needed only later is asked for at once; if it fails, it is asked for again where it
    // is needed.
    for (const clause of clauses)
      if (clause.kind === 'word' && !clause.accented)
        void this.spelling
          .known(otherForms(clause.word, this.files.language))
          .catch(() => undefined);
    if (asked.some(({ kind }) => kind !== 'phrase'))
      await (
        await this.stems()
      ).prepare(
        asked.flatMap((clause) =>
          clause.kind === 'phrase' ? [] : clause.kind === 'word' ? clause.word : clause.joined,
        ),
      );
    const groups = written
      ? asked.map((clause) => ({ clauses: [clause], names: [] }))
      : toGroups(asked, (await aliases) ?? [], (text) =>
          otherDates(text, this.#page, this.files.language),
        );
    const parts: Part[] = [];
    for (const group of groups) parts.push(await this.#group(group));
    const without: Part[] = [];
    for (const clause of clauses.filter(({ excluded }) => excluded))
      without.push(await this.#clause(clause));
    const scores = most
      ? combineMost(parts, without, this.manifest.rows)
      : combine(parts, without, this.manifest.rows);
    for (const [row, score] of scores ?? [])
      scores!.set(row, score * this.#weightOf(row) * (1 + besideWeight * besides(parts, row)));
    const beginnings = new Set(
      parts
        .flatMap(({ notes }) => notes ?? [])
        .flatMap((note) => (note.kind === 'beginnings' ? [note.word] : [])),
    );
    const whole = asked.flatMap((clause) =>
      clause.kind === 'word' && !beginnings.has(clause.text) ? [fold(clause.text)] : [],
    );
    return {
      scores,
      words: marked(parts, scores),
      whole,
      phrases: parts.flatMap(({ phrases }) => phrases ?? []),
      notes: parts.flatMap(({ notes }) => notes ?? []),
    };
  }

  #weightOf(row: number): number {
    return this.manifest.weights.find(([from, to]) => row >= from && row < to)?.[2] ?? 1;
  }

  /** Rows with the words as typed, or, less well, with another name of what they mean. */
  async #group({ clauses, names }: Names): Promise<Part> {
    const own: Part[] = [];
    for (const clause of clauses) own.push(await this.#clause(clause));
    if (names.length === 0) return own[0]!;
    const scores = combine(own, [], this.manifest.rows)!;
    const words = new Map(marked(own, scores));
    await (
      await this.stems()
    ).prepare(names.filter((name) => !hasUnspacedScript(name)).flatMap(toWords));
    const others = await Promise.all(
      names.map(async (name) => ({ name, found: await this.#named(name) })),
    );
    const added = others.filter(({ found }) => [...found.keys()].some((row) => !scores.has(row)));
    for (const { found: fits } of others) {
      for (const [row, fit] of fits) {
        scores.set(row, Math.max(scores.get(row) ?? 0, otherNameWeight * fit.score));
        words.set(row, [...(words.get(row) ?? []), ...fit.words]);
      }
    }
    const kept = own
      .flatMap(({ notes }) => notes ?? [])
      .filter(({ kind }) => scores.size === 0 || kind === 'accents');
    const said =
      added.length > 0 ? [{ kind: 'names' as const, names: added.map(({ name }) => name) }] : [];
    return {
      scores,
      words: new Map(
        [...words].map(([row, list]) => [row, { score: 0, words: list, whole: true }]),
      ),
      phrases: own.flatMap(({ phrases }) => phrases ?? []),
      notes: [...kept, ...said],
    };
  }

  /**
   * Rows with a name in any form, its words one after the other, as well as its words would fit by
   * themselves.
   */
  async #named(name: string): Promise<Fits> {
    if (hasUnspacedScript(name)) return toFits((await this.#phrase(toPhrase(name))).scores);
    const words = toWords(name);
    const stems = await this.stems();
    const apart: Fits[] = [];
    for (const word of words) apart.push(await stems.beginning(word));
    const rows =
      words.length === 1
        ? [...apart[0]!].filter(([, { whole }]) => whole)
        : [...(await stems.whole(words.join(' ')))];
    return new Map(
      rows.map(([row, fit]) => [
        row,
        { ...fit, score: apart.reduce((sum, fits) => sum + (fits.get(row)?.score ?? 0), 0) },
      ]),
    );
  }

  async #clause(clause: Clause): Promise<Part> {
    const part =
      clause.kind === 'word'
        ? await this.#word(clause)
        : clause.kind === 'phrase'
          ? await this.#phrase(clause.tokens)
          : await this.#compound(clause);
    return part.scores.size > 0 || part.notes
      ? part
      : { ...part, notes: [{ kind: 'missing', clause }] };
  }

  /**
   * Rows with the word in any form; where there is none, rows with longer words that begin with it,
   * if it is long enough to tell which.
   */
  async #word(clause: WordClause): Promise<Part> {
    const fits = await (await this.stems()).beginning(clause.word);
    const accented = clause.accented ? await this.#accented(clause.word) : undefined;
    const whole = new Map(
      [...fits].filter(([row, fit]) => (accented ? accented.has(row) : fit.whole)),
    );
    if (!accented)
      for (const [row, fit] of await this.#otherForms(clause.word))
        whole.set(row, better(whole.get(row), fit));
    if (whole.size > 0)
      return { scores: new Map([...whole].map(([row, { score }]) => [row, score])), words: whole };
    // Another language may have quite another word without the accents.
    if (accented && !clause.excluded && this.files.language === this.#page) {
      const plain = [...fits].filter(([, fit]) => fit.whole);
      if (plain.length > 0)
        return {
          scores: new Map(plain.map(([row, { score }]) => [row, score])),
          words: fits,
          notes: [{ kind: 'accents', word: clause.text }],
        };
    }
    const known = clause.excluded ? [] : await this.spelling.wordsWith(clause.word);
    const longer = known
      .filter(
        ([word, , shown = word]) => !clause.accented || shown.toLowerCase().startsWith(clause.word),
      )
      .map(([word]) => word);
    if (longer.length === 0) return { scores: new Map() };
    if ([...clause.word].length < tellingBeginning)
      return { scores: new Map(), notes: [{ kind: 'short', word: clause.text }] };
    const begun = await (await this.stems()).beginning(clause.word, longer);
    return {
      scores: new Map([...begun].map(([row, { score }]) => [row, score])),
      words: begun,
      notes: [{ kind: 'beginnings', word: clause.text }],
    };
  }

  /** Rows with the word in forms that the index does not take for the same. */
  async #otherForms(word: string): Promise<Fits> {
    const forms = [
      ...(await this.spelling.known(otherForms(word, this.files.language))),
      ...otherSigns(word, this.files.language),
    ];
    const found = new Map<number, Fit>();
    if (forms.length === 0) return found;
    const stems = await this.stems();
    await stems.prepare(forms);
    for (const form of forms)
      for (const [row, fit] of await stems.beginning(form))
        if (fit.whole) found.set(row, better(found.get(row), fit));
    return found;
  }

  /**
   * Rows with a form of the word that has accents: those whose forms fit the accents typed, and
   * those that have the word in no form without accents.
   */
  async #accented(word: string): Promise<ReadonlySet<number>> {
    const stems = await this.stems();
    const [any, typed, plain] = [
      await stems.whole(word),
      await stems.whole(word, true),
      await stems.whole(word.normalize('NFD').replace(/\p{M}/gu, ''), true),
    ];
    return new Set([...any.keys()].filter((row) => typed.has(row) || !plain.has(row)));
  }

  async #phrase(tokens: readonly Token[]): Promise<Part> {
    const found = await this.places.find(tokens);
    const rarity = Math.log(1 + this.manifest.rows / (1 + found.size));
    const scores = [...found].map(
      ([row, places]) =>
        [
          row,
          rarity * (1 + Math.log(places.length || 1) + 4 / (1 + (places[0] ?? 99) / 8)),
        ] as const,
    );
    return { scores: new Map(scores), phrases: [tokens] };
  }

  /** Rows with the words joined by these signs, joined without them, or apart. */
  async #compound(clause: CompoundClause): Promise<Part> {
    const stems = await this.stems();
    const [joined, exact, apart] = [
      await stems.whole(clause.joined),
      await this.#phrase(clause.tokens),
      await this.#phrase(tokensApart(clause)),
    ];
    const scores = new Map(exact.scores);
    for (const [row, score] of apart.scores) scores.set(row, Math.max(scores.get(row) ?? 0, score));
    for (const row of joined.keys()) if (!scores.has(row)) scores.set(row, 1);
    return { scores, words: joined, phrases: [clause.tokens, tokensApart(clause)] };
  }
}

/**
 * From how many letters on words are found that begin with them: all of those are loaded, so that
 * the same are found wherever the search is opened; with fewer they would be half the index.
 */
const tellingBeginning = 3;

/**
 * What it counts that words asked for one after the other stand so in a text: at most as much
 * again.
 */
const besideWeight = 1;

/**
 * Of the pairs of words that were asked for one after the other, the share that stand so in a text.
 */
function besides(parts: readonly Part[], row: number): number {
  if (parts.length < 2) return 0;
  const places = parts.map(({ words }) => words?.get(row)?.words ?? []);
  const pairs = places
    .slice(1)
    .filter((second, index) => second.some((place) => places[index]!.includes(place - 1)));
  return pairs.length / (places.length - 1);
}

/** The words of a name as the index has them. */
const toWords = (name: string): string[] =>
  name
    .split(/\s+/)
    .map((word) => toJoined(word))
    .filter((word) => word !== '');

/** What another name of a word counts against the word itself. */
const otherNameWeight = 0.5;

/** What two forms of a word tell of one document. */
function better(one: Fit | undefined, other: Fit): Fit {
  return one
    ? {
        score: Math.max(one.score, other.score),
        words: [...one.words, ...other.words],
        whole: true,
      }
    : other;
}

const toFits = (scores: ReadonlyMap<number, number>): Fits =>
  new Map([...scores].map(([row, score]) => [row, { score, words: [], whole: true }]));

/**
 * Rows that every part has, less those of any that is left out. Where only some are left out, all
 * others answer.
 */
function combine(
  parts: readonly Part[],
  without: readonly Part[],
  rows: number,
): Map<number, number> | undefined {
  if (parts.length === 0 && without.length === 0) return undefined;
  const [rarest, ...others] = parts.toSorted((a, b) => a.scores.size - b.scores.size);
  const scores = rarest
    ? new Map(rarest.scores)
    : new Map(Array.from({ length: rows }, (_, row) => [row, 0] as const));
  for (const row of scores.keys()) {
    if (
      !others.every((part) => part.scores.has(row)) ||
      without.some((part) => part.scores.has(row))
    )
      scores.delete(row);
    else
      scores.set(
        row,
        others.reduce((sum, part) => sum + part.scores.get(row)!, scores.get(row)!),
      );
  }
  return scores;
}

/** How much of what a query asks for a text must have, against the text that has the most of it. */
const mostShare = 0.75;

/**
 * Rows that have most of the parts, by how rare those are: rare words weigh more than those that
 * are everywhere.
 */
function combineMost(
  parts: readonly Part[],
  without: readonly Part[],
  rows: number,
): Map<number, number> | undefined {
  const weights = new Map<number, number>();
  const scores = new Map<number, number>();
  for (const part of parts) {
    for (const [row, score] of part.scores) {
      weights.set(row, (weights.get(row) ?? 0) + Math.log(1 + rows / part.scores.size));
      scores.set(row, (scores.get(row) ?? 0) + score);
    }
  }
  const least =
    mostShare * [...weights.values()].reduce((best, weight) => Math.max(best, weight), 0);
  for (const [row, weight] of weights)
    if (weight < least || without.some((part) => part.scores.has(row))) scores.delete(row);
  return parts.length === 0 ? combine(parts, without, rows) : scores;
}

function marked(
  parts: readonly Part[],
  scores: ReadonlyMap<number, number> | undefined,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  for (const row of scores?.keys() ?? [])
    found.set(
      row,
      parts.flatMap(({ words }) => words?.get(row)?.words ?? []),
    );
  return found;
}

const longestName = 6;

/**
 * Clauses that together are a name of something, each with its other names; the longest name first.
 */
function toGroups(
  clauses: readonly Clause[],
  aliases: readonly SearchAlias[],
  datesOf: (text: string) => readonly string[],
): Names[] {
  const others = new Map<string, readonly string[]>();
  for (const { present, absent } of aliases)
    for (const key of new Set([...present, ...absent].map(toNameKey)))
      others.set(key, [...new Set([...(others.get(key) ?? []), ...present])]);
  const groups: Names[] = [];
  for (let index = 0; index < clauses.length;) {
    const length = Math.min(longestName, clauses.length - index);
    const found = Array.from({ length }, (_, less) => length - less)
      .map((count) => {
        const part = clauses.slice(index, index + count);
        const text = part.map((clause) => clause.text).join(' ');
        const names = part.every((clause) => clause.kind !== 'phrase' || !clause.quoted)
          ? [...(others.get(toNameKey(text)) ?? []), ...datesOf(text)]
          : [];
        return { clauses: part, names: names.filter((name) => !isSameName(text, name)) };
      })
      .find(({ names }) => names.length > 0) ?? { clauses: [clauses[index]!], names: [] };
    groups.push(found);
    index += found.clauses.length;
  }
  return groups;
}
