import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  firstDay,
  isBefore,
  isDate,
  isInstant,
  lastDay,
  minutesBetween,
} from '../../src/schema/values/dates.ts';
import { isId } from '../../src/schema/values/ids.ts';

describe('a date', () => {
  test.each(['2026', '2026-03', '2026-03-31', '2024-02-29', '2000-02-29'])('%s is one', (text) =>
    expect(isDate(text)).toBe(true),
  );
  test.each([
    '',
    '26',
    '2026-13',
    '2026-00',
    '2026-02-30',
    '2023-02-29',
    '1900-02-29',
    '2026-3-1',
    '2026-03-31 ',
    '03/31/2026',
    '2026-03-31T00:00',
    '٢٠٢٦',
  ])('%j is none', (text) => expect(isDate(text)).toBe(false));
  test('spans the days of its precision', () =>
    expect([firstDay('2024'), lastDay('2024'), firstDay('2024-02'), lastDay('2024-02')]).toEqual([
      '2024-01-01',
      '2024-12-31',
      '2024-02-01',
      '2024-02-29',
    ]));
  test('is before another only where no day could be the same', () => {
    expect(isBefore('2024-05', '2024-05-31')).toBe(false);
    expect(isBefore('2024-04', '2024-05-01')).toBe(true);
    expect(isBefore('2024', '2024')).toBe(false);
  });
  test('is counted in whole days', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-03-31', '2025-09-30')).toBe(183);
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
  });
});
test('an instant has an offset', () => {
  expect(isInstant('2024-03-01T06:40Z')).toBe(true);
  expect(isInstant('2024-03-01T06:40:30+02:00')).toBe(true);
  expect(isInstant('2024-03-01T06:40')).toBe(false);
  expect(isInstant('2024-03-01T25:40Z')).toBe(false);
  expect(minutesBetween('2024-03-01T06:40Z', '2024-03-01T08:00+01:00')).toBe(20);
});
test.each([
  ['A-TWG-2023-1-04', true],
  ['F.1_2', true],
  ['', false],
  ['-a', false],
  ['a b', false],
  ['é', false],
  ['a.', false],
  ['index', false],
  ['__proto__', false],
  ['a/b', false],
])('id %j: %s', (text, valid) => expect(isId(text)).toBe(valid));
