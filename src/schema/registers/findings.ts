/**
 * What an independent observer found.
 * Degrees of completion are those of the Open Government Partnership's Independent Reporting
 * Mechanism.
 */
import { register } from './card.ts';
import { choice, date, id, links, prose, refs, requiredRef } from './fields.ts';

/** Outcomes that say otherwise than was reported, in the whole or in part. */
export const contradictingOutcomes: ReadonlySet<string> = new Set([
  'partially_confirmed',
  'not_confirmed',
]);

export const findings = register(
  'findings',
  {
    id: id(),
    subject: requiredRef('any', 'The record that was looked at.'),
    verifier: refs(['participants'], 'Who looked.'),
    method: choice(
      ['inspection', 'evaluation_visit', 'observation', 'audit', 'document_review'],
      'How it was looked at.',
    ),
    visited_on: date('When it was looked at.'),
    reported_on: date('When the finding was reported.'),
    outcome: choice(
      ['confirmed', 'partially_confirmed', 'not_confirmed', 'unable_to_verify'],
      'Whether what was reported was found.',
    ),
    completion: choice(
      ['no_evidence', 'not_started', 'limited', 'substantial', 'complete'],
      'How far the work was found to be (OGP).',
    ),
    statement: prose('What was found.'),
    draft_sent: date('When the party was sent the draft.'),
    reply_due: date('By when it was asked to reply.'),
    replied_on: date('When its reply came.'),
    response: prose('What the party answered.'),
    evidence: links('What the finding rests on: symbols or addresses.'),
    follow_up: refs(['actions', 'milestones'], 'What is to be done about it.'),
  },
  {
    key: ['id'],
    page: 'own',
    titled: 'title',
    about: 'subject',
    dated: ['reported_on', 'visited_on'],
    born: 'reported_on',
    happened: ['reported_on'],
    datesInOrder: [
      ['visited_on', 'reported_on'],
      ['visited_on', 'draft_sent'],
      ['draft_sent', 'reported_on'],
      ['draft_sent', 'reply_due'],
      ['draft_sent', 'replied_on'],
    ],
    undone: 'none',
    coming: [],
    amended: ['outcome', 'completion', 'statement'],
    owner: 'none',
    status: { field: 'outcome', words: 'outcome' },
    answers: ['verifier'],
    takesPart: [],
    forum: 'none',
    columns: ['title', { head: 'subject' }, 'method', 'reported_on', 'status'],
    order: 'newest',
    shownWith: ['subject'],
    notesAt: {},
    spoken: 'title',
    nav: 7,
    holdings: 6,
  },
);
