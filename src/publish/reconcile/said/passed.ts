/**
 * What a site may say although the guard finds something in it: the engine's own words, such as the
 * examples of faults, and what check looked at where it stands in the record and let through: an
 * exempted cell, a number in a column of numbers, a telephone in a table without register.
 */
import { type GuardedString, checkGuard } from '../../../checks/guard/index.ts';
import type { GuardRules } from '../../../schema/index.ts';
import type { Doubt } from './listener.ts';
import { type Phrase, codesIn, findPhrases, taken } from './phrases.ts';
import { collapse } from './words.ts';

/** A text whatever stands between its letters and digits. */
const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const marks = new Set(['x-tlp', 'x-classification']);
/** So many doubts are held against every value of the record, to see which of them stand in it. */
const mostCompared = 200;
/** What sets thousands apart as the engine writes them. */
const thousands = /(?<=\p{Nd})[,.\u00a0\u202f\u066c](?=\p{Nd}{3})/gu;
const digitsOf = (text: string): string =>
  text
    .replace(/\p{Nd}/gu, toDigit)
    .replace(thousands, '')
    .replace(/\D/g, '');
/** Whether a text holds a value, in capitals or not, as a page may show it. */
const holds = (text: string, value: string): boolean =>
  text.includes(value) || text.toLowerCase().includes(value.toLowerCase());

/** What an address is made of: a value within one is a part of it, and not one beside a word. */
const joins = /[\p{L}\p{N}\p{M}@._/\\%+~-]/u;
const isByItself = (text: string, from: number, to: number): boolean =>
  !joins.test(text.charAt(from - 1)) && !/[\p{L}\p{N}\p{M}@]/u.test(text.charAt(to));

/** A text without a value that stands by itself, in capitals or not. */
function without(text: string, value: string): string {
  const [small, sought] = [text.toLowerCase(), value.toLowerCase()];
  // A few letters are two as small ones.
  if (small.length !== text.length || sought === '') return text;
  let [rest, from] = ['', 0];
  for (let at = small.indexOf(sought); at >= 0; at = small.indexOf(sought, at + sought.length)) {
    if (!isByItself(text, at, at + sought.length)) continue;
    rest += text.slice(from, at) + taken;
    from = at + sought.length;
  }
  return rest + text.slice(from);
}
/** A shorter number says nothing by being somewhere. */
const leastDigits = 4;

/** All digits of a text, raised and lowered ones too. */
const allDigits = (text: string): string => text.normalize('NFKC').replace(/\P{Nd}/gu, '');

/** The digits of each number of a text. */
const numbersOf = (text: string): readonly string[] =>
  text
    .replace(thousands, '')
    .split(/[^\p{Nd}.]+/u)
    .map(digitsOf)
    .filter((digits) => digits !== '');

/** The value of a digit of any script: those of one follow one another from a multiple of its zero. */
function toDigit(digit: string): string {
  let value = 0;
  for (let code = digit.codePointAt(0)! - 1; value < 10; code -= 1, value += 1)
    if (!/\p{Nd}/u.test(String.fromCodePoint(code))) break;
  return String(value % 10);
}

export class Passed {
  readonly #rules: GuardRules;
  readonly #doubts: readonly Doubt[];
  readonly #codes: ReadonlySet<string>;
  /** What was let through, by the code and least phrase that it was looked at for. */
  readonly #texts = new Map<string, Set<string>>();
  /** Numbers that doubts are made of, and whether a typed cell holds them. */
  readonly #numbers = new Map<string, boolean>();
  /**
   * By code and digits, what doubts are made of, and whether a string of the record holds the same
   * digits and is no doubt where it stands: then the words around them made it one.
   */
  readonly #digits = new Map<string, { code: string; digits: string; isHeld: boolean }>();
  /** The values of the record that stand in a doubtful text, and for which it is not doubtful. */
  readonly #within = new Map<Doubt, Set<string>>();

  constructor(doubts: readonly Doubt[], rules: GuardRules) {
    this.#rules = rules;
    this.#doubts = doubts;
    this.#codes = new Set(doubts.map(({ code }) => code));
    for (const { code, text } of doubts)
      for (const phrase of marks.has(code) ? [] : findPhrases(text, code, rules))
        this.#note(phrase, code);
    for (const doubt of doubts.slice(0, mostCompared)) this.#within.set(doubt, new Set());
  }

