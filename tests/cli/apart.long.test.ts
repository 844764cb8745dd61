/** A change of the record and one of the engine are kept apart, by both forges alike. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { TemporaryRepository } from '../history/temporaryRepository.ts';
import { runGitLab, runStep } from './workflows.ts';

const ours = {
  'data/a.csv': 'a',
  'src/a.ts': 'a long line of code that stays the same\n'.repeat(20),
  '.github/CODEOWNERS': '* @keepers of the record\n'.repeat(20),
};

/** How both forges judge a change of the same base, which must agree. */
function judge(change: (repository: TemporaryRepository) => void) {
  const repository = new TemporaryRepository();
  const base = repository.commit('2024-01-01', ours);
  change(repository);
  repository.commit('2024-01-02', {});
  const temporary = mkdtempSync(join(tmpdir(), 'waymark-paths-'));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  const output = join(temporary, 'output');
  const name = 'A change touches the record or the engine, not both';
  const env = { BASE: base, RUNNER_TEMP: temporary, GITHUB_OUTPUT: output };
  const { status, stdout } = runStep('check.yml', name, repository.root, env);
  const gitlab = runGitLab('apart', repository.root, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
  rmSync(join(repository.root, '../changes'), { force: true });
  expect(gitlab.status, gitlab.stdout + gitlab.stderr).toBe(status);
  return { status, stdout, code: existsSync(output) ? readFileSync(output, 'utf8').trim() : '' };
}

describe('a change of record and engine', () => {
  const files = (written: Record<string, string>) =>
    judge((repository) => repository.write(written));
  test('together is refused in words, one of either passes', () => {
    expect(files({ 'data/a.csv': 'b' })).toMatchObject({ status: 0, code: 'code=0' });
    expect(files({ 'src/a.ts': 'b' })).toMatchObject({ status: 0, code: 'code=1' });
    expect(files({ 'data/a.csv': 'b', 'src/b.ts': 'b' })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('Please send them as two changes') as string,
    });
  });
  test('is told by names, whatever these hold', () => {
    expect(files({ 'data/a\nsrc/x.csv': 'b' }).status).toBe(0);
    expect(files({ 'data/a.csv': 'b', 'src/a\ndata/x.csv': 'b' }).status).toBe(1);
    expect(files({ 'data/ :100644 120000 x': 'b' })).toMatchObject({ status: 0, code: 'code=0' });
  });
  test('is seen where the engine’s files are moved into the record, or out of it', () => {
    for (const [from, to] of [
      ['.github/CODEOWNERS', 'data/owners.txt'],
      ['src/a.ts', 'content/a.ts'],
      ['data/a.csv', 'a.csv'],
    ])
      expect(
        judge((repository) => {
          mkdirSync(join(repository.root, 'content'));
          repository.git('mv', from!, to!);
        }),
        `${from} to ${to}`,
      ).toMatchObject({ status: 1 });
  });
  test('may hold no link and no submodule', () => {
    for (const [name, to] of [
      ['data/keys.csv', '../.env'],
      ['content', '/etc'],
      ['src/b.ts', 'a.ts'],
      ['data/%s\u001b[31m', '..'],
    ])
      expect(judge(({ root: folder }) => symlinkSync(to!, join(folder, name!)))).toMatchObject({
        status: 1,
        stdout: expect.stringMatching(/^::error::\P{Cc}+ is a link or a submodule;/u) as string,
      });
    const submodule = judge((repository) => {
      repository.git('init', '-q', 'data/sub');
      repository.git('-C', 'data/sub', 'commit', '-q', '--allow-empty', '-m', 'one');
    });
    expect(submodule.status).toBe(1);
  });
});
