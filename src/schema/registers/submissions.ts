/** One report that one participant owes in one cycle of a measure. */
import { register } from './card.ts';
import { date, flag, requiredRef, requiredText } from './fields.ts';

export const submissions = register(
  'submissions',
  {
    measure: requiredRef(['measures'], 'The measure that asks for the report.'),
    participant: requiredRef(['participants'], 'Who owes it.'),
    cycle: requiredText('The cycle it is owed in, such as a year.'),
    due: date('When it is due.'),
    received_on: date('When it was received.'),
    waived: flag('Whether the other participants excused it.'),
  },
  {
    key: ['measure', 'participant', 'cycle'],
    page: { with: 'measure', at: 'submissions-measure' },
    titled: 'title',
    about: 'none',
    dated: ['due'],
    born: 'none',
    happened: [],
    datesInOrder: [],
    undone: { before: 'received_on', was: { received_on: undefined } },
    coming: [],
    amended: ['due'],
    owner: 'none',
    status: 'none',
    answers: ['participant'],
    takesPart: [],
    forum: 'none',
    columns: [{ head: 'participant' }, { head: 'measure' }, 'cycle', 'due', 'received_on', 'notes'],
    order: 'newest',
    shownWith: [],
    notesAt: { measure: 'submissions-measure' },
    spoken: 'no',
    nav: 'none',
    holdings: 'none',
  },
);
