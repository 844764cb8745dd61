/** The words of the interface, said: a message of the dictionary with its parameters filled in. */
import { type MessageKey, dictionaryOf, interfaceLanguage } from './dictionaries.ts';
import { type Params, formatMessage } from './message.ts';

/** Says a message in the language of a page. */
export type Say = (key: MessageKey, params?: Params) => string;

export function say(language: string, key: MessageKey, params?: Params): string {
  const message = dictionaryOf(language)[key];
  if (message === undefined) throw new Error(`no message ${key}`);
  return formatMessage(interfaceLanguage(language), message, params);
}

export function sayIn(language: string): Say {
  return (key, params) => say(language, key, params);
}
