/** French. */
import type { Dictionary } from './index.ts';
import { check } from './fr/check.ts';
import { diff } from './fr/diff.ts';
import { faults } from './fr/faults.ts';
import { fields } from './fr/fields.ts';
import { figures } from './fr/figures.ts';
import { pages } from './fr/pages.ts';
import { records } from './fr/records.ts';
import { search } from './fr/search.ts';

export const fr = { ...fields, ...records, ...figures, ...pages, ...search, ...faults, ...check, ...diff } as const satisfies Partial<Dictionary>;
