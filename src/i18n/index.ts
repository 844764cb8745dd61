/** The door of `i18n/`: every word that the engine shows, and how dates and numbers are written. */
export {
  type MessageKey,
  countMissingWords,
  hasMessage,
  interfaceLanguage,
  messagesOf,
  wordsLanguage,
} from './dictionaries.ts';
export { explainFault, formatFault, formatFaultLine } from './faults.ts';
export {
  formatDate,
  formatInstant,
  formatLanguageName,
  formatList,
  formatNumber,
  formatRange,
} from './format.ts';
export { directionOf, localeOf } from './locale.ts';
export { type Params, formatMessage } from './message.ts';
export { type Say, say, sayIn } from './say.ts';
