/** A proposed change is judged commit by commit: what it adds and takes out again is found. */
import { expect, test } from 'vitest';
import { checkRecord } from '../../src/record/index.ts';
import { type Files, TemporaryRepository } from '../history/temporaryRepository.ts';
import { tinyRecord } from '../publish/tiny.ts';

const first = tinyRecord();
const more = (name: string, text: string) => first[name]!.replace('\n', `\n${text}\n`);
const lesson = (body: string) => `---\ntitle: One\n---\n\n${body}\n`;

/** Errors of a change that adds files and takes them out again; names of commits as their numbers. */
async function told(...versions: readonly Files[]): Promise<readonly string[]> {
  const repository = new TemporaryRepository();
  const base = repository.commit('2024-01-01', first);
  const commits = versions.map((files, at) => repository.commit(`2024-01-0${at + 2}`, files));
  const { faults } = await checkRecord({ root: repository.root, base });
  const named = (text: string) =>
    commits.reduce((rest, hash, at) => rest.replaceAll(hash.slice(0, 10), String(at + 1)), text);
  return faults
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, line }) => named(`${code} ${file}${line === undefined ? '' : `:${line}`}`));
}

test.each<[string, Files, string]>([
  [
    'a cell',
    { 'data/terms.csv': more('data/terms.csv', 'x,X,Known as TLP:RED') },
    'x-tlp terms x@1',
  ],
  [
    'a number in a cell',
    { 'data/terms.csv': more('data/terms.csv', 'x,X,Ring +44 20 7946 0958') },
    'x-personal-data terms x@1',
  ],
  [
    'a lesson',
    {
      'content/lessons/x.mdx': first['content/lessons/ll-one.mdx']!.replace(
        'A number',
        'TLP:RED says that a number belongs',
      ).replace('id: ll-one', 'id: x'),
    },
    'x-tlp lessons x@1',
  ],
  [
    'a lesson that cannot be read',
    { 'content/lessons/x.mdx': lesson('<b>NATO **SECRET**</b>') },
    'x-classification lessons x@1',
  ],
  [
    'a table that no resource names',
    { 'data/more.csv': 'id,text\n1,"NATO SECRET, and more"\n' },
    'x-classification data/more.csv@1:2',
  ],
  [
    'a lesson whose front matter cannot be read',
    { 'content/lessons/x.mdx': '---\ntitle: [\n---\n\nA text.\n\nNATO SECRET\n' },
    'x-classification content/lessons/x.mdx@1:7',
  ],
  [
    'a table that cannot be read',
    { 'data/terms.csv': `${first['data/terms.csv']!}"x,X,password: Tr0ub4dor&3x\n` },
    'x-secret data/terms.csv@1:3',
  ],
  [
    'the descriptor',
    {
      'data/datapackage.json': first['data/datapackage.json']!.replace(
        '"title"',
        '"description":"TLP:RED","title"',
      ),
    },
    'x-tlp data/datapackage.json@1:1',
  ],
  [
    'a file of another kind',
    { 'data/notes "a".txt': 'one\n\nghp_16C7e42F292c6912E7710c838347Ae178B4a\n' },
    'x-secret data/notes "a".txt@1:3',
  ],
])('%s', async (_, added, expected) => {
  const back = Object.fromEntries(Object.keys(added).map((file) => [file, first[file]]));
  expect((await told(added, back)).toSorted()).toEqual(
    [expected, 'x-drop-commit commit 1'].toSorted(),
  );
});

test('what stands is told once, where it stands, and its commit with it', async () => {
  const faults = await told({ 'data/terms.csv': more('data/terms.csv', 'x,X,Known as TLP:RED') });
  expect(faults).toEqual(['x-drop-commit commit 1', 'x-tlp data/terms.csv:2']);
});

test('numbers that were corrected, names of keepers and what was there before are no such thing', async () => {
  const dated = (day: string) => more('data/terms.csv', `x,X,Written on ${day}`);
  const contributor = first['data/datapackage.json']!.replace(
    '"title"',
    '"contributors":[{"title":"A","email":"jo.nowhere@ministry.int"}],"title"',
  );
  expect(
    await told(
      { 'data/terms.csv': dated('2024-01-01'), 'data/datapackage.json': contributor },
      {
        'data/terms.csv': dated('2024-01-02'),
        'data/datapackage.json': first['data/datapackage.json'],
      },
    ),
  ).toEqual([]);
});

test('what a merge itself adds is found, and not what it brings along', async () => {
  const repository = new TemporaryRepository();
  repository.commit('2024-01-01', first);
  repository.git('checkout', '-qb', 'change');
  repository.commit('2024-01-02', { 'data/terms.csv': more('data/terms.csv', 'x,X,Ex') });
  repository.git('checkout', '-q', 'main');
  repository.commit('2024-01-02', { 'data/themes.csv': more('data/themes.csv', 'y,Y,Why') });
  repository.git('checkout', '-q', 'change');
  repository.gitAt('2024-01-03', 'merge', '-q', '--no-commit', 'main');
  const evil = repository.commit('2024-01-03', { 'data/more.csv': 'id\nNATO SECRET\n' });
  repository.commit('2024-01-04', { 'data/more.csv': undefined });
  const { faults } = await checkRecord({ root: repository.root, base: 'main' });
  expect(faults.map(({ code, file }) => `${code} ${file}`)).toEqual([
    `x-drop-commit commit ${evil.slice(0, 10)}`,
    `x-classification data/more.csv@${evil.slice(0, 10)}`,
  ]);
});
