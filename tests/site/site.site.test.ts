/** The pages of the shipped site: addresses, links, and what each page holds. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { registers } from '../../src/schema/registers/index.ts';
import { shipped } from './ask.ts';
import { isBlankCell, isPadded, toTag } from './padding.ts';
import { attribute, readPages, textOf, type Page } from './pages.ts';
import { lessonFiles, tables } from './shippedRecord.ts';

const { dir } = await shipped();
let pages: readonly Page[] = [];
beforeAll(() => {
  pages = readPages(dir);
});

describe('addresses', () => {
  test('every row of a register with pages has its page and its JSON', () => {
    const missing = tables
      .filter(({ register }) => registers[register].pages)
      .flatMap(({ register, rows }) =>
        rows.flatMap(({ id }) => {
          const path = join(dir, register, id!.toLowerCase());
          return existsSync(join(path, 'index.html')) && existsSync(`${path}.json`)
            ? []
            : [`${register}/${id}`];
        }),
      );
    expect(missing).toEqual([]);
  });
  test('every lesson and report has its page and its JSON', () => {
    expect(
      lessonFiles.filter(
        ({ register, id }) =>
          !existsSync(join(dir, register, id, 'index.html')) ||
          !existsSync(join(dir, register, `${id}.json`)),
      ),
    ).toEqual([]);
  });
  test('every page below a register belongs to a row', () => {
    const standing = [
      'follow-through',
      'slippage',
      'verification',
      'joint-assessment',
      'participation',
      'regularity',
      'early-warning',
      'exercises',
      'assistance',
      'feedback',
      'funding',
      'decisions',
      'indicators',
      'lessons',
      'coming',
    ].map((name) => `reports/${name}`);
    const known = new Set([
      ...standing,
      ...tables.flatMap(({ register, rows }) =>
        rows.map(({ id }) => `${register}/${id?.toLowerCase()}`),
      ),
      ...lessonFiles.map(({ register, id }) => `${register}/${id}`),
    ]);
    const orphans = pages.flatMap(({ address }) => {
      const [, register, id] = /^\/(?:fr\/|ar\/)?([a-z]+)\/([^/]+)\/$/.exec(address) ?? [];
      return register !== undefined && register in registers && !known.has(`${register}/${id}`)
        ? [address]
        : [];
    });
    expect(orphans).toEqual([]);
  });
  test.each(['', 'fr/', 'ar/'])('the standing pages are there: /%s', (language) => {
    const standing = [
      '',
      'search/',
      'data/',
      'method/',
      'about/',
      'contribute/',
      'contribute/faults/',
      'contribute/words/',
      'correct/',
      'glossary/',
      'calendar/',
      'corrections/',
      'lessons/',
      'reports/',
      ...Object.values(registers)
        .filter(({ pages: own }) => own)
        .map(({ name }) => `${name}/`),
    ];
    expect(standing.filter((page) => !existsSync(join(dir, language, page, 'index.html')))).toEqual(
      [],
    );
  });
});

describe('links', () => {
  test('every internal link leads to a file, and every fragment to an id', () => {
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    const broken = pages.flatMap((page) =>
      page.elements.flatMap((element) => {
        const href =
          attribute(element, 'href') ??
          attribute(element, 'src') ??
          (element.tagName === 'form' ? attribute(element, 'action') : undefined) ??
          attribute(element, 'data-spec');
        if (href === undefined || /^(https?|mailto|tel):/.test(href)) return [];
        const { pathname, hash } = new URL(href, `http://site${page.address}`);
        const target = byAddress.get(pathname);
        if (!target)
          return existsSync(join(dir, decodeURIComponent(pathname))) &&
            statSync(join(dir, decodeURIComponent(pathname))).isFile()
            ? []
            : [`${page.address} → ${href}`];
        return hash === '' || target.ids.has(decodeURIComponent(hash.slice(1)))
          ? []
          : [`${page.address} → ${href}`];
      }),
    );
    expect([...new Set(broken)].slice(0, 20)).toEqual([]);
  });
  test('ids stand once on a page', () => {
    const twice = pages.flatMap(({ address, elements }) => {
      const seen = elements
        .map((element) => attribute(element, 'id'))
        .filter((id) => id !== undefined);
      return seen.length === new Set(seen).size
        ? []
        : [`${address}: ${seen.filter((id, index) => seen.indexOf(id) !== index).join(', ')}`];
    });
    expect(twice).toEqual([]);
  });
});

describe('every page', () => {
  test('says that it is a demonstration', () => {
    expect(
      pages
        .filter(
          ({ elements }) =>
            !elements.some((element) => attribute(element, 'class') === 'demonstration'),
        )
        .map(({ address }) => address),
    ).toEqual([]);
  });
  test('has one h1, a language, a direction and a policy', () => {
    const wrong = pages.filter(({ elements }) => {
      const html = elements.find(({ tagName }) => tagName === 'html')!;
      return (
        elements.filter(({ tagName }) => tagName === 'h1').length !== 1 ||
        !attribute(html, 'lang') ||
        !attribute(html, 'dir') ||
        !elements.some((element) => attribute(element, 'http-equiv') === 'content-security-policy')
      );
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });
  test('holds no inline script, style or handler, and asks nothing of another origin', () => {
    const wrong = pages.flatMap(({ address, elements }) =>
      elements
        .filter(
          (element) =>
            (element.tagName === 'script' &&
              !attribute(element, 'src') &&
              // Linked data is a block that no browser runs.
              attribute(element, 'type') !== 'application/ld+json') ||
            element.tagName === 'style' ||
            element.attrs.some(
              ({ name, value }) =>
                name === 'style' || name.startsWith('on') || /^\s*javascript:/i.test(value),
            ) ||
            (['script', 'img', 'iframe', 'source', 'embed', 'object'].includes(element.tagName) &&
              /^(https?:)?\/\//.test(attribute(element, 'src') ?? '')) ||
            (element.tagName === 'link' &&
              /stylesheet|icon|preload/.test(attribute(element, 'rel') ?? '') &&
              /^(https?:)?\/\//.test(attribute(element, 'href') ?? '')),
        )
        .map((element) => `${address}: ${element.tagName}`),
    );
    expect(wrong).toEqual([]);
  });
  test('holds no inline element that begins or ends with white space, and no blank cell', () => {
    const padded = pages.flatMap(({ address, elements }) =>
      elements
        .filter((element) => isPadded(element) || isBlankCell(element))
        .map((element) => `${address}: ${toTag(element)}`),
    );
    expect(padded.slice(0, 20)).toEqual([]);
  });
  test('of a record is at most 12 KB compressed, and the style sheets 15 KB', () => {
    const large = pages
      .filter(({ address }) => /^\/actions\/a-/.test(address))
      .filter(({ file }) => gzipSync(readFileSync(join(dir, file))).length > 12 * 1024);
    expect(large.map(({ address }) => address)).toEqual([]);
    const css = readdirSync(join(dir, 'assets'))
      .filter((file) => file.endsWith('.css'))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(dir, 'assets', file))).length, 0);
    expect(css).toBeLessThanOrEqual(15 * 1024);
  });
});

test('a page shows what its row says', () => {
  const page = pages.find(({ address }) => address === '/actions/a-twg-2022-1-04/')!;
  const main = textOf(page.elements.find(({ tagName }) => tagName === 'main')!);
  const row = tables
    .find(({ name }) => name === 'actions')!
    .rows.find(({ id }) => id === 'A-TWG-2022-1-04')!;
  for (const text of [row.title!, row.text!, '30 June 2025', '31 October 2022', '973 days later'])
    expect(main).toContain(text);
});
