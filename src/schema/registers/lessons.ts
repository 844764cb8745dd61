/**
 * A lesson, in the shape of NASA's Lessons Learned Information System and of NATO's lessons
 * process. Its front matter; the body holds Driving event, Lesson, Recommendation and Evidence of
 * effect.
 */
import { register } from './card.ts';
import { choice, date, id, prose, ref, refs } from './fields.ts';

export const lessons = register(
  'lessons',
  {
    id: id(),
    occurred_on: date('When what taught it happened.'),
    recorded_on: date('When it was written down.'),
    submitted_by: ref(['participants'], 'Who submitted it.'),
    abstract: prose('The lesson in a sentence or two.'),
    measures: refs(['measures'], 'Measures it is about.'),
    meetings: refs(['meetings'], 'Meetings it comes from or went to.'),
    exercises: refs(['exercises'], 'Drills it comes from.'),
    state: choice(
      ['observed', 'identified', 'action_assigned', 'implemented', 'validated'],
      'How far the lesson has come.',
    ),
    actions: refs(['actions'], 'The remedial actions.'),
    validated_by: ref(['findings'], 'The finding that shows the remedy works.'),
    recurs_from: ref(['lessons'], 'The earlier lesson that this one repeats.'),
  },
  {
    key: ['id'],
    page: 'own',
    titled: 'title',
    about: 'none',
    dated: ['occurred_on'],
    born: 'recorded_on',
    happened: ['recorded_on'],
    datesInOrder: [['occurred_on', 'recorded_on']],
    undone: 'none',
    coming: [],
    amended: ['state'],
    owner: 'none',
    status: { field: 'state', words: 'state' },
    answers: ['submitted_by'],
    takesPart: [],
    forum: 'meetings',
    columns: ['title', 'occurred_on', 'submitted_by', 'status'],
    order: 'newest',
    shownWith: [],
    notesAt: {},
    spoken: 'title',
    nav: 6,
    holdings: 7,
  },
);
