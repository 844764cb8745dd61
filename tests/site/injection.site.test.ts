/**
 * Every text field of every register and of the front matter is filled with texts that become code
 * where a page is made without care. They must come out as the texts that they are: nothing for the
 * reconciler to find, nothing that a browser runs or reports.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../../src/publish/reconcile/index.ts';
import { checkRecord } from '../../src/record/index.ts';
import {
  fieldsOf,
  registerNames,
  registers,
  type RegisterName,
} from '../../src/schema/registers/index.ts';
import type { FieldMeta } from '../../src/schema/registers/fields.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { policy } from '../../src/views/pages/policy.ts';
import { temporary, writeFiles, type Files } from '../publish/tiny.ts';
import { payloads } from '../fixtures/payloads.ts';
import { sharedBrowser } from './ask.ts';
import { build } from './build.ts';

const folder = temporary('injection');
const record = join(folder.path, 'record');
const out = join(folder.path, 'site', 'dist');
const naughty = join(import.meta.dirname, '../../../shared/real/csv-torture/blns/blns.json');
if (!existsSync(naughty))
  console.warn('NOT TESTED: the list of naughty strings; ../shared is not there.');

/** Rows of a table, and files of lessons, whose front matter may hold less. */
const rowsOf = 6;
const lessonsOf = 24;
/** Among how many texts of the descriptor the payloads are divided. */
const descriptorParts = 12;
const counts: Readonly<Record<string, number>> = {
  lessons: lessonsOf,
  descriptor: descriptorParts,
};
const countOf = (register: string) => counts[register] ?? rowsOf;
const tables: readonly RegisterName[] = registerNames.filter(
  (name) => name !== 'lessons' && name !== 'reports',
);
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
const idOf = (register: RegisterName, row: number) => `${register}-${row}`;
const isFree = ({ kind }: FieldMeta) => kind === 'text' || kind === 'prose';
/** Fields of addresses, which may be symbols of documents: these take fewer texts. */
const isLink = ({ kind }: FieldMeta) => kind === 'link';
const isFilled = (meta: FieldMeta) => isFree(meta) || isLink(meta);

/** The cell of a row: a text where the field takes one, else something that is right. */
function toCell(
  register: RegisterName,
  name: string,
  meta: FieldMeta,
  row: number,
  textOf: (field: string, row: number) => string,
): string {
  const needed = meta.required || registers[register].key.includes(name);
  if (name === 'release') return '';
  if (isFilled(meta))
    return registers[register].key.includes(name) ? `key ${row}` : textOf(name, row);
  if (meta.kind === 'id') return idOf(register, row);
  if (
    !needed &&
    !['title', 'name', 'owner', 'measure', 'meeting', 'forum', 'starts_on'].includes(name)
  )
    return '';
  if (meta.kind === 'ref')
    return meta.to === 'any'
      ? idOf('measures', row)
      : idOf(
          (meta.to.find((one) => tables.includes(one as RegisterName)) ??
            'measures') as RegisterName,
          row,
        );
  if (meta.kind === 'date') return '2024-01-10';
  if (meta.kind === 'instant') return '2024-01-10T10:00:00Z';
  if (meta.kind === 'number') return String(Math.min(5, row + 1));
  return meta.kind === 'choice' ? meta.choices[0]! : '';
}

/** A record whose text fields hold what `textOf` gives. */
function toRecord(textOf: (register: RegisterName, field: string, row: number) => string): Files {
  const files: Record<string, string> = {};
  for (const register of tables) {
    const fields = [...fieldsOf(register)];
    const rows = Array.from({ length: rowsOf }, (_, row) =>
      fields
        .map(([name, meta]) =>
          quote(toCell(register, name, meta, row, (field) => textOf(register, field, row))),
        )
        .join(','),
    );
    files[`data/${register}.csv`] =
      `${[fields.map(([name]) => name).join(','), ...rows].join('\n')}\n`;
  }
  for (let row = 0; row < lessonsOf; row += 1) {
    const texts = [...fieldsOf('lessons')]
      .filter(([name, meta]) => isFilled(meta) && name !== 'release')
      .map(([name, { list }]) => {
        const text = textOf('lessons', name, row);
        return `${name}: ${JSON.stringify(list ? text.split('; ') : text)}`;
      });
    files[`content/lessons/lessons-${row}.mdx`] =
      `---\nid: lessons-${row}\nstate: observed\noccurred_on: 2024-01-01\n` +
      `recorded_on: 2024-02-01\n${texts.join('\n')}\n---\n\n## Driving event\n\nOne.\n\n` +
      '## Lesson\n\nTwo.\n\n## Recommendation\n\nThree.\n\n## Evidence of effect\n\nFour.\n';
  }
  const { descriptor, table } = describe(textOf);
  files['data/strange.csv'] = table;
  files['data/datapackage.json'] = JSON.stringify({
    ...descriptor,
    name: 'hostile',
    waymark: { languages: ['en'] },
    resources: [
      ...tables.map((name) => ({ name, path: `${name}.csv`, waymark: { register: name } })),
      ...descriptor.resources,
    ],
  });
  return files;
}

