/**
 * What was said of a record, as its history tells it: findings, positions, reviews, corrections,
 * feedback.
 */
import type { RecordOf } from '../../../schema/index.ts';
import { type RegisterName, registerNames, registers } from '../../../schema/registers/index.ts';
import { type Happening, dayOf } from '../../changes/record/sentences.ts';
import { findAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { dateThatMatters } from '../../parts/filters.ts';
import {
  type Inline,
  labelOf,
  linked,
  plain,
  registerName,
  valuesOf,
} from '../../parts/inlines.ts';
import { unheaded } from '../page/passages.ts';
import { toRecordTable } from '../recordTable.ts';

/**
 * Registers of what is said of a record on a day: they make no list of their own on its page.
 * Amendments are told with the changes that they explain.
 */
const saying = registerNames.filter((register) => {
  const { about, dated, shownWith } = registers[register];
  return register !== 'amendments' && dated.length > 0 && shownWith.includes(about);
});

/** Each with the cells that it has in a list of its register. */
export function saidOf(context: Context, { id }: RecordOf): readonly Happening[] {
  return context.repository.records
    .linksTo(id)
    .filter(({ from, field }) => isSaid(from.register) && field === registers[from.register].about)
    .map(({ from }) => toHappening(context, from));
}

const isSaid = (register: RegisterName): boolean => saying.includes(register);

function toHappening(context: Context, row: RecordOf): Happening {
  const { register } = row;
  const { about, answers } = registers[register];
  const day = dateThatMatters(row) ?? '';
  const table = toRecordTable(context, register, [row], [about]);
  const cells = table.columns.map((column, index) => ({
    ...column,
    label: unheaded.has(column.key) ? '' : column.label,
    values: table.rows[0]!.cells[index]!.filter((one) => !isDay(one, day)),
  }));
  const name = registerName(context, register, 'one');
  const isTold = ({ kind, label }: (typeof cells)[number]) =>
    kind === 'title' || kind === 'status' || label === name;
  const shown = new Set<string>([about, ...table.columns.map(({ key }) => key)]);
  const others = answers
    .filter((field) => !shown.has(field))
    .map((field) => ({
      label: labelOf(context, register, field),
      values: valuesOf(context, row, field),
    }));
  const told = cells.filter(isTold);
  return {
    ...dayOf(context, day),
    kind: kindOf(context, row, told.length > 0),
    what: told.flatMap(({ values }) => values),
    why: [...others, ...cells.filter((cell) => !isTold(cell))].filter(
      ({ values }) => values.length > 0,
    ),
  };
}

/** What is said without a title leads to itself by its kind, where it stands anywhere else. */
function kindOf(context: Context, row: RecordOf, titled: boolean): Inline {
  const name = registerName(context, row.register, 'one');
  const href = titled ? undefined : findAddress(context, row);
  return href === undefined ? plain(name, true) : linked(name, href);
}

const isDay = (one: Inline, day: string): boolean => one.kind === 'date' && one.date === day;
