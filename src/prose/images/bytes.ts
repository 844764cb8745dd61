/** Images as bytes: which format they are in, and how their parts follow one another. */

export type Format = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif';

export const textAt = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));
export const numberAt = (bytes: Uint8Array, start: number, length: number): number =>
  bytes.subarray(start, start + length).reduce((sum, byte) => sum * 256 + byte, 0);
/** A number whose last byte counts most; the bytes stay as they are. */
export const littleAt = (bytes: Uint8Array, start: number, length: number): number =>
  numberAt(Uint8Array.from(bytes.subarray(start, start + length)).reverse(), 0, length);

export function findFormat(bytes: Uint8Array): Format | undefined {
  if (textAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (/^GIF8[79]a/.test(textAt(bytes, 0, 6))) return 'gif';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'webp';
  return textAt(bytes, 4, 4) === 'ftyp' && /^avi[fs]/.test(textAt(bytes, 8, 4))
    ? 'avif'
    : undefined;
}

/** The names of parts that follow one another, each said to end after its start. */
export function listParts(
  bytes: Uint8Array,
  start: number,
  read: (at: number) => { name: string; next: number } | undefined,
): string[] {
  const names: string[] = [];
  for (let at = start; at + 8 <= bytes.length;) {
    const part = read(at);
    if (!part || part.next <= at) break;
    names.push(part.name);
    at = part.next;
  }
  return names;
}
