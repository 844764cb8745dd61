/** Past values that may not be shown, as texts: what must be found nowhere. */
import { isDate } from '../values/dates.ts';
import type { FieldKind } from '../registers/fields.ts';

/** The values that one redaction withholds. */
export interface Withheld {
  /** The record under all ids that it had, in lower case. */
  ids: ReadonlySet<string>;
  /** The field, under the name that it has now. */
  field: string;
  /** As they were written, and full dates in words too. */
  texts: ReadonlySet<string>;
  reason: string;
  /** What the redaction names that there never was, so that it withholds nothing. */
  missed?: 'record' | 'field' | 'value' | undefined;
  /**
   * Whether only values from before a day are withheld, so that the record itself must not hold one
   * of them either.
   */
  dated: boolean;
}

/** Texts shorter than this are only found where they are all there is. */
const shortest = 2;
/** From this length on a text of several words is known wherever it stands. */
const telling = 12;
const tidy = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
const isWordy = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/**
 * A full date as it is written out in some languages; of another text there is no other spelling.
 */
export function spellings(text: string, languages: readonly string[]): string[] {
  if (!isDate(text) || text.length !== 10) return [];
  return [...new Set(['en-GB', 'en-US', ...languages])].map((language) =>
    new Intl.DateTimeFormat(language, {
      dateStyle: 'long',
      timeZone: 'UTC',
      calendar: 'gregory',
    }).format(new Date(text)),
  );
}

/** Whether a text is one that may not be shown, or holds it as words of its own. */
export function quotes(text: string, withheld: string): boolean {
  const [own, sought] = [tidy(text), tidy(withheld)];
  if (sought === '' || own === sought) return sought !== '';
  if (sought.length < shortest) return false;
  for (let at = own.indexOf(sought); at >= 0; at = own.indexOf(sought, at + 1)) {
    const [before, after] = [own[at - 1], own[at + sought.length]];
    if (!(isWordy(before) && isWordy(sought[0])) && !(isWordy(after) && isWordy(sought.at(-1))))
      return true;
  }
  return false;
}

/**
 * Whether a text is long enough to be known wherever it stands, and not only in what is about its
 * record.
 */
export function isTelling(withheld: string): boolean {
  const text = tidy(withheld);
  return text.length >= telling && text.includes(' ');
}

/**
 * Whether values of a kind say something by themselves in another text; a word of a vocabulary, a
 * number or an id does not.
 */
export function isQuotable(kind: FieldKind | undefined): boolean {
  return (
    kind === undefined ||
    kind === 'text' ||
    kind === 'prose' ||
    kind === 'date' ||
    kind === 'instant' ||
    kind === 'link'
  );
}
