/** Arabic. */
import type { Dictionary } from './index.ts';
import { check } from './ar/check.ts';
import { diff } from './ar/diff.ts';
import { explain } from './ar/explain.ts';
import { faults } from './ar/faults.ts';
import { fields } from './ar/fields.ts';
import { figures } from './ar/figures.ts';
import { history } from './ar/history.ts';
import { pages } from './ar/pages.ts';
import { records } from './ar/records.ts';
import { reports } from './ar/reports.ts';
import { search } from './ar/search.ts';

export const ar = {
  ...fields,
  ...records,
  ...reports,
  ...figures,
  ...history,
  ...pages,
  ...search,
  ...faults,
  ...check,
  ...diff,
  ...explain,
} as const satisfies Dictionary;
