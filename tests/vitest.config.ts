import { defineConfig } from 'vitest/config';

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
  },
});
