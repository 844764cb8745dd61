/** Training, equipment, expertise or funds that participants gave one another. */
import { register } from './card.ts';
import { choice, count, date, id, ref, refs } from './fields.ts';

export const assistance = register(
  'assistance',
  {
    id: id(),
    given_by: refs(['participants'], 'Who gave it.'),
    given_to: refs(['participants'], 'Who received it.'),
    kind: choice(['training', 'equipment', 'expertise', 'funds'], 'What kind of help it was.'),
    measure: ref(['measures'], 'The measure that it served.'),
    starts_on: date('First day.'),
    ends_on: date('Last day.'),
    people_trained: count('How many people were trained.'),
  },
  {
    key: ['id'],
    page: 'own',
    titled: 'title',
    about: 'none',
    dated: ['starts_on'],
    born: 'starts_on',
    happened: ['starts_on'],
    datesInOrder: [['starts_on', 'ends_on']],
    undone: 'none',
    coming: ['starts_on'],
    amended: [],
    owner: 'none',
    status: 'none',
    answers: ['given_by', 'given_to'],
    takesPart: [],
    forum: 'none',
    columns: ['title', 'kind', 'given_by', 'given_to', 'starts_on', 'people_trained'],
    order: 'newest',
    shownWith: [],
    notesAt: {},
    spoken: 'title',
    nav: 'more',
    holdings: 'none',
  },
);
