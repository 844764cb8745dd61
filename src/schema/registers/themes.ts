/** A subject that records belong to. */
import { register } from './card.ts';
import { id, prose, text } from './fields.ts';

export const themes = register(
  'themes',
  {
    id: id(),
    name: text('Name of the subject.'),
    description: prose('What falls under it.'),
  },
  {
    key: ['id'],
    page: 'own',
    titled: 'name',
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
    columns: ['title', 'description'],
    order: 'written',
    shownWith: [],
    notesAt: {},
    spoken: 'title',
    nav: 1,
    holdings: 'none',
  },
);
