/** French. */
import type { Dictionary } from './index.ts';
import { check } from './fr/check.ts';
import { diff } from './fr/diff.ts';
import { explain } from './fr/explain.ts';
import { faults } from './fr/faults.ts';
import { fields } from './fr/fields.ts';
import { figures } from './fr/figures.ts';
import { history } from './fr/history.ts';
import { pages } from './fr/pages.ts';
import { records } from './fr/records.ts';
import { reports } from './fr/reports.ts';
import { search } from './fr/search.ts';

export const fr = {
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
