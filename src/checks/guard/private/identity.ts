/** Numbers of identity papers, and of persons in the registers of states. */
import { bareNumbers } from './nationalNumbers.ts';
import { hasNamedPaper } from './papers.ts';

/** The two lines of a passport, and the three of a card (ICAO 9303). */
const machineReadable =
  /[PIAC][A-Z<][A-Z]{3}[A-Z]{1,30}<<[A-Z<]{10}|(?<!\w)[A-Z0-9<]{9}\d[A-Z]{3}\d{7}[MFX<]\d{7}[A-Z0-9<]{9}/;

/** Whether a text holds the number of an identity paper. */
export function findIdentity(text: string): boolean {
  return (
    machineReadable.test(text) ||
    bareNumbers.some(({ pattern, isValid }) => {
      for (const [found] of text.matchAll(pattern)) if (isValid?.(found) ?? true) return true;
      return false;
    }) ||
    hasNamedPaper(text)
  );
}
