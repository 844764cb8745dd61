/**
 * What is published of an image: its pixels, decoded and encoded anew in the same format. Nothing
 * else of the file comes out: no metadata, no colour profile, nothing that hides between or behind
 * its parts, and nothing made to break the decoder of a reader. The same bytes give the same bytes.
 */
import sharp, { type Sharp } from 'sharp';

/**
 * Most pixels of an image, all its frames together: what fits into memory beside everything else.
 */
export const mostPixels = 40_000_000;

// One thread and no cache: what comes out depends on neither.
sharp.concurrency(1);
sharp.cache(false);

const encoders: Readonly<Record<string, (image: Sharp) => Sharp>> = {
  png: (image) => image.png({ compressionLevel: 9 }),
  jpg: (image) => image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
  webp: (image) => image.webp({ quality: 92 }),
  gif: (image) => image.gif(),
  avif: (image) => image.avif({ quality: 75 }),
};

/** The image encoded anew, or why it cannot be. */
export async function toPixels(
  bytes: Uint8Array,
  extension: string,
): Promise<Uint8Array | 'broken' | 'large'> {
  const encode = encoders[extension === 'jpeg' ? 'jpg' : extension];
  if (!encode) return 'broken';
  try {
    const image = sharp(bytes, {
      limitInputPixels: mostPixels,
      failOn: 'truncated',
      animated: extension === 'gif' || extension === 'webp',
    });
    return new Uint8Array(await encode(image).toBuffer());
  } catch (error) {
    return /pixel limit/i.test(String(error)) ? 'large' : 'broken';
  }
}
