/** Dates as people write them: what a text may mean. */
import { isDate } from '../../schema/values/index.ts';
import { months, pad, monthOf } from './datePatterns.ts';

/**
 * The dates that a text may mean, each as ISO 8601: none where it is no date, one where it is
 * certain, two where day and month could change places.
 */
export function findReadings(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed.length > 60) return [];
  const readings = [...numericReadings(trimmed), ...namedReadings(trimmed)];
  return [...new Set(readings.filter(isDate))];
}

function numericReadings(text: string): string[] {
  const [, year, , month = '', day] =
    /^(\d{4})([-/. ])(\d{1,2})(?:\2(\d{1,2}))?(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      text,
    ) ?? [];
  if (year !== undefined)
    return [
      [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join(
        '-',
      ),
    ];
  const [, compactYear, compactMonth, compactDay] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (compactYear !== undefined) return [`${compactYear}-${compactMonth}-${compactDay}`];
  const [, first = '', , second = '', last] =
    /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})(?:[T ][\d:.]+)?$/i.exec(text) ?? [];
  const [a, b] = [first.padStart(2, '0'), second.padStart(2, '0')];
  if (last !== undefined) return [`${last}-${b}-${a}`, `${last}-${a}-${b}`];
  const [, onlyMonth = '', monthYear] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  return monthYear === undefined ? [] : [`${monthYear}-${onlyMonth.padStart(2, '0')}`];
}

function namedReadings(text: string): string[] {
  const name = `(${months.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`;
  const orders: [RegExp, (match: RegExpExecArray) => [string, string, string?]][] = [
    [
      new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[-/. ]+${name}[-/., ]+(\\d{4})$`, 'i'),
      (match) => [match[3]!, match[2]!, match[1]!],
    ],
    [
      new RegExp(`^${name} +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})$`, 'i'),
      (match) => [match[3]!, match[1]!, match[2]!],
    ],
    [new RegExp(`^${name}[-/., ]+(\\d{4})$`, 'i'), (match) => [match[2]!, match[1]!]],
  ];
  return orders.flatMap(([expression, take]) => {
    const match = expression.exec(text);
    if (!match) return [];
    const [year, month, day] = take(match);
    return [
      [year, pad(monthOf(month)), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-'),
    ];
  });
}

/**
 * Parameters of `invalid-date`: how many readings are certain enough to be offered, and what they
 * are.
 */
export function toDateParams(text: string): {
  kind: 'date';
  readings: number;
  first: string;
  second: string;
} {
  const found = findReadings(text);
  const [first = '', second = ''] = found;
  return { kind: 'date', readings: Math.min(found.length, 2), first, second };
}
