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
