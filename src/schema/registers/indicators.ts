/** A measured improvement. */
import { register } from './card.ts';
import { choice, date, id, number, text } from './fields.ts';

export const indicators = register(
  'indicators',
  {
    id: id(),
    unit: text('Unit of its values.'),
    direction: choice(['up', 'down'], 'Which way is better.'),
    baseline: number('Value at the start.'),
    baseline_on: date('When the start was measured.'),
    target: number('Value to reach.'),
    target_on: date('When it is to be reached.'),
  },
  {
    key: ['id'],
    page: 'own',
    titled: 'title',
    about: 'none',
    dated: ['baseline_on'],
    born: 'none',
    happened: [],
    datesInOrder: [['baseline_on', 'target_on']],
    undone: 'none',
    coming: [],
    amended: [],
    owner: 'none',
    status: 'none',
    answers: [],
    takesPart: [],
    forum: 'none',
    columns: ['title', 'unit', 'baseline', 'target', 'target_on'],
    order: 'newest',
    shownWith: [],
    notesAt: {},
    spoken: 'title',
    nav: 'more',
    holdings: 'none',
  },
);
