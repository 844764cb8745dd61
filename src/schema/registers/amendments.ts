/** Why a published value was changed. */
import { register } from './card.ts';
import { date, prose, ref, requiredRef, requiredText, text } from './fields.ts';

export const amendments = register(
  'amendments',
  {
    record: requiredRef('any', 'The record that was changed.'),
    field: requiredText('The field that was changed.'),
    from: text('The value before.'),
    to: text('The value after.'),
    reason: prose('Why.'),
    authority: ref(['decisions', 'meetings'], 'The decision or meeting that agreed to it.'),
    date: date('When it was agreed.'),
  },
  {
    key: ['record', 'field', 'to', 'date'],
    page: { with: 'record', at: 'history' },
    titled: 'title',
    about: 'record',
    dated: ['date'],
    born: 'date',
    happened: [],
    datesInOrder: [],
    undone: 'none',
    coming: [],
    amended: [],
    owner: 'none',
    status: 'none',
    answers: [],
    takesPart: [],
    forum: 'none',
    columns: [{ head: 'record' }, 'field', 'from', 'to', 'reason', 'authority', 'date'],
    order: 'newest',
    shownWith: ['record'],
    notesAt: {},
    spoken: 'subject',
    nav: 'none',
    holdings: 'none',
  },
);
