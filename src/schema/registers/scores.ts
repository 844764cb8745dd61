/** One judgement in one assessment. */
import { register } from './card.ts';
import { choice, requiredChoice, requiredRef, scale } from './fields.ts';

export const scores = register(
  'scores',
  {
    assessment: requiredRef(['assessments'], 'The edition.'),
    scenario: requiredRef(['scenarios'], 'The scenario judged.'),
    participant: requiredRef(['participants'], 'Whose territory is judged.'),
    perspective: requiredChoice(['military', 'civilian', 'academic', 'local'], 'Who judges.'),
    dimension: requiredChoice(
      ['likelihood', 'impact', 'surveillance', 'readiness', 'capacity'],
      'What is judged.',
    ),
    value: scale(1, 5, 'The judgement, from 1 (lowest) to 5 (highest).'),
    confidence: choice(['low', 'moderate', 'high'], 'How sure the judges are.'),
  },
  {
    key: ['assessment', 'scenario', 'participant', 'perspective', 'dimension'],
    page: { with: 'assessment', at: 'heat-map' },
    titled: 'title',
    about: 'none',
    dated: [],
    born: 'none',
    happened: [],
    datesInOrder: [],
    undone: 'none',
    coming: [],
    amended: ['value'],
    owner: 'none',
    status: 'none',
    answers: ['participant'],
    takesPart: [],
    forum: 'none',
    columns: ['title'],
    order: 'newest',
    shownWith: ['assessment', 'scenario', 'participant'],
    notesAt: {},
    spoken: 'no',
    nav: 'none',
    holdings: 'none',
  },
);
