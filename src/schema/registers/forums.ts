/** A standing dialogue forum. */
import { register, id, number, prose, ref } from '../fields.ts';

export const forums = register(
  'forums',
  {},
  {
    id: id(),
    mandate: prose('What it was set up to do.'),
    cadence_months: number('Months from one meeting to the next, as planned.'),
    secretariat: ref(['participants'], 'Who keeps its papers.'),
  },
);
