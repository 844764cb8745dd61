import { expect, test } from 'vitest';
import { judgeIndicator } from '../../../src/views/figures/indicators/judgement.ts';
import { standingReports } from '../../../src/views/reports/index.ts';
import { context, record } from '../../make.ts';

const indicator = (fields: object) =>
  record('indicators', { id: 'IND', direction: 'down', baseline: 40, ...fields });
const value = (date: string | undefined, count: number | undefined, participant?: string) =>
  record('observations', { indicator: 'ind', date, value: count, participant });
type Row = ReturnType<typeof value>;

const judged = (fields: object, values: readonly Row[]) => {
  const one = indicator(fields);
  return judgeIndicator(context([one, ...values]).repository, one);
};
const resultOf = (fields: object, ...values: readonly Row[]) => judged(fields, values).result;
const due = { target: 10, target_on: '2025-12-31' };

test('a target is reached in time, late, lost, or missed, by the value of its day and the last', () => {
  expect(resultOf(due, value('2025-12-31', 10), value('2026-05-01', 8))).toBe('inTime');
  expect(resultOf(due, value('2025-12-31', 11), value('2026-05-01', 8))).toBe('late');
  expect(resultOf(due, value('2025-12-31', 9), value('2026-05-01', 11))).toBe('lost');
  expect(resultOf(due, value('2025-12-31', 11), value('2026-05-01', 11))).toBe('missed');
  // Reached for a while, but no longer on its day.
  expect(resultOf(due, value('2024-12-31', 9), value('2025-06-30', 12))).toBe('missed');
  expect(resultOf(due, value('2026-05-01', 8))).toBe('late');
});
test('higher is better where the row says so', () => {
  const up = { ...due, direction: 'up' };
  expect(resultOf(up, value('2025-12-31', 10))).toBe('inTime');
  expect(resultOf(up, value('2025-12-31', 9))).toBe('missed');
});
test('a target is not late before its day is over, nor without a day', () => {
  expect(resultOf({ target: 10, target_on: '2026' }, value('2026-05-01', 11))).toBe('notYetDue');
  expect(resultOf({ target: 10 }, value('2026-05-01', 11))).toBe('notYetDue');
  expect(resultOf({ target: 10 }, value('2026-05-01', 10))).toBe('inTime');
});
test('what cannot be judged is not', () => {
  expect(resultOf({}, value('2026-05-01', 10))).toBe('noTarget');
  expect(resultOf({ ...due, direction: undefined }, value('2026-05-01', 1))).toBe('noTarget');
  expect(resultOf(due)).toBe('noValue');
  expect(resultOf(due, value(undefined, 1), value('2026-05-01', undefined))).toBe('noValue');
  expect(resultOf(due, value('2026-07-01', 1))).toBe('noValue');
  expect(resultOf(due, value('2025-05-01', 1, 'a'), value('2025-05-01', 2, 'b'))).toBe(
    'byParticipant',
  );
});
test('the last value is that of the whole region, however precise its day', () => {
  const values = [value('2025', 20), value('2025-06-30', 30), value('2026-06-01', 9, 'a')];
  expect(judged(due, values)).toMatchObject({
    latest: { date: '2025', value: 20 },
    sinceStart: 'better',
    trend: 'better',
  });
});
test('better and worse go by the direction; what is missing is not compared', () => {
  expect(judged({}, [value('2025-01-01', 30), value('2025-06-30', 50)])).toMatchObject({
    sinceStart: 'worse',
    trend: 'worse',
  });
  expect(judged({ baseline: undefined }, [value('2025-01-01', 0)])).toMatchObject({
    sinceStart: 'unknown',
    trend: 'unknown',
  });
  expect(judged({ baseline: 0 }, [value('2025-01-01', 0)]).sinceStart).toBe('same');
});
test('the report counts each indicator once, and shows the single values of participants', () => {
  const rows = [
    indicator(due),
    record('indicators', { id: 'OF', title: 'Of each', unit: 'posts', direction: 'up', target: 9 }),
    value('2025-12-31', 10),
    record('observations', { indicator: 'OF', date: '2026', value: 4, participant: 'a' }),
    record('observations', { indicator: 'OF', date: '2026', value: 6, participant: 'b' }),
  ];
  const [report, ...others] = standingReports(context(rows));
  expect([report!.name, others]).toEqual(['indicators', []]);
  const { columns, all } = report!.rows();
  expect(all.map(({ keys }) => keys.result)).toEqual([['inTime'], ['byParticipant']]);
  const latest = all[1]!.row.cells[columns.findIndex(({ key }) => key === 'latest')]!;
  expect(latest.map((one) => one.text)).toEqual(['4 to 6\u00A0posts', '2026', 'a', '4', 'b', '6']);
});