/**
 * The texts of the descriptor itself, and a stranger's table whose labels, choices and cells are
 * hostile too.
 */
function describe(given: (register: RegisterName, field: string, row: number) => string) {
  let row = 0;
  const text = (field: string) =>
    given('descriptor' as RegisterName, field, row++ % descriptorParts);
  const fields = Array.from({ length: 6 }, (_, index) => ({
    name: `${index} ${accepted[(index * 41) % accepted.length]!}`,
    title: text('fieldTitle'),
    description: text('fieldDescription'),
    ...(index === 0 ? { categories: [{ value: 'x', label: text('category') }] } : {}),
  }));
  const cells = fields.map((_, index) => (index === 0 ? 'x' : text('cell')));
  const descriptor = {
    title: text('title'),
    description: text('description'),
    version: text('version'),
    keywords: [text('keyword')],
    contributors: [
      { title: text('contributor'), organization: text('organization'), roles: [text('role')] },
    ],
    sources: [{ title: text('source') }],
    licenses: [{ name: 'CC0-1.0', title: text('licence') }],
    resources: [
      {
        name: 'strange',
        path: 'strange.csv',
        title: text('resourceTitle'),
        description: text('resourceDescription'),
        sources: [{ title: text('resourceSource') }],
        licenses: [{ name: 'CC0-1.0', title: text('resourceLicence') }],
        schema: { fields },
      },
    ],
  };
  return {
    descriptor,
    table: `${[fields.map(({ name }) => quote(name)).join(','), cells.map(quote).join(',')].join('\n')}\n`,
  };
}

const written = new Map<string, string>();
const keyOf = (register: string, field: string, row: number) => `${register}/${field}/${row}`;
let accepted: readonly string[] = [];
let symbols: readonly string[] = [];
let server: Server;
let browser: Browser;
let url = '';

/**
 * The texts that the gate lets pass as a text, or as a symbol of a document, each tried in a row of
 * its own.
 */
async function findAccepted(
  all: readonly string[],
  as: 'text' | 'symbol',
): Promise<readonly string[]> {
  const probe = join(folder.path, `probe-${as}`);
  const text = as === 'text';
  const [register, header, row] = text
    ? ([
        'terms',
        'id,term,definition',
        (of: string) => `${quote(`x ${of}`)},${quote(`x ${of}`)}`,
      ] as const)
    : (['participants', 'id,name,kind,website', (of: string) => `a,state,${quote(of)}`] as const);
  writeFiles(probe, {
    'data/notes.csv': `${header}\n${all.map((one, index) => `t-${index},${row(one)}`).join('\n')}\n`,
    'data/datapackage.json': JSON.stringify({
      name: 'probe',
      title: 'Probe',
      resources: [{ name: 'notes', path: 'notes.csv', waymark: { register } }],
    }),
  });
  const { faults } = await checkRecord({ root: probe });
  const rows = all.flatMap((one, index) =>
    Array.from({ length: one.split('\n').length }, () => index),
  );
  const refused = new Set(
    faults.filter(({ line }) => line !== undefined).map(({ line }) => rows[line! - 2]),
  );
  return all.filter((_, index) => !refused.has(index));
}

