/** Examples of faults of the history. */
import { type FaultExamples, inFiles } from './example.ts';

export const historyExamples = {
  'x-amendment-missing': inFiles(
    'data/actions.csv: A-1 due 2024-06-30 → 2024-12-31',
    'data/actions.csv: A-1 due 2024-06-30 → 2024-12-31\ndata/amendments.csv: A-1,due,2024-06-30,2024-12-31,…',
  ),
  'x-shallow-history': inFiles('git clone --depth 1 …', 'git fetch --unshallow'),
  'x-no-history': inFiles('record.zip', 'git clone …'),
} satisfies FaultExamples;
