/** What is relied on of the indexer that nobody promised; ARCHITECTURE.md says it in these words. */
export const relied =
  'Of Pagefind 1.5.2 it is relied on that pages are numbered in the order in which they were added, ' +
  'that an index is one list of pages, files of words, filters, orders and fields and one list of ' +
  'words a file, each a concise binary object (RFC 8949), compressed, behind “pagefind_dcd”, and ' +
  'that its program has one place each where a list that does not load is passed over, and one ' +
  'where it loads a file of words.';

/** Stops the build: the indexer does something otherwise. */
export function unexpected(what: string): never {
  throw new Error(`The search index is not as this program expects it: ${what}. ${relied}`);
}
