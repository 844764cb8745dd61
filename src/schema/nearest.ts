/** What a misspelt name was meant to be. */
import { distance } from 'fastest-levenshtein';

/** Most candidates that are compared: a suggestion is a courtesy, and may not take longer than the judgement itself. */
const mostCandidates = 20_000;
const longestText = 200;

/** The candidate closest in letters, where it is close enough to be meant: at most a third of the letters differ. */
export function findNearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length > longestText) return undefined;
  const wanted = text.toLowerCase();
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let best: string | undefined;
  let left = mostCandidates;
  for (const candidate of candidates) {
    if (left-- === 0) break;
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const far = distance(wanted, candidate.toLowerCase());
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

/** The parameters of a sentence that may end in a suggestion: `near` says `yes` or `no`. */
export function toSuggestion(text: string, candidates: Iterable<string>): { near: 'yes' | 'no'; suggestion: string } {
  const suggestion = findNearest(text, candidates);
  return suggestion === undefined ? { near: 'no', suggestion: '' } : { near: 'yes', suggestion };
}
