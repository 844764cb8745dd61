/** One text in another language. */
import { register, choice, requiredRef, requiredText } from '../fields.ts';

export const translations = register(
  'translations',
  { key: ['record', 'field', 'language'] },
  {
    record: requiredRef('any', 'The record.'),
    field: requiredText('The field that is translated.'),
    language: requiredText('Language (BCP 47).'),
    text: requiredText('The text in that language.'),
    standing: choice(['authentic', 'official', 'unofficial'], 'What standing the text has.'),
  },
);
