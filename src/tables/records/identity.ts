/** What a row goes by in its register. */

/** The id that the parts of a row make up, behind the prefix; undefined where all are empty. */
export function joinId(prefix: string | undefined, parts: readonly string[]): string | undefined {
  const told = parts.filter((text) => text !== '');
  return told.length === 0 ? undefined : (prefix ?? '') + told.join('-');
}

/** What a row without id goes by: the texts of its key. */
export function joinKey(key: readonly string[], texts: Readonly<Record<string, string>>): string {
  return key
    .map((name) => texts[name] ?? '')
    .join('/')
    .replace(/(?<!\/)\/+$/, '');
}
