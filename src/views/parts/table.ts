/** A table as plain data. */
import type { Inline } from './inlines.ts';

export type ColumnKind = 'title' | 'text' | 'date' | 'number' | 'status';
export interface Column {
  key: string;
  label: string;
  kind: ColumnKind;
}
export interface DataRow {
  id: string;
  cells: readonly (readonly Inline[])[];
  quiet?: boolean;
}
export interface Table {
  columns: readonly Column[];
  rows: readonly DataRow[];
  caption?: string;
}

export const column = (key: string, label: string, kind: ColumnKind = 'text'): Column => ({
  key,
  label,
  kind,
});
export const numberColumn = (key: string, label: string): Column => column(key, label, 'number');
