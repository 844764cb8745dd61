import { expect, test } from 'vitest';
import { effectiveStatus, isInForce } from '../../../src/views/figures/effectiveStatus.ts';
import { record } from '../../make.ts';

const measure = (fields: object) => record('measures', { id: 'M', status: 'in_force', ...fields });
const asOf = '2026-06-30';

test('a measure past its sunset is expired, whatever its row says', () => {
  expect(effectiveStatus(measure({ expires_on: '2026-06-29' }), asOf)).toBe('expired');
  expect(effectiveStatus(measure({ expires_on: '2026-06-30' }), asOf)).toBe('in_force');
  expect(isInForce(measure({ expires_on: '2026-06-29' }), asOf)).toBe(false);
});
test('one past its review is review overdue, and still in force', () => {
  expect(effectiveStatus(measure({ review_due: '2026-05' }), asOf)).toBe('review_overdue');
  expect(isInForce(measure({ review_due: '2026-05' }), asOf)).toBe(true);
  expect(effectiveStatus(measure({ review_due: '2026-06' }), asOf)).toBe('in_force');
});
test('what is proposed, retired or without status stays so', () => {
  expect(effectiveStatus(measure({ status: 'proposed', review_due: '2020' }), asOf)).toBe(
    'proposed',
  );
  expect(effectiveStatus(measure({ status: 'retired', expires_on: '2020' }), asOf)).toBe('retired');
  expect(effectiveStatus(measure({ status: undefined }), asOf)).toBeUndefined();
});
test('one that its row calls expired or superseded still stands through its last day', () => {
  for (const status of ['expired', 'superseded']) {
    const ended = measure({ status, expires_on: '2026-06-30' });
    expect(isInForce(ended, '2026-06-30')).toBe(true);
    expect(isInForce(ended, '2026-07-01')).toBe(false);
    expect(effectiveStatus(ended, '2026-07-01')).toBe(status);
    expect(isInForce(measure({ status }), '2020-01-01')).toBe(false);
  }
});
