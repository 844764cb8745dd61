/** A joint drill. */
import { register, date, id, number, ref, refs, texts } from '../fields.ts';

export const exercises = register(
  'exercises',
  { dated: ['starts_on'] },
  {
    id: id(),
    measure: ref(['measures'], 'The measure it tests.'),
    starts_on: date('First day.'),
    ends_on: date('Last day.'),
    participants: refs(['participants'], 'Who took part.'),
    observers: refs(['participants'], 'Who observed.'),
    objectives: texts('Its objectives.'),
    objectives_met: number('How many of them were met.'),
  },
);
