/**
 * What has not changed does not change: after one cell, a day, another way to write a table, every
 * file of the demonstration that is not what it was has a reason to be another.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatDate } from '../../src/i18n/index.ts';
import { parseManifest } from '../../src/publish/manifest.ts';
import { build } from '../site/build.ts';
import { root } from '../site/shippedRecord.ts';
import { temporary } from './tiny.ts';

const folder = temporary('stable');
afterAll(folder.remove);
const record = join(folder.path, 'record');
const table = join(record, 'data/actions.csv');
const [day, next] = ['2026-11-23', '2026-11-24'] as const;

function git(...args: string[]): void {
  const moment = `${day}T12:00:00Z`;
  const env = { ...process.env, GIT_AUTHOR_DATE: moment, GIT_COMMITTER_DATE: moment };
  const who = ['-c', 'user.name=record', '-c', 'user.email=record@example.org'];
  const { status, stderr } = spawnSync('git', ['-C', record, ...who, ...args], {
    env: { ...env, GIT_CONFIG_GLOBAL: '/dev/null' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** Builds the record with an edit as its newest version, and gives the hash of every file. */
async function publish(
  name: string,
  edit?: (text: string) => string,
  asOf: string = day,
): Promise<ReadonlyMap<string, string>> {
  if (before) git('reset', '-q', '--hard', 'before');
  if (edit) {
    const text = readFileSync(table, 'utf8');
    expect(edit(text)).not.toBe(text);
    writeFileSync(table, edit(text));
    git('commit', '-q', '-a', '-m', name);
  }
  const out = join(folder.path, name);
  const { status, log } = await build({ record, out, env: { AS_OF: asOf, HISTORY: 'on' } });
  expect(status, log).toBe(0);
  const { files } = parseManifest(readFileSync(join(out, 'MANIFEST.sha256'), 'utf8'));
  return new Map(files.map(({ path, hash }) => [path, hash]));
}

let before: ReadonlyMap<string, string> | undefined;
beforeAll(async () => {
  for (const part of ['data', 'content'])
    cpSync(join(root, part), join(record, part), { recursive: true });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'before');
  git('tag', 'before');
  before = await publish('first');
}, 900_000);

/** Files that are there with other bytes, or were not there, or are there no more. */
const differing = (after: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...before!.keys(), ...after.keys()])].filter(
    (file) => before!.get(file) !== after.get(file),
  );

const inLanguages = String.raw`(?:(?:fr|ar)/)?`;
const ofSearch = 'is the index of the search, or names it';
/** Why a file may differ after a version, the first that fits; of the search it is told apart. */
const reasons: Readonly<Record<string, RegExp>> = {
  'names the version of the whole record': new RegExp(
    `^(?:${inLanguages}(?:(?:about|data|changes)/)?index\\.html|data/datapackage\\.json|` +
      'data/catalog\\.jsonld|check/record\\.json|embed/days\\.json|versions\\.csv)$',
  ),
  [ofSearch]: new RegExp(`^(?:search/index/|${inLanguages}search/index\\.html$)`),
};

/** Files by their reason; those without one under an empty text. */
function byReason(files: readonly string[], more: Readonly<Record<string, RegExp>> = {}) {
  const all = Object.entries({ ...reasons, ...more });
  const whyOf = (file: string) => all.find(([, pattern]) => pattern.test(file))?.[0] ?? '';
  return new Map(
    [...new Set(files.map(whyOf))].map((why) => [why, files.filter((one) => whyOf(one) === why)]),
  );
}

const tell = (title: string, found: ReadonlyMap<string, readonly string[]>) =>
  console.log(
    [
      title,
      ...[...found].map(([why, files]) => `  ${files.length} ${why}: ${files.join(' ')}`),
    ].join('\n'),
  );

/** Why a file may differ after a cell of one action is another. */
const afterEdit: Readonly<Record<string, RegExp>> = {
  'is the record': /^(?:(?:fr|ar)\/)?actions\/a-cdt-2023-1-05(?:\.json$|\/)/,
  'cites the newest change of its table': new RegExp(
    `^${inLanguages}(?:data/)?actions/index\\.html$`,
  ),
  'tells of the change': new RegExp(`^(?:${inLanguages}changes/|feeds/|changes\\.|history\\.csv)`),
};

const holds = (name: string, words: readonly string[]) => (file: string) => {
  const path = join(folder.path, name, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return words.some((one) => text.includes(one));
};

test('one cell of an action changes at most 60 files beside the search, each for a reason', async () => {
  const [from, to] = ['Comments of two states are outstanding.', 'No comment is outstanding.'];
  const found = byReason(differing(await publish('cell', (text) => text.replace(from, to))), {
    ...afterEdit,
    'is a table with its row': /^(?:data|records)\/actions\.(?:csv|json|safe\.csv)$/,
  });
  tell('After one cell:', found);
  expect((found.get('') ?? []).filter((file) => !holds('cell', [to])(file))).toEqual([]);
  const search = found.get(ofSearch)!.length;
  const all = [...found.values()].flat().length;
  console.log(`${all - search} files of ${before!.size}, and ${search} of the search`);
  expect(all - search).toBeLessThanOrEqual(60);
}, 900_000);

test('another title changes what tells it, and what tells of the change', async () => {
  const [from, to] = ['Guide to keeping evidence', 'Handbook on keeping evidence'];
  const found = byReason(
    differing(await publish('title', (text) => text.replace(from, to))),
    afterEdit,
  );
  expect((found.get('') ?? []).filter((file) => !holds('title', [to])(file))).toEqual([]);
}, 900_000);

test('the day after only what states the day is another', async () => {
  const said = ['en', 'fr', 'ar'].flatMap((language) =>
    (['long', 'short'] as const).map((length) => formatDate(language, next, length)),
  );
  const isSaid = holds('day', [next, ...said]);
  // What is left are the pages of figures as of the day before, pictures, and packed files; of a
  // table of figures the same as JSON says the day.
  const twinOf = (file: string) => file.replace(/(?<=^(?:charts|reports)\/.*)\.csv$/, '.json');
  const silent = differing(await publish('day', undefined, next)).filter(
    (file) => /\.(?:html|svg|json|jsonld|csv|xml|ics|sql)$/.test(file) && !isSaid(twinOf(file)),
  );
  const others = silent.filter((file) => !/^(?:embed\/.*2026-11-23|search\/index)\//.test(file));
  expect(others).toEqual([]);
}, 900_000);

test('another way to write a table changes nothing but its own download', async () => {
  const turn = (text: string) => {
    const { data } = Papa.parse<string[]>(text.trim());
    const turned = data.map((row) => row.toReversed());
    return `${Papa.unparse(turned, { quotes: true, newline: '\n' })}\n`;
  };
  const found = byReason(differing(await publish('written', turn)), {
    'is the download': /^data\/actions\.(?:csv|json|safe\.csv)$/,
    'shows its columns in their order': new RegExp(
      `^(?:${inLanguages}data/actions/|data/blank/actions\\.csv$)`,
    ),
  });
  tell('After another way to write a table:', found);
  expect(found.get('') ?? []).toEqual([]);
}, 900_000);
