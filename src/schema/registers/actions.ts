/** An item of a published action list. */
import { register, choice, date, flag, id, links, prose, ref, refs, text } from '../fields.ts';

export const actions = register(
  'actions',
  { dated: ['due'] },
  {
    id: id(),
    meeting: ref(['meetings'], 'The meeting that published the list.'),
    number: text('Its number on the list.'),
    text: prose('The action as agreed, word for word.'),
    owner: refs(['participants'], 'Who must do it.'),
    owner_text: text('The owner as written, where it is no participant.'),
    partners: refs(['participants'], 'Who helps.'),
    agreed_on: date('When it was agreed.'),
    acceptance: choice(['accepted', 'accepted_in_part', 'noted'], 'How its owner took it on.'),
    due: date('When it is due, as it stands now.'),
    due_text: text('The date as agreed, where it is no calendar date.'),
    due_original: date('When it was first due.'),
    status: choice(
      [
        'not_started',
        'in_progress',
        'completed',
        'partially_completed',
        'discontinued',
        'superseded',
      ],
      'Status as its owner reports it.',
    ),
    completed_on: date('When its owner reported it completed.'),
    evidence: links('What shows that it was done: symbols or addresses.'),
    kind: choice(
      ['act', 'outcome', 'procedural'],
      'Whether it asks for an act, an outcome, or a step of procedure.',
    ),
    measure: ref(['measures'], 'The measure it serves.'),
    lesson: ref(['lessons'], 'The lesson it answers.'),
    superseded_by: ref(['actions'], 'The action that took its place.'),
    contested: flag('Whether a participant disputes the reported status.'),
    contested_note: prose('What is disputed, and by whom.'),
  },
);