function git(...args: string[]): void {
  const { status, stderr } = spawnSync(
    'git',
    [
      '-C',
      record,
      '-c',
      'user.name=record',
      '-c',
      'user.email=record@example.org',
      '-c',
      'init.defaultBranch=main',
      ...args,
    ],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
}

function commit(message: string, day: string): void {
  git('add', '-A');
  git('commit', '-q', '--date', `${day}T10:00:00Z`, '-m', message);
}

/** The share of a list that a row holds. */
const shareOf = (all: readonly string[], count: number, row: number) => {
  const share = Math.ceil(all.length / count);
  return all.slice(row * share, (row + 1) * share);
};

/** What a field of a row holds: every text that it may hold, divided among the rows. */
function toText(register: string, field: string, row: number): string {
  const meta =
    register === 'descriptor' ? undefined : fieldsOf(register as RegisterName).get(field);
  const items = (meta && isLink(meta) ? symbols : accepted).filter(
    (text) => !meta?.list || !text.includes(';'),
  );
  if (meta && isLink(meta))
    return meta.list
      ? shareOf(items, countOf(register), row).join('; ')
      : items[(row * 7) % items.length]!;
  const share = shareOf(items, countOf(register), row);
  return meta?.list
    ? [`${field} ${row}`, ...share.map((text) => text.trim())].join('; ')
    : `${field} ${row} ${share.join(' | ')}`;
}

beforeAll(async () => {
  const strings = existsSync(naughty)
    ? (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).filter(
        (text) => text.trim() !== '' && !/[\r\n]/.test(text),
      )
    : [];
  accepted = await findAccepted([...payloads, ...strings], 'text');
  symbols = await findAccepted([...payloads, ...strings], 'symbol');
  const textOf = (register: RegisterName, field: string, row: number) => {
    const text = toText(register, field, row);
    written.set(keyOf(register, field, row), text);
    return text;
  };
  // A version before, with every text in another row: what changed stands in the feeds and in the
  // histories of records.
  writeFiles(
    record,
    toRecord((register, field, row) => toText(register, field, (row + 1) % countOf(register))),
  );
  git('init', '-q');
  commit('The first version <script>alert(1)</script>', '2024-03-01');
  writeFiles(record, toRecord(textOf));
  commit('The second ${alert(1)} ]]> version', '2024-04-01');
  mkdirSync(join(out, '..'));
  const { status, log } = await build({ record, out, env: { HISTORY: 'on' } });
  expect(status, log.slice(0, 8000)).toBe(0);
  const files = sirv(realpathSync(out), {
    setHeaders: (response) => response.setHeader('Content-Security-Policy', policy.header),
  });
  server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end();
    }),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await sharedBrowser();
}, 900_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  folder.remove();
});

test('at least 300 texts go into every text field of every register and of the front matter', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(300);
  console.log(
    `${accepted.length} texts and ${symbols.length} symbols accepted by the gate, in ` +
      `${new Set([...written.keys()].map((key) => key.replace(/\/\d+$/, ''))).size} fields`,
  );
  expect(accepted.length).toBeGreaterThanOrEqual(300);
  expect(symbols.length).toBeGreaterThan(20);
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
}, 120_000);

const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u2066-\u2069\u200e\u200f]+/g, ' ')
    .trim();

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node && !('tagName' in node && node.tagName === 'script')
    ? node.childNodes.map(textOf).join('')
    : '';
}

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

type XmlNode = Record<string, XmlNode[] | string>;
/** A feed has elements of its own alone: what stands in a text is no element. */
function checkXml(nodes: readonly XmlNode[]): void {
  for (const node of nodes) {
    for (const [name, inner] of Object.entries(node)) {
      if (/^(?:script|style|iframe|img|svg|object|embed|a|math|base|form)$/i.test(name))
        throw new Error(`element ${name}`);
      if (Array.isArray(inner)) checkXml(inner);
    }
  }
}

/**
 * What stands in the scripts of a page: nothing where one is a file, the data where it is a block
 * of data.
 */
function findScripts(node: DefaultTreeAdapterTypes.Node): { data: boolean; text: string }[] {
  if ('tagName' in node && node.tagName === 'script')
    return [
      {
        data: node.attrs.some(({ value }) => /^application\/(?:ld\+)?json$/.test(value)),
        text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
      },
    ];
  return 'childNodes' in node ? node.childNodes.flatMap(findScripts) : [];
}

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
