/** The results on the page: how many they are, what is said above them, their list and its pages. */
import { onPage, type Found } from '../../engine/found.ts';
import { buttonOf, partsOf, type PartOf, type SearchLink, type ShownWords } from '../nodes.ts';
import { drawResults } from './list.ts';
import { drawPages } from './pager.ts';

/** Results drawn, to be shown all at once. */
export interface DrawnResults {
  total: number;
  page: number;
  pages: number;
  list: readonly HTMLElement[];
}

export class ResultView {
  readonly #root: HTMLElement;
  readonly #part: PartOf;
  readonly #words: ShownWords;
  readonly #link: SearchLink;

  constructor(root: HTMLElement, words: ShownWords, link: SearchLink) {
    this.#root = root;
    this.#part = partsOf(root);
    this.#words = words;
    this.#link = link;
  }

  /** Draws a page of results, or the last one where there are not as many. */
  async draw(found: Found, wanted: number): Promise<DrawnResults> {
    const { total } = found;
    const pages = Math.max(1, Math.ceil(total / onPage));
    const page = Math.min(wanted, pages);
    return { total, page, pages, list: await drawResults(found, page, this.#words) };
  }

  show({ total, page, pages, list }: DrawnResults, notes: readonly HTMLElement[]): void {
    this.#root.dataset.asked = '';
    this.#part('list').replaceChildren(...list);
    this.#part('notes').replaceChildren(...notes);
    this.#part('bar').hidden = total < 2;
    const nav = this.#part('pages');
    nav.hidden = pages < 2;
    nav.querySelector('ul')!.replaceChildren(...drawPages(page, pages, this.#words, this.#link));
    this.#announce(total, page, pages);
  }

  /** Shows nothing but words, and what can be chosen. */
  clear(words: string): void {
    delete this.#root.dataset.asked;
    this.#empty();
    this.say(words);
  }

  /** Says that this browser cannot search. */
  giveUp(): void {
    this.#root.dataset.state = 'failed';
    this.say(this.#words.say('noEngine'));
  }

  /** Says that a search failed, and offers to try again. */
  fail(retry: () => void): void {
    this.#root.dataset.state = 'failed';
    this.#empty();
    const button = buttonOf(this.#words.say('retry'), retry);
    this.#part('status').replaceChildren(this.#words.say('failed'), ' ', button);
  }

  say(text: string): void {
    const status = this.#part('status');
    if (status.textContent !== text) status.textContent = text;
  }

  /**
   * Says how many results there are, also where they are as many as before: the mark that makes the
   * text another is not read.
   */
  #announce(total: number, page: number, pages: number): void {
    const results = this.#words.count('count', total);
    const text =
      pages > 1
        ? this.#words.say('pageOf', {
            results,
            page: this.#words.number(page),
            pages: this.#words.number(pages),
          })
        : results;
    this.say(this.#part('status').textContent === text ? `${text}\u200B` : text);
  }

  #empty(): void {
    for (const name of ['list', 'notes', 'chosen']) this.#part(name).replaceChildren();
    for (const name of ['bar', 'pages', 'away']) this.#part(name).hidden = true;
  }
}
