import { expect, test } from 'vitest';
import { complaintsOf } from './tool.ts';

test('every file is written as Prettier writes it', async () => {
  expect(await complaintsOf('prettier', '--check', '--cache', '.')).toBe('');
}, 600_000);
