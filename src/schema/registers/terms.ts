/** A word of the common language of risk. */
import { register, id, prose, requiredText, texts } from '../fields.ts';

export const terms = register(
  'terms',
  { key: ['id'], titled: 'term' },
  {
    id: id(),
    term: requiredText('The word.'),
    definition: prose('What it means here.'),
    see_also: texts('Other spellings, other languages, related terms.'),
  },
);
