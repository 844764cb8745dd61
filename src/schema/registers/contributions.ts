/** Money pledged or paid. */
import { register } from './card.ts';
import { number, requiredRef, requiredText, text } from './fields.ts';

export const contributions = register(
  'contributions',
  {
    fund: requiredText('The fund.'),
    participant: requiredRef(['participants'], 'Who pledged or paid.'),
    year: text('The year.'),
    pledged: number('Amount pledged.'),
    paid: number('Amount paid.'),
    currency: text('Currency (ISO 4217).'),
  },
  {
    key: ['fund', 'participant', 'year'],
    page: { with: 'participant', at: 'contributions-participant' },
    titled: 'title',
    about: 'none',
    dated: [],
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
    columns: [{ head: 'participant' }, 'fund', 'year', 'pledged', 'paid', 'currency', 'notes'],
    order: 'newest',
    shownWith: [],
    notesAt: { participant: 'contributions-participant' },
    spoken: 'no',
    nav: 'none',
    holdings: 'none',
  },
);
