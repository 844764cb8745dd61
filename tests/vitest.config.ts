import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first, so that no core waits at the end for one long file. */
const longest = [
  'browser/site',
  'browser/search',
  'site/injection',
  'publish/publish',
  'publish/build',
  'publish/reconcile',
  'browser/reports',
  'history/history',
  'publish/determinism',
  'prose/property',
  'oracle/written',
  'publish/hostile',
  'browser/check',
];
const rank = ({ moduleId }: TestSpecification) => {
  const at = longest.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
  return at < 0 ? longest.length : at;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    environment: 'node',
    // Dates are days, not hours of a place: tests run where a day begins early.
    env: { TZ: 'Pacific/Kiritimati' },
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/site/build.ts'],
    reporters: ['default', 'tests/reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
