/** Why a published value was changed. */
import { register, date, prose, ref, requiredRef, requiredText, text } from '../fields.ts';

export const amendments = register(
  'amendments',
  { key: ['record', 'field', 'to', 'date'], dated: ['date'] },
  {
    record: requiredRef('any', 'The record that was changed.'),
    field: requiredText('The field that was changed.'),
    from: text('The value before.'),
    to: text('The value after.'),
    reason: prose('Why.'),
    authority: ref(['decisions', 'meetings'], 'The decision or meeting that agreed to it.'),
    date: date('When it was agreed.'),
  },
);
