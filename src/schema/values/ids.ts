/** Ids: permanent names of records, unique over all registers without regard to case. */

const pattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const longest = 120;

/**
 * Names that would collide with the site's own addresses, or that a file system or a browser
 * refuses.
 */
const reserved = new Set([
  'index',
  'page',
  'con',
  'prn',
  'aux',
  'nul',
  '__proto__',
  'constructor',
  'prototype',
]);

/**
 * Whether `text` can be an id: letters, digits, `.`, `_`, `-`, beginning with a letter or digit, no
 * reserved name, no trailing dot.
 */
export function isId(text: string): boolean {
  return (
    pattern.test(text) &&
    text.length <= longest &&
    !text.endsWith('.') &&
    !reserved.has(text.toLowerCase())
  );
}

/** The form in which ids are compared and stand in addresses. */
export function toAddress(id: string): string {
  return id.toLowerCase();
}
