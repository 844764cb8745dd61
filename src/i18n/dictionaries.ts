/**
 * The dictionaries, one a language: messages in ICU MessageFormat
 * (https://unicode-org.github.io/icu/userguide/format_parse/messages/). English has every message
 * by definition, and the compiler names what another one lacks.
 */
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import { kept } from './kept.ts';

export type MessageKey = keyof typeof en;
export type Dictionary = Readonly<Record<MessageKey, string>>;

const dictionaries: Readonly<Record<string, Dictionary>> = { ar, en, fr };

const served = kept<string>();

/** The language whose dictionary serves `language`: itself, its primary subtag, or English. */
export function interfaceLanguage(language: string): string {
  return served(language, () => {
    const primary = language.split('-')[0]!.toLowerCase();
    return Object.hasOwn(dictionaries, primary) ? primary : 'en';
  });
}

/**
 * The language of the engine's words in pages of `language`: itself where a dictionary serves it,
 * else English. It is what such a page may say that it is in.
 */
export function wordsLanguage(language: string): string {
  return countMissingWords(language) === 0 ? language : interfaceLanguage(language);
}

/** How many of the engine's words a language lacks: none where a dictionary serves it. */
export function countMissingWords(language: string): number {
  const primary = language.split('-')[0]!.toLowerCase();
  return interfaceLanguage(language) === primary ? 0 : Object.keys(en).length;
}

/** The dictionary that serves a language. */
export function dictionaryOf(language: string): Dictionary {
  return dictionaries[interfaceLanguage(language)]!;
}

/** Whether the dictionaries know the key: for words of vocabularies that a record may extend. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/**
 * The messages of a language whose keys fit, as they stand in the dictionary: for a page that says
 * them by itself.
 */
export function messagesOf(language: string, keys: RegExp): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(dictionaryOf(language)).filter(([key]) => keys.test(key)),
  );
}
