/** Faults of one file while they are being found. */
import { fault, type Fault, type Place } from './fault.ts';
import type { FaultCode, Severity } from './kinds.ts';

/**
 * Most faults of one code that are kept: enough to see what is wrong, few enough to hold whatever
 * the file is.
 */
const mostOfACode = 1000;
const mostFound = 120;

/**
 * Collects faults, each with its place (and, where it is a function, its parameters) worked out
 * only where it is kept. Where a code is found more often than that, its last fault says in the
 * parameter `more` how many were left out.
 */
export class FaultList {
  #kept: Fault[] = [];
  readonly #counts = new Map<FaultCode, number>();

  add(
    code: FaultCode,
    place: () => Place,
    params: Fault['params'] | (() => Fault['params']) = {},
  ): void {
    const count = this.count(code) + 1;
    this.#counts.set(code, count);
    if (count <= mostOfACode)
      this.#kept.push(fault(code, place(), typeof params === 'function' ? params() : params));
  }

  /** How many faults of a code were found, kept or not. */
  count(code: FaultCode): number {
    return this.#counts.get(code) ?? 0;
  }

  /** Forgets everything found so far: where one fault explains all others. */
  clear(): void {
    this.#kept = [];
    this.#counts.clear();
  }

  /** The faults in the order in which they were found. */
  toFaults(): Fault[] {
    const left = new Map([...this.#counts].filter(([, count]) => count > mostOfACode));
    return this.#kept
      .map((found) => found)
      .reverse()
      .map((found) => {
        const count = left.get(found.code);
        left.delete(found.code);
        return count === undefined
          ? found
          : { ...found, params: { ...found.params, more: count - mostOfACode } };
      })
      .reverse();
  }
}

/** How many faults there are of a severity, or of both: those that were not kept are counted too. */
export function countFaults(faults: readonly Fault[], severity?: Severity): number {
  return faults
    .filter((one) => severity === undefined || one.severity === severity)
    .reduce((sum, { params }) => sum + 1 + Number(params['more'] ?? 0), 0);
}

/** Characters that would break a report's line, move its cursor or reorder it. */
const unprintable = /[\0-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/**
 * What a fault shows of a text: all of a short one, the beginning of a long one, with pictures of
 * what cannot be printed.
 */
export function toFound(text: string): string {
  const short =
    text.length <= mostFound
      ? text
      : `${text.slice(0, mostFound - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return short.replace(unprintable, toPicture);
}

function toPicture(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
