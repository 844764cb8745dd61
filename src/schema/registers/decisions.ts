/** A decision that a meeting took. */
import { register } from './card.ts';
import { choice, date, id, prose, ref, refs, text } from './fields.ts';

export const decisions = register(
  'decisions',
  {
    id: id(),
    meeting: ref(['meetings'], 'The meeting that took it.'),
    symbol: text('Document symbol.'),
    date: date('When it was taken.'),
    adoption: choice(['consensus', 'silence', 'vote'], 'How it was adopted.'),
    text: prose('The decision, word for word.'),
    amends: refs(
      ['measures', 'actions', 'milestones'],
      'The records that it changes: each follows with an amendment that rests on it.',
    ),
    effective_on: date('The first day on which it holds, where that is not the day it was taken.'),
    review_due: date('When it is to be reviewed.'),
    expires_on: date('The last day on which it stands unless renewed.'),
  },
  {
    key: ['id'],
    page: 'own',
    titled: 'title',
    about: 'none',
    dated: ['date'],
    born: 'date',
    happened: [],
    datesInOrder: [
      ['date', 'effective_on'],
      ['date', 'review_due'],
      ['date', 'expires_on'],
    ],
    undone: 'none',
    coming: ['effective_on', 'review_due', 'expires_on'],
    amended: ['text', 'expires_on'],
    owner: 'none',
    status: 'none',
    answers: [],
    takesPart: [],
    forum: 'meeting',
    columns: ['title', 'meeting', 'date', 'adoption', 'status'],
    order: 'newest',
    shownWith: ['amends'],
    notesAt: {},
    spoken: 'title',
    nav: 'more',
    holdings: 'none',
  },
);
