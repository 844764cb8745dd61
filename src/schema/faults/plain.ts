/**
 * How faults count in a table without register: it is somebody else's, and published as it stands.
 * What is doubtful in it is told on its page; what cannot be read withholds it alone.
 */
import type { Fault } from './fault.ts';
import type { FaultCode } from './kinds.ts';

/** Its rows can be read, and each fault is told beside its row. */
const doubtful: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'x-stray-quote',
  'duplicate-label',
  'blank-label',
  'missing-label',
  'extra-label',
  'incorrect-label',
  'extra-cell',
  'missing-cell',
  'blank-row',
  'schema-error',
  'type-error',
  'constraint-error',
  'unique-error',
  'primary-key',
  'foreign-key',
  'x-personal-data',
  'x-account-number',
  'x-coordinates',
]);

/** Nothing of it can be read for certain, or not all of it could be judged or shown safely. */
const unreadable: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'x-file-missing',
  'x-file-too-large',
  'encoding-error',
  'x-nul',
  'x-unterminated-quote',
  'x-looks-delimited',
  'source-error',
  'x-too-many-rows',
  'x-cell-too-long',
  'x-unsafe-character',
]);

/** A fault as it counts in a table without register: marks and secrets remain errors. */
export function toPlainFault(found: Fault): Fault {
  return doubtful.has(found.code) || unreadable.has(found.code)
    ? { ...found, severity: 'warning' }
    : found;
}

/** Whether a table without register is withheld for a fault. */
export const withholdsTable = ({ code }: Pick<Fault, 'code'>): boolean => unreadable.has(code);
