/** A use of an emergency procedure. */
import { register } from './card.ts';
import { id, instant, ref, refs } from './fields.ts';

export const activations = register(
  'activations',
  {
    id: id(),
    measure: ref(['measures'], 'The measure whose emergency procedure was used.'),
    authority: refs(['participants'], 'Who ordered it.'),
    alert: ref(['alerts'], 'The alert that led to it.'),
    started_at: instant('When it began.'),
    ended_at: instant('When it ended.'),
  },
  {
    key: ['id'],
    page: 'own',
    titled: 'title',
    about: 'none',
    dated: ['started_at'],
    born: 'none',
    happened: [],
    datesInOrder: [],
    undone: 'none',
    coming: [],
    amended: [],
    owner: 'none',
    status: 'none',
    answers: ['authority'],
    takesPart: [],
    forum: 'none',
    columns: ['title', 'measure', 'authority', 'started_at', 'ended_at'],
    order: 'newest',
    shownWith: [],
    notesAt: {},
    spoken: 'title',
    nav: 'more',
    holdings: 'none',
  },
);
