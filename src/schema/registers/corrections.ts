/** A mistake acknowledged. */
import { register, date, id, prose, requiredRef, text } from '../fields.ts';

export const corrections = register(
  'corrections',
  { key: ['id'], dated: ['corrected_on', 'noticed_on'] },
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
);
