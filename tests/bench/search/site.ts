/** Sites and numbers that the parts of the search's bench share. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export const project = resolve(import.meta.dirname, '../../..');

/** Builds the site of a record; one that cannot be built ends the bench. */
export function build(record: string, out: string, asOf: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['src/publish/build.ts'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, RECORD: record, OUT: out, AS_OF: asOf, HISTORY: 'off' },
  });
  if (status !== 0) throw new Error(`${record} could not be built: ${stderr.slice(-2000)}`);
}

export const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
