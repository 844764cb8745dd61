/** Reported statuses of a register: their words, and how many rows have each. */
import { hasMessage } from '../../../i18n/index.ts';
import { registers, type RegisterName } from '../../../schema/registers/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { disagreementOn, standings } from '../../figures/positions/standing.ts';
import type { Context } from '../../parts/context.ts';
import { searchAddress } from '../../parts/inlines.ts';
import { reportedKey } from '../../parts/marks.ts';

export interface StatusCount {
  label: string;
  count: number;
  href: string;
}

/** Each reported status with its count, as a link to the search with that filter. */
export function statusCounts(
  context: Context,
  register: RegisterName,
  records: readonly RecordOf[],
): readonly StatusCount[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    const key = reportedKey(context.repository, record);
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size < 2) return [];
  return [...counts].map(([key, count]) => ({
    label: statusLabel(context, key, register),
    count,
    href: searchAddress(context, { kind: register, status: key }),
  }));
}

/** In which state disagreement is on how many records, as links to the search with that filter. */
export const disagreementCounts = (
  context: Context,
  register: RegisterName,
  records: readonly RecordOf[],
): readonly StatusCount[] =>
  standings
    .map((state) => ({
      label: context.say(`disagreement.${state}`),
      count: records.filter((one) => disagreementOn(context.repository, one).includes(state))
        .length,
      href: searchAddress(context, { kind: register, disagreement: state }),
    }))
    .filter(({ count }) => count > 0);

/** A key of the status filter in words, by the vocabulary of its register where that is known. */
export function statusLabel(context: Context, key: string, register?: RegisterName): string {
  for (const vocabulary of [...vocabulariesOf(register), ...vocabularies]) {
    const message = `choice.${vocabulary}.${key}`;
    if (hasMessage(message)) return context.say(message);
  }
  return key.replaceAll('_', ' ');
}

const vocabularies = ['status', 'measure_status', 'state', 'outcome', 'position_state'];

function vocabulariesOf(register: RegisterName | undefined): readonly string[] {
  const status = register ? registers[register].status : 'none';
  return status === 'none' ? [] : [status.words];
}
