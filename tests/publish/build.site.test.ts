/** Builds of a small record: what they refuse, what they say to servers and readers. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkManifest } from '../../src/publish/manifest.ts';
import { policy } from '../../src/views/pages/policy.ts';
import { siteOf } from '../site/ask.ts';
import { build, place } from '../site/build.ts';
import { manifestOf } from './place.ts';
import { temporary, tinyRecord, writeFiles, type Files } from './tiny.ts';

const folder = temporary('build');
afterAll(folder.remove);

/** Every file of a site and what lies beside it, decoded: what is compressed is read through. */
function* decoded(dir: string): Generator<{ file: string; text: string }> {
  for (const file of readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))) {
    const bytes = readFileSync(file);
    yield {
      file,
      text: (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'),
    };
  }
}

const marker = (number: number) => `zqmark${String(number).padStart(4, '0')}x`;
const found = (dir: string) => {
  const marks = new Set<string>();
  for (const { text } of decoded(dir))
    for (const [mark] of text.matchAll(/zqmark\d{4}x/gi)) marks.add(mark.toLowerCase());
  return [...marks].toSorted();
};

/**
 * A record with rows that a guard refuses, each with a marker in it. `from` numbers the markers.
 */
function withRefused(count: number): Files {
  const files: Record<string, string> = { ...tinyRecord() };
  const labels = [
    'TLP:RED',
    'TLP:AMBER',
    'UN CONFIDENTIAL',
    'NATO SECRET',
    'RESTREINT UE/EU RESTRICTED',
  ];
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `R-${index},WG-1,${index + 10},Row ${marker(index)},${labels[index % labels.length]} ` +
      `${marker(index)} about the ` +
      'gate,north,2024-01-10,2024-12-31,not_started,,,CBM-1,water',
  );
  files['data/actions.csv'] += `${rows.join('\n')}\n`;
  return files;
}

describe('what is refused', () => {
  const record = join(folder.path, 'record');
  const out = join(folder.path, 'refused', 'dist');
  beforeAll(async () => {
    mkdirSync(join(out, '..'));
    writeFiles(record, tinyRecord());
    place((await siteOf(tinyRecord())).dir, out);
  });

  test(
    'leaves no trace: 500 marked rows and columns, not in the site, not beside it, not ' +
      'in what is said',
    async () => {
      const before = manifestOf(out);
      writeFiles(record, withRefused(250));
      const header =
        'id,meeting,number,title,text,owner,agreed_on,due,status,completed_on,evidence,measure,themes';
      // And 250 in a column that no register has, each with a telephone number or an address of a
      // person.
      const secret = Array.from(
        { length: 250 },
        (_, index) =>
          `s-${index},"${marker(250 + index)} call +44 20 7946 ${String(1000 + index)} or ` +
          `${marker(250 + index)}@gmail.com"`,
      );
      writeFiles(record, { 'data/stations.csv': `code,contact\n${secret.join('\n')}\n` });
      const descriptor = JSON.parse(tinyRecord()['data/datapackage.json']!) as {
        resources: object[];
      };
      descriptor.resources.push({ name: 'stations', path: 'stations.csv' });
      writeFiles(record, { 'data/datapackage.json': JSON.stringify(descriptor) });
      expect(readFileSync(join(record, 'data/actions.csv'), 'utf8')).toContain(header);
      const { status, log } = await build({ record, out });
      expect(status).toBe(1);
      expect(log).toContain('The last good site is untouched.');
      expect(log.match(/zqmark/gi)).toBeNull();
      expect(manifestOf(out)).toBe(before);
      expect(await checkManifest(realpathSync(out))).toEqual([]);
      expect(found(join(out, '..'))).toEqual([]);
    },
    120_000,
  );

  test('and the next good build holds none of it either; what a row declares as a gap is shown as one', async () => {
    writeFiles(record, tinyRecord());
    rmSync(join(record, 'data/stations.csv'));
    const actions = tinyRecord()['data/actions.csv']!.trimEnd().split('\n');
    const [header, ...rows] = actions;
    const gaps = Array.from({ length: 5 }, (_, index) => `G-${index},,,,,,,,,,,,,withheld`);
    writeFiles(record, {
      'data/actions.csv': `${[`${header},release`, ...rows.map((row) => `${row},`), ...gaps].join('\n')}\n`,
    });
    const { status, log } = await build({ record, out });
    expect(status, log).toBe(0);
    expect(found(join(out, '..'))).toEqual([]);
    for (let gap = 0; gap < 5; gap += 1)
      expect(existsSync(join(out, 'actions', `g-${gap}`, 'index.html'))).toBe(true);
    expect(readFileSync(join(out, 'actions', 'g-0', 'index.html'), 'utf8')).toContain('withheld');
  }, 120_000);

  test('an exempted cell is published, and its marker found: the search for markers can find', async () => {
    const exempted = join(folder.path, 'exempted');
    writeFiles(exempted, tinyRecord());
    writeFiles(exempted, {
      'data/findings.csv': tinyRecord()['data/findings.csv']!.replace(
        'Both desks answered',
        `Both desks answered ${marker(9999)}`,
      ),
    });
    const place = join(folder.path, 'exempted-site', 'dist');
    mkdirSync(join(place, '..'));
    const { status, log } = await build({ record: exempted, out: place });
    expect(status, log).toBe(0);
    expect(found(place)).toEqual([marker(9999)]);
    const inIndex = [...decoded(join(place, 'search'))].filter(({ text }) =>
      text.toLowerCase().includes(marker(9999)),
    );
    expect(inIndex.length).toBeGreaterThan(0);
  }, 120_000);
});

