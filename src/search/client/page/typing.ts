/** Waits for a pause in typing, and lets what the word will need be fetched before it. */

import { hasUnspacedScript } from '../../documents/words.ts';
import { isPhraseOpen } from '../query/query.ts';

/**
 * In milliseconds; within a phrase that is not closed yet, and after the first letters of a word, a
 * longer one, since none of its beginnings is what is meant.
 */
const pause = 150;
const longPause = 600;
const firstLetters = /(?:^|\s)[\p{L}\p{N}]{1,2}$/u;

/**
 * Languages whose keyboards turn one text into another: what stands in the box meanwhile is not a
 * word yet. The keyboards of most phones compose in every language, and what they compose are words
 * as they stand.
 */
const converted = /^(?:zh|yue|ja|ko)\b/i;

export class Typing {
  readonly #box: HTMLInputElement;
  readonly #then: () => void;
  readonly #ahead: (typed: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Calls `then` when the reader has paused after a change, and `ahead` with the text at every
   * change; neither while one text is being turned into another.
   */
  constructor(box: HTMLInputElement, then: () => void, ahead: (typed: string) => void) {
    this.#box = box;
    this.#then = then;
    this.#ahead = ahead;
    const isConverted = navigator.languages.some((language) => converted.test(language));
    box.addEventListener('input', (event) => {
      if ((event as InputEvent).isComposing && isConverted) this.stop();
      else this.#change();
    });
    box.addEventListener('compositionend', () => {
      if (isConverted) this.#change();
    });
  }

  #change(): void {
    this.stop();
    const { value } = this.#box;
    const isBegun = isPhraseOpen(value) || (firstLetters.test(value) && !hasUnspacedScript(value));
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#then();
      },
      isBegun ? longPause : pause,
    );
    this.#ahead(value);
  }

  /** No longer waits; tells whether there was something typed that has not been searched for. */
  stop(): boolean {
    const waited = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return waited;
  }
}
