/** Numbers of identity papers, and of persons in the registers of states. */
import { bareNumbers } from './nationalNumbers.ts';
import { hasNamedPaper } from './papers.ts';

/** The two lines of a passport, and the three of a card (ICAO 9303). */
const machineReadable =
  /[PIAC][A-Z<][A-Z]{3}[A-Z]{1,30}<<[A-Z<]{10}|(?<!\w)[A-Z0-9<]{9}\d[A-Z]{3}\d{7}[MFX<]\d{7}[A-Z0-9<]{9}/;

/** What every number of a person has at least: nine digits, or digits beside letters. */
const signs =
  /\d(?:[ .\/+-]?\d){8}|[A-Z]{2} ?\d{2} ?\d{2}|[A-Z]\d{6}|\d{7}-?[A-Z]|[A-Z]{4}\d{2}|\d{6}[A-Y]\d{3}/;

/** Whether a text holds the number of an identity paper. */
export function findIdentity(text: string): boolean {
  if (machineReadable.test(text) || hasNamedPaper(text)) return true;
  return (
    signs.test(text) &&
    bareNumbers.some(
      ({ pattern, isValid }) =>
        text.search(pattern) >= 0 &&
        [...text.matchAll(pattern)].some(([found]) => isValid?.(found) ?? true),
    )
  );
}
