/** One text in another language. */
import { register } from './card.ts';
import { choice, requiredRef, requiredText } from './fields.ts';

export const translations = register(
  'translations',
  {
    record: requiredRef('any', 'The record.'),
    field: requiredText('The field that is translated.'),
    language: requiredText('Language (BCP 47).'),
    text: requiredText('The text in that language.'),
    standing: choice(['authentic', 'official', 'unofficial'], 'What standing the text has.'),
  },
  {
    key: ['record', 'field', 'language'],
    page: { with: 'record', at: 'none' },
    titled: 'title',
    about: 'record',
    dated: [],
    born: 'none',
    happened: [],
    datesInOrder: [],
    undone: 'none',
    coming: [],
    amended: [],
    owner: 'none',
    status: 'none',
    answers: [],
    takesPart: [],
    forum: 'none',
    columns: ['title'],
    order: 'newest',
    shownWith: ['record'],
    notesAt: {},
    spoken: 'no',
    nav: 'none',
    holdings: 'none',
  },
);
