/** Nothing that lies in a record's folders vanishes: it is published, or told with why it is not. */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkRecord } from '../../src/record/index.ts';
import { tinyRecord, writeFiles } from '../publish/tiny.ts';

const lesson = '---\ntitle: One\n---\n\nA text.\n';

async function told(files: Readonly<Record<string, string>>, link?: (root: string) => void) {
  const root = mkdtempSync(join(tmpdir(), 'waymark-strays-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const own = tinyRecord();
  writeFiles(root, { ...own, ...files });
  link?.(root);
  const { faults } = await checkRecord({ root });
  return faults
    .filter(({ file }) => !(file in own))
    .map(({ code, file, params }) => [file, code, params?.why]);
}

test.each([
  ['content/lesson/x.mdx', 'content/lesson', 'folder'],
  ['content/Lessons/x.mdx', 'content/Lessons', 'folder'],
  ['content/posts/2024/x.mdx', 'content/posts', 'folder'],
  ['content/x.mdx', 'content/x.mdx', 'text'],
  ['content/lessons/a/b/c/d/e/f/x.mdx', 'content/lessons/a', 'folder'],
  ['content/lessons/.x.mdx', 'content/lessons/.x.mdx', 'hidden'],
  ['content/.hidden/x.mdx', 'content/.hidden', 'hidden'],
  ['content/lessons.mdx', 'content/lessons.mdx', 'text'],
  ['data/terms.xlsx', 'data/terms.xlsx', 'sheet'],
  ['data/old/terms.ODS', 'data/old', 'folder'],
  ['data/.terms.csv', 'data/.terms.csv', 'hidden'],
  ['data/.gitattributes', 'data/.gitattributes', 'attributes'],
  ['data/notes.txt', 'data/notes.txt', 'other'],
  ['Content/lessons/x.mdx', 'Content', 'folder'],
  ['content/table.csv', 'content/table.csv', 'other'],
])('%s', async (file, place, why) => {
  expect(await told({ [file]: lesson })).toEqual([[place, 'x-file-unused', why]]);
});

test('a table that no resource names is told in its own words, once', async () => {
  expect(await told({ 'data/more.csv': 'id\n1\n' })).toEqual([
    ['data/more.csv', 'x-file-not-described', undefined],
  ]);
});

test('what is meant for the keepers of the folder is not told', async () => {
  expect(
    await told({
      'data/README.md': '',
      'data/LICENSE': '',
      'content/readme.txt': '',
      'content/reports/.gitkeep': '',
      'data/.gitignore': '',
    }),
  ).toEqual([]);
});

test('a folder of many files is told once, a link always', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`content/posts/p-${at}.md`, lesson]),
  );
  expect(
    await told(many, (root) => {
      symlinkSync('../src', join(root, 'data/src'));
      symlinkSync('nowhere', join(root, 'data/gone'));
    }),
  ).toEqual([
    ['content/posts', 'x-file-unused', 'folder'],
    ['data/gone', 'x-file-unused', 'link'],
    ['data/src', 'x-file-unused', 'link'],
  ]);
});

test('folders of the record that are links are told, and not read', async () => {
  expect(await told({}, (root) => symlinkSync('/usr', join(root, 'CONTENT')))).toEqual([
    ['CONTENT', 'x-file-unused', 'link'],
  ]);
});
