import { expect, test } from 'vitest';
import { complaintsOf } from './tool.ts';

test('ESLint finds nothing', async () => {
  expect(
    await complaintsOf(
      'eslint',
      '--config',
      'tests/eslint.config.mjs',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint/',
      '.',
    ),
  ).toBe('');
}, 600_000);
