/** Rules for messages, held against every message of a language. */
import { say, type MessageKey } from '../../src/i18n/index.ts';
import { keys } from './dictionaries.ts';
import { messageOf } from './messages.ts';

export const format = (language: string, key: string, params: Record<string, string | number>) =>
  say(language, key as MessageKey, params);

/**
 * Keys of a language whose message breaks a rule, each with what breaks it: an empty list is what
 * every test asks for.
 */
export const broken = (
  language: string,
  rule: (key: string) => string | undefined | false,
): readonly string[] =>
  keys
    .filter((key) => messageOf(language, key) !== undefined)
    .flatMap((key) => {
      const found = rule(key);
      return found ? [`${key}: ${found}`] : [];
    });
