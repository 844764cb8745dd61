/**
 * Where the site's address is known, every record and report has its picture beside a link, in each
 * language in which it has a page; and everywhere every figure has its files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageRegisters } from '../../src/schema/registers/index.ts';
import { tinyRecord } from '../publish/tiny.ts';
import { shipped, siteOf } from './ask.ts';

const { dir } = await shipped();
const address = 'https://example.org/record';
const addressed = await siteOf(tinyRecord(), { SITE: address });

const metaOf = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
const sizeOf = (file: Buffer) => [file.readUInt32BE(16), file.readUInt32BE(20)];
const pagesOf = (site: string) =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

/** What is wrong with the picture that a page names. */
function findWrong(page: string): readonly string[] {
  const html = readFileSync(join(addressed.dir, page), 'utf8');
  const named = metaOf(html, 'og:image') ?? '';
  const file = join(addressed.dir, named.replace(address, ''));
  if (!named.startsWith(`${address}/share/`) || !existsSync(file)) return [`${page}: ${named}`];
  const [width, height] = sizeOf(readFileSync(file));
  const told = [Number(metaOf(html, 'og:image:width')), Number(metaOf(html, 'og:image:height'))];
  const isRight =
    width === told[0] &&
    height === told[1] &&
    Math.abs(width! / height! - 1200 / 630) < 0.01 &&
    metaOf(html, 'twitter:card') === 'summary_large_image';
  return isRight ? [] : [`${page}: ${width} by ${height}`];
}

test('every page names a picture that is there, in its true size', () => {
  const pages = pagesOf(addressed.dir).filter((page) => !page.startsWith('embed/'));
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.flatMap(findWrong)).toEqual([]);
});

test('records and reports have a picture of their own, in each language', () => {
  const own = new RegExp(`^(?:(fr)/)?((?:${pageRegisters.join('|')})/[^/]+)/index\\.html$`);
  const pages = pagesOf(addressed.dir).flatMap((page) => {
    const [, language = 'en', path] = own.exec(page) ?? [];
    return path === undefined ? [] : [{ page, picture: `${language}/${path}` }];
  });
  expect(pages.length).toBeGreaterThan(20);
  const wrong = pages.filter(({ page, picture }) => {
    const html = readFileSync(join(addressed.dir, page), 'utf8');
    return metaOf(html, 'og:image') !== `${address}/share/${picture}.png`;
  });
  expect(wrong).toEqual([]);
});

test('without an address no picture beside a link is drawn or named', () => {
  expect(existsSync(join(dir, 'share'))).toBe(false);
  const naming = pagesOf(dir).filter((page) =>
    /og:image|twitter:card|\/share\//.test(readFileSync(join(dir, page), 'utf8')),
  );
  expect(naming).toEqual([]);
});

test('every figure has its four files and its page to embed, live and for each kept day', () => {
  const kept = JSON.parse(readFileSync(join(dir, 'embed/days.json'), 'utf8')) as object;
  expect(Object.values(kept).at(-1)).toBe('2026-11-23');
  for (const language of ['en', 'fr', 'ar']) {
    const charts = readdirSync(join(dir, 'embed', language));
    expect(charts.length).toBeGreaterThan(30);
    for (const chart of charts) {
      for (const form of ['csv', 'json', 'svg', 'png'])
        expect(
          existsSync(join(dir, 'charts', language, `${chart}.${form}`)),
          `${chart}.${form}`,
        ).toBe(true);
      const live = readFileSync(join(dir, 'embed', language, chart, 'index.html'), 'utf8');
      expect(live).toContain('data-kept="/embed/days.json"');
      expect(existsSync(join(dir, 'embed', language, chart, '2026-11-23/index.html'))).toBe(true);
    }
  }
});

test('a figure that leaves the site says that the record is a demonstration', () => {
  expect(readFileSync(join(dir, 'charts/ar/verification-coverage.svg'), 'utf8')).toContain(
    'عرض توضيحي',
  );
});
