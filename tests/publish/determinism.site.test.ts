import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkManifest, parseManifest } from '../../src/publish/manifest.ts';
import { build } from '../site/build.ts';
import { copyProject } from './copyProject.ts';
import { temporary, tinyRecord, writeFiles } from './tiny.ts';

const folder = temporary('determinism');
afterAll(folder.remove);
const has = (command: string) => spawnSync('which', [command]).status === 0;
if (!has('faketime'))
  console.warn(
    'NOT TESTED: another date for the indexer; faketime is not installed. The date of ' +
      'the builder itself is moved by other means.',
  );
if (!has('taskset')) console.warn('NOT TESTED: another number of cores; taskset is not installed.');

/** Moves the clock of every process of Node that is started with it. */
const clock = join(folder.path, 'clock.cjs');
writeFileSync(
  clock,
  `const Real = Date; const ahead = 400 * 86400000 + 12345678;
globalThis.Date = class ` +
    'extends Real { constructor(...given) { given.length === 0 ? super(Real.now() + ' +
    'ahead) : super(...given); } static now() { return Real.now() + ahead; } };\n',
);

const git = (record: string, ...args: string[]) => {
  const env = {
    ...process.env,
    GIT_AUTHOR_DATE: '2024-05-01T10:00:00Z',
    GIT_COMMITTER_DATE: '2024-05-01T10:00:00Z',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
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
    { env, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
};

test(
  'two builds of one commit differ in no byte: time zone, locale, folders, date, ' +
    "caches, cores and the caller's variables varied",
  async () => {
    const record = join(folder.path, 'record');
    for (const word of ['first', 'second']) {
      writeFiles(record, tinyRecord(word));
      if (word === 'first') git(record, 'init', '-q');
      git(record, 'add', '-A');
      git(record, 'commit', '-q', '-m', word);
    }
    const other = join(folder.path, 'quite/another place/record');
    mkdirSync(join(other, '..'), { recursive: true });
    cpSync(record, other, { recursive: true });
    const elsewhere = copyProject(join(folder.path, 'engine elsewhere'));
    const out = join(folder.path, 'one', 'dist');
    const away = join(folder.path, 'two', 'deeper', 'www');
    mkdirSync(join(out, '..'), { recursive: true });
    mkdirSync(join(away, '..'), { recursive: true });
    const common = { AS_OF: '', HISTORY: 'on' };
    const [one, two] = [
      await build({ record, out, env: { ...common, TZ: 'UTC', LANG: 'en_US.UTF-8', LC_ALL: 'C' } }),
      await build({
        record: other,
        out: away,
        cwd: elsewhere,
        wrap: [
          ...(has('taskset') ? ['taskset', '-c', '0'] : []),
          ...(has('faketime') ? ['faketime', '2031-03-03'] : []),
        ],
        env: {
          ...common,
          TZ: 'Asia/Kathmandu',
          LANG: 'ar_EG.UTF-8',
          LC_ALL: 'tr_TR.UTF-8',
          LANGUAGE: 'ar',
          NODE_OPTIONS: `--require "${clock}"`,
          NODE_ENV: 'development',
          MODE: 'test',
          PROD: '',
          BASE_URL: '/elsewhere/',
          UV_THREADPOOL_SIZE: '1',
        },
      }),
    ];
    expect(one.status, one.log).toBe(0);
    expect(two.status, two.log).toBe(0);
    const read = (at: string) => readFileSync(join(at, 'MANIFEST.sha256'), 'utf8');
    expect(await checkManifest(realpathSync(away))).toEqual([]);
    const [a, b] = [parseManifest(read(out)), parseManifest(read(away))];
    expect(
      b.files.filter((file, index) => file.hash !== a.files[index]?.hash).map(({ path }) => path),
    ).toEqual([]);
    expect(read(away)).toBe(read(out));
    expect(a.provenance.commit).toMatch(/^[0-9a-f]{40}$/);
    // Once more over the first, with what it kept: the same publication, not the next one.
    const again = await build({ record, out, env: common });
    expect(again.status, again.log).toBe(0);
    expect(read(out)).toBe(read(away));
  },
  300_000,
);
