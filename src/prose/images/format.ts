/**
 * Raster images as bytes: whether a file is what its name says, and whether it carries more than a
 * picture (where, when and by whom it was taken). Nothing is decoded. Runs in a browser too.
 */

/** Most bytes of an image. */
export const mostImageBytes = 5 * 1024 * 1024;

type Format = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif';

const textAt = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));
const numberAt = (bytes: Uint8Array, start: number, length: number): number =>
  bytes.subarray(start, start + length).reduce((sum, byte) => sum * 256 + byte, 0);
const littleAt = (bytes: Uint8Array, start: number): number =>
  numberAt(bytes.slice(start, start + 4).reverse(), 0, 4);

function findFormat(bytes: Uint8Array): Format | undefined {
  if (textAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (/^GIF8[79]a/.test(textAt(bytes, 0, 6))) return 'gif';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'webp';
  return textAt(bytes, 4, 4) === 'ftyp' && /^avi[fs]/.test(textAt(bytes, 8, 4))
    ? 'avif'
    : undefined;
}

/**
 * Names of the chunks of a PNG, of the segments of a JPEG, of the chunks of a WebP; of the others
 * the whole file as text.
 */
const partsOf: Readonly<Record<Format, (bytes: Uint8Array) => string[]>> = {
  png: (bytes) =>
    walk(bytes, 8, (at) => ({
      name: textAt(bytes, at + 4, 4),
      next: at + 12 + numberAt(bytes, at, 4),
    })),
  jpeg: (bytes) =>
    walk(bytes, 2, (at) =>
      bytes[at] === 0xff && bytes[at + 1] !== 0xda
        ? {
            name: `${bytes[at + 1]!.toString(16)} ${textAt(bytes, at + 4, 4)}`,
            next: at + 2 + numberAt(bytes, at + 2, 2),
          }
        : undefined,
    ),
  webp: (bytes) =>
    walk(bytes, 12, (at) => ({
      name: textAt(bytes, at, 4),
      next: at + 8 + littleAt(bytes, at + 4) + (littleAt(bytes, at + 4) % 2),
    })),
  gif: (bytes) => (includes(bytes, '!\xfe') || includes(bytes, 'XMP DataXMP') ? ['comment'] : []),
  avif: (bytes) =>
    includes(bytes, 'Exif') || includes(bytes, 'application/rdf+xml') ? ['Exif'] : [],
};

/**
 * The names of parts that follow one another, each said to end after its start, at most a thousand.
 */
function walk(
  bytes: Uint8Array,
  start: number,
  read: (at: number) => { name: string; next: number } | undefined,
): string[] {
  const names: string[] = [];
  for (let at = start; at + 8 <= bytes.length && names.length < 1000;) {
    const part = read(at);
    if (!part || part.next <= at) break;
    names.push(part.name);
    at = part.next;
  }
  return names;
}

function includes(bytes: Uint8Array, wanted: string): boolean {
  for (
    let at = bytes.indexOf(wanted.charCodeAt(0));
    at >= 0;
    at = bytes.indexOf(wanted.charCodeAt(0), at + 1)
  )
    if (textAt(bytes, at, wanted.length) === wanted) return true;
  return false;
}

/**
 * Parts that describe rather than show: Exif, XMP, IPTC and comments. Colour profiles and
 * resolutions stay.
 */
const telling = /^(?:eXIf|tEXt|zTXt|iTXt|tIME|EXIF|XMP |Exif|comment|e1 .*|ed .*|fe .*)/s;

/**
 * Why an image may not be published, or nothing: `format` where the bytes are not what the
 * extension says, `metadata` where they tell more.
 */
export function findImageDoubt(
  bytes: Uint8Array,
  extension: string,
): 'format' | 'metadata' | undefined {
  const format = findFormat(bytes);
  if (format === undefined || format !== (extension === 'jpg' ? 'jpeg' : extension))
    return 'format';
  return partsOf[format](bytes).some((name) => telling.test(name)) ? 'metadata' : undefined;
}
