/** A word of the common language of risk. */
import { register } from './card.ts';
import { id, prose, requiredText, texts } from './fields.ts';

export const terms = register(
  'terms',
  {
    id: id(),
    term: requiredText('The word.'),
    definition: prose('What it means here.'),
    see_also: texts('Other spellings, other languages, related terms.'),
  },
  {
    key: ['id'],
    page: '/glossary/#{id}',
    titled: 'term',
    about: 'none',
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
    shownWith: [],
    notesAt: {},
    spoken: 'title',
    nav: 'none',
    holdings: 'none',
  },
);
