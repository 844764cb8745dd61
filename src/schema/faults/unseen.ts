/**
 * Makes visible what a reader of a change could not see: characters without a form, spaces other
 * than the usual one, spaces at the ends, and letters of another script within a word. Each stands
 * as its code and name in square brackets. Runs in a browser too.
 */

const names: Readonly<Record<number, string>> = {
  0x09: 'tab',
  0x0a: 'line feed',
  0x0d: 'carriage return',
  0x20: 'space',
  0xa0: 'no-break space',
  0xad: 'soft hyphen',
  0x61c: 'Arabic letter mark',
  0x180e: 'Mongolian vowel separator',
  0x200b: 'zero width space',
  0x200c: 'zero width non-joiner',
  0x200d: 'zero width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'pop directional formatting',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x202f: 'narrow no-break space',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'pop directional isolate',
  0x3000: 'ideographic space',
  0xfeff: 'byte order mark',
};

const unseen =
  /[\p{C}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0\u2800\uFE00-\uFE0F]|(?! )\p{Zs}|^ +|(?<! ) +$/gu;
const otherScripts: readonly RegExp[] = [
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /[\uFF01-\uFF5E]/u,
];
const latin = /\p{Script=Latin}/u;

/**
 * A text in which everything can be seen: what cannot, by its code and its English name, or by its
 * code alone.
 */
export function showUnseen(text: string, named = true): string {
  const seen = text.replace(unseen, (found) =>
    [...found].map((one) => (named ? nameOf(one) : `[${codeOf(one)}]`)).join(''),
  );
  return seen.replace(/[\p{L}\p{M}\p{N}]+/gu, showMixed);
}

const controls = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text that changes nothing where it is printed: what moves the cursor, colours, breaks or
 * reorders, by its code.
 */
export const showControls = (text: string): string =>
  text.replace(controls, (found) => `[${codeOf(found)}]`);

/** Whether two different texts would look the same to a reader. */
export function looksAlike(one: string, other: string): boolean {
  const seen = (text: string) =>
    text
      .replace(/\p{Zs}+/gu, ' ')
      .replace(/\p{Cf}/gu, '')
      .trim();
  return one !== other && seen(one) === seen(other);
}

/** The letters of a word that are of another script than its Latin ones, each with its code. */
function showMixed(word: string): string {
  if (!latin.test(word) || !otherScripts.some((script) => script.test(word))) return word;
  return [...word]
    .map((letter) =>
      otherScripts.some((script) => script.test(letter)) ? `${letter}[${codeOf(letter)}]` : letter,
    )
    .join('');
}

function nameOf(character: string): string {
  const name = names[character.codePointAt(0)!];
  return `[${codeOf(character)}${name === undefined ? '' : ` ${name}`}]`;
}

const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
