import type { Dictionary } from './index.ts';

export const fr: Partial<Dictionary> = {};
