/**
 * A confidence-building measure.
 * Categories are the five of the United Nations Office for Disarmament Affairs' repository of
 * military confidence-building measures.
 */
import { register } from './card.ts';
import { choice, date, id, number, prose, ref, refs, text } from './fields.ts';

export const measures = register(
  'measures',
  {
    id: id(),
    category: choice(
      [
        'communication_coordination',
        'observation_verification',
        'military_constraint',
        'training_education',
        'cooperation_integration',
      ],
      'Category of the measure (UNODA).',
    ),
    legal_force: choice(
      ['legally_binding', 'politically_binding', 'voluntary'],
      'What kind of promise it is.',
    ),
    status: choice(
      ['proposed', 'agreed', 'in_force', 'suspended', 'expired', 'retired', 'superseded'],
      'Status as the record states it.',
    ),
    lead: ref(['participants'], 'Who leads it.'),
    builds_on: refs(['measures'], 'The smaller steps that it grew from.'),
    agreed_at: ref(['meetings'], 'The meeting that agreed it.'),
    document_symbol: text('Symbol of the document that holds it.'),
    in_force_from: date('First day in force.'),
    review_due: date('When its review is due.'),
    expires_on: date('The sunset clause: the last day on which it stands unless renewed.'),
    renewal_by: date('The day by which it must be renewed if it is to stand beyond its last day.'),
    superseded_by: ref(['measures'], 'The measure that took its place.'),
    obligation: prose('Who must do what, how fast, by which channel.'),
    periodicity: text('How often the obligation falls due.'),
    answer_within_minutes: number(
      'Within how many minutes a recipient acknowledges an alert sent under it.',
    ),
    verification_method: prose('How outsiders can check that it is done.'),
  },
  {
    key: ['id'],
    page: 'own',
    titled: 'title',
    about: 'none',
    dated: ['in_force_from', 'review_due', 'renewal_by', 'expires_on'],
    born: 'none',
    happened: [],
    datesInOrder: [
      ['in_force_from', 'review_due'],
      ['in_force_from', 'expires_on'],
      ['renewal_by', 'expires_on'],
    ],
    undone: { before: 'in_force_from', was: { status: 'agreed' } },
    coming: ['review_due', 'renewal_by', 'expires_on'],
    amended: ['status', 'obligation', 'expires_on'],
    owner: 'lead',
    status: { field: 'status', words: 'measure_status' },
    answers: ['lead'],
    takesPart: [],
    forum: 'agreed_at',
    columns: ['title', 'category', 'lead', 'in_force_from', 'review_due', 'status'],
    order: 'id',
    shownWith: ['builds_on'],
    notesAt: {},
    spoken: 'title',
    nav: 2,
    holdings: 1,
  },
);
