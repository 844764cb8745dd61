import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { say } from '../../src/i18n/index.ts';
import { TemporaryRepository, toDescriptor } from '../history/temporaryRepository.ts';

const root = join(import.meta.dirname, '../..');
const run = (record: string, ...args: string[]) =>
  spawnSync(process.execPath, ['src/cli/diff.ts', ...args], {
    cwd: root,
    env: { ...process.env, RECORD: record },
    encoding: 'utf8',
  });

const lesson = (word: string) =>
  `---\nid: ll-a\ntitle: A\n---\n\n## Driving event\n\n${word}\n\n## Lesson\n\nB\n\n` +
  '## Recommendation\n\nC\n\n## Evidence of effect\n\nD\n';
const files = (rows: string, word = 'Silence', waymark: Record<string, unknown> = {}) => ({
  'data/datapackage.json': toDescriptor(
    [
      { name: 'actions', path: 'actions.csv', waymark: { register: 'actions' } },
      { name: 'readings', path: 'readings.csv' },
    ],
    waymark,
  ),
  'data/actions.csv': `id,title,due,status\n${rows}`,
  'data/readings.csv': 'a,b\n1,2\n',
  'content/lessons/ll-a.mdx': lesson(word),
});

function propose(): TemporaryRepository {
  const repository = new TemporaryRepository();
  repository.commit(
    '2024-01-01',
    files('A-1,Test,2024-06-30,in_progress\nA-2,Open,2024-06-30,in_progress\n'),
  );
  repository.git('checkout', '-q', '-b', 'proposal');
  repository.write({
    ...files(
      'A-1,Te\u200Bst,2024-12-31,completed\nA-3,Add `this` @all,2025-06-30,not_started\n',
      'Noise',
      { strict: true },
    ),
    'data/readings.csv': 'a,b\n1,2\n3,4\n',
    'data/note.txt': 'x',
  });
  return repository;
}

test('a change is told in words, statuses and dates first', () => {
  const { stdout, status, stderr } = run(propose().root, 'main');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.split('\n').map((line) => line.trim());
  const at = (text: string) => {
    expect(lines).toContain(text);
    return lines.indexOf(text);
  };
  expect(at('Withdrawn: Action “A-2”, “Open”')).toBeLessThan(
    at('Action “A-1”, “Te[U+200B zero width space]st”'),
  );
  expect(at(`${say('en', 'field.status')}: In progress → Completed`)).toBeLessThan(
    at(`${say('en', 'field.due')}: “2024-06-30” → “2024-12-31”, 184 days later`),
  );
  at(`${say('en', 'field.title')}: “Test” → “Te[U+200B zero width space]st”`);
  at('New: Action “A-3”, “Add `this` @all”');
  at('Text under “Driving event”: “Silence” → “Noise”');
  at('Table “readings”: 1 row added, none removed');
  at('“waymark.strict”: “true” (was empty)');
  at('Added: “data/note.txt”');
});

test('it is told against where the branches parted, not against what main did since', () => {
  const repository = propose();
  repository.git('stash', '-q', '-u');
  repository.git('checkout', '-q', 'main');
  repository.commit(
    '2024-02-01',
    files('A-1,Test,2024-06-30,in_progress\nA-2,Open,2024-09-30,in_progress\n'),
  );
  repository.git('checkout', '-q', 'proposal');
  repository.git('stash', 'pop', '-q');
  expect(run(repository.root, 'main').stdout).not.toContain('2024-09-30');
});

test('JSON and Markdown say the same', () => {
  const { root: record } = propose();
  const json = JSON.parse(run(record, 'main', '--format', 'json').stdout) as {
    records: { id: string; change: string; fields: { field: string }[] }[];
    faults: { errors: number };
  };
  expect(json.records.map(({ id, change }) => `${change} ${id}`)).toEqual([
    'withdrawn A-2',
    'changed A-1',
    'changed ll-a',
    'added A-3',
  ]);
  expect(json.faults.errors).toBeGreaterThan(0);
  const markdown = run(record, 'main', '--format', 'markdown').stdout;
  expect(markdown).toContain('- New: Action `A-3`, ``Add `this` @all``');
  expect(markdown).toContain(`  - ${say('en', 'field.status')}: In progress → Completed`);
});

test('a published date that moved without a reason counts as an error, as in the check against the same base', () => {
  const repository = new TemporaryRepository();
  repository.commit('2024-01-01', files('A-1,Test,2024-06-30,in_progress\n'));
  repository.write(files('A-1,Test,2024-12-31,in_progress\n'));
  const { faults } = JSON.parse(run(repository.root, 'main', '--format', 'json').stdout) as {
    faults: { errors: number };
  };
  expect(faults.errors).toBe(1);
});

test('what the guard refuses is not quoted', () => {
  const repository = propose();
  repository.write({
    'data/actions.csv': 'id,title,due,status\nA-1,Call +1 202 555 0143,2024-06-30,in_progress\n',
  });
  for (const format of ['text', 'json', 'markdown']) {
    const { stdout } = run(repository.root, 'main', '--format', format);
    expect(stdout).not.toContain('555');
    expect(stdout).toContain('not shown: x-personal-data');
  }
});

test('without a change it says so, and without a base it says how to ask', () => {
  const repository = propose();
  repository.git('checkout', '-q', '-f', 'main');
  execFileSync('git', ['-C', repository.root, 'clean', '-qfd']);
  expect(run(repository.root, 'main').stdout).toContain('No record changes.');
  expect(run(repository.root).status).toBe(2);
  expect(run(repository.root, 'nowhere')).toMatchObject({ status: 1, stdout: '' });
  expect(run(repository.root, '--upload-pack=x').status).not.toBe(0);
});
