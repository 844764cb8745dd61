/** What is drawn of one register beside what its card says: functions, each where there is need. */
import type { IsoDate } from '../../../schema/values/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { ChartSpec } from '../../../charts/index.ts';
import type { Context } from '../../parts/context.ts';
import type { Inline } from '../../parts/inlines.ts';
import type { Section } from '../../parts/sections.ts';
import type { ColumnKind, Table } from '../../parts/table.ts';

/** A column that is more than the values of its field. */
export interface ColumnView<R extends RegisterName> {
  kind?: ColumnKind;
  label?: (context: Context) => string;
  /** The definition that its numbers come to. */
  figure?: string;
  cell?: (context: Context, record: RecordOf<R>) => readonly Inline[];
}

/** The rows of a register as a table, without the columns that are to be left out. */
export type TableOf = (
  context: Context,
  register: RegisterName,
  records: readonly RecordOf[],
  leaveOut?: readonly string[],
) => Table;

/** A column that only the list of a register has. */
export interface ListedColumn<R extends RegisterName = RegisterName> extends Required<
  ColumnView<R>
> {
  key: string;
}

export interface RegisterView<R extends RegisterName = RegisterName> {
  /** By key of the column. */
  columns?: Readonly<Record<string, ColumnView<R>>>;
  /** After those of its card, on its list alone. */
  listed?: readonly ListedColumn<R>[];
  /** Where a record stands, in one line; nothing where there is nothing to say. */
  sentence?: (context: Context, record: RecordOf<R>) => string | undefined;
  /** The parts of a page that the others do not have; they stand before what refers to it. */
  sections?: (context: Context, record: RecordOf<R>, tableOf: TableOf) => readonly Section[];
  /** The definition that the numbers on its pages come to, besides the values of rows. */
  figure?: string;
  /** Whether its sections have figures that stand as pictures of their own. */
  pictured?: true;
  /** What the sentence above its list counts. */
  counts?: (records: readonly RecordOf<R>[], asOf: IsoDate) => Readonly<Record<string, number>>;
  /** The figure above its list. */
  chart?: (context: Context) => ChartSpec | undefined;
  /** What else stands above its list. */
  above?: (context: Context) => readonly Section[];
}
