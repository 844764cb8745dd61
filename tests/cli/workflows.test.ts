/** What safety asks of the workflows, held against the files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');

interface Step { uses?: string; run?: string; with?: Record<string, unknown> }
interface Workflow { on: unknown; permissions: unknown; jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }> }

const workflows = new Map(readdirSync(folder).map((name) => [name, parse(readFileSync(join(folder, name), 'utf8')) as Workflow]));
const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps }) => steps);
const get = (name: string): Workflow => workflows.get(name)!;

test('every action is pinned to a commit', () => {
  const used = [...workflows.values()].flatMap(stepsOf).flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
  expect(used.length).toBeGreaterThan(5);
  expect(used.filter((one) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(one))).toEqual([]);
});

test('no workflow gives rights to all its jobs, and none reads a secret', () => {
  for (const [name, { permissions }] of workflows) {
    expect(permissions, name).toEqual({});
    expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(/secrets\.|pull_request_target/);
  }
});

test('no text of a contributor is put into a command', () => {
  for (const [name, workflow] of workflows) for (const { run } of stepsOf(workflow)) expect(run ?? '', name).not.toContain('${{');
});

test('a change is judged with the right to read alone, by tools of the base branch, and no checkout keeps its token', () => {
  const check = get('check.yml');
  expect(check.on).toEqual({ pull_request: null });
  expect(Object.values(check.jobs).map(({ permissions }) => permissions)).toEqual(Object.values(check.jobs).map(() => ({ contents: 'read' })));
  for (const { uses, with: given } of [...workflows.values()].flatMap(stepsOf)) if (uses?.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
  const [tools, record] = check.jobs['record']!.steps;
  expect(tools!.with).toMatchObject({ ref: '${{ github.event.pull_request.base.sha }}', path: 'engine' });
  expect(record!.with).toMatchObject({ path: 'record', 'fetch-depth': 0 });
  expect(check.jobs['record']!.steps.some(({ run }) => /\bnpm (?:ci|install)(?!.*--ignore-scripts)/.test(run ?? ''))).toBe(false);
});

test('the comment is written without a checkout', () => {
  expect(stepsOf(get('comment.yml')).flatMap(({ uses }) => uses ?? [])).toEqual([]);
  expect(get('comment.yml').jobs['comment']!.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
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
  expect(text).toContain('git worktree add --detach ../engine "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"');
});
