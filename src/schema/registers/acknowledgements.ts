/** One recipient's receipt of an alert. */
import { register } from './card.ts';
import { instant, prose, requiredRef } from './fields.ts';

export const acknowledgements = register(
  'acknowledgements',
  {
    alert: requiredRef(['alerts'], 'The alert.'),
    participant: requiredRef(['participants'], 'Who received it.'),
    acknowledged_at: instant('When it was acknowledged.'),
    acted_on: instant('When something was done about it.'),
    action_taken: prose('What was done about it.'),
  },
  {
    key: ['alert', 'participant'],
    page: { with: 'alert', at: 'acknowledgements-alert' },
    titled: 'title',
    about: 'none',
    dated: ['acknowledged_at'],
    born: 'none',
    happened: [],
    datesInOrder: [],
    undone: 'none',
    coming: [],
    amended: [],
    owner: 'none',
    status: 'none',
    answers: ['participant'],
    takesPart: [],
    forum: 'none',
    columns: [
      { head: 'participant' },
      { head: 'alert' },
      'acknowledged_at',
      'minutes',
      'acted_on',
      'action_taken',
    ],
    order: 'newest',
    shownWith: [],
    notesAt: {},
    spoken: 'no',
    nav: 'none',
    holdings: 'none',
  },
);
