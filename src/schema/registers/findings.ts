/**
 * What an independent observer found.
 * Degrees of completion are those of the Open Government Partnership's Independent Reporting
 * Mechanism.
 */
import { register, choice, date, id, links, prose, refs, requiredRef } from '../fields.ts';

export const findings = register(
  'findings',
  { dated: ['reported_on', 'visited_on'] },
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
    response: prose('What the party answered.'),
    evidence: links('What the finding rests on: symbols or addresses.'),
    follow_up: refs(['actions', 'milestones'], 'What is to be done about it.'),
  },
);
