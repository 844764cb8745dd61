/** A review that was held of a measure or a decision. */
import { register } from './card.ts';
import { choice, date, ref, requiredRef } from './fields.ts';

export const reviews = register(
  'reviews',
  {
    subject: requiredRef(['measures', 'decisions'], 'What was reviewed.'),
    due: date('The review date that it answers, where it was held before that day.'),
    held_on: date('When it was held.'),
    outcome: choice(
      ['continued', 'adjusted', 'extended', 'retired'],
      'What became of what was reviewed.',
    ),
    meeting: ref(['meetings'], 'The meeting that held it.'),
  },
  {
    key: ['subject', 'held_on'],
    page: { with: 'subject', at: 'history' },
    titled: 'title',
    about: 'subject',
    dated: ['held_on'],
    born: 'held_on',
    happened: ['held_on'],
    datesInOrder: [],
    undone: 'none',
    coming: [],
    amended: [],
    owner: 'none',
    status: 'none',
    answers: [],
    takesPart: [],
    forum: 'meeting',
    columns: [{ head: 'subject' }, 'held_on', 'outcome', 'meeting', 'summary'],
    order: 'newest',
    shownWith: ['subject'],
    notesAt: {},
    spoken: 'subject',
    nav: 'none',
    holdings: 'none',
  },
);
