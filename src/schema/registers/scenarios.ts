/** A scenario of a threat or a hazard. */
import { register } from './card.ts';
import { id, prose } from './fields.ts';

export const scenarios = register(
  'scenarios',
  {
    id: id(),
    description: prose('What happens in it.'),
  },
  {
    key: ['id'],
    page: 'own',
    titled: 'title',
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
    nav: 'more',
    holdings: 'none',
  },
);
