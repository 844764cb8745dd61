/** A measured improvement. */
import { register, choice, date, id, number, text } from '../fields.ts';

export const indicators = register(
  'indicators',
  { dated: ['baseline_on'] },
  {
    id: id(),
    unit: text('Unit of its values.'),
    direction: choice(['up', 'down'], 'Which way is better.'),
    baseline: number('Value at the start.'),
    baseline_on: date('When the start was measured.'),
    target: number('Value to reach.'),
    target_on: date('When it is to be reached.'),
  },
);
