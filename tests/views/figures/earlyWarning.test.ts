import { expect, test } from 'vitest';
import { collect } from '../../../src/tables/records/collection.ts';
import { earlyWarningOf, percentile } from '../../../src/views/figures/earlyWarning.ts';
import { record } from '../../make.ts';

test('percentiles are interpolated between the neighbouring values', () => {
  expect(percentile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(percentile([10], 0.9)).toBe(10);
  expect(percentile([], 0.5)).toBeUndefined();
});
test('minutes are counted across offsets, and an alert without judgement is no base of the genuine share', () => {
  const alerts = [
    record('alerts', { id: 'AL-1', issued_at: '2026-01-01T23:50Z', outcome: 'genuine' }),
    record('alerts', { id: 'AL-2', issued_at: '2026-01-02T00:00Z', outcome: 'noise' }),
    record('alerts', { id: 'AL-3', issued_at: '2026-01-02T00:00Z', outcome: 'exercise' }),
  ];
  const receipts = [
    record('acknowledgements', {
      alert: 'AL-1',
      participant: 'n',
      acknowledged_at: '2026-01-02T01:00+01:00',
    }),
    record('acknowledgements', {
      alert: 'AL-1',
      participant: 's',
      acknowledged_at: '2026-01-02T00:20Z',
    }),
    record('acknowledgements', { alert: 'AL-2', participant: 'n' }),
  ];
  expect(earlyWarningOf(collect([...alerts, ...receipts]), alerts)).toEqual({
    alerts: 3,
    acknowledged: 2,
    median: 20,
    percentile90: 28,
    genuine: 1,
    judged: 2,
  });
});
