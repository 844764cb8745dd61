/**
 * How many pixels an image has, all its frames together, as its header and the frames' own say:
 * nothing is decoded. Runs in a browser too.
 */
import { type Format, littleAt, numberAt, textAt, listParts } from './bytes.ts';

/**
 * Most pixels of an image, all its frames together: what can be decoded, and encoded anew, in two
 * seconds and 512 MB. That takes longest for WebP, AVIF and GIF.
 */
export const mostPixels: Readonly<Record<Format, number>> = {
  png: 16_000_000,
  jpeg: 16_000_000,
  webp: 4_000_000,
  gif: 4_000_000,
  avif: 4_000_000,
};

/** Segments of a JPEG that begin a frame and hold its size: all C0 to CF but tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const readers: Readonly<Record<Format, (bytes: Uint8Array) => number>> = {
  png: (bytes) => numberAt(bytes, 16, 4) * numberAt(bytes, 20, 4),
  jpeg: (bytes) => {
    let pixels = 0;
    listParts(bytes, 2, (at) => {
      if (bytes[at] !== 0xff || bytes[at + 1] === 0xda) return undefined;
      if (isFrame(bytes[at + 1]!)) pixels = numberAt(bytes, at + 5, 2) * numberAt(bytes, at + 7, 2);
      return { name: '', next: at + 2 + numberAt(bytes, at + 2, 2) };
    });
    return pixels;
  },
  gif: (bytes) => littleAt(bytes, 6, 2) * littleAt(bytes, 8, 2) * Math.max(countFrames(bytes), 1),
  webp: (bytes) => {
    const frames = listParts(bytes, 12, (at) => ({
      name: textAt(bytes, at, 4),
      next: at + 8 + littleAt(bytes, at + 4, 4) + (littleAt(bytes, at + 4, 4) % 2),
    })).filter((name) => name === 'ANMF').length;
    return sizeOfWebp(bytes) * Math.max(frames, 1);
  },
  avif: largestOfAvif,
};

function sizeOfWebp(bytes: Uint8Array): number {
  const kind = textAt(bytes, 12, 4);
  if (kind === 'VP8X') return (littleAt(bytes, 24, 3) + 1) * (littleAt(bytes, 27, 3) + 1);
  if (kind === 'VP8 ') return (littleAt(bytes, 26, 2) % 0x4000) * (littleAt(bytes, 28, 2) % 0x4000);
  const packed = littleAt(bytes, 21, 4);
  return ((packed % 0x4000) + 1) * ((Math.floor(packed / 0x4000) % 0x4000) + 1);
}

/** The largest of the sizes that an AVIF states: of its picture, of its parts and of what they make up. */
function largestOfAvif(bytes: Uint8Array): number {
  let most = 0;
  for (let at = bytes.indexOf(0x69); at >= 0; at = bytes.indexOf(0x69, at + 1))
    if (textAt(bytes, at, 4) === 'ispe')
      most = Math.max(most, numberAt(bytes, at + 8, 4) * numberAt(bytes, at + 12, 4));
  return most;
}

/** Frames of a GIF: its blocks follow one another, each in pieces that tell their length. */
function countFrames(bytes: Uint8Array): number {
  const tableOf = (flags: number) => (flags >= 0x80 ? 3 * 2 ** ((flags % 8) + 1) : 0);
  let frames = 0;
  let at = 13 + tableOf(bytes[10] ?? 0);
  while (bytes[at] === 0x21 || bytes[at] === 0x2c) {
    const isPicture = bytes[at] === 0x2c;
    if (isPicture) frames += 1;
    at += isPicture ? 11 + tableOf(bytes[at + 9] ?? 0) : 2;
    while ((bytes[at] ?? 0) > 0) at += bytes[at]! + 1;
    at += 1;
  }
  return frames;
}

/** How many pixels an image of the format has. */
export const countPixels = (bytes: Uint8Array, format: Format): number => readers[format](bytes);
