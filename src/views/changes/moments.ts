/**
 * When something last changed, as far as the published history tells. A page is cited by that and
 * not by the newest version of the whole record, so that it stays the same, byte for byte, until
 * what it tells is another.
 */
import type { Moment, TableName } from '../../schema/history/index.ts';
import type { RegisterName } from '../../schema/registers/index.ts';
import { remember } from '../../schema/values/index.ts';
import type { Context } from '../parts/context.ts';
import { findHistory } from './record/told.ts';

/** A day, and the commit that made it the day of something; without one it is not committed. */
export type LastChange = Pick<Moment, 'date' | 'commit'>;

/** The newest version of the whole record; nothing outside git. */
export function recordChange({ repository: { commit } }: Context): LastChange | undefined {
  return commit && { date: commit.date, commit: commit.hash };
}

/** The version in which a row last changed, or else was published. */
export function rowChange(
  context: Context,
  register: RegisterName,
  id: string,
): LastChange | undefined {
  return findHistory(context, register, id)?.entries.find(({ quiet }) => quiet !== 'column');
}

/** The newest version in which any of some tables changed; nothing without history. */
export function tableChange(
  { repository: { history } }: Context,
  tables: readonly TableName[],
): LastChange | undefined {
  if (!history) return undefined;
  const newest = remember('newest changes of tables', history, () => {
    const byTable = new Map<string, Moment>();
    for (const one of [...history.events, ...history.tables]) {
      const known = byTable.get(nameOf(one));
      if (!known || known.version < one.version) byTable.set(nameOf(one), one);
    }
    return byTable;
  });
  return tables
    .flatMap((table) => newest.get(nameOf(table)) ?? [])
    .reduce<Moment | undefined>((a, b) => (a && a.version >= b.version ? a : b), undefined);
}

const nameOf = ({ register, dataset }: TableName) => register ?? `${dataset} as a table`;
