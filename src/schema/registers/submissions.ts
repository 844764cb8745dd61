/** One report that one participant owes in one cycle of a measure. */
import { register, date, flag, requiredRef, requiredText } from '../fields.ts';

export const submissions = register(
  'submissions',
  { key: ['measure', 'participant', 'cycle'], dated: ['due'] },
  {
    measure: requiredRef(['measures'], 'The measure that asks for the report.'),
    participant: requiredRef(['participants'], 'Who owes it.'),
    cycle: requiredText('The cycle it is owed in, such as a year.'),
    due: date('When it is due.'),
    received_on: date('When it was received.'),
    waived: flag('Whether the other participants excused it.'),
  },
);
