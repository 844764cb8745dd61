/** A table as plain data. */
import type { Inline } from './inlines.ts';

export type ColumnKind = 'title' | 'text' | 'date' | 'number' | 'status';
export interface Column {
  key: string;
  label: string;
  kind: ColumnKind;
  /** The definition that its numbers come to, where that is not the one of the table. */
  figure?: string;
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
/** Columns whose numbers come to a definition of their own. */
export const ofFigure = (figure: string, ...columns: readonly Column[]): readonly Column[] =>
  columns.map((one) => ({ ...one, figure }));
export const numberColumn = (key: string, label: string): Column => column(key, label, 'number');
