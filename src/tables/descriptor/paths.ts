/** Where the files of a resource lie. */
import type { Property } from './property.ts';

export function parsePaths(raw: Property): string[] {
  const path = ['path', 'url', 'file']
    .map((key) => raw.at(key))
    .find((property) => property.value !== undefined);
  if (!path) {
    if (!raw.has('data')) raw.add('resource-error', { why: 'no_path' }, raw.at('name').value);
    return [];
  }
  const texts = path.texts();
  if (path.exceeds('paths', texts.length)) return [];
  if (texts.length === 0 && (path.value === '' || Array.isArray(path.value)))
    path.add('resource-error', { why: 'no_path' });
  const isAllowed = (text: string) => isRemote(text) || isInside(text);
  for (const text of texts.filter((text) => !isAllowed(text)))
    path.add('x-path-outside', { why: 'path' }, text);
  return texts.filter(isAllowed).map(trimPath);
}

/** Whether a path is an address: the file is offered there, and not read. */
export function isRemote(path: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(path);
}

/**
 * Whether a path stays below the descriptor's folder, on every system, and out of hidden folders.
 */
export function isInside(path: string): boolean {
  if (path === '' || /[\0-\x1F\\:]/.test(path) || path.startsWith('/')) return false;
  return path
    .split('/')
    .every(
      (part, index, parts) =>
        part === '.' || (part === '' ? index < parts.length - 1 : !part.startsWith('.')),
    );
}

function trimPath(path: string): string {
  return isRemote(path)
    ? path
    : path
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
}

export function endingOf(path: string | undefined): string {
  return /\.([^./]+)$/.exec(path ?? '')?.[1]?.toLowerCase() ?? '';
}

export function stemOf(path: string | undefined): string | undefined {
  return (
    path
      ?.split('/')
      .at(-1)
      ?.replace(/\.[^.]*$/, '') || undefined
  );
}
