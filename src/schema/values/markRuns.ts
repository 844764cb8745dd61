/**
 * Runs of combining marks. Whoever normalises a text sorts the marks on each letter, in the square
 * of their number; the Stream-Safe Text Format of Unicode (UAX #15, section 13) has at most 30 on
 * one. Texts are held to that before anything reads them.
 */
import { recordCaps } from '../caps.ts';

/** A mark, or one of the two letters that normalisation makes one of. */
const mark = String.raw`[\p{M}\uFF9E\uFF9F]`;
/** A character by its number, in JSON and YAML or in HTML; or what vanishes between two marks. */
const numbered = String.raw`\\u[\dA-Fa-f]{4}|\\U[\dA-Fa-f]{8}|&#(?:[xX][\dA-Fa-f]{1,6}|\d{1,7});?`;
const nothing = String.raw`\\\r?\n[ \t]{0,99}|\\|&(?:shy|zwj|zwnj|lrm|rlm);`;
/** No language has as many marks in a row: only such a run is looked at, in pieces. */
const suspects = new RegExp(`(?:${mark}|${numbered}|${nothing}){8,400}`, 'gu');
const parts = new RegExp(`${numbered}|${nothing}`, 'gu');
const isMark = new RegExp(mark, 'u');

function toCharacter(part: string): string {
  const [, reference, digits] = /^(?:\\[uU]|(&#[xX]?))([\dA-Fa-f]+)/.exec(part) ?? [];
  if (digits === undefined) return '';
  const code = parseInt(digits, reference === '&#' ? 10 : 16);
  if (code > 0x10ffff) return ' ';
  return reference === undefined && code < 0x10000
    ? String.fromCharCode(code)
    : String.fromCodePoint(code);
}

/**
 * Where more marks stand in a row than may, and how many, to within seven: as they are or by their
 * numbers. `escape`
 * is a sign that a table's dialect takes away before a character.
 */
export function findMarkRun(
  text: string,
  escape?: string,
): { offset: number; count: number } | undefined {
  if (escape !== undefined && escape !== '\\') return findMarkRun(text.replaceAll(escape, '\\'));
  let [count, longest, offset, end] = [0, 0, 0, 0];
  for (const { 0: suspect, index } of text.matchAll(suspects)) {
    if (index !== end && longest > recordCaps.marks) break;
    if (index !== end) [count, longest, offset] = [0, 0, index];
    for (const character of suspect.replace(parts, toCharacter)) {
      count = isMark.test(character) ? count + 1 : 0;
      longest = Math.max(longest, count);
    }
    end = index + suspect.length;
  }
  return longest > recordCaps.marks ? { offset, count: longest } : undefined;
}
