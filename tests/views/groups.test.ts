import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { greatestShares, shareWords, textKey } from '../../src/views/reports/groups.ts';
import { context } from '../make.ts';

interface Item {
  late: boolean;
}
const group = (key: string, late: number, all: number) => ({
  key,
  label: key,
  items: Array.from({ length: all }, (_, at): Item => ({ late: at < late })),
});
const lateIn = ({ items }: { items: readonly Item[] }) => items.filter(({ late }) => late).length;

const namesOf = (groups: readonly ReturnType<typeof group>[]) =>
  greatestShares(groups, lateIn).map(({ key }) => key);

test('what is named first is named for its share, not for its number', () => {
  expect(namesOf([group('large', 10, 90), group('cyber', 7, 27)])).toEqual(['cyber']);
});
test('a small base is not ranked, whatever its share', () => {
  expect(namesOf([group('small', 9, 9)])).toEqual([]);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)])),
      (counts) => {
        const groups = counts.map(([late, all], at) => group(`g${at}`, late!, all!));
        const ranked = groups.filter(({ items }) => items.length >= 10);
        const best = Math.max(...ranked.map((one) => lateIn(one) / one.items.length));
        const equal = ranked.filter((one) => lateIn(one) / one.items.length === best);
        expect(namesOf(groups)).toEqual(equal.map(({ key }) => key));
      },
    ),
  );
});

describe('groups that are equal', () => {
  const said = (groups: readonly ReturnType<typeof group>[]) =>
    shareWords(context([]), greatestShares(groups, lateIn), lateIn).name;
  test('are all named, each with its own base', () =>
    expect(said([group('A', 5, 15), group('B', 10, 30), group('C', 3, 10)])).toBe(
      'A, 5 of 15 (33%) and B, 10 of 30 (33%)',
    ));
  test('are counted where they are many', () =>
    expect(said(['A', 'B', 'C', 'D'].map((key) => group(key, 15, 30)))).toBe(
      '4 that are equal, each 50%',
    ));
});

test.each([
  ['Fund A', 'fund-a'],
  ['', 'none'],
  ['EUR', 'eur'],
])('the key of %j is %s', (text, key) => expect(textKey(text)).toBe(key));

test('any text has a key that names a file, and no two texts that differ in a sign have one', () => {
  const texts = ['Fund (A)', 'Fund A', 'Fund [A]', 'ريال', 'درهم', '€', '💶', 'x'.repeat(5000)];
  const keys = texts.map(textKey);
  expect(new Set(keys).size).toBe(texts.length);
  expect(keys.filter((key) => !/^[a-z0-9-]{1,60}$/.test(key))).toEqual([]);
});
