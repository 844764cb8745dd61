/**
 * Mutants that change nothing but time, each with its reason: no test can notice them. A text is
 * looked at closely only where a quick look says that something may be found in it.
 */
import type { Mutant } from './mutants.ts';

interface Equivalent {
  /** The end of the file's name, and the function, where it is not all of the file. */
  file: string;
  within?: string;
  reason: string;
}

const equivalent: readonly Equivalent[] = [
  { file: 'guard/cleanTexts.ts', reason: 'Remembers texts in which nothing was found.' },
];

/** Whether a mutant is of a kind that changes nothing. */
export const isEquivalent = ({ file, within }: Mutant): boolean =>
  equivalent.some(
    (one) => file.endsWith(one.file) && (one.within === undefined || one.within === within),
  );