describe('a site with an address', () => {
  let out = '';
  const read = (file: string) => readFileSync(join(out, file), 'utf8');
  beforeAll(async () => {
    out = (await siteOf(tinyRecord(), { SITE: 'https://record.example.org/north' })).dir;
  });

  test('says the same headers to every kind of server', () => {
    for (const file of ['_headers', '.htaccess', 'server/nginx.conf', 'server/Caddyfile']) {
      const text = read(file);
      for (const part of [
        policy.header,
        'X-Content-Type-Options',
        'nosniff',
        'Referrer-Policy',
        'no-referrer',
        'X-Frame-Options',
        'DENY',
        '/north/',
      ])
        expect(text, file).toContain(part);
    }
  });
  test('lists its pages, each by an address that is there, and no other file', () => {
    const { urlset } = new XMLParser().parse(read('sitemap.xml')) as {
      urlset: { url: { loc: string }[] };
    };
    const paths = urlset.url.map(({ loc }) => loc);
    expect(
      paths.every(
        (loc) =>
          loc.startsWith('https://record.example.org/north/') &&
          existsSync(
            join(out, loc.slice('https://record.example.org/north/'.length), 'index.html'),
          ),
      ),
    ).toBe(true);
    expect(paths).toContain('https://record.example.org/north/actions/a-1/');
    expect(paths).toContain('https://record.example.org/north/');
    expect(paths.filter((loc) => /404|\/page\//.test(loc))).toEqual([]);
    expect(read('robots.txt')).toContain('Sitemap: https://record.example.org/north/sitemap.xml');
  });
  test('brings the script by which anyone checks a page', () => {
    const run = (...args: string[]) =>
      spawnSync('sh', ['verify.sh', ...args], { cwd: out, encoding: 'utf8' });
    expect(run('actions/a-1/index.html').stdout).toContain(
      'is actions/a-1/index.html as it was published',
    );
    expect(run().status).toBe(0);
    const saved = join(folder.path, 'saved.html');
    writeFileSync(saved, `${read('index.html')} `);
    expect(run(saved).status).toBe(1);
  });
});

test.each([
  [{ SITE: 'foo' }, 'SITE is “foo”'],
  [{ SITE: 'example.org/record' }, 'write the whole address of the site'],
  [{ PORT: 'abc' }, 'PORT is “abc”'],
] as const)('a wrong setting, %j, is told in a sentence', async (env, said) => {
  const { status, log } = await build({
    record: join(folder.path, 'setting'),
    out: join(folder.path, 'setting', 'dist'),
    env,
  });
  expect(status).toBe(2);
  expect(log).toContain(said);
  expect(log).not.toMatch(/at \S+ \(|node:internal/);
});
