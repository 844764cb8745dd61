/** One value of an indicator. */
import { register } from './card.ts';
import { date, number, ref, requiredRef } from './fields.ts';

export const observations = register(
  'observations',
  {
    indicator: requiredRef(['indicators'], 'The indicator.'),
    date: date('When it was measured.'),
    value: number('The value.'),
    participant: ref(['participants'], "Whose value it is, where it is not the whole region's."),
  },
  {
    key: ['indicator', 'date', 'participant'],
    page: { with: 'indicator', at: 'values' },
    titled: 'title',
    about: 'none',
    dated: ['date'],
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
    columns: [{ head: 'indicator' }, 'date', 'participant', 'value', 'notes'],
    order: 'newest',
    shownWith: ['indicator', 'participant'],
    notesAt: { indicator: 'values-notes' },
    spoken: 'no',
    nav: 'none',
    holdings: 'none',
  },
);
