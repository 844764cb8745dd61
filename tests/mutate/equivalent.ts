/** Mutants that change nothing but time, each with its reason: no test can notice them. */
interface Equivalent {
  /** The end of the file's name, and what the mutant does. */
  file: string;
  about: string;
  reason: string;
}

export const equivalent: readonly Equivalent[] = [];
