/** A decision that a meeting took. */
import { register, choice, date, id, prose, ref, text } from '../fields.ts';

export const decisions = register(
  'decisions',
  { dated: ['date'] },
  {
    id: id(),
    meeting: ref(['meetings'], 'The meeting that took it.'),
    symbol: text('Document symbol.'),
    date: date('When it was taken.'),
    adoption: choice(['consensus', 'silence', 'vote'], 'How it was adopted.'),
    text: prose('The decision, word for word.'),
    review_due: date('When it is to be reviewed.'),
    expires_on: date('The last day on which it stands unless renewed.'),
  },
);
