/** What a third party said, and the answer. */
import { register, date, id, prose, ref, text } from '../fields.ts';

export const feedback = register(
  'feedback',
  { key: ['id'], dated: ['received_on'] },
  {
    id: id(),
    from_kind: text('What kind of third party it came from.'),
    received_on: date('When it was received.'),
    subject: ref('any', 'The record it is about.'),
    response: prose('The answer.'),
    response_on: date('When it was answered.'),
    outcome: text('What came of it.'),
  },
);
