/** What a misspelt name was meant to be. */
import { distance } from 'fastest-levenshtein';

/**
 * Most candidates that are compared: a suggestion is a courtesy, and may not take longer than the
 * judgement itself.
 */
const mostCandidates = 20_000;
const longestText = 200;

/**
 * The candidate closest in letters, where it is close enough to be meant; a number is never taken
 * for another.
 */
export function findNearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length > longestText || /^\d*$/.test(text)) return undefined;
  const wanted = text.toLowerCase();
  let least = toLimit(wanted.length) + 1;
  let best: string | undefined;
  let left = mostCandidates;
  for (const candidate of candidates) {
    if (left-- === 0) break;
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const far = toDistance(wanted, candidate.toLowerCase());
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

/** How many letters may differ: a third, one in a short word, none in a shorter one. */
function toLimit(length: number): number {
  return length < 3 ? 0 : Math.max(1, Math.floor(length / 3));
}

/** Letters that differ; two neighbours that changed places count as one. */
function toDistance(a: string, b: string): number {
  const far = distance(a, b);
  return far === 2 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
    ? 1
    : far;
}

/** The parameters of a sentence that may end in a suggestion: `near` says `yes` or `no`. */
export function toSuggestion(
  text: string,
  candidates: Iterable<string>,
): { near: 'yes' | 'no'; suggestion: string } {
  const suggestion = findNearest(text, candidates);
  return suggestion === undefined ? { near: 'no', suggestion: '' } : { near: 'yes', suggestion };
}
