/** An example of every kind of fault; the compiler names a kind without one. */
import type { FaultCode } from '../kinds.ts';
import type { FaultExample } from './example.ts';
import { filesExamples } from './files.ts';
import { guardExamples } from './guard.ts';
import { historyExamples } from './history.ts';
import { proseExamples } from './prose.ts';
import { recordsExamples } from './records.ts';
import { textExamples } from './text.ts';
import { valuesExamples } from './values.ts';

export const faultExamples: Readonly<Record<FaultCode, FaultExample>> = {
  ...filesExamples,
  ...textExamples,
  ...valuesExamples,
  ...recordsExamples,
  ...proseExamples,
  ...guardExamples,
  ...historyExamples,
};

/** The kinds of fault by what they are found in. */
export const faultGroups = {
  files: filesExamples,
  text: textExamples,
  values: valuesExamples,
  records: recordsExamples,
  prose: proseExamples,
  guard: guardExamples,
  history: historyExamples,
} as const;

export type { DescriptorExample, LessonExample, TableExample } from './example.ts';
