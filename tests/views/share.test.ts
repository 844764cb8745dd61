import { expect, test } from 'vitest';
import { drawings, mostCards, recordShare, siteShare } from '../../src/views/takeaway/share.ts';
import { context, record } from '../make.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    record('themes', { id: `T-${index}`, name: `Theme ${index}` }),
  );
const paths = (count: number) => [...drawings(context(many(count)))].map(({ path }) => path);

test('each of a few records has a card of its own, and the site has one', () => {
  const all = many(3);
  expect(paths(3)).toEqual([
    '/share/en/site.png',
    '/share/en/themes/t-0.png',
    '/share/en/themes/t-1.png',
    '/share/en/themes/t-2.png',
  ]);
  expect(recordShare(context(all), all[1]!).path).toBe('/share/en/themes/t-1.png');
});

test('of too many records all have the picture of the site', () => {
  const all = many(mostCards + 1);
  expect(paths(mostCards + 1)).toEqual(['/share/en/site.png']);
  expect(recordShare(context(all), all[1]!)).toEqual(siteShare(context(all)));
});
