/**
 * What is said above the results: which record a name leads to, what was searched for besides, and
 * what to try where nothing was found.
 */
import { hasFilters, noFilters, type SearchState } from '../address.ts';
import { readCard } from './results/cards.ts';
import type { Note } from '../engine/hits.ts';
import type { Engines } from '../engine/engines.ts';
import { findGroups, type Found } from '../engine/found.ts';
import { elementOf, type SearchLink, type ShownWords } from './nodes.ts';
import { formatClause, parseQuery, type Clause } from '../query/query.ts';

/** Of how many words it is said what leaving them out would find. */
const mostFewer = 3;

/** Puts one word for another where it stands by itself. */
function replaceWord(text: string, word: string, other: string): string {
  return text.replace(
    new RegExp(
      `(?<![\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'u',
    ),
    () => other,
  );
}

/** One thing said, with links in it. */
type Line = (Node | string)[];

interface Tried {
  total: number;
  line: Line;
}

export class SearchNotes {
  readonly #words: ShownWords;
  readonly #engines: () => Engines;
  readonly #link: SearchLink;

  /** `engines` gives those that the page asks at the time. */
  constructor(words: ShownWords, engines: () => Engines, link: SearchLink) {
    this.#words = words;
    this.#engines = engines;
    this.#link = link;
  }

  /** The notes about what was found, as paragraphs. */
  async about({ notes, named, total, clauses }: Found, state: SearchState): Promise<HTMLElement[]> {
    const lines: Line[] = [];
    if (named) {
      const [title, , , id, href] = await readCard(named.engine, named.row);
      lines.push(
        this.#words.fill('jump', {
          id: elementOf(
            'a',
            { href, class: 'found-jump', dir: 'auto' },
            id === '' ? title : `${id}: ${title}`,
          ),
        }),
      );
    }
    for (const note of notes) lines.push(this.#noteLine(note, total));
    if (state.most && clauses.length > 0 && total > 0)
      lines.push([
        this.#words.say('most'),
        ' ',
        this.#link({ most: false }, this.#words.say('all')),
      ]);
    if (state.written && clauses.length > 0)
      lines.push([this.#link({ written: false }, this.#words.say('withAliases'))]);
    if (clauses.length === 0 && state.query !== '') lines.push([this.nothingAsked(state)]);
    if (total === 0 && !named) lines.push(...(await this.#help(notes, state)));
    return lines.filter((line) => line.length > 0).map((line) => elementOf('p', {}, ...line));
  }

  /** What is said where nothing is asked: also a query of signs alone asks for nothing. */
  nothingAsked({ query }: SearchState): string {
    return query === '' ? this.#words.say('ready') : this.#words.say('noWord', { word: query });
  }

  #noteLine(note: Note, total: number): Line {
    if (note.kind === 'names') return this.#namesLine(note.names);
    if (total > 0 && (note.kind === 'short' || note.kind === 'missing')) return [];
    if (note.kind !== 'missing') return [this.#words.say(note.kind, { word: note.word })];
    const { kind, text } = note.clause;
    return kind === 'phrase'
      ? [this.#words.say('nothingPhrase', { phrase: text })]
      : [this.#words.say('nothingWords', { word: text })];
  }

  #namesLine(names: readonly string[]): Line {
    const quoted = this.#words.listOf(names.map((name) => elementOf('q', { dir: 'auto' }, name)));
    return [
      ...this.#words.fill('aliases', { names: elementOf('span', {}, ...quoted) }),
      ' ',
      this.#link({ written: true }, this.#words.say('asWritten')),
    ];
  }

  /** What to try where nothing was found: the words probably meant, or fewer filters. */
  async #help(notes: readonly Note[], state: SearchState): Promise<Line[]> {
    const isFiltered = hasFilters(state);
    const isSaid = notes.some(({ kind }) => kind === 'missing' || kind === 'short');
    return [
      ...(await this.#didYouMean(notes, state)),
      isSaid ? [] : [this.#words.say(isFiltered ? 'nothing' : 'nothingTogether')],
      ...(state.most ? [] : await this.#less(state)),
      isFiltered ? [this.#link(noFilters, this.#words.say('withoutFilters'))] : [],
    ];
  }

  async #didYouMean(notes: readonly Note[], state: SearchState): Promise<Line[]> {
    const missing = notes.flatMap((note) => (note.kind === 'missing' ? [note.clause] : []));
    const query = await this.#meant(missing, state.query);
    if (query === state.query || (await this.#totalOf({ ...state, query })) === 0) return [];
    const link = this.#link({ query }, query, { class: 'found-meant' });
    return [this.#words.fill('didYouMean', { query: link })];
  }

  /** The query without one of its words, and with most of them, where that finds something. */
  async #less(state: SearchState): Promise<Line[]> {
    const clauses = parseQuery(state.query);
    const asked = clauses.filter(({ excluded }) => !excluded).length;
    return [
      ...(asked < 2 ? [] : await this.#fewer(clauses, state)),
      ...(asked < 3 ? [] : [(await this.#try({ most: true }, 'tryMost', state)).line]),
    ];
  }

  async #fewer(clauses: readonly Clause[], state: SearchState): Promise<Line[]> {
    const tried: Tried[] = [];
    for (const clause of clauses) {
      const others = clauses.filter((one) => one !== clause);
      const query = others.map(formatClause).join(' ');
      tried.push(await this.#try({ query }, 'without', state, clause.text));
    }
    return tried
      .filter(({ total }) => total > 0)
      .toSorted((a, b) => a.total - b.total)
      .slice(0, mostFewer)
      .map(({ line }) => line);
  }

  /** Another search, with a link that says how much it finds; no line where that is nothing. */
  async #try(
    change: Partial<SearchState>,
    key: 'tryMost' | 'without',
    state: SearchState,
    word = '',
  ): Promise<Tried> {
    const total = await this.#totalOf({ ...state, ...change });
    const said = this.#words.say(key, { word, results: this.#words.count('count', total) });
    return { total, line: total === 0 ? [] : [this.#link(change, said)] };
  }

  async #totalOf(state: SearchState): Promise<number> {
    const groups = await findGroups(this.#engines(), parseQuery(state.query), state);
    return groups.reduce((sum, { rows }) => sum + rows.length, 0);
  }

  /**
   * The query with the words that no text has, also those within a phrase, as the record writes
   * what was probably meant.
   */
  async #meant(missing: readonly Clause[], asked: string): Promise<string> {
    const { own, source } = this.#engines();
    let query = asked;
    for (const word of missing.flatMap((clause) =>
      clause.kind === 'phrase' ? (clause.text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) : [clause.text],
    )) {
      const meant =
        (await own.spelling.findMeant(word)) ?? (await source?.spelling.findMeant(word));
      if (meant) query = replaceWord(query, word, meant);
    }
    return query;
  }
}
