/**
 * Rows that went and rows that came in one version, matched: a row under a new key is known by its
 * values.
 */
import { compareText } from '../../schema/faults/index.ts';
import type { Keyed, Values } from './historyRow.ts';

/**
 * A row that went or came. `texts` are its values by label, where all columns of both versions are
 * at hand.
 */
export interface Loose {
  key: string;
  id: string;
  values: Values;
  keyNames: readonly string[];
  texts?: ReadonlyMap<string, string> | undefined;
}

export interface KeyMatch {
  from: Loose;
  to: Loose;
}

/** What the matching may go by besides the rows. */
interface KeyHints {
  keyed: Keyed;
  /** Ids that changed in the same version, old to new, in lower case. */
  ids: ReadonlyMap<string, string>;
  /** How many rows the table had. */
  rows: number;
}

/** Length from which a text that stands in one row only tells which row it is. */
const telling = 20;

/**
 * Pairs of rows that are one row under two keys. First rows in which every column that both
 * versions have is the same (the key is made of other columns than before); then keys that differ
 * by an id that changed in the same version; then, for rows with an id, rows in which all values
 * but the id are the same; then rows that share a long text that no other row has, and at least
 * half of their values. Of rows without an id, a new key is a new fact, unless half of the table or
 * more says the same under new keys.
 */
export function matchKeys(
  gone: readonly Loose[],
  come: readonly Loose[],
  hints: KeyHints,
): KeyMatch[] {
  if (gone.length === 0 || come.length === 0) return [];
  const matcher = new Matcher(gone, come);
  matcher.pair((row) => row.texts && sharedTexts(row.texts, gone, come));
  if (hints.ids.size > 0)
    matcher.pair((row, side) =>
      side === 'gone' ? substituteIds(row.key, hints.ids).toLowerCase() : row.key,
    );
  if (hints.keyed === 'id') {
    matcher.pair((row) => signature(row));
    matcher.pairByText();
  } else matcher.pairThroughout(Math.max(2, hints.rows / 2));
  return matcher.matches;
}

/** A key or a list of ids with the ids that changed replaced. */
export function substituteIds(text: string, ids: ReadonlyMap<string, string>): string {
  return text
    .split(/([/;])/)
    .map((part) => ids.get(part.trim().toLowerCase()) ?? part.trim())
    .join('');
}

function sharedTexts(
  texts: ReadonlyMap<string, string>,
  gone: readonly Loose[],
  come: readonly Loose[],
): string | undefined {
  const [older, newer] = [gone[0]?.texts, come[0]?.texts];
  const labels = older && newer ? [...older.keys()].filter((label) => newer.has(label)) : [];
  return labels.length === 0
    ? undefined
    : JSON.stringify(labels.map((label) => texts.get(label) ?? ''));
}

function signature({ values, keyNames }: Loose): string | undefined {
  const names = Object.keys(values)
    .filter((name) => name !== 'id' && !keyNames.includes(name))
    .sort(compareText);
  return names.length === 0 ? undefined : JSON.stringify(names.map((name) => [name, values[name]]));
}

class Matcher {
  readonly matches: KeyMatch[] = [];
  #gone: Loose[];
  #come: Loose[];

  constructor(gone: readonly Loose[], come: readonly Loose[]) {
    const byKey = (a: Loose, b: Loose) => compareText(a.key, b.key);
    this.#gone = [...gone].sort(byKey);
    this.#come = [...come].sort(byKey);
  }

  /**
   * Pairs rows of the same sign; where several have it, in the order of their keys, if there are as
   * many on either side.
   */
  pair(sign: (row: Loose, side: 'gone' | 'come') => string | undefined): void {
    const [olds, news] = [
      groupBy(this.#gone, (row) => sign(row, 'gone')),
      groupBy(this.#come, (row) => sign(row, 'come')),
    ];
    for (const [text, rows] of olds) {
      const others = news.get(text);
      if (others?.length === rows.length)
        rows.forEach((from, index) => this.matches.push({ from, to: others[index]! }));
    }
    this.#drop();
  }

  /** Pairs rows by a long text that one row on either side has. */
  pairByText(): void {
    const [olds, news] = [textsOf(this.#gone), textsOf(this.#come)];
    const taken = new Set<Loose>();
    for (const [text, [from, ...more]] of olds) {
      const [to, ...others] = news.get(text) ?? [];
      if (
        !from ||
        !to ||
        more.length > 0 ||
        others.length > 0 ||
        taken.has(from) ||
        taken.has(to) ||
        !isMostlySame(from, to)
      )
        continue;
      taken.add(from).add(to);
      this.matches.push({ from, to });
    }
    this.#drop();
  }

  /**
   * Pairs rows whose values but the key are the same and like no other row's, if there are at least
   * so many.
   */
  pairThroughout(least: number): void {
    const [olds, news] = [groupBy(this.#gone, signature), groupBy(this.#come, signature)];
    const pairs = [...olds].flatMap(([text, [from, ...more]]): KeyMatch[] => {
      const [to, ...others] = news.get(text) ?? [];
      return from && to && more.length === 0 && others.length === 0 ? [{ from, to }] : [];
    });
    if (pairs.length >= least) this.matches.push(...pairs);
    this.#drop();
  }

  #drop(): void {
    const matched = new Set(this.matches.flatMap(({ from, to }) => [from, to]));
    this.#gone = this.#gone.filter((row) => !matched.has(row));
    this.#come = this.#come.filter((row) => !matched.has(row));
  }
}

function groupBy(
  rows: readonly Loose[],
  sign: (row: Loose) => string | undefined,
): Map<string, Loose[]> {
  const groups = new Map<string, Loose[]>();
  for (const row of rows) {
    const text = sign(row);
    if (text !== undefined) addTo(groups, text, row);
  }
  return groups;
}

function addTo(groups: Map<string, Loose[]>, text: string, row: Loose): void {
  const group = groups.get(text);
  if (group) group.push(row);
  else groups.set(text, [row]);
}

function textsOf(rows: readonly Loose[]): Map<string, Loose[]> {
  const texts = new Map<string, Loose[]>();
  for (const row of rows) {
    for (const text of new Set(Object.values(row.values))) {
      if (text.length >= telling) addTo(texts, text, row);
    }
  }
  return texts;
}

function isMostlySame(from: Loose, to: Loose): boolean {
  const names = [...new Set([...Object.keys(from.values), ...Object.keys(to.values)])].filter(
    (name) => name !== 'id',
  );
  return 2 * names.filter((name) => from.values[name] === to.values[name]).length >= names.length;
}
