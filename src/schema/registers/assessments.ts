/** One edition of a joint assessment. */
import { register, choice, date, id, prose, ref, text, texts } from '../fields.ts';

export const assessments = register(
  'assessments',
  { dated: ['published_on', 'planned_for'] },
  {
    id: id(),
    edition: text('Name or number of the edition.'),
    replaces: ref(['assessments'], 'The edition that it replaces.'),
    as_of: date('The day that its judgements describe.'),
    planned_for: date('When it was to be published.'),
    published_on: date('When it was published.'),
    key_judgments: texts('Its key judgements, one sentence each.'),
    confidence: choice(['low', 'moderate', 'high'], 'How sure its authors are.'),
    source_strength: choice(['limited', 'moderate', 'strong'], 'How good their sources are.'),
    adopted_by: ref(['meetings'], 'The meeting that adopted it.'),
    review_due: date('When it is to be reviewed.'),
    method: prose('How it was made.'),
  },
);
