import { expect, test } from 'vitest';
import { collect } from '../../../src/tables/records/collection.ts';
import {
  isContradicted,
  newestFinding,
  verifiedStatus,
} from '../../../src/views/figures/verification.ts';
import { record } from '../../make.ts';

const action = record('actions', { id: 'A-1', status: 'completed' });
const finding = (id: string, fields: object) =>
  record('findings', { id, subject: 'A-1', ...fields });

test('without a finding nothing is verified', () =>
  expect(verifiedStatus(collect([action]), 'A-1')).toBe('none'));
test.each([
  ['confirmed', 'verified'],
  ['partially_confirmed', 'partly'],
  ['not_confirmed', 'contradicted'],
  ['unable_to_verify', 'unable'],
] as const)('%s reads as %s', (outcome, verified) => {
  expect(
    verifiedStatus(
      collect([action, finding('F-1', { outcome, reported_on: '2026-01-01' })]),
      'A-1',
    ),
  ).toBe(verified);
});
test('the newest finding counts, in whatever order the rows stand', () => {
  const records = collect([
    action,
    finding('F-2', { outcome: 'confirmed', reported_on: '2026-03-01' }),
    finding('F-1', { outcome: 'not_confirmed', reported_on: '2026-01-01' }),
  ]);
  expect(newestFinding(records, 'a-1')?.id).toBe('F-2');
  expect(verifiedStatus(records, 'A-1')).toBe('verified');
});
test('contradicted means reported done and found no further than limited', () => {
  expect(
    isContradicted(
      collect([action, finding('F-1', { outcome: 'partially_confirmed', completion: 'limited' })]),
      action,
    ),
  ).toBe(true);
  expect(
    isContradicted(
      collect([
        action,
        finding('F-1', { outcome: 'partially_confirmed', completion: 'substantial' }),
      ]),
      action,
    ),
  ).toBe(false);
  const open = record('actions', { id: 'A-1', status: 'in_progress' });
  expect(isContradicted(collect([open, finding('F-1', { outcome: 'not_confirmed' })]), open)).toBe(
    false,
  );
});
