/** What a changed field means: its rank, its days, and the passages of a text that differ. */
import { diffLines } from 'diff';
import { showUnseen } from '../../schema/faults/index.ts';
import type { PastValue, FieldChange } from '../../schema/history/index.ts';
import { type RegisterName, fieldsOf } from '../../schema/registers/index.ts';
import { isDate, daysBetween } from '../../schema/values/index.ts';
import { bodyField } from '../changes/prose.ts';
import { cut, toExcerpts } from './excerpts.ts';

type FieldRank = 'status' | 'date' | 'value' | 'text';

/**
 * A changed field; `days` from the old date to the new one where both are dates. Texts are cut to
 * what differs, and everything in them can be seen.
 */
export interface FieldDifference {
  field: string;
  rank: FieldRank;
  from: string;
  to: string;
  days?: number;
  section?: string;
}

export const ranks: readonly FieldRank[] = ['status', 'date', 'value', 'text'];
const statusFields = new Set([
  'status',
  'state',
  'outcome',
  'completion',
  'legal_force',
  'acceptance',
  'adoption',
  'standing',
  'contested',
  'waived',
  'release',
]);

/**
 * What may be shown of a value: itself, or why it is left out. A report of a change is public
 * before the change is.
 */
export type Show = (text: string, field: string) => string;

/** A value as text; of one that may not be shown, why. */
export function toText(value: PastValue = ''): string {
  return typeof value === 'string' ? value : `[${value.redacted}]`;
}

export function toFieldDifferences(
  register: RegisterName | undefined,
  { field, from, to }: FieldChange,
  show: Show,
): FieldDifference[] {
  const [before, after] = [toText(from), toText(to)];
  if (before === after) return [];
  if (field === bodyField) return toBodyDifferences(before, after, show);
  const rank = rankOf(register, field);
  const days =
    isDate(before) && isDate(after) && rank === 'date' ? { days: daysBetween(before, after) } : {};
  return [{ field, rank, ...toExcerpts(show(before, field), show(after, field)), ...days }];
}

function rankOf(register: RegisterName | undefined, field: string): FieldRank {
  if (!register) return 'value';
  if (statusFields.has(field)) return 'status';
  const kind = fieldsOf(register).get(field)?.kind;
  return kind === 'date' || kind === 'instant' || field === 'due_text' ? 'date' : 'value';
}

/** The changed passages of a text, each with the heading that it stands under. */
function toBodyDifferences(before: string, after: string, show: Show): FieldDifference[] {
  const found: FieldDifference[] = [];
  let section = '';
  let [from, to] = ['', ''];
  const close = () => {
    if (from !== to)
      found.push({
        field: bodyField,
        rank: 'text',
        ...toExcerpts(show(from.trim(), bodyField), show(to.trim(), bodyField)),
        ...(section === '' ? {} : { section }),
      });
    [from, to] = ['', ''];
  };
  for (const { value, added, removed } of diffLines(before, after, { maxEditLength: 4000 }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ]) {
    if (removed) from += value;
    else if (added) to += value;
    else {
      close();
      section = [...value.matchAll(/^#{1,6}[ \t]+(.+)$/gm)].at(-1)?.[1]?.trim() ?? section;
    }
  }
  close();
  return found.map((one) =>
    one.section === undefined
      ? one
      : { ...one, section: cut(showUnseen(show(one.section, bodyField)), 120) },
  );
}
