/** One value of an indicator. */
import { register, date, number, ref, requiredRef } from '../fields.ts';

export const observations = register(
  'observations',
  { key: ['indicator', 'date', 'participant'], dated: ['date'] },
  {
    indicator: requiredRef(['indicators'], 'The indicator.'),
    date: date('When it was measured.'),
    value: number('The value.'),
    participant: ref(['participants'], "Whose value it is, where it is not the whole region's."),
  },
);
