import { expect, test } from 'vitest';
import { collect } from '../../../src/tables/records/collection.ts';
import { punctualityOf, regularityOf } from '../../../src/views/figures/regularity.ts';
import { record } from '../../make.ts';

test('punctuality is the days from the planned to the actual publication', () => {
  const all = punctualityOf(
    collect([
      record('assessments', { id: 'J-1', planned_for: '2025-01-31', published_on: '2025-03-02' }),
      record('assessments', { id: 'J-2', planned_for: '2026-01-31' }),
      record('assessments', { id: 'J-3', published_on: '2026-01-31' }),
    ]),
  );
  expect(all.map(({ record: { id }, days }) => [id, days])).toEqual([
    ['J-1', 30],
    ['J-2', undefined],
  ]);
});
test('a forum is held against its cadence, and its longest silence counts to today', () => {
  const forum = record('forums', { id: 'T', cadence_months: 6 });
  const records = collect([
    forum,
    ...['2024-01-10', '2024-07-10', '2025-09-10', '2027-01-01'].map((day, index) =>
      record('meetings', { id: `T-${index}`, forum: 't', starts_on: day }),
    ),
  ]);
  expect(regularityOf(forum, records, '2026-01-10')).toEqual({
    held: 3,
    lastHeld: '2025-09-10',
    longestGapDays: 427,
    planned: 5,
  });
  expect(regularityOf(record('forums', { id: 'X' }), records, '2026-01-10')).toEqual({ held: 0 });
});
