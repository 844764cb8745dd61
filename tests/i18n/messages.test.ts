/** Every message can be shown, and is written as its language is written. */
import { describe, expect, test } from 'vitest';
import { say } from '../../src/i18n/index.ts';
import { languages } from './dictionaries.ts';
import { astOf, choicesOf, literalsOf, messageOf, samplesOf, wordsOf } from './messages.ts';
import { broken, format } from './rules.ts';

describe.each(languages)('every message of %s', (language) => {
  test('can be formatted, whatever the counts and cases', () => {
    expect(
      broken(language, (key) =>
        samplesOf(key, [0, 1, 2, 3, 11, 100, 1_000_000])
          .map((params) => {
            const text = format(language, key, params);
            const left = [...text].filter(
              (sign) => '{}#'.includes(sign) && !literalsOf(language, key).includes(sign),
            );
            return left.length > 0 || /undefined|NaN|^\s*$/.test(text) ? text : '';
          })
          .find((text) => text !== ''),
      ),
    ).toEqual([]);
  });

  test('has words', () => {
    expect(
      broken(
        language,
        (key) =>
          messageOf(language, key).trim() !== messageOf(language, key) &&
          key !== 'sentence.separator' &&
          'space at an end',
      ),
    ).toEqual([]);
    expect(broken(language, (key) => messageOf(language, key).trim() === '' && 'empty')).toEqual(
      [],
    );
  });

  test('leaves no word direction open', () => {
    expect(
      broken(language, (key) => {
        const message = messageOf(language, key);
        const opened = message.match(/[\u2066-\u2068]/g)?.length ?? 0;
        const closed = message.match(/\u2069/g)?.length ?? 0;
        return (
          (/[\u061C\u200E\u200F\u202A-\u202E]/.test(message) &&
            'a mark or an override of direction') ||
          (opened !== closed && 'isolates that do not match')
        );
      }),
    ).toEqual([]);
  });

  test('neither blames nor exclaims', () => {
    expect(
      broken(
        language,
        (key) =>
          /!|\bfail(?:ed|ure|s)\b|\béch(?:ec|ou)|فشل|إخفاق/iu.exec(wordsOf(language, key))?.[0],
      ),
    ).toEqual([]);
  });
});

describe('Arabic', () => {
  test('has all six forms wherever a count is shown', () => {
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    expect(
      broken('ar', (key) =>
        choicesOf(astOf('ar', key))
          .filter((choice) => choice.kind === 'plural' && choice.shown && !choice.ordinal)
          .flatMap(({ name, cases }) =>
            forms.filter((form) => !cases.includes(form)).map((form) => `${name} lacks ${form}`),
          )
          .join('; '),
      ),
    ).toEqual([]);
  });

  test('has its own punctuation and no digits of its own', () => {
    expect(
      broken(
        'ar',
        (key) =>
          /[\u0660-\u0669\u06F0-\u06F9]|[\u0600-\u06FF\u0000] ?[,;?]|%/.exec(
            wordsOf('ar', key),
          )?.[0],
      ),
    ).toEqual([]);
    expect(
      broken(
        'ar',
        (key) =>
          /\d/.test(wordsOf('ar', key)) && !/\d/.test(wordsOf('en', key)) && wordsOf('ar', key),
      ),
    ).toEqual([]);
  });

  test('counts as Arabic counts', () => {
    const days = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 1000].map((count) =>
      say('ar', 'word.days', { count }),
    );
    expect(days).toEqual([
      '0 يوم',
      'يوم واحد',
      'يومان',
      '3 أيام',
      '10 أيام',
      '11 يوما',
      '99 يوما',
      '100 يوم',
      '102 يوم',
      '103 أيام',
      '1,000 يوم',
    ]);
  });
});

/**
 * Words without the entities and the values in straight quotes that stand for code, as in
 * name="value".
 */
const withoutCode = (language: string, key: string) =>
  wordsOf(language, key)
    .replace(/(?:\w+: |[\w\u0000\u0001]*=|"\w+": )"[^"]*"|&\w+;/g, '\u0000')
    .replace(/’?\\?'[{}]'/g, '\u0000');

test.each([
  ['en', /['"«»]/],
  ['fr', /['"“”]/],
  ['ar', /['"“”]/],
])('%s has the quotation marks and apostrophes of a book', (language, straight) => {
  expect(broken(language, (key) => straight.exec(withoutCode(language, key))?.[0])).toEqual([]);
});

describe('French', () => {
  test('has a narrow space before high signs and within quotation marks', () => {
    expect(
      broken(
        'fr',
        (key) =>
          /[^\u202F\u0001][;:!?](?:[\s\u0000\u0001]|$)|[^\u202F]»|«[^\u202F]|[ \u00A0][;:!?»]|[\d\u0000]\u0001?[ \u00A0]?%/.exec(
            withoutCode('fr', key),
          )?.[0],
      ),
    ).toEqual([]);
  });
});
