import { describe, expect, test } from 'vitest';
import { compileFormat } from '../../src/tables/values/datePatterns.ts';
import { findReadings, toDateParams } from '../../src/tables/values/likelyDates.ts';
import { parseDateTime, parseTime } from '../../src/tables/values/isoTimes.ts';

describe('strptime patterns', () => {
  test.each<[string, 'date' | 'time' | 'datetime', string, string | undefined]>([
    ['%Y-%m-%d', 'date', '2024-3-5', '2024-03-05'],
    ['%d.%m.%y', 'date', '05.03.68', '2068-03-05'],
    ['%d.%m.%y', 'date', '05.03.69', '1969-03-05'],
    ['%d %b %Y', 'date', '5 Mar 2024', '2024-03-05'],
    ['%A, %d %B %Y', 'date', 'Tuesday, 05 march 2024', '2024-03-05'],
    ['%Y/%j', 'date', '2024/60', '2024-02-29'],
    ['%Y/%j', 'date', '2023/366', undefined],
    ['%-d/%-m/%Y', 'date', '5/3/2024', '2024-03-05'],
    ['%F', 'date', '2024-03-05', '2024-03-05'],
    ['%D', 'date', '03/05/24', '2024-03-05'],
    ['%Y', 'date', '2024', '2024'],
    ['%m.%d', 'date', '03.05', undefined],
    ['%d/%m/%Y', 'date', '31/04/2024', undefined],
    ['%d/%m/%Y', 'date', '05/03/2024 ', undefined],
    ['100%%: %Y', 'date', '100%: 2024', '2024'],
    ['(%Y)', 'date', '(2024)', '2024'],
    ['%H:%M', 'time', '6:40', '06:40:00'],
    ['%I %p', 'time', '12 a.m.', '00:00:00'],
    ['%I %p', 'time', '12 PM', '12:00:00'],
    ['%I %p', 'time', '13 PM', undefined],
    ['%H:%M:%S.%f', 'time', '06:40:05.250', '06:40:05.25'],
    ['%T%z', 'time', '06:40:05+0200', '06:40:05+02:00'],
    ['%d/%m/%Y %H:%M', 'datetime', '05/03/2024 06:40', '2024-03-05T06:40:00'],
    ['%Y-%m-%dT%H:%M:%S%z', 'datetime', '2024-03-05T06:40:00Z', '2024-03-05T06:40:00Z'],
    ['%Y-%m-%d %H:%M %Z', 'datetime', '2024-03-05 06:40 UTC', '2024-03-05T06:40:00Z'],
    ['%Y %H:%M', 'datetime', '2024 06:40', undefined],
    ['%d/%m/%Y  %H', 'datetime', '05/03/2024 24', undefined],
  ])('%s as %s reads %s', (format, type, text, moment) => {
    expect(compileFormat(format, type)!(text)).toBe(moment);
  });

  test.each(['%Q', '%', '%d %K', '%constructor', '%d%d', '%F %Y', '%d'.repeat(30)])(
    '%s is no pattern that is known',
    (format) => {
      expect(compileFormat(format, 'date')?.('x')).toBeUndefined();
      if (format !== '%constructor') expect(compileFormat(format, 'date')).toBeUndefined();
    },
  );
});

describe('ISO 8601', () => {
  test.each([
    ['06:40:00', '06:40:00'],
    ['06:40:00.120', '06:40:00.12'],
    ['06:40:00Z', '06:40:00Z'],
    ['06:40:00+00:00', '06:40:00Z'],
    ['06:40:00-0530', '06:40:00-05:30'],
    ['06:40', undefined],
    ['06:60:00', undefined],
    ['', undefined],
  ])('%s', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });

  test('looser forms only where they are asked for', () => {
    expect([
      parseTime('06:40', true),
      parseDateTime('2024-03-01 06:40 +0200', true),
      parseDateTime('2024-03-01 06:40:00'),
    ]).toEqual(['06:40:00', '2024-03-01T06:40:00+02:00', undefined]);
  });
});

describe('what a text that is no date may mean', () => {
  test.each<[string, string[]]>([
    ['3/5/2024', ['2024-05-03', '2024-03-05']],
    ['31/12/2024', ['2024-12-31']],
    ['12/31/2024', ['2024-12-31']],
    ['5.5.2024', ['2024-05-05']],
    ['2024-3-5', ['2024-03-05']],
    ['2024/03/05', ['2024-03-05']],
    ['2024.03', ['2024-03']],
    ['20240305', ['2024-03-05']],
    ['3/2024', ['2024-03']],
    ['2024-03-05T06:40:00Z', ['2024-03-05']],
    ['2024-03-05 00:00:00', ['2024-03-05']],
    ['5 March 2024', ['2024-03-05']],
    ['5th Mar. 2024', ['2024-03-05']],
    ['March 5, 2024', ['2024-03-05']],
    ['5-Sep-2024', ['2024-09-05']],
    ['Sept 2024', ['2024-09']],
    [' 2024-03-05 ', ['2024-03-05']],
    ['2024-13-01', []],
    ['2024-02-30', []],
    ['31/31/2024', []],
    ['soon', []],
    ['3/5/24', []],
    ['45356', []],
    ['x'.repeat(100), []],
  ])('%j', (text, readings) => {
    expect(findReadings(text)).toEqual(readings);
  });

  test('parameters of the sentence', () => {
    expect(toDateParams('3/5/2024')).toEqual({
      kind: 'date',
      readings: 2,
      first: '2024-05-03',
      second: '2024-03-05',
    });
    expect(toDateParams('31/12/2024')).toEqual({
      kind: 'date',
      readings: 1,
      first: '2024-12-31',
      second: '',
    });
    expect(toDateParams('soon')).toEqual({ kind: 'date', readings: 0, first: '', second: '' });
  });
});
