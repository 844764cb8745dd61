/**
 * Every text field of every register and of the front matter is filled with texts that become code
 * where a page is made without care. They must come out as the texts that they are: nothing for the
 * reconciler to find, nothing that a browser runs or reports.
 */
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse } from 'parse5';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../../src/publish/reconcile/index.ts';
import { fieldsOf, registers } from '../../src/schema/registers/index.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { payloads } from '../fixtures/payloads.ts';
import { sharedBrowser } from './ask.ts';
import { checkXml, findScripts, plain, textOf, type XmlNode } from './hostileRead.ts';
import { countOf, idOf, isFilled, keyOf, tables } from './hostileRecord.ts';
import { hostileSite } from './hostileSite.ts';

const { record, out, url, accepted, written } = await hostileSite();
let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

test('at least 300 texts go into every text field of every register and of the front matter', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(300);
  console.log(
    `${accepted.texts.length} texts and ${accepted.symbols.length} symbols accepted by the gate, in ` +
      `${new Set([...written.keys()].map((key) => key.replace(/\/\d+$/, ''))).size} fields`,
  );
  expect(accepted.texts.length).toBeGreaterThanOrEqual(300);
  expect(accepted.symbols.length).toBeGreaterThan(20);
  const filled = new Set([...written.keys()].map((key) => key.replace(/\/\d+$/, '')));
  const wanted = [...tables, 'lessons' as const].flatMap((register) =>
    [...fieldsOf(register)]
      .filter(
        ([name, meta]) =>
          isFilled(meta) && name !== 'release' && !registers[register].key.includes(name),
      )
      .map(([name]) => `${register}/${name}`),
  );
  expect(wanted.filter((field) => !filled.has(field))).toEqual([]);
});

test('the reconciler finds nothing', async () => {
  const { findings } = await reconcile({
    site: realpathSync(out),
    root: record,
    descriptor: readRecordFiles(record).descriptor!,
    base: '',
    origin: '',
  });
  expect(findings.slice(0, 20)).toEqual([]);
}, 300_000);

test('each text stands in its page as the text that it is, and in its JSON letter by letter', () => {
  const shown = new Map<string, boolean[]>();
  const wrong: string[] = [];
  for (const register of [...tables, 'lessons' as const].filter((name) => registers[name].pages)) {
    for (let row = 0; row < countOf(register); row += 1) {
      const page = plain(
        textOf(parse(readFileSync(join(out, register, idOf(register, row), 'index.html'), 'utf8'))),
      );
      const { fields } = JSON.parse(
        readFileSync(join(out, register, `${idOf(register, row)}.json`), 'utf8'),
      ) as { fields: Record<string, unknown> };
      for (const [name] of [...fieldsOf(register)].filter(([field]) =>
        written.has(keyOf(register, field, row)),
      )) {
        const text = written.get(keyOf(register, name, row))!;
        const value = fields[name];
        if (plain(Array.isArray(value) ? value.join('; ') : String(value)) !== plain(text))
          wrong.push(`${register}/${row}.json ${name}`);
        const { list } = fieldsOf(register).get(name)!;
        if (list) continue;
        shown.set(`${register}.${name}`, [
          ...(shown.get(`${register}.${name}`) ?? []),
          page.includes(plain(text)),
        ]);
      }
    }
  }
  expect(wrong).toEqual([]);
  // A field may have no place on the page; one that has shows every text whole.
  const partly = [...shown]
    .filter(([, rows]) => rows.includes(true) && rows.includes(false))
    .map(([field]) => field);
  expect(partly).toEqual([]);
  const titles = [...shown].filter(([field]) =>
    /^(actions|measures|lessons|decisions)\.title$/.test(field),
  );
  expect(titles.length).toBe(4);
  expect(titles.filter(([, rows]) => rows.includes(false))).toEqual([]);
});

