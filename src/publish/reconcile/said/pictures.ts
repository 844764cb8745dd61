/**
 * Whether a picture carries anything beside its pixels: where and by whom it was taken, and what
 * somebody wrote into it. None that is published does.
 */

/** Parts of a PNG that draw; any other is a word or a date. */
const drawn = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP pHYs sBIT bKGD cICP acTL fcTL fdAT'.split(' '),
);

function* pngParts(bytes: Buffer): Generator<string> {
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    yield bytes.toString('latin1', at + 4, at + 8);
}

/** Segments of a JPEG before its pixels, by their second byte. */
function* jpegSegments(bytes: Buffer): Generator<number> {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const segment = bytes[at + 1]!;
    yield segment;
    if (segment === 0xda) return;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
}

function* webpParts(bytes: Buffer): Generator<string> {
  for (let at = 12; at + 8 <= bytes.length;) {
    yield bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
}

const isWritten = (segment: number): boolean =>
  segment === 0xfe || (segment > 0xe0 && segment <= 0xef && segment !== 0xe2 && segment !== 0xee);

/** Whether something is said in a picture; of a form that is not known, undefined. */
export function carriesWords(bytes: Buffer): boolean | undefined {
  const begins = bytes.toString('latin1', 0, 12);
  if (begins.startsWith('\x89PNG')) return [...pngParts(bytes)].some((part) => !drawn.has(part));
  if (begins.startsWith('\xff\xd8')) return [...jpegSegments(bytes)].some(isWritten);
  if (/^RIFF.{4}WEBP$/s.test(begins))
    return [...webpParts(bytes)].some((part) => part === 'EXIF' || part === 'XMP ');
  // What describes an AVIF stands before its pixels.
  if (begins.slice(4, 8) === 'ftyp')
    return /Exif|mime|xml /.test(bytes.toString('latin1', 0, bytes.indexOf('mdat')));
  return undefined;
}
