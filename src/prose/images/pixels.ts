/**
 * What is published of an image: its pixels, decoded and encoded anew in the same format. Nothing
 * else of the file comes out: no metadata, no colour profile, nothing that hides between or behind
 * its parts, and nothing made to break the decoder of a reader. The same bytes give the same bytes.
 */
import sharp, { type Sharp } from 'sharp';
import type { Format } from './bytes.ts';
import { mostPixels } from './size.ts';

// One thread and no cache: what comes out depends on neither.
sharp.concurrency(1);
sharp.cache(false);

const encoders: Readonly<Record<Format, (image: Sharp) => Sharp>> = {
  png: (image) => image.png({ compressionLevel: 9 }),
  jpeg: (image) => image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
  webp: (image) => image.webp({ quality: 92 }),
  gif: (image) => image.gif(),
  // More effort takes eight times as long, for as many bytes.
  avif: (image) => image.avif({ quality: 75, effort: 0 }),
};

/** The image encoded anew, or why it cannot be. */
export async function toPixels(
  bytes: Uint8Array,
  extension: string,
): Promise<Uint8Array | 'broken'> {
  const format = (extension === 'jpg' ? 'jpeg' : extension) as Format;
  const encode = encoders[format];
  try {
    const image = sharp(bytes, {
      // Once more: a decoder may read a header otherwise.
      limitInputPixels: mostPixels[format],
      failOn: 'truncated',
      animated: extension === 'gif' || extension === 'webp',
    });
    return new Uint8Array(await encode(image).toBuffer());
  } catch {
    return 'broken';
  }
}
