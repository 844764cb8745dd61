/** English: the complete dictionary, and the type of every other. */
import { check } from './en/check.ts';
import { diff } from './en/diff.ts';
import { explain } from './en/explain.ts';
import { faults } from './en/faults.ts';
import { fields } from './en/fields.ts';
import { figures } from './en/figures.ts';
import { history } from './en/history.ts';
import { pages } from './en/pages.ts';
import { records } from './en/records.ts';
import { reports } from './en/reports.ts';
import { search } from './en/search.ts';

export const en = {
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
} as const;
