/** Bytes of a table to text, in the encoding that the descriptor states. Runs in a browser too. */
import { type Fault, type Place, fault } from '../../schema/faults/index.ts';
import { capParams } from '../../schema/index.ts';
import { findMarkRun } from '../../schema/values/index.ts';

/**
 * Most bytes of one file of a table; a larger one is refused before it is read. With the most rows,
 * it is what can be judged in two seconds and 512 MB whatever it holds (`npm run bench:sizes`); a
 * table may have several files.
 */
export const mostTableBytes = 16 * 1024 * 1024;
/** From how many bytes on reviewers cannot see a change on the usual forges. */
export const largeTableBytes = 500 * 1024;

/**
 * Names that other tools write, by the name that browsers know. `ascii` is read as UTF-8, its
 * superset, so that a stray letter is a fault.
 */
const aliases: Readonly<Record<string, string>> = {
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  'utf-8-sig': 'utf-8',
  utf_8: 'utf-8',
  'latin-1': 'iso-8859-1',
  latin_1: 'iso-8859-1',
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  utf_16: 'utf-16',
};
const chunk = 65_536;

/** Whether tables in this encoding can be read. */
export function isEncoding(name: string): boolean {
  return findDecoder(toLabel(name, new Uint8Array())) !== undefined;
}

/**
 * The text of a table, without its byte order mark. Bytes that are no text in its encoding are a
 * fault; there the text is what they are in the encoding that they may be meant in, so that what
 * else is wrong can be told, and nothing where that is no text either.
 */
export function decodeTable(
  bytes: Uint8Array,
  encoding: string,
  place: Place,
): { text?: string; faults: Fault[] } {
  if (bytes.length > mostTableBytes) return { faults: [tooLarge(bytes.length, place)] };
  const label = toLabel(encoding, bytes);
  const decoder = findDecoder(label);
  if (!decoder)
    return {
      faults: [fault('encoding-error', place, { why: 'unknown', encoding, suggestion: 'utf-8' })],
    };
  try {
    return withFewMarks({ text: decoder.decode(bytes), faults: [] }, place);
  } catch {
    const found = illFormed(bytes, label, encoding, place);
    const likely = findDecoder(String(found.params['suggestion']), false)!.decode(bytes);
    const text = likely.includes('\0') ? {} : { text: likely };
    return withFewMarks({ faults: [found], ...text }, place);
  }
}

/** A text without the text where more marks stand on a letter than may: whoever read it would wait. */
function withFewMarks<Read extends { text?: string; faults: Fault[] }>(
  read: Read,
  place: Place,
): { text?: string; faults: Fault[] } {
  const passed = read.text === undefined ? undefined : marksFault(read.text, place);
  return passed ? { faults: [...read.faults, passed] } : read;
}

/** The fault of a text with more marks on a letter than may stand there. */
export function marksFault(text: string, place: Place, escape?: string): Fault | undefined {
  const run = findMarkRun(text, escape);
  if (!run) return undefined;
  const cursor = { line: 1, column: 1 };
  advance(cursor, text.slice(0, run.offset));
  return fault('x-too-many', { ...place, ...cursor }, capParams('marks', run.count));
}

/** The fault of a table over the cap. */
export function tooLarge(bytes: number, place: Place): Fault {
  return fault('x-file-too-large', place, { bytes, most: mostTableBytes });
}

function toLabel(encoding: string, bytes: Uint8Array): string {
  const name = encoding.trim().toLowerCase();
  const label = aliases[name] ?? name;
  return label === 'utf-16' && bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : label;
}

function findDecoder(label: string, fatal = true): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return undefined;
  }
}

/**
 * The fault of bytes that are no text in an encoding: where the first of them stand, and in which
 * encoding they may be meant.
 */
function illFormed(bytes: Uint8Array, label: string, encoding: string, place: Place): Fault {
  const { line, column, from, to } = locateIllFormed(bytes, label);
  const found = [...bytes.subarray(from, to)]
    .map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
    .join(' ');
  return fault(
    'encoding-error',
    { ...place, line, column, found },
    { why: 'bytes', encoding, suggestion: toLikelyEncoding(bytes, label) },
  );
}

/** Decodes once more, by pieces and then byte by byte within the piece that fails. */
function locateIllFormed(
  bytes: Uint8Array,
  label: string,
): { line: number; column: number; from: number; to: number } {
  const cursor = { line: 1, column: 1 };
  let [decoder, at] = [findDecoder(label)!, 0];
  const tryDecode = (from: number, to: number) => {
    try {
      return decoder.decode(bytes.subarray(from, to), { stream: to < bytes.length });
    } catch {
      return undefined;
    }
  };
  for (
    let text = tryDecode(at, at + chunk);
    text !== undefined && at < bytes.length;
    text = tryDecode(at, at + chunk)
  ) {
    advance(cursor, text);
    at += chunk;
  }
  decoder = findDecoder(label)!;
  if (at > 0) decoder.decode(bytes.subarray(0, at), { stream: true });
  let from = at;
  for (let next = at; next < bytes.length; next++) {
    const text = tryDecode(next, next + 1);
    if (text === undefined)
      return { ...cursor, from, to: next > from && bytes[next]! < 0x80 ? next : next + 1 };
    if (text === '') continue;
    advance(cursor, text);
    from = next + 1;
  }
  return { ...cursor, from, to: bytes.length };
}

function advance(cursor: { line: number; column: number }, text: string): void {
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) cursor.line++;
  const last = text.lastIndexOf('\n');
  cursor.column = last < 0 ? cursor.column + text.length : text.length - last;
}

function toLikelyEncoding(bytes: Uint8Array, label: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return label === 'utf-8' ? 'windows-1252' : 'utf-8';
}