  #note({ least }: Phrase, code: string): void {
    for (const number of numbersOf(least)) this.#numbers.set(number, false);
    const digits = allDigits(least);
    if (digits.length >= leastDigits && !least.includes('@'))
      this.#digits.set(`${code} ${digits}`, { code, digits, isHeld: false });
  }

  /** Words of the engine: what the page of faults shows as wrong, and whatever else it says. */
  passEngine(words: Iterable<string>): void {
    for (const text of words) this.#passFree(text, new Set());
  }

  /** A string as check looked at it: what its place lets through may be said anywhere. */
  passString(one: GuardedString & { written?: string }): void {
    const refused = new Set(
      checkGuard([one], this.#rules)
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code as string),
    );
    if (one.typed) this.#passNumber(one.text);
    for (const text of [one.written ?? one.text, ...(one.readings ?? []).map((each) => each.text)])
      this.#passFree(text, refused);
  }

  #passFree(text: string, refused: ReadonlySet<string>): void {
    const whole = collapse(text);
    const codes = codesIn(whole, this.#rules);
    for (const code of codes)
      if (this.#codes.has(code) && !refused.has(code))
        for (const { least } of findPhrases(whole, code, this.#rules))
          this.#pass(`${code} ${keyOf(least)}`, keyOf(whole));
    if (refused.size > 0) return;
    for (const one of this.#digits.values())
      if (!one.isHeld && !codes.includes(one.code) && allDigits(whole).includes(one.digits))
        one.isHeld = true;
    for (const [doubt, values] of this.#within)
      for (const value of codes.includes(doubt.code) ? [] : [whole, ...whole.split(';')])
        if (/\p{L}{3}/u.test(value) && holds(doubt.text, value.trim())) values.add(value.trim());
  }

  #pass(phrase: string, text: string): void {
    const texts = this.#texts.get(phrase) ?? new Set();
    this.#texts.set(phrase, texts.add(text));
  }

  #passedFor(code: string): readonly string[] {
    return [...this.#texts]
      .filter(([phrase]) => phrase.startsWith(`${code} `))
      .flatMap(([, texts]) => [...texts]);
  }

  #passNumber(text: string): void {
    for (const number of [digitsOf(text), ...numbersOf(text)])
      if (this.#numbers.has(number)) this.#numbers.set(number, true);
  }

  /** The doubts that nothing lets through. */
  left(): readonly Doubt[] {
    return this.#doubts.filter((doubt) => !this.#isPassed(doubt));
  }

  #isPassed(doubt: Doubt): boolean {
    const { text, code } = doubt;
    const key = keyOf(text);
    const phrases = [...findPhrases(text, code, this.#rules)];
    if (phrases.every((phrase) => this.#isKnown(phrase, code, key))) return true;
    const values = this.#within.get(doubt);
    return values !== undefined && this.#isMadeOf(doubt, values);
  }

  /**
   * Whether a text that was let through stands whole in the doubtful one, or holds what is found in
   * that with the words around it; or the numbers are those of columns of numbers.
   */
  #isKnown({ least, more }: Phrase, code: string, doubtful: string): boolean {
    const [found, around] = [keyOf(least), keyOf(more)];
    const isPart = around.length > found.length;
    const stands = (passed: string) => doubtful.includes(passed);
    for (const passed of this.#texts.get(`${code} ${found}`) ?? [])
      if (stands(passed) || (isPart && passed.includes(around))) return true;
    // In an address the words of a heading are one, and the least of them is another.
    if (!least.includes(' ') && this.#passedFor(code).some(stands)) return true;
    if (this.#digits.get(`${code} ${allDigits(least)}`)?.isHeld) return true;
    const numbers = numbersOf(least);
    return (
      !marks.has(code) &&
      numbers.length > 0 &&
      numbers.every((one) => one.length >= leastDigits && this.#numbers.get(one) === true)
    );
  }

  /**
   * Whether what is found is nothing but values of the record beside one another, or a value beside a
   * word of the engine: `Positions` before a title with numbers.
   */
  #isMadeOf({ text, code }: Doubt, values: ReadonlySet<string>): boolean {
    const longestFirst = [...values].sort((a, b) => b.length - a.length);
    const rest = longestFirst.reduce(without, text);
    return !codesIn(rest, this.#rules).includes(code);
  }
}
