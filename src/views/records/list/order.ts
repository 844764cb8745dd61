/** In which order the rows of a list stand. */
import { compareText } from '../../../schema/faults/index.ts';
import { type IsoDate, remember } from '../../../schema/values/index.ts';
import { registers, type RegisterName } from '../../../schema/registers/index.ts';
import type { RecordOf, Repository } from '../../../schema/index.ts';
import { isOpen, isOverdue, standingOf, type Commitment } from '../../figures/deadline.ts';
import { dateThatMatters } from '../../parts/filters.ts';

/** The rows of a register as its card orders them; equal ones as they are written. */
export function inListOrder(repository: Repository, register: RegisterName): readonly RecordOf[] {
  return remember('order of lists', repository, () => sorted(repository, register), register);
}

function sorted({ records, asOf }: Repository, register: RegisterName): readonly RecordOf[] {
  const keyOf = keys[registers[register].order];
  return (records.of(register) as readonly RecordOf[])
    .map((record) => ({ record, key: keyOf(record, asOf) }))
    .toSorted((a, b) => compareText(a.key, b.key))
    .map(({ record }) => record);
}

const turned = (date: string) => date.replace(/\d/g, (digit) => String(9 - Number(digit)));
const newestFirst = (record: RecordOf) => turned(dateThatMatters(record) ?? '');

/**
 * Promises: overdue ones oldest first, then open ones by due date, then those without a status,
 * then closed ones newest first.
 */
function dueKey(promise: Commitment, asOf: IsoDate): string {
  const due = promise.fields.due ?? '9999';
  if (isOverdue(promise, asOf)) return `0 ${due}`;
  if (isOpen(promise)) return `1 ${due}`;
  if (standingOf(promise) === 'unknown') return due >= asOf ? `2 0 ${due}` : `2 1 ${turned(due)}`;
  return `3 ${newestFirst(promise)}`;
}

const keys = {
  written: () => '',
  id: ({ id }: RecordOf) => id,
  newest: newestFirst,
  due: (record: RecordOf, asOf: IsoDate) => dueKey(record as Commitment, asOf),
} as const;
