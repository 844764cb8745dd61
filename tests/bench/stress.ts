/**
 * The publication of a site under every misfortune, as often as it takes to trust it: 300 builds
 * ended at random moments, 60 sizes of a full disk (as root on Linux), 50 rounds of damaged caches,
 * two builds at once. `npm run stress`; SEED names another series. Each is a whole build, so it
 * takes hours.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const counts = { PUBLISH_KILLS: '300', PUBLISH_FULL: '60', PUBLISH_CACHES: '50' };
const { status } = spawnSync(
  'vitest',
  [
    'run',
    '--config',
    'tests/vitest.config.ts',
    'tests/publish/killed.site.test.ts',
    'tests/publish/several.site.test.ts',
    'tests/publish/fullDisk.site.test.ts',
    'tests/publish/build.site.test.ts',
    'tests/publish/caches.site.test.ts',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...counts, ...process.env } },
);
process.exitCode = status ?? 1;
