/** Forms of a word that no stemmer brings together. */
import { describe, expect, test } from 'vitest';
import { otherDates, otherForms, otherSigns } from '../../src/search/client/query/forms.ts';
import {
  formatClause,
  isSameName,
  parseQuery,
  toNameKey,
} from '../../src/search/client/query/query.ts';
import { foldWord, toPlacedName } from '../../src/search/documents/words.ts';

describe('other forms', () => {
  test.each([
    ['والحدود', 'الحدود'],
    ['حدود', 'والحدود'],
    ['بمياه', 'مياه'],
    ['المياه', 'مياه'],
    ['مياه', 'للمياه'],
    ['فالانذار', 'انذار'],
    ['كالسد', 'السد'],
    ['وبالحدود', 'الحدود'],
  ])('Arabic %s may stand as %s', (word, other) => expect(otherForms(word, 'ar')).toContain(other));
  test('what is left without an article has three letters', () =>
    expect(otherForms('الا', 'ar')).not.toContain('ا'));
  test.each([
    ['centre', 'center'],
    ['center', 'centre'],
    ['defense', 'defence'],
    ['programme', 'program'],
    ['programs', 'programmes'],
    ['neighbours', 'neighbors'],
    ['organized', 'organised'],
    ['organisation', 'organization'],
    ['travelled', 'traveled'],
    ['labor', 'labour'],
    ['dialog', 'dialogue'],
    ['grey', 'gray'],
  ])('English %s may stand as %s', (word, other) =>
    expect(otherForms(word, 'en')).toContain(other),
  );
  test.each(['hours', 'flood', 'four', 'this', 'sense'])(
    '%s does not stand as a shorter word',
    (word) =>
      expect(otherForms(word, 'en').filter((other) => other.length < word.length)).toEqual([]),
  );
  test('other languages have no spellings of English', () =>
    expect(otherForms('centre', 'fr')).toEqual([]));
  test('digits and joined letters', () => {
    expect([
      otherSigns('2023', 'ar'),
      otherSigns('2023', 'en'),
      otherSigns('oeuvre', 'fr'),
      otherSigns('does', 'en'),
    ]).toEqual([['٢٠٢٣'], [], ['œuvre'], []]);
    expect([foldWord('٢٠٢٣'), foldWord('۲۰۲۳'), foldWord('œuvre'), foldWord('Œuvre')]).toEqual([
      '2023',
      '2023',
      'oeuvre',
      'oeuvre',
    ]);
  });
});

describe('dates', () => {
  test.each([
    ['2023-10-28', 'en', 'en', ['28 October 2023']],
    ['2023-10-28', 'fr', 'fr', ['28 octobre 2023']],
    ['octobre', 'fr', 'en', ['October']],
    ['Août', 'fr', 'en', ['August']],
    ['aout', 'fr', 'en', ['August']],
    ['أكتوبر', 'ar', 'en', ['October']],
    ['october', 'en', 'en', []],
    ['hotline', 'fr', 'en', []],
    ['2023', 'fr', 'en', []],
  ] as const)('%s on a page in %s is in %s %j', (text, page, language, names) =>
    expect(otherDates(text, page, language)).toEqual(names),
  );
});

describe('names', () => {
  test.each([
    ['drones', 'drone'],
    ['parties', 'party'],
    ['centres', 'centre'],
    ['niveaux', 'niveau'],
    ['signaux', 'signal'],
    ['الإنذارات', 'إنذار'],
    ['والتمرين', 'تمرين'],
    ['crisis centers', 'Crisis center'],
  ])('%s is a name like %s', (one, other) => expect(toNameKey(one)).toBe(toNameKey(other)));
  test.each([
    ['pass', 'pas'],
    ['gas', 'ga'],
    ['bus', 'bu'],
  ])('%s is no name like %s', (one, other) => expect(toNameKey(one)).not.toBe(toNameKey(other)));
  test(
    'a name that differs by its number is found by the text as typed, one that differs ' +
      'by its accents is not',
    () => {
      expect([
        isSameName('drones', 'drone'),
        isSameName('drone', 'UAV'),
        isSameName('évacuation', 'Evacuation'),
        isSameName('evacuation', 'Évacuation'),
        isSameName('الإنذار', 'إنذار'),
      ]).toEqual([true, false, false, true, false]);
    },
  );
  test.each([
    ['CBM-05', 'cbm 5'],
    ['HLM.DEC/2/20', 'HLM DEC 2 20'],
    ['CBM-٠٥', 'CBM-05'],
    ['A-TWG-2022-1-04', 'a_twg_2022_1_4'],
  ])('%s is looked up as %s', (one, other) => expect(toPlacedName(one)).toBe(toPlacedName(other)));
  test('names that differ in more than noughts and signs stay apart', () =>
    expect(
      new Set(['CBM-05', 'CBM-50', 'CBM-055', 'A-1-04', 'A-10-4'].map(toPlacedName)).size,
    ).toBe(5));
});

test.each(['hotline "toxic release" -drill', 'use-after-free CBM-05', '-"a b" c'])(
  '%s is written back as it was typed',
  (query) => expect(parseQuery(query).map(formatClause).join(' ')).toBe(query),
);
