/** One edition of a joint assessment. */
import { register } from './card.ts';
import { choice, date, id, prose, ref, text, texts } from './fields.ts';

export const assessments = register(
  'assessments',
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
  {
    key: ['id'],
    page: 'own',
    titled: 'title',
    about: 'none',
    dated: ['published_on', 'planned_for'],
    born: 'as_of',
    happened: ['published_on'],
    datesInOrder: [
      ['as_of', 'published_on'],
      ['published_on', 'review_due'],
    ],
    undone: { before: 'published_on', was: { published_on: undefined } },
    coming: ['planned_for', 'review_due'],
    amended: [],
    owner: 'none',
    status: 'none',
    answers: [],
    takesPart: [],
    forum: 'none',
    columns: ['title', 'as_of', 'planned_for', 'published_on', 'confidence', 'status'],
    order: 'newest',
    shownWith: ['replaces'],
    notesAt: {},
    spoken: 'title',
    nav: 5,
    holdings: 2,
  },
);
