/** The workflows of both forges, and their scripts run as they run them. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const root = join(import.meta.dirname, '../..');
export const folder = join(root, '.github/workflows');

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
export interface Workflow {
  on: unknown;
  permissions: unknown;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

export const workflows = new Map(
  readdirSync(folder).map((name) => [
    name,
    parse(readFileSync(join(folder, name), 'utf8')) as Workflow,
  ]),
);
export const stepsOf = ({ jobs }: Workflow): readonly Step[] =>
  Object.values(jobs).flatMap(({ steps }) => steps);
export const get = (name: string): Workflow => workflows.get(name)!;

/** Runs a step as the forge does where the workflow asks for bash. */
export function runStep(workflow: string, name: string, cwd: string, env: Record<string, string>) {
  const step = stepsOf(get(workflow)).find((one) => one.name === name)!;
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run!], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}

/** What a script of GitLab asks, run as its runner does. */
export function runGitLab(job: string, cwd: string, env: Record<string, string>) {
  const text = readFileSync(join(root, '.gitlab-ci.yml'), 'utf8');
  const jobs = parse(text, { merge: true }) as Record<string, { script: string[] }>;
  return spawnSync('bash', ['-eo', 'pipefail', '-c', jobs[job]!.script.join('\n')], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}
