/**
 * What is said above the results: which record a name leads to, what was searched for besides, and
 * what to try where nothing was found.
 */
import { hasFilters, noFilters, type SearchState } from './address.ts';
import { readCard } from './cards.ts';
import type { Note } from '../engine/engine.ts';
import { findGroups, type Engines, type Found } from '../engine/found.ts';
import { element, type ShownWords } from './nodes.ts';
import { formatClause, parseQuery, type Clause } from '../engine/query.ts';

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

/** A link to the search on the page, changed. */
type Link = (
  change: Partial<SearchState>,
  text: string,
  attributes?: Record<string, string>,
) => HTMLAnchorElement;

export class SearchNotes {
  readonly #words: ShownWords;
  readonly #engines: () => Engines;
  readonly #link: Link;

  /** `engines` gives those that the page asks at the time. */
  constructor(words: ShownWords, engines: () => Engines, link: Link) {
    this.#words = words;
    this.#engines = engines;
    this.#link = link;
  }

  /** The notes about what was found, as paragraphs. */
  async about({ notes, named, total, clauses }: Found, state: SearchState): Promise<HTMLElement[]> {
    const lines: (Node | string)[][] = [];
    if (named) {
      const [title, , , id, href] = await readCard(named.engine.files, named.row);
      lines.push(
        this.#words.fill('jump', {
          id: element(
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
    if (clauses.length === 0) lines.push(this.noWord(state));
    if (total === 0 && !named) lines.push(...(await this.#help(notes, state)));
    return lines.filter((line) => line.length > 0).map((line) => element('p', {}, ...line));
  }

  /** That a query of signs alone asks for nothing. */
  noWord({ query }: SearchState): string[] {
    return query === '' ? [] : [this.#words.say('noWord', { word: query })];
  }

  #noteLine(note: Note, total: number): (Node | string)[] {
    if (note.kind === 'beginnings') return [this.#words.say('beginnings', { word: note.word })];
    if (note.kind === 'names')
      return [
        ...this.#words.fill('aliases', {
          names: element(
            'span',
            {},
            ...this.#words.listOf(note.names.map((name) => element('q', { dir: 'auto' }, name))),
          ),
        }),
        ' ',
        this.#link({ written: true }, this.#words.say('asWritten')),
      ];
    if (note.kind === 'accents') return [this.#words.say('accents', { word: note.word })];
    if (total > 0) return [];
    if (note.kind === 'short') return [this.#words.say('short', { word: note.word })];
    return [
      note.clause.kind === 'phrase'
        ? this.#words.say('nothingPhrase', { phrase: note.clause.text })
        : this.#words.say('nothingWords', { word: note.clause.text }),
    ];
  }

  /** What to try where nothing was found: the words probably meant, or fewer filters. */
  async #help(notes: readonly Note[], state: SearchState): Promise<(Node | string)[][]> {
    const missing = notes.flatMap((note) => (note.kind === 'missing' ? [note.clause] : []));
    const query = await this.#meant(missing, state.query);
    const isHelp = query !== state.query && (await this.#totalOf({ ...state, query })) > 0;
    return [
      ...(!isHelp
        ? []
        : [
            this.#words.fill('didYouMean', {
              query: this.#link({ query }, query, { class: 'found-meant' }),
            }),
          ]),
      ...(notes.some(({ kind }) => kind === 'missing' || kind === 'short')
        ? []
        : [[this.#words.say(hasFilters(state) ? 'nothing' : 'nothingTogether')]]),
      ...(await this.#fewer(state)),
      ...(await this.#loosely(state)),
      ...(hasFilters(state) ? [[this.#link(noFilters, this.#words.say('withoutFilters'))]] : []),
    ];
  }

  /** The same words, of which a text need have only most. */
  async #loosely(state: SearchState): Promise<(Node | string)[][]> {
    const clauses = parseQuery(state.query);
    if (state.most || clauses.filter(({ excluded }) => !excluded).length < 3) return [];
    const total = await this.#totalOf({ ...state, most: true });
    return total === 0
      ? []
      : [
          [
            this.#link(
              { most: true },
              this.#words.say('tryMost', { results: this.#words.count('count', total) }),
            ),
          ],
        ];
  }

  async #totalOf(state: SearchState): Promise<number> {
    return (await findGroups(this.#engines(), parseQuery(state.query), state)).reduce(
      (sum, { rows }) => sum + rows.length,
      0,
    );
  }

  /** The query without one of its words, where that finds something. */
  async #fewer(state: SearchState): Promise<(Node | string)[][]> {
    const clauses = parseQuery(state.query);
    if (state.most || clauses.filter(({ excluded }) => !excluded).length < 2) return [];
    const lines: { total: number; line: (Node | string)[] }[] = [];
    for (const clause of clauses) {
      const query = clauses
        .filter((one) => one !== clause)
        .map(formatClause)
        .join(' ');
      const total = await this.#totalOf({ ...state, query });
      if (total > 0)
        lines.push({
          total,
          line: [
            this.#link(
              { query },
              this.#words.say('without', {
                word: clause.text,
                results: this.#words.count('count', total),
              }),
            ),
          ],
        });
    }
    return lines
      .toSorted((a, b) => a.total - b.total)
      .slice(0, mostFewer)
      .map(({ line }) => line);
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
