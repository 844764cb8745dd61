import { expect, test } from 'vitest';
import { drawings, mostCards, recordShare, siteShare } from '../../src/views/takeaway/share.ts';
import { toFrameView } from '../../src/views/pages/frame.ts';
import { context, record } from '../make.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    record('themes', { id: `T-${index}`, name: `Theme ${index}` }),
  );
/** A site whose address is known. */
const addressed = (records: Parameters<typeof context>[0]) => ({
  ...context(records),
  origin: 'https://example.org',
});
const paths = (count: number) => [...drawings(addressed(many(count)))].map(({ path }) => path);

test('each of a few records has a card of its own, and the site has one', () => {
  const all = many(3);
  expect(paths(3)).toEqual([
    '/share/en/site.png',
    '/share/en/themes/t-0.png',
    '/share/en/themes/t-1.png',
    '/share/en/themes/t-2.png',
  ]);
  expect(recordShare(addressed(all), all[1]!).path).toBe('/share/en/themes/t-1.png');
});

test('of too many records all have the picture of the site', () => {
  const all = many(mostCards + 1);
  expect(paths(mostCards + 1)).toEqual(['/share/en/site.png']);
  expect(recordShare(addressed(all), all[1]!)).toEqual(siteShare(addressed(all)));
});

test('of a site whose address is not known none is drawn or named', () => {
  const own = context(many(3));
  expect([...drawings(own)]).toEqual([]);
  const about = { title: 'One', path: '/themes/t-0/', picture: recordShare(own, many(3)[0]!) };
  expect(toFrameView(own, about).picture).toBeUndefined();
  expect(toFrameView(addressed(many(3)), about).picture).toEqual({
    address: 'https://example.org/share/en/themes/t-0.png',
    width: 800,
    height: 420,
  });
});
