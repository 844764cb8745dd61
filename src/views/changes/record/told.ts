/** What the history and the amendments tell of a record, and where its earlier versions stand. */
import {
  type Amendment,
  type Entry,
  type RecordHistory,
  findRecordHistory,
  toAmendedEntries,
  toEarlier,
} from '../../../history/read/index.ts';
import { compareText } from '../../../schema/faults/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';

/** The history of a record or row; nothing where the site is built without history. */
export function findHistory(
  context: Context,
  register: RegisterName,
  id: string,
): RecordHistory | undefined {
  const { history } = context.repository;
  if (!history || history.mode !== 'full') return undefined;
  return findRecordHistory(history, { register }, id, amendmentsOf(context, id));
}

const amendmentsOf = ({ repository: { records } }: Context, id: string) =>
  records.linkedFrom('amendments', 'record', id);

/**
 * The entries of versions that a record's page tells, newest first: neither its first version,
 * where the table began with it, nor that its table got a column.
 */
export const toldEntries = ({ entries }: RecordHistory): readonly Entry[] =>
  entries.filter(({ quiet }) => quiet === undefined || quiet === 'key');

/**
 * What amendments tell of a record and no version shows, as entries without a version, the earliest
 * first; of all of them, or of some.
 */
export function amendedEntries(
  context: Context,
  id: string,
  told: RecordHistory | undefined,
  some: readonly Amendment[] = told?.unshown ?? amendmentsOf(context, id),
): readonly Entry[] {
  const own = some.toSorted((a, b) => compareText(a.fields.date ?? '', b.fields.date ?? ''));
  if (told) return toAmendedEntries(own, told.earlier);
  const { due, due_original: original } = (context.repository.records.find(id)?.fields ??
    {}) as Readonly<Record<string, string | undefined>>;
  const moved = own.filter(({ fields }) => toAddress(fields.field) === 'due');
  return toAmendedEntries(own, toEarlier(moved, due, original));
}

/** What a record's page tells of its changes. */
export interface Story {
  told: RecordHistory | undefined;
  /** Versions that changed it, newest first, and amendments that no version shows. */
  changed: readonly Entry[];
  amended: readonly Entry[];
  /** Both, and that it was added, as one list, newest first. */
  entries: readonly Entry[];
}

/** Versions and amendments as one story: an amendment that explains a version is told with it. */
export function storyOf(context: Context, register: RegisterName, id: string): Story {
  const told = findHistory(context, register, id);
  const ofVersions = told ? toldEntries(told) : [];
  const amended = amendedEntries(context, id, told);
  return {
    told,
    changed: ofVersions.filter(({ change }) => change !== 'added'),
    amended,
    entries: newestFirst([...amended, ...ofVersions.toReversed()]),
  };
}

/** Entries by their days, newest first; of one day the later of the list first. */
const newestFirst = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toReversed().toSorted((a, b) => compareText(b.date, a.date));

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
