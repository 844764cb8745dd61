/** One participant in one measure. */
import { register } from './card.ts';
import { date, requiredChoice, requiredRef } from './fields.ts';

export const participation = register(
  'participation',
  {
    measure: requiredRef(['measures'], 'The measure.'),
    participant: requiredRef(['participants'], 'The participant.'),
    state: requiredChoice(
      ['signed', 'joined', 'suspended', 'left', 'none'],
      'How it stands to the measure.',
    ),
    since: date('Since when it has stood so.'),
    until: date('Until when it stood so.'),
  },
  {
    key: ['measure', 'participant'],
    page: { with: 'measure', at: 'participation' },
    titled: 'title',
    about: 'none',
    dated: ['since'],
    born: 'none',
    happened: [],
    datesInOrder: [['since', 'until']],
    undone: 'none',
    coming: [],
    amended: [],
    owner: 'none',
    status: 'none',
    answers: ['participant'],
    takesPart: [],
    forum: 'none',
    columns: [{ head: 'participant' }, { head: 'measure' }, 'state', 'since', 'until', 'notes'],
    order: 'newest',
    shownWith: ['measure'],
    notesAt: { measure: 'participation' },
    spoken: 'no',
    nav: 'none',
    holdings: 'none',
  },
);
