/** A standing dialogue forum. */
import { register } from './card.ts';
import { id, number, prose, ref } from './fields.ts';

export const forums = register(
  'forums',
  {
    id: id(),
    mandate: prose('What it was set up to do.'),
    cadence_months: number('Months from one meeting to the next, as planned.'),
    secretariat: ref(['participants'], 'Who keeps its papers.'),
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
    takesPart: ['secretariat'],
    forum: 'none',
    columns: ['title', 'cadence_months', 'secretariat'],
    order: 'written',
    shownWith: [],
    notesAt: {},
    spoken: 'title',
    nav: 'more',
    holdings: 'none',
  },
);
