/**
 * Puts what a site says to the guard, each text once. Of what is found the text is kept until it is
 * known whether the record may say it; nobody is shown it.
 */
import { checkGuard } from '../../../checks/guard/index.ts';
import type { GuardRules } from '../../../schema/index.ts';
import { leastSaid } from './attributes.ts';
import { Remembered } from './remembered.ts';
import { collapse } from './words.ts';

/** A text in which the guard finds something, where it stands first, and what was found. */
export interface Doubt {
  place: string;
  text: string;
  code: string;
  /** What stands around it besides: a text that is heard otherwise is another. */
  setting: string;
}

/** How a text stands where it is heard. */
interface Setting {
  /** The column of a cell. */
  field?: string;
  /** Its digits are what its column is for. */
  typed?: boolean;
  /** It is one of many words, torn out of its text: marks and numbers are made of several. */
  isWord?: boolean;
}

/** A day or a short number, of which there are thousands. */
const plain = /^(?:\d{4}-\d\d-\d\d|\d{1,6})$/;
const ofSeveralWords = new Set<string>(['x-tlp', 'x-classification']);
/** Longer texts are judged in parts, each with the end of the one before it. */
const longestHeard = 50_000;
const overlap = 500;

export class Listener {
  readonly doubts: Doubt[] = [];
  readonly #rules: GuardRules;
  readonly #heard = new Remembered();

  constructor(rules: GuardRules) {
    this.#rules = { ...rules, exempt: [] };
  }

  hear(said: string, place: string, setting: Setting = {}): void {
    if (said.length < leastSaid || plain.test(said)) return;
    const { field = '', isWord = false, typed = isWord } = setting;
    const around = field === '' && !typed ? '' : `${field}\0${typed}\0`;
    const key = around + said;
    if (!this.#heard.isNew(key)) return;
    for (let from = 0; from < said.length; from += longestHeard - overlap) {
      const text = collapse(said.slice(from, from + longestHeard));
      const one = { text, place: { file: place, field }, typed };
      for (const { code } of checkGuard([one], this.#rules))
        if (!isWord || !ofSeveralWords.has(code))
          this.doubts.push({ place, text, code, setting: around });
    }
  }
}
