import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import ClosingLine from './reporter.ts';

/**
 * What takes longest begins first, so that no core waits at the end for one long file; among it
 * first what needs no site of the shipped record, which is being built meanwhile.
 */
const longest = [
  'form/types',
  'site/injection.site',
  'publish/killed.site',
  'publish/said.site',
  'browser/pages.site',
  'browser/reports.site',
  'records/generated.site',
  'publish/fullDisk.site',
  'publish/build.site',
  'publish/reconcileDanger.site',
  'publish/caches.site',
  'publish/reconcile.site',
  'publish/determinism.site',
  'prose/property.long',
  'tables/oracle/written.long',
  'publish/hostile.site',
  'browser/check.site',
  'browser/searchWords.site',
  'browser/searchFound.site',
  'browser/searchTurns.site',
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

/**
 * A kind of tests, known by its files' names. A file that needs what its kind does not have fails:
 * only tests of sites can ask for one.
 */
const kind = (name: string, include: string, more: object = {}) => ({
  extends: true as const,
  test: {
    name,
    include: [include],
    // Dates are days, not hours of a place: tests run where a day begins early.
    env: { TZ: 'Pacific/Kiritimati', TESTS_OF: name },
    ...more,
  },
});

export default defineConfig({
  root,
  test: {
    environment: 'node',
    reporters: ['default', new ClosingLine()],
    testTimeout: 60_000,
    hookTimeout: 300_000,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Types, Prettier, ESLint, knip.
      kind('form', 'tests/form/*.test.ts'),
      // One process reads the source for many files of these: they change nothing that others see.
      kind('unit', 'tests/**/*.test.ts', {
        exclude: ['tests/form/*', 'tests/**/*.{long,site}.test.ts'],
        isolate: false,
      }),
      // Long series of random cases, records of strangers, and what runs git or a command.
      kind('long', 'tests/**/*.long.test.ts'),
      // What needs a site that is built, in a browser or not.
      kind('site', 'tests/**/*.site.test.ts', { globalSetup: ['tests/site/setup.ts'] }),
    ],
  },
});
