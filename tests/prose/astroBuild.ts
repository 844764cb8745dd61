/** Astro's own build, without the gate before it, in a process and folders of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { project } from '../site/build.ts';

/**
 * What the process runs. Where no record is named it offers the texts in the place of a judged one,
 * or refuses everybody who asks: the loaders of collections are the first.
 */
const script = `
import { build } from 'astro';
import { offerRepository } from './src/record/judged/index.ts';
const { texts, out } = JSON.parse(process.env.GIVEN);
let asked = 0;
const refuse = () => Promise.reject(new Error('no record, said to the ' + ++asked + 'st who asked'));
if (!process.env.RECORD)
  offerRepository(texts ? () => Promise.resolve({ prose: new Map(texts) }) : refuse);
await build({ outDir: out, cacheDir: out + '-cache', logLevel: 'error' });
`;

interface Given {
  /** Folder of a record. */
  record?: string;
  /** Texts by id. */
  texts?: readonly (readonly [id: string, text: { file: string; source: string }])[];
  out: string;
}

export function astroBuild({ record = '', ...given }: Given): Promise<{
  status: number | null;
  log: string;
}> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: project,
    env: {
      ...process.env,
      PATH: `${join(project, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
      NODE_ENV: 'production',
      RECORD: record,
      HISTORY: 'off',
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      GIVEN: JSON.stringify(given),
    },
  });
  let log = '';
  child.stdout.on('data', (data) => (log += data));
  child.stderr.on('data', (data) => (log += data));
  return new Promise((done) => child.once('close', (status) => done({ status, log })));
}
