/** Documents are held against what they speak of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { issueForms } from '../src/cli/new/issueForms.ts';
import { lessonSections } from '../src/prose/sections.ts';
import { ownProperties } from '../src/schema/descriptor.ts';
import { faultCodes } from '../src/schema/faults/kinds.ts';
import { judgeProse } from '../src/client/check/judge.ts';
import { shipped } from './site/ask.ts';

const { dir } = await shipped();
const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const documents = readdirSync(root).filter((name) => name.endsWith('.md'));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

test('documents and workflows name only scripts that exist', () => {
  const texts = [
    ...documents,
    '.gitlab-ci.yml',
    ...readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`),
    '.github/PULL_REQUEST_TEMPLATE.md',
  ];
  const named = texts.flatMap((path) =>
    [...read(path).matchAll(/npm (?:run ([\w:-]+)|(test|start))/g)].map(
      (match) => [path, match[1] ?? match[2]!] as const,
    ),
  );
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter(([, script]) => !Object.hasOwn(scripts, script))).toEqual([]);
});

test('workflows run only files that exist', () => {
  const run = ['.gitlab-ci.yml', '.github/workflows/check.yml'].flatMap((path) =>
    [...read(path).matchAll(/node (src\/[\w./]+)/g)].map((match) => match[1]!),
  );
  expect(run.length).toBeGreaterThan(3);
  for (const path of new Set(run)) expect(read(path)).not.toBe('');
});

test('every fault kind is on its page, with a sentence and two examples', () => {
  const whole = readFileSync(join(dir, 'contribute/faults/index.html'), 'utf8');
  // The foot of the page says in forms of its own how it is cited.
  const page = whole.slice(0, whole.indexOf('</main>'));
  for (const code of faultCodes) {
    const start = page.indexOf(`<dt id="${code}"`);
    expect.soft(start, code).toBeGreaterThan(0);
    const part = page.slice(
      start,
      page.indexOf('<dt id=', start + 1) < 0 ? undefined : page.indexOf('<dt id=', start + 1),
    );
    expect.soft(/<dd>\s*<p>[^<]{40,}/.test(part), code).toBe(true);
    expect.soft(part.match(/<pre /g)?.length, code).toBe(2);
  }
});

/** `/data/<table>.csv` as a test of addresses; `…` stands for any folders. */
const toPattern = (form: string): RegExp =>
  new RegExp(
    `^${form
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/<[^>]+>/g, '[^/]+')
      .replaceAll('…', '.+')}$`,
  );

test('every file for machines has an address that is in the documents', () => {
  const forms = documents.flatMap((path) =>
    [...read(path).matchAll(/`(\/[^`\s]*)`/g)].map((match) => toPattern(match[1]!)),
  );
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length).replaceAll('\\', '/'));
  const machine = files.filter((file) => !file.endsWith('.html') && !file.startsWith('/assets/'));
  expect(machine.length).toBeGreaterThan(100);
  expect(machine.filter((file) => !forms.some((form) => form.test(file)))).toEqual([]);
});

test('the lesson shown in CONTRIBUTING.md passes the check, and has the sections that are asked for', () => {
  const lesson = /```\n(---\nid:[\s\S]*?)```/.exec(read('CONTRIBUTING.md'))![1]!;
  const record = {
    strict: true,
    guard: { coordinateDecimals: 2, words: [], exempt: [] },
    tables: [],
    known: [],
  };
  expect(
    judgeProse(lesson, 'lessons', 'content/lessons/ll-test-needs-an-answer.mdx', record).faults,
  ).toEqual([]);
  for (const section of lessonSections) expect(lesson).toContain(`## ${section}`);
});

test('every property that a descriptor may have of the engine is in the documents', () => {
  const [, section = ''] = read('CONTRIBUTING.md').split('## Describing a record of your own');
  expect(
    Object.values(ownProperties)
      .flat()
      .filter((name) => !section.includes(`\`${name}\``)),
  ).toEqual([]);
});

test('the document that cites a form names one that exists', () => {
  expect(issueForms().map(({ path }) => path)).toContain('.github/ISSUE_TEMPLATE/correction.yml');
});

test('the licence and version in CITATION.cff are those of the package', () => {
  const { version, license } = JSON.parse(read('package.json')) as {
    version: string;
    license: string;
  };
  expect(read('CITATION.cff')).toContain(`version: ${version}\n`);
  expect(read('CITATION.cff')).toContain(`license: ${license}\n`);
});
