/** Reported statuses of a register: their words, and how many rows have each. */
import { hasMessage } from '../../../i18n/index.ts';
import { registerNames, registers, type RegisterName } from '../../../schema/registers/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { disagreementOn, standings } from '../../figures/positions/standing.ts';
import type { Context } from '../../parts/context.ts';
import { reportedKey } from '../../parts/marks.ts';
import { viewOf } from '../registers/index.ts';

/** How many rows report each status. */
function countStatuses(
  { repository }: Context,
  records: readonly RecordOf[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const key = reportedKey(repository, record);
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What the sentence above the list of each register counts, and its rows by status. */
export function listFigures(context: Context): Readonly<Record<string, number>> {
  const { records, asOf } = context.repository;
  const figures = registerNames.flatMap((register) => {
    const all: readonly RecordOf[] = records.of(register);
    if (all.length === 0) return [];
    const statuses = [...countStatuses(context, all)];
    return [
      ...Object.entries(viewOf(register).counts?.(all, asOf) ?? {}),
      ...statuses.map(([status, count]) => [`status.${status}`, count] as const),
      ...countDisagreement(context, all).map(
        ({ state, count }) => [`disagreement.${state}`, count] as const,
      ),
    ].map(([name, count]) => [`${register}.${name}`, count] as const);
  });
  return Object.fromEntries(figures);
}

/** On how many records disagreement is in each state, where it is on any. */
const countDisagreement = ({ repository }: Context, records: readonly RecordOf[]) =>
  standings
    .map((state) => ({
      state,
      count: records.filter((one) => disagreementOn(repository, one).includes(state)).length,
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
