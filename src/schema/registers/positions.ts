/** Where one participant stood on a record. */
import { register, date, prose, requiredChoice, requiredRef } from '../fields.ts';

export const positions = register(
  'positions',
  { key: ['subject', 'participant', 'kind'], dated: ['date'] },
  {
    subject: requiredRef('any', 'The record that the position is on.'),
    participant: requiredRef(['participants'], 'Whose position it is.'),
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
  },
);
