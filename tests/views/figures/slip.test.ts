import { expect, test } from 'vitest';
import { findSlip, isMoved } from '../../../src/views/figures/slip.ts';
import { record } from '../../make.ts';

const milestone = (fields: object) => record('milestones', { id: 'M-1', ...fields });

test('slip is the days from the original to the current due date, and to the day it was met', () => {
  expect(
    findSlip(
      milestone({
        due_original: '2025-03-31',
        due: '2025-09-30',
        met_on: '2025-10-10',
        status: 'met',
      }),
    ),
  ).toEqual({ original: '2025-03-31', due: '2025-09-30', days: 183, daysToDone: 193 });
});
test('what was met in part has no day on which it was met', () =>
  expect(
    findSlip(milestone({ due: '2025-09-30', met_on: '2025-08-10', status: 'partially_met' })),
  ).toEqual({ original: '2025-09-30', due: '2025-09-30', days: 0 }));
test('a date brought forward slips by a negative number of days', () =>
  expect(findSlip(milestone({ due_original: '2025-04-08', due: '2025-03-11' }))?.days).toBe(-28));
test('the column goes before the first value ever published', () => {
  expect(
    findSlip(milestone({ due_original: '2025-01-01', due: '2025-01-03' }), '2024-01-01')?.original,
  ).toBe('2025-01-01');
  expect(findSlip(milestone({ due: '2025-01-03' }), '2025-01-01')?.days).toBe(2);
});
test('moved means that the dates differ, of whatever precision', () => {
  expect(isMoved(milestone({ due_original: '2025-03', due: '2025-04' }))).toBe(true);
  expect(isMoved(milestone({ due_original: '2025-03', due: '2025-03' }))).toBe(false);
  expect(isMoved(milestone({ due: '2025-03' }))).toBe(false);
  expect(isMoved(milestone({ due_text: 'continuous' }))).toBe(false);
});
