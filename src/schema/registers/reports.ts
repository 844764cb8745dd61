/** A narrative report with live figures. */
import { register, date, id, prose, text } from '../fields.ts';

export const reports = register(
  'reports',
  { dated: ['published_on'] },
  {
    id: id(),
    published_on: date('When it was published.'),
    period: text('The period it covers.'),
    abstract: prose('What it says, in a sentence or two.'),
    asOf: date('The day on which its figures are held; without one they follow the record.'),
  },
);
