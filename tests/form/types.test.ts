import { expect, test } from 'vitest';
import { complaintsOf } from './tool.ts';

test('the types hold', async () => {
  expect(await complaintsOf('astro', 'check', '--minimumFailingSeverity', 'error')).toBe('');
}, 600_000);
