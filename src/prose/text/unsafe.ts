/** What may not stand in the text of a lesson at all, whatever it is part of. */
import { type Fault, type FaultCode, fault } from '../../schema/faults/index.ts';
import type { LineIndex } from './lines.ts';

// Controls but tab and line ends, bidi embeddings and overrides, soft hyphen, byte order mark, line
// and paragraph separators, other invisible fillers that hide text, tags, non-characters and lone
// halves of a pair.
const unsafe =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u115f\u1160\u17b4\u17b5\u180e\u2028-\u202e\u2061-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e0fff}]|\r(?!\n)|[\ud800-\udfff]/u;

/** The first character that may not stand in a lesson: its offset and its name as `U+202E`. */
export function findUnsafe(text: string): { offset: number; code: string } | undefined {
  const found = unsafe.exec(text);
  if (!found) return undefined;
  return {
    offset: found.index,
    code: `U+${text.codePointAt(found.index)!.toString(16).toUpperCase().padStart(4, '0')}`,
  };
}

const faultCodes: Readonly<Record<string, FaultCode>> = {
  'U+0000': 'x-nul',
  'U+000D': 'x-bare-carriage-return',
};

/** Every unsafe character of the text, at most `limit`, each with its place. */
export function checkUnsafe(text: string, file: string, lines: LineIndex, limit = 20): Fault[] {
  const pattern = new RegExp(unsafe, 'gu');
  const faults: Fault[] = [];
  for (let match = pattern.exec(text); match && faults.length < limit; match = pattern.exec(text)) {
    const found = findUnsafe(match[0])?.code ?? 'U+000D';
    faults.push(
      fault(faultCodes[found] ?? 'x-unsafe-character', {
        file,
        ...lines.placeOf(match.index),
        found,
      }),
    );
  }
  return faults;
}
