/** A mistake acknowledged. */
import { register } from './card.ts';
import { date, id, prose, requiredRef, text } from './fields.ts';

export const corrections = register(
  'corrections',
  {
    id: id(),
    record: requiredRef('any', 'The record that was wrong.'),
    was: prose('What was wrong.'),
    is: prose('What is right.'),
    noticed_by: text('Who noticed it.'),
    noticed_on: date('When it was noticed.'),
    corrected_on: date('When it was mended.'),
    explanation: prose('How it came about.'),
  },
  {
    key: ['id'],
    page: '/corrections/#{id}',
    titled: 'title',
    about: 'record',
    dated: ['corrected_on', 'noticed_on'],
    born: 'noticed_on',
    happened: [],
    datesInOrder: [['noticed_on', 'corrected_on']],
    undone: 'none',
    coming: [],
    amended: [],
    owner: 'none',
    status: 'none',
    answers: [],
    takesPart: [],
    forum: 'none',
    columns: [{ head: 'record' }, 'was', 'is', 'corrected_on'],
    order: 'newest',
    shownWith: ['record'],
    notesAt: {},
    spoken: 'subject',
    nav: 'none',
    holdings: 'none',
  },
);
