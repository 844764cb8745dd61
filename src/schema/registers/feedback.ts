/** What a third party said, and the answer. */
import { register } from './card.ts';
import { date, id, prose, ref, text } from './fields.ts';

export const feedback = register(
  'feedback',
  {
    id: id(),
    from_kind: text('What kind of third party it came from.'),
    received_on: date('When it was received.'),
    subject: ref('any', 'The record it is about.'),
    response: prose('The answer.'),
    response_on: date('When it was answered.'),
    outcome: text('What came of it.'),
  },
  {
    key: ['id'],
    page: '/corrections/#feedback',
    titled: 'title',
    about: 'subject',
    dated: ['received_on'],
    born: 'none',
    happened: [],
    datesInOrder: [['received_on', 'response_on']],
    undone: 'none',
    coming: [],
    amended: [],
    owner: 'none',
    status: 'none',
    answers: [],
    takesPart: [],
    forum: 'none',
    columns: [
      { head: 'from_kind' },
      { head: 'subject' },
      'summary',
      'received_on',
      'response',
      'outcome',
    ],
    order: 'newest',
    shownWith: [],
    notesAt: {},
    spoken: 'subject',
    nav: 'none',
    holdings: 'none',
  },
);
