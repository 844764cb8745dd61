/** What a file would change of what is published. Pure. */
import type { ResourceDescriptor } from '../../schema/index.ts';
import { registers } from '../../schema/registers/index.ts';
import { findFieldNames, toTableCsv } from '../../tables/records/index.ts';
import type { Proposal } from '../../views/proposals/index.ts';
import type { SayKey } from './known.ts';

/** What stands in the place of what; as CSV, of rows under their labels. */
export interface Changed {
  /** Nothing of a text, which is sent whole. */
  was?: string;
  is: string;
  /** How many published rows the file does not have. */
  left: number;
}

type Rows = readonly (readonly string[])[];

/**
 * The rows of a file that are not published as they stand, and those that they take the place of: a
 * row is known by what identifies it. Nothing where no row is another.
 */
export function findRowsChanged(
  { header, rows }: { header: readonly string[]; rows: Rows },
  published: Rows,
  resource: ResourceDescriptor,
): Changed | undefined {
  const [labels = [], ...now] = published;
  const whole = new Set(now.map((row) => row.join('\0')));
  const inOrder = labels.map((label) => header.indexOf(label));
  const isPublished = (row: readonly string[]) =>
    header.length === labels.length &&
    whole.has(inOrder.map((index) => row[index] ?? '').join('\0'));
  const changed = rows.filter((row) => !isPublished(row));
  if (changed.length === 0) return undefined;
  const keyIn = (names: readonly string[]) => {
    const columns = keyColumns(names, resource);
    return (row: readonly string[]) => columns.map((index) => row[index] ?? '').join('\0');
  };
  const [ownKey, publishedKey] = [keyIn(header), keyIn(labels)];
  const [all, replaced] = [new Set(rows.map(ownKey)), new Set(changed.map(ownKey))];
  const gone = now.filter((row) => replaced.has(publishedKey(row)));
  return {
    was: gone.length === 0 ? '' : toTableCsv(labels, gone),
    is: toTableCsv(header, changed),
    left: now.filter((row) => !all.has(publishedKey(row))).length,
  };
}

/** The columns that identify a row: of a register its key, else the primary key or the first. */
function keyColumns(header: readonly string[], resource: ResourceDescriptor): readonly number[] {
  const { register, schema } = resource;
  const fields = findFieldNames(
    header.map((name) => ({
      type: 'string',
      ...schema.fields.find((field) => field.name === name),
      name,
    })),
    register,
  );
  const names: readonly (string | undefined)[] = register ? fields : header;
  const key: readonly string[] = register ? registers[register].key : schema.primaryKey;
  const columns = key.map((name) => names.indexOf(name)).filter((index) => index >= 0);
  return columns.length > 0 ? columns : [0];
}

/** A changed file as those who keep the record are told of it. */
export function toFileProposal(
  file: string,
  { was, is }: Pick<Changed, 'was' | 'is'>,
  { reason, source, version }: { reason: string; source: string; version: string },
  say: SayKey,
): Proposal {
  const before = was || `(${say(was === undefined ? 'check.sentWhole' : 'correct.nothing')})`;
  return {
    subject: say('correct.subject', { what: file }),
    lines: [
      [say('check.sentFile'), file],
      [say('correct.now'), before],
      [say('correct.new'), is],
      [say('field.reason'), reason],
      [say('field.source'), source],
      [say('correct.version'), version],
    ],
    form: { record: file, was: before, is, reason, source },
  };
}
