import type { Dictionary } from './index.ts';

export const ar: Partial<Dictionary> = {};
