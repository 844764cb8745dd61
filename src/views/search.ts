/** What the search knows of a record: the filters, the sort keys and the facts of a result, as they are written into its page. */
import type { IsoDate } from '../schema/dates.ts';
import { firstDay } from '../schema/dates.ts';
import { registers } from '../schema/registers.ts';
import { toAddress } from '../schema/ids.ts';
import type { RecordOf } from '../schema/tables.ts';
import { sourceLanguage, type Context } from './context.ts';
import { verifiedStatus, isContradicted } from './figures/verification.ts';
import { findProofMark, findReportedMark, isCommitment, reportedKey } from './marks.ts';
import { registerName } from './inlines.ts';

/** The date that matters for the kind of record: an action's due date, a meeting's day, a lesson's occurrence. */
export function dateThatMatters(record: RecordOf): IsoDate | undefined {
  const fields = record.fields as Record<string, unknown>;
  for (const field of registers[record.register].dated) {
    const value = fields[field];
    if (typeof value === 'string' && value !== '') return value.slice(0, 10);
  }
  return undefined;
}

export interface SearchFacts {
  /** Several values of one filter are several entries. */
  filters: readonly (readonly [name: string, value: string])[];
  sorts: readonly (readonly [name: string, value: string])[];
  meta: readonly (readonly [name: string, value: string])[];
}

/** Sort key of a page without a date: it stands last in either order. */
const noDate = '0000-00-00';

export function searchFactsOf(context: Context, record: RecordOf): SearchFacts {
  const { repository } = context;
  const date = dateThatMatters(record);
  const reported = reportedKey(repository, record);
  const verified = isCommitment(record) && isContradicted(repository.records, record) ? 'contradicted' : verifiedStatus(repository.records, record.id);
  const marks = [findReportedMark(context, record)?.text, findProofMark(context, record)?.text].filter((one) => one !== undefined);
  return {
    filters: [
      ['kind', record.register],
      ...themesOf(record).map((theme) => ['theme', toAddress(theme)] as const),
      ...participantsOf(record).map((one) => ['participant', toAddress(one)] as const),
      ...forumsOf(context, record).map((one) => ['forum', toAddress(one)] as const),
      ...(reported ? [['status', reported] as const] : []),
      ['verified', verified],
      ...(date ? [['year', date.slice(0, 4)] as const, ['month', firstDay(date).slice(0, 7)] as const] : []),
      ['language', sourceLanguage(repository)],
    ],
    sorts: [['date', date ? firstDay(date) : noDate], ['due', dueOf(record)]],
    meta: [
      ['kind', registerName(context, record.register, 'one')], ['id', record.id], ...(date ? [['date', date] as const] : []),
      ...(marks.length > 0 ? [['status', marks.join(' · ')] as const] : []),
    ],
  };
}

function dueOf(record: RecordOf): string {
  return isCommitment(record) && record.fields.due ? firstDay(record.fields.due) : '9999-99-99';
}

const themesOf = (record: RecordOf): readonly string[] => (record.register === 'themes' ? [record.id] : record.fields.themes ?? []);

const participantFields = ['owner', 'partners', 'responsible', 'lead', 'verifier', 'host', 'chair', 'participants', 'submitted_by', 'issuer'] as const;

function participantsOf(record: RecordOf): readonly string[] {
  const fields = record.fields as Record<string, string | readonly string[] | undefined>;
  const found = participantFields.flatMap((field) => fields[field] ?? []) as string[];
  return [...new Set(record.register === 'participants' ? [record.id] : found)];
}

function forumsOf(context: Context, record: RecordOf): readonly string[] {
  const { records } = context.repository;
  const fields = record.fields as { forum?: string; meeting?: string; meetings?: readonly string[]; agreed_at?: string };
  if (record.register === 'forums') return [record.id];
  const meetings = [fields.meeting, fields.agreed_at, ...(fields.meetings ?? [])];
  return [...new Set([fields.forum, ...meetings.map((id) => records.findIn('meetings', id)?.fields.forum)].filter((one) => one !== undefined))];
}

/** What the search knows of a page that is no record's. */
export function pageFacts(context: Context, kind: string): SearchFacts {
  return { filters: [['kind', kind], ['verified', 'none'], ['language', context.language]], sorts: [['date', noDate], ['due', '9999-99-99']], meta: [['kind', context.say('search.kind.page')]] };
}
