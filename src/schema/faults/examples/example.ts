/**
 * A wrong and a right example of a kind of fault, as the record would hold it. Examples are data,
 * not words: they are shown as they stand in every language, and a test gives them to the readers
 * to see that the wrong one raises its fault and the right one does not.
 */
import type { RegisterName } from '../../registers/index.ts';
import type { FaultCode } from '../kinds.ts';

interface Pair {
  wrong: string;
  right: string;
}
/** How the pair is shown where characters in it cannot be seen. */
interface Shown {
  shown?: Pair;
}
/** A table of a register, or with a schema of its own. */
export interface TableExample extends Pair, Shown {
  kind: 'table';
  register?: RegisterName;
  schema?: Record<string, unknown>;
  latin1?: true;
}
/** A line of front matter, or text below the second heading, or all sections of a lesson. */
export interface LessonExample extends Pair, Shown {
  kind: 'lesson';
  part: 'front' | 'text' | 'sections';
}
/**
 * A descriptor, or the part of it that matters: a property of the first resource, or of `waymark`.
 */
export interface DescriptorExample extends Pair, Shown {
  kind: 'descriptor';
  part: 'whole' | 'resource' | 'waymark';
}
/** Names and sizes of files, or a command. */
export interface FilesExample extends Pair, Shown {
  kind: 'files';
}
export type FaultExample = TableExample | LessonExample | DescriptorExample | FilesExample;
/** Examples of some kinds of fault. */
export type FaultExamples = Readonly<Partial<Record<FaultCode, FaultExample>>>;

/** Rows of a register. */
export const inTable = (
  register: RegisterName,
  wrong: string,
  right: string,
  more: Partial<TableExample> = {},
): TableExample => ({ kind: 'table', register, wrong, right, ...more });

/** Rows of a table with a schema of its own. */
export const inSchema = (
  schema: Record<string, unknown>,
  wrong: string,
  right: string,
): TableExample => ({ kind: 'table', schema, wrong, right });

/** Text of a lesson. */
export const inText = (
  wrong: string,
  right: string,
  more: Partial<LessonExample> = {},
): LessonExample => ({
  kind: 'lesson',
  part: 'text',
  wrong,
  right,
  ...more,
});

/** Front matter of a lesson. */
export const inFront = (wrong: string, right: string): LessonExample => ({
  kind: 'lesson',
  part: 'front',
  wrong,
  right,
});

/** A part of the descriptor. */
export const inDescriptor = (
  part: DescriptorExample['part'],
  wrong: string,
  right: string,
  more: Shown = {},
): DescriptorExample => ({ kind: 'descriptor', part, wrong, right, ...more });

/** What lies in the record folder, or what is typed. */
export const inFiles = (wrong: string, right: string): FilesExample => ({
  kind: 'files',
  wrong,
  right,
});

/** Columns of text, but for `count`. */
export const columns = (...names: readonly string[]) =>
  names.map((name) => ({ name, type: name === 'count' ? 'integer' : 'string' }));
