/**
 * What an address in a lesson may be: `https`, `http` (which `checks/secureLinks.ts` tells), `mailto`,
 * `tel`, relative or `#`; and for an image, a raster file beside the lesson.
 */
type LinkFault = 'empty' | 'scheme' | 'other_origin' | 'backslash' | 'hidden' | 'reference';
type ImageFault = LinkFault | 'remote' | 'outside' | 'vector' | 'format';

const allowedSchemes = new Set(['https', 'http', 'mailto', 'tel']);
// Controls, spaces, soft hyphens, zero-width and direction characters: a browser drops some of them
// before it reads a scheme.
const invisible =
  /[\u0000-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff]|[\u{e0000}-\u{e0fff}]/gu;

/** The percent-encoded bytes of ASCII as characters; other encoded bytes stay as they are. */
const decodeOnce = (text: string): string =>
  text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

function decodeFully(text: string): string {
  let now = text;
  for (let round = 0; round < 4; round += 1) now = decodeOnce(now);
  return now;
}

/** The scheme before the first `:` that no `/`, `?` or `#` precedes, in lower case. */
function findScheme(text: string): string | undefined {
  return /^([^/?#:]*):/.exec(text)?.[1]?.toLowerCase();
}

/** Why an address as a browser would read it is refused, in one of its readings. */
function findReadingFault(text: string): LinkFault | undefined {
  if (text.includes('\\')) return 'backslash';
  if (/^\/\//.test(text)) return 'other_origin';
  if (/^[^/?#]*&/.test(text)) return 'reference';
  const scheme = findScheme(text);
  if (scheme === undefined) return undefined;
  if (!allowedSchemes.has(scheme)) return 'scheme';
  return /^https?$/.test(scheme) && !/^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(text)
    ? 'other_origin'
    : undefined;
}

/**
 * Why an address may not stand in a lesson, or nothing. It is judged as written, with percent
 * encoding undone and with invisible characters taken out, because different readers do these steps
 * in different orders. Character references were undone by the parser; what still looks like one
 * before the path is refused.
 */
export function findLinkFault(address: string): LinkFault | undefined {
  if (address.trim() === '') return 'empty';
  if (/[\u0000-\u001f\u007f-\u009f]/.test(address)) return 'hidden';
  const decoded = decodeFully(address);
  const readings = [
    address,
    decoded,
    address.replace(invisible, ''),
    decoded.replace(invisible, '').normalize('NFKC'),
  ];
  for (const reading of readings) {
    const found = findReadingFault(reading.trim());
    if (found) return found;
  }
  return undefined;
}

/** Extensions of the images that a lesson may show. */
export const imageExtensions: readonly string[] = ['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif'];

/** Why an image may not be shown, or nothing. */
export function findImageFault(address: string): ImageFault | undefined {
  const link = findLinkFault(address);
  if (link) return link;
  if (findScheme(address) !== undefined) return 'remote';
  const path = decodeFully(address);
  if (path.startsWith('/') || path.split('/').includes('..') || /[?#]/.test(path)) return 'outside';
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (/^svgz?$/.test(extension)) return 'vector';
  return imageExtensions.includes(extension) ? undefined : 'format';
}
