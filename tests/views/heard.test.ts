import { describe, expect, test } from 'vitest';
import type { FieldsOf } from '../../src/schema/registers/index.ts';
import { replyOf } from '../../src/views/figures/verification.ts';
import { standingReports } from '../../src/views/reports/index.ts';
import { context, record } from '../make.ts';

describe('whoever a finding contradicts', () => {
  const of = (fields: Partial<FieldsOf<'findings'>>) =>
    replyOf(
      record('findings', { id: 'F', subject: 'A', outcome: 'not_confirmed', ...fields }),
      '2026-06-30',
    );
  const draft = { draft_sent: '2026-06-01', reply_due: '2026-06-15' };
  test.each([
    ['noDraft', {}],
    ['noDraft', { draft_sent: '2026-06-01' }],
    ['none', draft],
    [undefined, { ...draft, reply_due: '2026-06-30' }],
    ['inTime', { ...draft, replied_on: '2026-06-15' }],
    ['inTime', { ...draft, reply_due: '2026-06', replied_on: '2026-06-29' }],
    ['late', { ...draft, replied_on: '2026-06-16' }],
    [undefined, { outcome: 'confirmed' as const }],
  ])('was heard: %s', (result, fields) => expect(of(fields)).toBe(result));
});

describe('a review', () => {
  const passed = (...reviews: Partial<FieldsOf<'reviews'>>[]) => {
    const made = context([
      record('measures', { id: 'M', status: 'in_force', review_due: '2026-03-31' }),
      ...reviews.map((one) => record('reviews', { subject: 'M', ...one })),
    ]);
    return standingReports(made)
      .find(({ name }) => name === 'coming')
      ?.rows()
      .all.filter(({ keys }) => keys.when!.includes('past')).length;
  };
  test('answers the dates up to its day, and the one that it names', () => {
    expect(passed()).toBe(1);
    expect(passed({ held_on: '2026-04-02' })).toBeUndefined();
    expect(passed({ held_on: '2026-02' })).toBe(1);
    expect(passed({ held_on: '2026-02', due: '2026-03-31' })).toBeUndefined();
  });
  test('that is still to come answers none', () =>
    expect(passed({ held_on: '2026-07-01' })).toBe(1));
});
