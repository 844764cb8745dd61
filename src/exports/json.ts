/** Records and tables as JSON, with keys in a steady order. */
import { toAddress } from '../schema/values/index.ts';
import { type RegisterName, fieldsOf } from '../schema/registers/index.ts';
import type { Dataset, RecordOf } from '../schema/index.ts';
import {
  type Context,
  absolute,
  findAddress,
  isCommitment,
  remainsAddress,
} from '../views/parts/index.ts';
import {
  type Commitment,
  doneOn,
  effectiveStatus,
  isContradicted,
  isOverdue,
  newestFinding,
  overdueSince,
  verifiedStatus,
} from '../views/figures/index.ts';
import {
  type LastChange,
  type Remains,
  findHistory,
  reasonsOf,
  rowChange,
  sinceLastEdition,
  slipOf,
  toldEntries,
} from '../views/changes/index.ts';
import type { Amendment } from '../history/read/index.ts';

/**
 * One record: its fields as typed, what the engine worked out from them, who refers to it, and
 * where its row stands.
 */
export function toRecordJson(context: Context, record: RecordOf): string {
  const { repository } = context;
  const links = repository.records
    .linksTo(record.id)
    .filter(({ from }) => from.register !== 'translations' && from.register !== 'scores');
  return stringify({
    register: record.register,
    id: record.id,
    address: absolute(context, findAddress(context, record) ?? ''),
    fields: inCardOrder(record),
    ...(record.extras.length > 0
      ? { extras: Object.fromEntries(record.extras.map(({ name, value }) => [name, value])) }
      : {}),
    derived: derivedOf(context, record),
    hash: repository.hashOf(record),
    changes: changesOfRow(context, record.register, record.id),
    referredToBy: links.map(({ from, field }) => ({ register: from.register, id: from.id, field })),
    origin: {
      file: record.origin.file,
      line: record.origin.line,
    },
    lastChange: toLastChange(rowChange(context, record.register, record.id)),
    licence: repository.descriptor.licenses.map(({ name, path }) => ({ name, path })),
  });
}

/**
 * What is left of a record that was withdrawn, or of an id that is another now: its address keeps
 * working.
 */
export function toTombstoneJson(
  context: Context,
  { register, id, withdrawn, now, values }: Remains,
): string {
  const { descriptor } = context.repository;
  const what = withdrawn
    ? { withdrawn: withdrawn.date, values, changes: changesOfRow(context, register, id) }
    : { now };
  return stringify({
    register,
    id,
    address: absolute(context, remainsAddress(context, register, id)),
    ...what,
    lastChange: toLastChange(rowChange(context, register, id)),
    licence: descriptor.licenses.map(({ name, path }) => ({ name, path })),
  });
}

/** The values as the register's card orders its fields, in whichever order the table has them. */
function inCardOrder({ register, fields }: RecordOf): Record<string, unknown> {
  const values = fields as Readonly<Record<string, unknown>>;
  const names = [...fieldsOf(register).keys()].filter((name) => Object.hasOwn(values, name));
  return { ...Object.fromEntries(names.map((name) => [name, values[name]])), ...values };
}

/** In which version the row last changed; null where the site tells no history. */
const toLastChange = (last: LastChange | undefined) =>
  last ? { date: last.date, commit: last.commit ?? null } : null;

/** Every edit of the row, newest first, as in `/changes.json`. */
function changesOfRow(context: Context, register: RegisterName, id: string): readonly unknown[] {
  const told = findHistory(context, register, id);
  return (told ? toldEntries(told) : []).flatMap((entry) => {
    const moment = { date: entry.date, commit: entry.commit ?? null, change: entry.change };
    const edits = entry.edits.map(({ field, from, to, amendments }) => ({
      ...moment,
      change: 'changed',
      field,
      from,
      to,
      reason: toReason(amendments),
    }));
    return entry.change === 'changed'
      ? edits
      : [{ ...moment, reason: toReason(entry.amendments) }, ...edits];
  });
}

/** The reasons of a change as one text; null where no amendment gives one. */
export const toReason = (amendments: readonly Amendment[]): string | null =>
  reasonsOf(amendments).join('; ') || null;

function derivedOf(context: Context, record: RecordOf): Record<string, unknown> {
  const { records, asOf } = context.repository;
  const finding = newestFinding(records, record.id);
  const proof = {
    verified: verifiedStatus(records, record.id),
    ...(finding ? { finding: finding.id } : {}),
  };
  if (isCommitment(record)) {
    return {
      overdue: isOverdue(record, asOf),
      overdueSince: overdueSince(record, asOf) ?? null,
      sinceLastEdition: sinceOf(context, record),
      slip: slipFor(context, record),
      ...proof,
      contradicted: isContradicted(records, record),
    };
  }
  return record.register === 'measures'
    ? { effectiveStatus: effectiveStatus(record, asOf) ?? null, ...proof }
    : proof;
}

/** Whether it became overdue since the last edition, or is no longer so, and why. */
function sinceOf(context: Context, record: Commitment): Record<string, unknown> {
  const { edition, fresh, cleared } = sinceLastEdition(context.repository);
  return {
    edition: edition.day,
    freshlyOverdue: fresh.includes(record),
    noLongerOverdue: cleared.find(({ promise }) => promise === record)?.how ?? null,
  };
}

function slipFor(context: Context, record: Commitment): Record<string, unknown> | null {
  const slip = slipOf(context.repository, record);
  return slip
    ? {
        ...slip,
        done: doneOn(record) ?? null,
        moves: slip.moves.count,
        reasons: reasonsOf(slip.moves.amendments),
      }
    : null;
}

/** A table: one object a row, values typed, keys as the header names them. */
export function toDatasetJson(dataset: Dataset): string {
  const names = dataset.resource.schema.fields.map(({ name }) => name);
  const lines = dataset.rows.map(({ values }) =>
    JSON.stringify(Object.fromEntries(names.map((name, index) => [name, values[index] ?? null]))),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}

export function stringify(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

export const recordJsonPath = (record: { register: RegisterName; id: string }) =>
  `/${record.register}/${toAddress(record.id)}.json`;
