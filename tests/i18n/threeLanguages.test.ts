/** What is said in each of the three languages, letter by letter. */
import { describe, expect, test } from 'vitest';
import { formatDate, formatList, formatNumber, say } from '../../src/i18n/index.ts';

const three = ['en', 'fr', 'ar'];

describe('messages in the three languages', () => {
  test('a status stands after its noun', () => {
    const reported = (language: string) =>
      say(language, 'sentence.reported', {
        status: say(language, 'choice.status.completed').toLocaleLowerCase(language),
      });
    expect(three.map(reported)).toEqual([
      'Reported completed',
      'Statut déclaré\u202F: achevé',
      'الحالة المبلغ عنها: منجز',
    ]);
  });

  test('a share is said with its base', () => {
    expect(
      three.map((language) =>
        say(language, 'word.ofBasePercent', { count: 7, base: 12, percent: 58 }),
      ),
    ).toEqual(['7 of 12 (58%)', '7 sur 12 (58\u202F%)', '7 من أصل 12 (58 في المائة)']);
  });

  test('dates are written in their own precision', () => {
    const dates = (language: string) =>
      ['2024-05-03', '2024-05', '2024'].map((date) => formatDate(language, date));
    expect(three.map(dates)).toEqual([
      ['3 May 2024', 'May 2024', '2024'],
      ['3 mai 2024', 'mai 2024', '2024'],
      ['3 مايو 2024', 'مايو 2024', '2024'],
    ]);
  });

  test('numbers have the signs of the language and Western digits', () => {
    expect(three.map((language) => formatNumber(language, 12345.678))).toEqual([
      '12,345.68',
      '12\u202F345,68',
      '12,345.68',
    ]);
    expect(three.map((language) => formatList(language, ['1', '2', '3']))).toEqual([
      '1, 2 and 3',
      '1, 2 et 3',
      '1 و2 و3',
    ]);
  });

  test('a language without a dictionary is served in English', () => {
    expect(say('de', 'nav.about')).toBe(say('en', 'nav.about'));
  });
});
