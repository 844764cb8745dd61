/**
 * Whether every address that pages ask for is there, and whether what they load is the site's own.
 */
// The manifest names every other file, so it is written after all of them have been judged.
import { manifestName } from '../manifest.ts';
import { type Finding, toDefect } from './findings.ts';
import { decode, type Asked } from './scan.ts';

export interface SiteMap {
  /** Every file of the site. */
  files: ReadonlySet<string>;
  /** Ids of each page, by file. */
  idsOf(file: string): ReadonlySet<string>;
  /** Where the site stands, where that is known. */
  origin: string;
  /** Path under which it stands, without a slash at its end. */
  base: string;
}

const nowhere = 'http://site.invalid';
const followable = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Links lead to what is there; elsewhere only by the schemes that readers expect. */
export function checkLinks(asked: readonly Asked[], site: SiteMap): Finding[] {
  return asked.flatMap(([address, file]) => {
    const url = URL.parse(address, `${site.origin || nowhere}/`);
    if (!url) return [toDefect(file, `"${address}" is no address`)];
    if (url.origin === (site.origin || nowhere)) return checkOwn(address, url, file, site);
    return followable.has(url.protocol)
      ? []
      : [{ place: file, text: `link with the scheme ${url.protocol}` }];
  });
}

/** What a page loads comes from the site itself and is there. */
export function checkLoads(asked: readonly Asked[], site: SiteMap): Finding[] {
  return asked.flatMap(([address, file]) => {
    const url = URL.parse(address, `${site.origin || nowhere}/`);
    if (url?.origin !== (site.origin || nowhere))
      return [{ place: file, text: `loads "${address.slice(0, 200)}" from elsewhere` }];
    return checkOwn(address, url, file, site);
  });
}

function checkOwn(
  address: string,
  url: URL,
  file: string,
  { files, idsOf, base }: SiteMap,
): Finding[] {
  const broken = (why: string) => [toDefect(file, `"${address}" ${why}`)];
  if (!url.pathname.startsWith(`${base}/`)) return broken(`lies outside of ${base}/`);
  const path = decode(url.pathname.slice(base.length + 1));
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(target) && target !== manifestName) return broken('leads to nothing');
  const id = decode(url.hash.slice(1));
  return id === '' || id.startsWith(':~:') || !target.endsWith('.html') || idsOf(target).has(id)
    ? []
    : broken('leads to no id of that page');
}
