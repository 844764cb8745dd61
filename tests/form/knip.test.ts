import { expect, test } from 'vitest';
import { complaintsOf } from './tool.ts';

test('no file, export or dependency is unused', async () => {
  expect(await complaintsOf('knip')).toBe('');
}, 600_000);
