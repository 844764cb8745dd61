/** Where one participant stood on a record. */
import { register } from './card.ts';
import { date, prose, refs, requiredChoice, requiredRef } from './fields.ts';

export const positions = register(
  'positions',
  {
    subject: requiredRef('any', 'The record that the position is on.'),
    participant: requiredRef(['participants'], 'Whose position it is.'),
    scenarios: refs(
      ['scenarios'],
      'Of a position on an assessment: the scenarios whose scores it is about, where not all are.',
    ),
    kind: requiredChoice(
      [
        'supports',
        'interpretative_statement',
        'reservation',
        'dissent',
        'abstention',
        'suspensive_objection',
      ],
      'What kind of position it is.',
    ),
    text: prose('The position, word for word.'),
    date: date('When it was stated.'),
    until: date('When it was withdrawn.'),
    lapses_on: date('The last day on which it stands, where it was stated for a time.'),
  },
  {
    key: ['subject', 'participant', 'kind'],
    page: { with: 'subject', at: 'history' },
    titled: 'title',
    about: 'subject',
    dated: ['date'],
    born: 'date',
    happened: [],
    datesInOrder: [
      ['date', 'until'],
      ['date', 'lapses_on'],
    ],
    undone: 'none',
    coming: [],
    amended: [],
    owner: 'none',
    status: { field: 'none', words: 'position_state' },
    answers: ['participant'],
    takesPart: [],
    forum: 'none',
    columns: [
      { head: 'participant' },
      'kind',
      'status',
      { head: 'subject' },
      'scenarios',
      'text',
      'date',
      'until',
      'lapses_on',
    ],
    order: 'newest',
    shownWith: ['subject'],
    notesAt: {},
    spoken: 'subject',
    nav: 'none',
    holdings: 'none',
  },
);
