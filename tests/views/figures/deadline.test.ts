import { describe, expect, test } from 'vitest';
import { daysOverdue, isOpen, isOverdue, standingOf } from '../../../src/views/figures/deadline.ts';
import { record } from '../../make.ts';

const asOf = '2026-06-30';
const action = (fields: object) => record('actions', { id: 'A-1', ...fields });

describe('overdue', () => {
  test('is a due date before the as-of date on what is still open', () => {
    expect(isOverdue(action({ due: '2026-06-29', status: 'in_progress' }), asOf)).toBe(true);
    expect(isOverdue(action({ due: '2026-06-29', status: 'partially_completed' }), asOf)).toBe(
      true,
    );
    expect(
      isOverdue(record('milestones', { id: 'M-1', due: '2026-06-29', status: 'not_met' }), asOf),
    ).toBe(true);
  });
  test('is not said on the due day itself', () =>
    expect(isOverdue(action({ due: asOf, status: 'not_started' }), asOf)).toBe(false));
  test.each(['completed', 'discontinued', 'superseded'] as const)(
    'is never said of what is %s',
    (status) => {
      expect(isOverdue(action({ due: '2020-01-01', status }), asOf)).toBe(false);
    },
  );
  test('is never said without a status or without a calendar due date', () => {
    expect(isOverdue(action({ due: '2020-01-01' }), asOf)).toBe(false);
    expect(
      isOverdue(action({ due_text: 'before the next session', status: 'in_progress' }), asOf),
    ).toBe(false);
  });
  test('a month and a year are past only when their last day is', () => {
    expect(isOverdue(action({ due: '2026-06', status: 'in_progress' }), asOf)).toBe(false);
    expect(isOverdue(action({ due: '2026-05', status: 'in_progress' }), asOf)).toBe(true);
    expect(isOverdue(action({ due: '2026', status: 'in_progress' }), asOf)).toBe(false);
  });
  test('is counted in days from the last day of the due date', () => {
    expect(daysOverdue(action({ due: '2026-06-20', status: 'in_progress' }), asOf)).toBe(10);
    expect(daysOverdue(action({ due: '2026-05', status: 'in_progress' }), asOf)).toBe(30);
    expect(daysOverdue(action({ due: '2026-07-20', status: 'in_progress' }), asOf)).toBe(0);
  });
});

test('standing reads the words of both registers', () => {
  expect(standingOf(action({ status: 'completed' }))).toBe('done');
  expect(standingOf(record('milestones', { id: 'M-1', status: 'met' }))).toBe('done');
  expect(standingOf(record('milestones', { id: 'M-1', status: 'cancelled' }))).toBe('dropped');
  expect(standingOf(action({}))).toBe('unknown');
  expect(isOpen(action({}))).toBe(false);
  expect(isOpen(action({ status: 'not_started' }))).toBe(true);
});
