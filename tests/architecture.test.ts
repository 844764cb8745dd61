import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

/** Which floors and packages a floor may import; its own files always. */
const table: Readonly<Record<string, { floors: readonly string[]; packages: RegExp }>> = {
  schema: { floors: [], packages: /^(zod|mdast|fastest-levenshtein|re2js)$/ },
  sources: { floors: ['schema'], packages: /./ },
  records: { floors: ['schema'], packages: /^(fastest-levenshtein|diff|mdast.*)$/ },
  checks: { floors: ['schema'], packages: /^(fastest-levenshtein|mdast|unist-util-visit)$/ },
  views: {
    floors: ['schema', 'i18n'],
    packages: /^(hast.*|hastscript|mdast.*|unist.*|d3-.*|diff)$/,
  },
  exports: { floors: ['schema', 'views', 'i18n'], packages: /^(feed|ical-generator)$/ },
  i18n: { floors: ['schema'], packages: /^intl-messageformat$/ },
  components: {
    floors: ['views', 'i18n', 'client', 'schema', 'layouts'],
    packages: /^(hast.*|mdast|property-information|astro.*)$/,
  },
  layouts: {
    floors: ['views', 'i18n', 'components', 'client', 'schema'],
    packages: /^@fontsource/,
  },
  client: {
    floors: ['i18n', 'schema', 'views', 'checks', 'records', 'sources'],
    packages: /^(chart\.js.*)$/,
  },
  pages: {
    floors: ['views', 'exports', 'components', 'layouts', 'schema', 'i18n'],
    packages: /^astro.*$/,
  },
  cli: {
    floors: ['views', 'exports', 'i18n', 'schema', 'checks', 'records', 'sources'],
    packages: /./,
  },
};
/** Files beside the floors that a floor may import. */
const landings: Readonly<Record<string, readonly string[]>> = {
  pages: ['site.ts'],
  cli: ['repository.ts', 'history.ts'],
  components: [],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|astro)$/.test(file),
);
const imports = (text: string) =>
  [
    ...text.matchAll(
      /^\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3])!);

test('every floor imports only what it may', () => {
  const offenders = files.flatMap((file) => {
    const floor = file.includes('/') ? file.split('/')[0]! : undefined;
    if (floor === undefined) return [];
    const rules = table[floor];
    if (!rules) return [`${file}: no such floor`];
    return imports(readFileSync(join(src, file), 'utf8')).flatMap((target) => {
      if (target.startsWith('node:'))
        return ['sources', 'cli'].includes(floor) || (floor === 'exports' && target === 'node:zlib')
          ? []
          : [`${file} → ${target}`];
      if (!target.startsWith('.'))
        return rules.packages.test(
          target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]!,
        )
          ? []
          : [`${file} → ${target}`];
      const there = relative(src, resolve(src, dirname(file), target));
      const other = there.includes('/') ? there.split('/')[0]! : undefined;
      if (other === floor || (other !== undefined && rules.floors.includes(other))) return [];
      return other === undefined && landings[floor]?.includes(there) ? [] : [`${file} → ${there}`];
    });
  });
  expect(offenders).toEqual([]);
});

test('only the front desk, the command line and sources know the time', () => {
  const offenders = files.filter(
    (file) =>
      !/^(cli|site\.ts)/.test(file) &&
      /\bDate\.now\(|\bnew Date\(\)|Math\.random\(/.test(readFileSync(join(src, file), 'utf8')),
  );
  expect(offenders).toEqual([]);
});

test('only sources read tables with papaparse, and only the client draws with Chart.js or asks Pagefind', () => {
  const users = (name: RegExp) =>
    files
      .filter((file) =>
        imports(readFileSync(join(src, file), 'utf8')).some((target) => name.test(target)),
      )
      .map((file) => file.split('/')[0]);
  expect([...new Set(users(/^papaparse$/))]).toEqual(['sources']);
  expect([...new Set(users(/^chart\.js/))].filter((floor) => floor !== 'client')).toEqual([]);
});

test('pages are doorways of at most 40 lines', () => {
  const long = files.filter(
    (file) =>
      file.startsWith('pages/') && readFileSync(join(src, file), 'utf8').split('\n').length > 41,
  );
  expect(long).toEqual([]);
});

test('no inline style, no raw HTML, no physical direction in styles', () => {
  const text = (file: string) => readFileSync(join(src, file), 'utf8');
  expect(
    files.filter(
      (file) => file.endsWith('.astro') && /set:html|is:inline|style=[{"]/.test(text(file)),
    ),
  ).toEqual([]);
  const styles = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  expect(
    styles.filter((file) =>
      /(margin|padding|border)-(left|right)|text-align: *(left|right)|[^-\w](left|right): /.test(
        text(file),
      ),
    ),
  ).toEqual([]);
});

test('versions are pinned exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  expect(
    Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    ),
  ).toEqual([]);
});
