/** A joint drill. */
import { register } from './card.ts';
import { choices, count, date, id, ref, refs, texts } from './fields.ts';

export const exercises = register(
  'exercises',
  {
    id: id(),
    measure: ref(['measures'], 'The measure it tests.'),
    starts_on: date('First day.'),
    ends_on: date('Last day.'),
    participants: refs(['participants'], 'Who took part.'),
    observers: refs(['participants'], 'Who observed.'),
    objectives: texts('Its objectives.'),
    objective_results: choices(
      ['met', 'partially_met', 'not_met'],
      'What became of each objective, in their order.',
    ),
    objectives_met: count('How many of them were met.'),
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
    answers: [],
    takesPart: ['participants', 'observers'],
    forum: 'none',
    columns: ['title', 'measure', 'starts_on', 'participants', 'objectives_met'],
    order: 'newest',
    shownWith: ['participants', 'observers'],
    notesAt: {},
    spoken: 'title',
    nav: 'more',
    holdings: 'none',
  },
);
