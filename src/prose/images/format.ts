/**
 * Raster images as bytes: whether a file is what its name says, and whether it carries more than a
 * picture (where, when and by whom it was taken). Nothing is decoded. Runs in a browser too.
 */

import { type Format, findFormat, littleAt, numberAt, textAt, listParts } from './bytes.ts';
import { countPixels, mostPixels } from './size.ts';

/** Most bytes of an image. */
export const mostImageBytes = 5 * 1024 * 1024;

/**
 * Names of the chunks of a PNG, of the segments of a JPEG, of the chunks of a WebP; of the others
 * the whole file as text.
 */
const partsOf: Readonly<Record<Format, (bytes: Uint8Array) => string[]>> = {
  png: (bytes) =>
    listParts(bytes, 8, (at) => ({
      name: textAt(bytes, at + 4, 4),
      next: at + 12 + numberAt(bytes, at, 4),
    })),
  jpeg: (bytes) =>
    listParts(bytes, 2, (at) =>
      bytes[at] === 0xff && bytes[at + 1] !== 0xda
        ? {
            name: `${bytes[at + 1]!.toString(16)} ${textAt(bytes, at + 4, 4)}`,
            next: at + 2 + numberAt(bytes, at + 2, 2),
          }
        : undefined,
    ),
  webp: (bytes) =>
    listParts(bytes, 12, (at) => ({
      name: textAt(bytes, at, 4),
      next: at + 8 + littleAt(bytes, at + 4, 4) + (littleAt(bytes, at + 4, 4) % 2),
    })),
  gif: (bytes) => (includes(bytes, '!\xfe') || includes(bytes, 'XMP DataXMP') ? ['comment'] : []),
  avif: (bytes) =>
    includes(bytes, 'Exif') || includes(bytes, 'application/rdf+xml') ? ['Exif'] : [],
};

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

interface Doubt {
  kind: 'format' | 'metadata' | 'large';
  /** Pixels, and how many it may have. */
  reached: number;
  most: number;
}

/** How many pixels an image has; of one that is none of the formats, none. */
export function pixelsOf(bytes: Uint8Array): number {
  const format = findFormat(bytes);
  return format ? countPixels(bytes, format) : 0;
}

/**
 * Why an image may not be published, or nothing: `format` where the bytes are not what the
 * extension says, `metadata` where they tell more, `large` where it has more pixels than are
 * decoded.
 */
export function findImageDoubt(bytes: Uint8Array, extension: string): Doubt | undefined {
  const format = findFormat(bytes);
  const reached = format ? countPixels(bytes, format) : 0;
  const doubt = (kind: Doubt['kind']): Doubt => ({
    kind,
    reached,
    most: format ? mostPixels[format] : 0,
  });
  if (format === undefined || format !== (extension === 'jpg' ? 'jpeg' : extension))
    return doubt('format');
  if (partsOf[format](bytes).some((name) => telling.test(name))) return doubt('metadata');
  return reached > mostPixels[format] ? doubt('large') : undefined;
}
