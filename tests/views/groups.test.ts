import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatestShare, textKey } from '../../src/views/reports/groups.ts';

interface Item {
  late: boolean;
}
const group = (key: string, late: number, all: number) => ({
  key,
  label: key,
  items: Array.from({ length: all }, (_, at): Item => ({ late: at < late })),
});
const lateIn = ({ items }: { items: readonly Item[] }) => items.filter(({ late }) => late).length;

test('what is named first is named for its share, not for its number', () => {
  expect(greatestShare([group('large', 10, 90), group('cyber', 7, 27)], lateIn)?.key).toBe('cyber');
});
test('a small base is not ranked, whatever its share', () => {
  expect(greatestShare([group('small', 9, 9)], lateIn)).toBeUndefined();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)])),
      (counts) => {
        const groups = counts.map(([late, all], at) => group(`g${at}`, late!, all!));
        const ranked = groups.filter(({ items }) => items.length >= 10);
        const best = Math.max(...ranked.map((one) => lateIn(one) / one.items.length));
        const named = greatestShare(groups, lateIn);
        expect(named && lateIn(named) / named.items.length).toBe(
          ranked.length > 0 ? best : undefined,
        );
      },
    ),
  );
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
