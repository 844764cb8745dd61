/** A state, an organisation, a community or an observer of the process. */
import { register } from './card.ts';
import { choice, date, id, link, text } from './fields.ts';

export const participants = register(
  'participants',
  {
    id: id(),
    name: text('Full name.'),
    short_name: text('Short name, for tables and labels.'),
    kind: choice(
      [
        'state',
        'regional_organisation',
        'international_organisation',
        'national_agency',
        'local_authority',
        'civil_society',
        'academic',
        'other',
      ],
      'What kind of body it is.',
    ),
    iso3: text('ISO 3166-1 alpha-3 code, for a state that has one.'),
    joined_on: date('When it joined the process.'),
    left_on: date('When it left the process.'),
    website: link('Its own site.'),
  },
  {
    key: ['id'],
    page: 'own',
    titled: 'name',
    about: 'none',
    dated: ['joined_on'],
    born: 'none',
    happened: [],
    datesInOrder: [['joined_on', 'left_on']],
    undone: 'none',
    coming: [],
    amended: [],
    owner: 'none',
    status: 'none',
    answers: [],
    takesPart: [],
    forum: 'none',
    columns: ['title', 'kind', 'joined_on'],
    order: 'written',
    shownWith: [],
    notesAt: {},
    spoken: 'title',
    nav: 9,
    holdings: 9,
  },
);
