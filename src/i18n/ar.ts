/** Arabic. */
import type { Dictionary } from './index.ts';
import { check } from './ar/check.ts';
import { diff } from './ar/diff.ts';
import { faults } from './ar/faults.ts';
import { fields } from './ar/fields.ts';
import { figures } from './ar/figures.ts';
import { pages } from './ar/pages.ts';
import { records } from './ar/records.ts';
import { search } from './ar/search.ts';

export const ar = { ...fields, ...records, ...figures, ...pages, ...search, ...faults, ...check, ...diff } as const satisfies Partial<Dictionary>;