test(
  'what the descriptor and the table of a stranger say stands in their pages, and in ' +
    'the data package letter by letter',
  () => {
    const read = (file: string) => readFileSync(join(out, file), 'utf8');
    const package_ = JSON.parse(read('data/datapackage.json')) as Record<string, unknown>;
    const texts = new Set<string>();
    const walk = (value: unknown): void => {
      if (typeof value === 'string') texts.add(plain(value));
      else if (typeof value === 'object' && value !== null)
        Object.entries(value).forEach(([key, part]) => {
          texts.add(plain(key));
          walk(part);
        });
    };
    walk(package_);
    const given = (...fields: string[]) =>
      [...written]
        .filter(([key]) => fields.some((field) => key.startsWith(`descriptor/${field}/`)))
        .map(([, text]) => plain(text));
    const missing = (fields: string[], where: Set<string> | string) =>
      given(...fields).filter(
        (text) => !(typeof where === 'string' ? where.includes(text) : where.has(text)),
      );
    expect(
      missing(
        [
          'title',
          'description',
          'keyword',
          'contributor',
          'source',
          'licence',
          'resourceTitle',
          'resourceDescription',
          'resourceSource',
          'resourceLicence',
          'fieldTitle',
          'fieldDescription',
        ],
        texts,
      ),
    ).toEqual([]);
    const page = (path: string) => plain(textOf(parse(read(path))));
    expect(missing(['contributor', 'source', 'licence'], page('about/index.html'))).toEqual([]);
    expect(
      missing(
        [
          'resourceTitle',
          'resourceDescription',
          'resourceSource',
          'resourceLicence',
          'fieldTitle',
          'fieldDescription',
        ],
        page('data/strange/index.html'),
      ),
    ).toEqual([]);
    // A preview shows the beginning of a long cell.
    expect(
      given('cell')
        .map((text) => text.slice(0, 60))
        .filter((text) => !page('data/strange/index.html').includes(text)),
    ).toEqual([]);
    expect(parseCsv(read('data/strange.csv'))).toEqual(
      parseCsv(readFileSync(join(record, 'data/strange.csv'), 'utf8')),
    );
  },
);

test('no feed, file of data or script holds a text as anything but text', () => {
  const files = readdirSync(realpathSync(out), { recursive: true, encoding: 'utf8' });
  const xml = new XMLParser({ ignoreAttributes: false, preserveOrder: true });
  const broken: string[] = [];
  let scripts = 0;
  for (const file of files.filter((name) => /\.(?:xml|atom|rss|json|html)$/.test(name))) {
    const text = readFileSync(join(out, file), 'utf8');
    try {
      if (file.endsWith('.json')) JSON.parse(text);
      else if (!file.endsWith('.html')) {
        if (XMLValidator.validate(text) !== true) throw new Error('no XML');
        checkXml(xml.parse(text) as XmlNode[]);
      } else
        for (const script of findScripts(parse(text))) {
          scripts += 1;
          if (script.data) JSON.parse(script.text);
          if (script.data ? /[<>]/.test(script.text) : script.text !== '')
            throw new Error(`a script that holds ${script.text.slice(0, 80)}`);
        }
    } catch (error) {
      broken.push(`${file}: ${String(error)}`);
    }
  }
  expect(broken).toEqual([]);
  expect(scripts).toBeGreaterThan(100);
  expect(
    files
      .filter((file) => /^feeds\/.*\.xml$/.test(file))
      .some((file) => readFileSync(join(out, file), 'utf8').includes('alert(1)')),
  ).toBe(true);
});

test('a browser opens no dialog, reports no breach of the policy, and asks nobody else', async () => {
  const context = await browser.newContext();
  const heard: string[] = [];
  await context.exposeFunction('tellBreach', (what: string) => heard.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { tellBreach: (what: string) => void }).tellBreach(
        `${location.pathname}: ${event.violatedDirective} ${event.blockedURI}`,
      );
    });
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(url)) heard.push(`asked ${request.url()}`);
  });
  const addresses = readdirSync(realpathSync(out), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  let next = 0;
  const visitor = async () => {
    const page = await context.newPage();
    page.on('dialog', (dialog) => {
      heard.push(`dialog on ${page.url()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => heard.push(`error on ${page.url()}: ${error.message}`));
    while (next < addresses.length)
      await page.goto(url + addresses[next++]!, { waitUntil: 'load' });
    await page.close();
  };
  await Promise.all([visitor(), visitor(), visitor()]);
  expect(addresses.length).toBeGreaterThan(100);
  await context.close();
  expect(heard).toEqual([]);
}, 900_000);
