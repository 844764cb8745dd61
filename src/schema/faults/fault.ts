/** A fault: what is wrong with the record, as data. */
import { type FaultCode, type Severity, faultKinds } from './kinds.ts';

export interface Fault {
  code: FaultCode;
  severity: Severity;
  /** Path within the record folder, such as `data/actions.csv`. */
  file: string;
  /** Line of the file, from 1. */
  line?: number;
  /** Character of the line, from 1. */
  column?: number;
  /** Name of the column or front-matter key. */
  field?: string;
  /** What was found; never given where the value itself may not be shown. */
  found?: string;
  /** What the sentence of the code needs besides. */
  params: Readonly<Record<string, string | number>>;
  /** The record it belongs to, so that its page can show it. */
  record?: string;
}

export type Place = Pick<Fault, 'file' | 'line' | 'column' | 'field' | 'found' | 'record'>;

/** A fault of a kind at a place. */
export function fault(code: FaultCode, place: Place, params: Fault['params'] = {}): Fault {
  return { code, severity: faultKinds[code], ...place, params };
}

/** By file, line and column, then code: the one order in which faults are reported. */
export function compareFaults(a: Fault, b: Fault): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code)
  );
}

/** By code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
