/**
 * What the way out costs: builds a seeded record of SIZE actions (default 10,000) once, and then
 * reads the finished site as the last steps of a build do. `node tests/bench/publish.ts`; SITE_DIR
 * and RECORD_DIR name a site and its record that are there already.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkManifest, listSizes } from '../../src/publish/manifest.ts';
import { reconcile } from '../../src/publish/reconcile/index.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { writeSeededRecord } from './seeded.ts';

const size = Number(process.env.SIZE ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
const record = process.env.RECORD_DIR ?? join(folder, 'record');
const out = process.env.SITE_DIR ?? join(folder, 'site', 'dist');
let build = 0;
if (!process.env.SITE_DIR) {
  writeSeededRecord(record, size);
  mkdirSync(join(folder, 'site'));
  const started = performance.now();
  const env = { ...process.env, RECORD: record, OUT: out, AS_OF: '2026-06-30', HISTORY: 'off' };
  const { status, stderr } = spawnSync(process.execPath, ['src/publish/build.ts'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  build = performance.now() - started;
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} ` +
      's' +
      `${build > 0 ? `  ${((100 * seconds) / (build / 1000)).toFixed(0).padStart(3)} % of the build` : ''}` +
      `  (${((user + system) / 1e6).toFixed(1)} s of processor)`,
  );
  return result;
}

const site = realpathSync(out);
if (build > 0)
  console.log(`${'the whole build'.padEnd(28)} ${(build / 1000).toFixed(1).padStart(6)} s`);
const { pages, rows, findings } = await timed('held against the record', () =>
  reconcile({
    site,
    root: record,
    descriptor: readRecordFiles(record).descriptor!,
    base: '',
    origin: '',
  }),
);
await timed('held against the manifest', () => checkManifest(site, listSizes(site)));
console.log(`${pages} pages, ${rows} rows, ${findings.length} findings`);
rmSync(folder, { recursive: true, force: true });
