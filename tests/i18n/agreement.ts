/** How far a dictionary says what the English one says. */
import type { Words } from './dictionaries.ts';
import { argumentsOf, parseMessage } from './messages.ts';

/** Keys that only one of the two dictionaries has. */
export function strayKeys(words: Words, english: Words): { missing: string[]; unknown: string[] } {
  return {
    missing: Object.keys(english).filter((key) => !Object.hasOwn(words, key)),
    unknown: Object.keys(words).filter((key) => !Object.hasOwn(english, key)),
  };
}

/** Messages that ask for other arguments than the English ones, or take them for another kind. */
export function strayArguments(words: Words, english: Words): readonly string[] {
  return Object.keys(english)
    .filter((key) => Object.hasOwn(words, key))
    .map((key) => ({ key, wanted: listArguments(english[key]!), own: listArguments(words[key]!) }))
    .filter(({ wanted, own }) => wanted !== own)
    .map(({ key, wanted, own }) => `${key}: English has ${wanted}; this one ${own}`);
}

const listArguments = (message: string) =>
  argumentsOf(parseMessage('en', message))
    .map(({ name, kind }) => `${name} ${kind}`)
    .join(', ');
