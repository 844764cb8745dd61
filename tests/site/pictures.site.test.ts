/**
 * Every record and report has its picture beside a link, in each language in which it has a page,
 * and every figure its files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { standingReportNames } from '../../src/schema/figures.ts';
import { pageRegisters } from '../../src/schema/registers/index.ts';
import { shipped } from './ask.ts';

const { dir } = await shipped();
const languages = ['', 'fr/', 'ar/'];
const metaOf = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
const sizeOf = (file: Buffer) => [file.readUInt32BE(16), file.readUInt32BE(20)];
const pagesIn = (folder: string) =>
  existsSync(join(dir, folder))
    ? readdirSync(join(dir, folder), { withFileTypes: true })
        .filter((one) => one.isDirectory() && one.name !== 'page')
        .map((one) => `${folder}/${one.name}`)
    : [];

test.each(languages)(
  'pages of records and reports in "%s" name a picture of their own that is there, in its true size',
  (language) => {
    const pages = pageRegisters.flatMap((register) => pagesIn(`${language}${register}`));
    expect(pages.length).toBeGreaterThan(100);
    const wrong = pages.flatMap((page) => {
      const html = readFileSync(join(dir, page, 'index.html'), 'utf8');
      const address = metaOf(html, 'og:image') ?? '';
      const file = join(dir, address);
      if (!address.endsWith(`/${page.slice(language.length)}.png`) || !existsSync(file))
        return [`${page}: ${address}`];
      const [width, height] = sizeOf(readFileSync(file));
      const told = [
        Number(metaOf(html, 'og:image:width')),
        Number(metaOf(html, 'og:image:height')),
      ];
      return width === told[0] &&
        height === told[1] &&
        Math.abs(width! / height! - 1200 / 630) < 0.01 &&
        metaOf(html, 'twitter:card') === 'summary_large_image'
        ? []
        : [`${page}: ${width} by ${height}`];
    });
    expect(wrong).toEqual([]);
  },
);

test('a standing report shows a figure where one can be read in so little room', () => {
  const large = standingReportNames.filter(
    (name) => sizeOf(readFileSync(join(dir, 'share/en/reports', `${name}.png`)))[0] === 1200,
  );
  expect(large).toEqual(
    expect.arrayContaining([
      'follow-through',
      'verification',
      'lessons',
      'joint-assessment',
      'slippage',
    ]),
  );
});

test('every figure has its four files and its page to embed, live and for each kept day', () => {
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
      const said = new Map(
        /data-kept="([^"]+)"/
          .exec(live)![1]!
          .split(' ')
          .map((pair) => pair.split('=') as [string, string]),
      );
      expect([...said.values()].at(-1)).toBe('2026-11-23');
      expect(existsSync(join(dir, 'embed', language, chart, '2026-11-23/index.html'))).toBe(true);
    }
  }
});

test('a figure that leaves the site says that the record is a demonstration', () => {
  expect(readFileSync(join(dir, 'charts/ar/verification-coverage.svg'), 'utf8')).toContain(
    'عرض توضيحي',
  );
});
