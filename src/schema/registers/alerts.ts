/** One early-warning message. */
import { register } from './card.ts';
import { choice, id, instant, ref, text } from './fields.ts';

export const alerts = register(
  'alerts',
  {
    id: id(),
    measure: ref(['measures'], 'The protocol it was sent under.'),
    issued_at: instant('When it was sent.'),
    issuer: ref(['participants'], 'Who sent it.'),
    channel: text('By which channel.'),
    hazard: text('What it warned of.'),
    outcome: choice(['genuine', 'noise', 'exercise', 'unresolved'], 'What it turned out to be.'),
    verified_at: instant('When that was established.'),
  },
  {
    key: ['id'],
    page: 'own',
    titled: 'title',
    about: 'none',
    dated: ['issued_at'],
    born: 'none',
    happened: [],
    datesInOrder: [],
    undone: 'none',
    coming: [],
    amended: [],
    owner: 'none',
    status: { field: 'outcome', words: 'outcome' },
    answers: [],
    takesPart: ['issuer'],
    forum: 'none',
    columns: ['title', 'issued_at', 'issuer', 'hazard', 'status'],
    order: 'newest',
    shownWith: [],
    notesAt: {},
    spoken: 'title',
    nav: 'more',
    holdings: 'none',
  },
);
