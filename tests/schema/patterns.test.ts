import { expect, test } from 'vitest';
import { Allowance, compilePattern, isExpression } from '../../src/schema/values/patterns.ts';

/** Each takes a backtracking engine longer than anyone waits. */
const catastrophic: readonly [string, string][] = [
  ['(a+)+', 'a'],
  ['(a|a)*', 'a'],
  ['(a|aa)+', 'a'],
  ['([a-z]+)*', 'a'],
  ['(.*)*', 'a'],
  ['(a*)*b', 'a'],
  ['(?:a?){40}a{40}', 'a'],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'],
  ['(?:\\w+ ?)+', 'word '],
  ['(x+x+)+y', 'x'],
  ['(?:.*,){20}z', 'a,'],
];

test.each(catastrophic)('%s is judged in the time that the text takes', (source, part) => {
  const matches = compilePattern(source)!;
  const text = `${part.repeat(Math.floor(32_000 / part.length))}!`;
  const before = process.threadCpuUsage();
  matches(text);
  expect(process.threadCpuUsage(before).user / 1e6).toBeLessThan(2);
});

test('a pattern matches the whole text, or anywhere', () => {
  const whole = compilePattern('a|bc')!;
  expect(['a', 'bc', 'abc', 'ac', '', 'a\n'].map(whole)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(compilePattern('b', 'anywhere')!('abc')).toBe(true);
  expect(compilePattern('^b', 'anywhere')!('abc')).toBe(false);
});

test('is read as browsers read it', () => {
  const sources = [
    '[A-Z]{2,4}-\\d{4}(?:-\\d+)?',
    '\\p{L}+',
    '[\\u00e0-\\u00ff]+',
    '\\u{1F600}',
    '(?<year>\\d{4})',
    '[^@\\s]+@[a-z.-]+',
    '.',
    '\\w\\/\\w',
    '^a$',
    '[\\w.-]+',
    '(?:0[1-9]|1[0-2])',
    '\\x41\\t',
  ];
  const texts = [
    'AB-2024',
    'AB-2024-1',
    'été',
    'éà',
    '😀',
    '2024',
    'a@b.c',
    'é',
    'a/b',
    'a',
    '07',
    'A\t',
    'x',
  ];
  for (const source of sources)
    expect(texts.map(compilePattern(source)!), source).toEqual(
      texts.map((text) => new RegExp(`^(?:${source})$`, 'u').test(text)),
    );
});

test('what asks for more than one look at a character, or for too many steps, is no pattern that may be tried', () => {
  const refused = [
    'a(?=b)',
    'a(?!b)',
    '(?<=a)b',
    '(a)\\1',
    'a{1,2000}',
    '(a{1,900}){1,900}',
    '(?:a{0,40}){0,40}',
    '[',
    'a)(b',
    '(?<n>a)\\k<n>',
  ];
  expect(refused.filter((source) => compilePattern(source))).toEqual([]);
  expect([isExpression('a(?=b)'), isExpression('['), isExpression('\\-')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('an allowance is spent once', () => {
  const allowance = new Allowance(3);
  expect([allowance.spend(2), allowance.spend(1), allowance.spend(1)]).toEqual([true, true, false]);
});
