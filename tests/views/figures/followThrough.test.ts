import { expect, test } from 'vitest';
import { collect } from '../../../src/tables/records/collection.ts';
import { followThrough, timingOf } from '../../../src/views/figures/followThrough.ts';
import { record } from '../../make.ts';

const actions = [
  record('actions', {
    id: 'A-1',
    status: 'completed',
    due: '2026-03-31',
    completed_on: '2026-03-31',
  }),
  record('actions', {
    id: 'A-2',
    status: 'completed',
    due_original: '2026-01-31',
    due: '2026-04-30',
    completed_on: '2026-04-01',
  }),
  record('actions', { id: 'A-3', status: 'completed' }),
  record('actions', { id: 'A-4', status: 'in_progress', due: '2026-05-31' }),
  record('actions', { id: 'A-5', status: 'not_started', due: '2026-12-31', contested: true }),
  record('actions', { id: 'A-6', status: 'discontinued', due: '2026-01-31' }),
  record('actions', { id: 'A-7', status: 'superseded', due: '2026-01-31' }),
  record('actions', { id: 'A-8', due: '2026-01-31' }),
];
const findings = [
  record('findings', {
    id: 'F-1',
    subject: 'a-1',
    outcome: 'confirmed',
    reported_on: '2026-05-01',
  }),
  record('findings', {
    id: 'F-2',
    subject: 'A-2',
    outcome: 'partially_confirmed',
    completion: 'limited',
    reported_on: '2026-05-01',
  }),
];
const result = followThrough(actions, collect([...actions, ...findings]), '2026-06-30');
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('the base leaves out what was discontinued or superseded, and what has no reported status', () => {
  expect(ids(result.base)).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5']);
  expect(ids(result.unreported)).toEqual(['A-8']);
});
test('on time is measured against the date first agreed', () => {
  expect(ids(result.onTime)).toEqual(['A-1']);
  expect(ids(result.late)).toEqual(['A-2']);
  expect(ids(result.undated)).toEqual(['A-3']);
});
test('the parts add up to the base', () => {
  expect(
    result.onTime.length +
      result.late.length +
      result.undated.length +
      result.open.length +
      result.overdue.length,
  ).toBe(result.base.length);
});
test('overdue, open and contested', () => {
  expect(ids(result.overdue)).toEqual(['A-4']);
  expect(ids(result.open)).toEqual(['A-5']);
  expect(ids(result.contested)).toEqual(['A-5']);
});
test('verified and contradicted are read from findings, whatever the case of the id', () => {
  expect(ids(result.verified)).toEqual(['A-1']);
  expect(ids(result.contradicted)).toEqual(['A-2']);
});
test('a completion within the month that was due is in time', () => {
  expect(
    timingOf(
      record('actions', {
        id: 'A',
        status: 'completed',
        due: '2026-03',
        completed_on: '2026-03-31',
      }),
    ),
  ).toBe('onTime');
  expect(
    timingOf(
      record('actions', {
        id: 'A',
        status: 'completed',
        due: '2026-03',
        completed_on: '2026-04-01',
      }),
    ),
  ).toBe('late');
});
