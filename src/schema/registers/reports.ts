/** A narrative report with live figures. */
import { register } from './card.ts';
import { date, id, prose, text } from './fields.ts';

export const reports = register(
  'reports',
  {
    id: id(),
    published_on: date('When it was published.'),
    period: text('The period it covers.'),
    abstract: prose('What it says, in a sentence or two.'),
    asOf: date('The day on which its figures are held; without one they follow the record.'),
  },
  {
    key: ['id'],
    page: 'own',
    titled: 'title',
    about: 'none',
    dated: ['published_on'],
    born: 'published_on',
    happened: ['published_on'],
    datesInOrder: [],
    undone: 'none',
    coming: [],
    amended: [],
    owner: 'none',
    status: 'none',
    answers: [],
    takesPart: [],
    forum: 'none',
    columns: ['title', 'period', 'published_on'],
    order: 'newest',
    shownWith: [],
    notesAt: {},
    spoken: 'title',
    nav: 8,
    holdings: 8,
  },
);
