/** What every view is given: the record, the reader's language, and where the site stands. */
import { type Say, sayIn, wordsLanguage } from '../../i18n/index.ts';
import type { Repository } from '../../schema/index.ts';

export interface Context {
  repository: Repository;
  /** The reader's language (BCP 47). */
  language: string;
  /**
   * The language of the engine's words, and so of the page; English where no dictionary serves the
   * reader's, whose texts are marked then.
   */
  words: string;
  say: Say;
  /** Path under which the site stands, without a slash at its end; empty at the root. */
  base: string;
  /** Scheme and host of the site, where they are known. */
  origin: string;
}

export function toContext(
  repository: Repository,
  language: string,
  site: { base: string; origin: string },
): Context {
  return {
    repository,
    language,
    words: wordsLanguage(language),
    say: sayIn(language),
    ...site,
  };
}

/** What of a context is not its repository, as one key. */
export const contextKey = ({ language, origin, base }: Context): string =>
  `${language} ${origin}${base}`;

/** The language in which the record is written. */
export function sourceLanguage(repository: Repository): string {
  return repository.descriptor.languages[0] ?? 'en';
}

const unkept = {
  history: { absent: 'history.absent', off: 'history.off' },
  changes: { absent: 'changes.absent', off: 'changes.off' },
} as const;

/** Why there is nothing to tell of changes: the site leaves them out, or the record has none. */
export function sayNoHistory(
  { repository, say }: Context,
  about: keyof typeof unkept = 'history',
): string {
  return say(unkept[about][repository.history?.mode === 'absent' ? 'absent' : 'off']);
}
