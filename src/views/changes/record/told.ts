/** What the history tells of a record, and where its earlier versions stand. */
import { type Entry, type RecordHistory, findRecordHistory } from '../../../history/read/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';

/** The history of a record or row; nothing where the site is built without history. */
export function findHistory(
  context: Context,
  register: RegisterName,
  id: string,
): RecordHistory | undefined {
  const { history, records } = context.repository;
  if (!history || history.mode === 'off') return undefined;
  const amendments = records.linkedFrom('amendments', 'record', id);
  return findRecordHistory(history, { register }, id, amendments);
}

/**
 * The entries that a record's page tells, newest first: neither its first version, where the table
 * began with it, nor that its table got a column.
 */
export const toldEntries = ({ entries }: RecordHistory): readonly Entry[] =>
  entries.filter(({ quiet }) => quiet === undefined || quiet === 'key');

/** Whether a record has been another before: only then is there a page of versions. */
export function hasVersions(context: Context, register: RegisterName, id: string): boolean {
  const told = findHistory(context, register, id);
  return told !== undefined && toldEntries(told).some(({ change }) => change !== 'added');
}

/** Path of a record's earlier versions. */
export function versionsPath(register: RegisterName, id: string): string {
  return `/${register}/${toAddress(id)}/history/`;
}

/** The fragment of a version on the page of versions. */
export const versionId = (commit: string | undefined) => `v-${commit?.slice(0, 10) ?? 'worktree'}`;
