/** Money pledged or paid. */
import { register, number, requiredRef, requiredText, text } from '../fields.ts';

export const contributions = register(
  'contributions',
  { key: ['fund', 'participant', 'year'] },
  {
    fund: requiredText('The fund.'),
    participant: requiredRef(['participants'], 'Who pledged or paid.'),
    year: text('The year.'),
    pledged: number('Amount pledged.'),
    paid: number('Amount paid.'),
    currency: text('Currency (ISO 4217).'),
  },
);
