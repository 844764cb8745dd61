import { expect, test } from 'vitest';
import { fallenDue, submissionResult } from '../../../src/views/figures/submissions.ts';
import { record } from '../../make.ts';

const submission = (fields: object) =>
  record('submissions', { measure: 'M', participant: 'north', cycle: '2026', ...fields });
const asOf = '2026-11-28';

test('a report that was received before its day has not fallen due', () => {
  const early = submission({ due: '2026-12-15', received_on: '2026-11-01' });
  expect(submissionResult(early, asOf)).toBe('notYetDue');
  expect(submissionResult(early, '2026-12-16')).toBe('inTime');
});
test('nothing is missing before the whole of its due date has passed', () => {
  for (const due of ['2026-11-28', '2026-11', '2026', '2026-12-15'])
    expect(submissionResult(submission({ due }), asOf), due).toBe('notYetDue');
  for (const due of ['2026-11-27', '2026-10', '2025'])
    expect(submissionResult(submission({ due }), asOf), due).toBe('missing');
});
test('what fell due is what came in time, came late or is missing', () => {
  const owed = [
    submission({ due: '2026-01-31', received_on: '2026-01-31' }),
    submission({ due: '2026-01-31', received_on: '2026-02-01' }),
    submission({ due: '2026-01-31' }),
    submission({ due: '2026-01-31', waived: true }),
    submission({ due: '2027-01-31', received_on: '2026-02-01' }),
    submission({ received_on: '2026-02-01' }),
    submission({}),
  ];
  expect(owed.map((one) => submissionResult(one, asOf))).toEqual([
    'inTime',
    'late',
    'missing',
    'waived',
    'notYetDue',
    'undated',
    'notYetDue',
  ]);
  expect(fallenDue(owed, asOf)).toEqual(owed.slice(0, 3));
});
