import { describe, expect, test } from 'vitest';
import {
  checkCharacters,
  checkTexts,
  findCharacterFaults,
  findMixedWord,
  isUnusual,
  toCodePoint,
  type Use,
} from '../../src/schema/values/characters.ts';

const uses: readonly Use[] = ['code', 'name', 'prose', 'data'];
const codes = (text: string, use: Use) =>
  findCharacterFaults(text, use).map(({ code, found }) => `${code} ${found}`);

describe('characters that no text may hold', () => {
  test.each([
    ['\u202A', 'U+202A'],
    ['\u202E', 'U+202E'],
    ['\u{E0041}', 'U+E0041'],
    ['\u0007', 'U+0007'],
    ['\u007F', 'U+007F'],
    ['\u0085', 'U+0085'],
    ['\u001B', 'U+001B'],
    ['\0', 'U+0000'],
  ])('%j', (character, name) => {
    for (const use of uses)
      expect(codes(`a${character}b`, use)).toEqual([`x-unsafe-character ${name}`]);
  });

  test.each([
    ['\u00AD', 'U+00AD'],
    ['\uFEFF', 'U+FEFF'],
    ['\u200B', 'U+200B'],
    ['\u2060', 'U+2060'],
    ['\u2028', 'U+2028'],
    ['\uFFFF', 'U+FFFF'],
    ['\uD800', 'U+D800'],
  ])('%j, but in what strangers publish', (character, name) => {
    for (const use of uses)
      expect(codes(`a${character}b`, use)).toEqual(
        use === 'data' ? [] : [`x-unsafe-character ${name}`],
      );
  });
});

describe('direction', () => {
  test.each(['\u200E', '\u200F', '\u061C'])(
    'the mark %j may stand in prose and names, not in codes',
    (mark) => {
      expect([
        codes(`a${mark}b`, 'prose'),
        codes(`a${mark}b`, 'name'),
        codes(`a${mark}b`, 'data'),
      ]).toEqual([[], [], []]);
      expect(codes(`a${mark}b`, 'code')).toEqual([`x-unsafe-character ${toCodePoint(mark)}`]);
    },
  );

  test('isolates must be closed, each in its line', () => {
    expect([codes('\u2067a\u2069', 'prose'), codes('\u2066a\u2068b\u2069\u2069', 'prose')]).toEqual(
      [[], []],
    );
    for (const text of ['\u2067a', 'a\u2069', '\u2067a\n\u2069', '\u2069\u2067'])
      expect(codes(text, 'prose')[0]).toMatch(/^x-unbalanced-direction U\+206/);
    expect(codes('\u2067a', 'data')).toEqual([]);
  });
});

describe('scripts', () => {
  test.each(['g\u0430te', 'pаypal', 'Αlpha', 'Ωm'])('%s mixes them', (word) => {
    expect([codes(word, 'name'), codes(word, 'prose'), codes(word, 'data')]).toEqual([
      [`x-mixed-scripts ${word}`],
      [`x-mixed-scripts-in-prose ${word}`],
      [],
    ]);
  });

  test.each([
    'gate Ворота',
    'α-particle',
    'naïve',
    'Tシャツ',
    '日本語のテキスト',
    '한국語',
    'مرحبا hello',
    'می‌خواهم',
    'e\u0301',
    '5µm',
    'A1',
    '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
    'Đà Nẵng',
    'हिन्दी',
  ])('%s does not', (text) => {
    expect(findMixedWord(text)).toBeUndefined();
  });
});

test('letters and marks must be composed', () => {
  expect(codes('cafe\u0301', 'prose')).toEqual(['x-not-normalised cafe\u0301']);
  expect(codes('\u212B', 'name')).toEqual(['x-not-normalised \u212B']);
  expect(codes('cafe\u0301', 'data')).toEqual([]);
  expect(codes('क़', 'prose')).toEqual(
    ['x-not-normalised क़'].filter(() => 'क़'.normalize('NFC') !== 'क़'),
  );
});

test('the quick test passes over what is plain, and over nothing that has a fault', () => {
  expect(isUnusual('Plain “text” — with ‘marks’, é, ß, ł, 5 €, and → tabs\t\r\n', 'prose')).toBe(
    false,
  );
  for (let point = 0; point < 0x3100; point++) {
    const character = String.fromCharCode(point);
    for (const use of uses)
      if (findCharacterFaults(`a${character}`, use).length > 0)
        expect(isUnusual(`a${character}`, use), toCodePoint(character)).toBe(true);
  }
});

test('faults stand at the place', () => {
  expect(checkCharacters('a\u202E', 'name', { file: 'a.csv', line: 2 })).toEqual([
    {
      code: 'x-unsafe-character',
      severity: 'error',
      file: 'a.csv',
      line: 2,
      found: 'U+202E',
      params: {},
    },
  ]);
  expect(checkCharacters('plain', 'name', { file: 'a.csv' })).toEqual([]);
});

test('every text of a descriptor is looked at', () => {
  const raw = {
    title: 'a\u202E',
    resources: [{ name: 'x', description: 'b\u00AD' }],
    count: 7,
    none: null,
  };
  expect(checkTexts(raw, 'd.json', (path) => ({ line: path.length, column: 1 }))).toMatchObject([
    { code: 'x-unsafe-character', field: 'title', line: 1, found: 'U+202E' },
    { code: 'x-unsafe-character', field: 'resources.0.description', line: 3, found: 'U+00AD' },
  ]);
});
