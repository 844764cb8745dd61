/**
 * A measurable objective of a measure.
 * Statuses are those of an Open Contracting Data Standard milestone, with partially_met and
 * cancelled kept apart.
 */
import { register } from './card.ts';
import { choice, date, id, links, prose, ref, refs, text } from './fields.ts';

export const milestones = register(
  'milestones',
  {
    id: id(),
    measure: ref(['measures'], 'The measure it belongs to.'),
    measurement: prose('What counts as done.'),
    responsible: refs(['participants'], 'Who must reach it.'),
    due: date('When it is due, as it stands now.'),
    due_text: text('The date as agreed, where it is no calendar date.'),
    due_original: date('When it was first due.'),
    met_on: date('When it was reported met.'),
    status: choice(
      ['scheduled', 'met', 'partially_met', 'not_met', 'cancelled'],
      'Status as reported (OCDS).',
    ),
    evidence: links('What shows that it was met: symbols or addresses.'),
    indicator: ref(['indicators'], 'The indicator it is measured by.'),
    target: text('The value to reach.'),
  },
  {
    key: ['id'],
    page: 'own',
    titled: 'title',
    about: 'none',
    dated: ['due'],
    born: 'none',
    happened: ['met_on'],
    datesInOrder: [],
    undone: { before: 'met_on', was: { status: 'scheduled', met_on: undefined } },
    coming: ['due'],
    amended: ['due', 'due_original', 'status'],
    owner: 'responsible',
    status: { field: 'status', words: 'status' },
    answers: ['responsible'],
    takesPart: [],
    forum: 'none',
    columns: ['title', 'owner', 'due', 'status'],
    order: 'due',
    shownWith: [],
    notesAt: {},
    spoken: 'title',
    nav: 4,
    holdings: 3,
  },
);
