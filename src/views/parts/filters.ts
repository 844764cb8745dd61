/** What the search knows of a record: the filters, the sort keys and the facts of a result. */
import {
  type IsoDate,
  firstDay,
  groupByAll,
  remember,
  toAddress,
} from '../../schema/values/index.ts';
import { type RegisterName, registers } from '../../schema/registers/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { sourceLanguage, type Context } from './context.ts';
import { isOpen } from '../figures/deadline.ts';
import { type PositionState, disagreementOn } from '../figures/positions/standing.ts';
import { verifiedStatus, isContradicted, type Verified } from '../figures/verification.ts';
import { findProofMark, findReportedMark, isCommitment, reportedKey } from './marks.ts';
import { registerName } from './inlines.ts';
import { idsIn, ownerIdsOf, ownerIdsOfSubject } from './owners.ts';

/**
 * The date that matters for the kind of record: an action's due date, a meeting's day, a lesson's
 * occurrence.
 */
export function dateThatMatters(record: RecordOf): IsoDate | undefined {
  const fields = record.fields as Record<string, unknown>;
  for (const field of registers[record.register].dated) {
    const value = fields[field];
    if (typeof value === 'string' && value !== '') return value.slice(0, 10);
  }
  return undefined;
}

export interface SearchAttributes {
  /** Several values of one filter are several entries. */
  filters: readonly (readonly [name: string, value: string])[];
  sorts: readonly (readonly [name: string, value: string])[];
  meta: readonly (readonly [name: string, value: string])[];
}

/** What a record can be filtered and ordered by; ids in the form of addresses. */
export interface RecordFacts {
  date?: IsoDate;
  /** The day by which it is still to be done; then the date that matters is the same. */
  due?: IsoDate;
  themes: readonly string[];
  /** Whoever has any part in it; then those who must do it, and those who take part besides. */
  participants: readonly string[];
  owners: readonly string[];
  partners: readonly string[];
  forums: readonly string[];
  status?: string;
  /** Given where there is something to prove. */
  verified?: Verified;
  /** What became of the disagreements on it. */
  disagreement: readonly PositionState[];
}

export function recordFactsOf(context: Context, record: RecordOf): RecordFacts {
  const date = dateThatMatters(record);
  const status = reportedKey(context.repository, record);
  const verified = provedKey(context, record);
  return {
    ...(date ? { date } : {}),
    ...(isCommitment(record) && isOpen(record) && record.fields.due
      ? { due: record.fields.due }
      : {}),
    themes: themesOf(record).map(toAddress),
    participants: participantsOf(context, record).map(toAddress),
    owners: ownerIdsOf(record).map(toAddress),
    partners: partnersOf(context, record).map(toAddress),
    forums: forumsOf(context, record).map(toAddress),
    ...(status ? { status } : {}),
    ...(verified ? { verified } : {}),
    disagreement: disagreementOn(context.repository, record),
  };
}

function provedKey(context: Context, record: RecordOf): Verified | undefined {
  const { records } = context.repository;
  if (!findProofMark(context, record)) return undefined;
  return isCommitment(record) && isContradicted(records, record)
    ? 'contradicted'
    : verifiedStatus(records, record.id);
}

const valuesOf = {
  theme: ({ themes }: RecordFacts) => themes,
  participant: ({ participants }: RecordFacts) => participants,
  owner: ({ owners }: RecordFacts) => owners,
  partner: ({ partners }: RecordFacts) => partners,
  forum: ({ forums }: RecordFacts) => forums,
};
/** A filter of which a record may have several values. */
export type SharedFilter = keyof typeof valuesOf;

/** How many records of a register the search gives with one value of a filter. */
export function countByFilter(
  context: Context,
  register: RegisterName,
  filter: SharedFilter,
  value: string,
): number {
  const counts = remember(`rows by ${register} and ${filter}`, context.repository, () => {
    const records = context.repository.records.of(register) as readonly RecordOf[];
    return groupByAll(records, (record) => valuesOf[filter](recordFactsOf(context, record)));
  });
  return counts.get(value)?.length ?? 0;
}

/** Sort key of a page without a date: it stands last in either order. */
const noDate = '0000-00-00';

export function searchFactsOf(context: Context, record: RecordOf): SearchAttributes {
  const facts = recordFactsOf(context, record);
  const { date, due, status, verified } = facts;
  const marks = [
    findReportedMark(context, record)?.text,
    findProofMark(context, record)?.text,
  ].filter((one) => one !== undefined);
  const each = (name: string, values: readonly string[]) =>
    values.map((value) => [name, value] as const);
  return {
    filters: [
      ['kind', record.register],
      ...each('theme', facts.themes),
      ...each('participant', facts.participants),
      ...each('forum', facts.forums),
      ...each('status', status ? [status] : []),
      ...each('verified', verified ? [verified] : []),
      ...each('disagreement', facts.disagreement),
      ...(date
        ? [['year', date.slice(0, 4)] as const, ['month', firstDay(date).slice(0, 7)] as const]
        : []),
      ['language', sourceLanguage(context.repository)],
    ],
    sorts: [
      ['date', date ? firstDay(date) : noDate],
      ['due', due ? firstDay(due) : '9999-99-99'],
    ],
    meta: [
      ['kind', registerName(context, record.register, 'one')],
      ['id', record.id],
      ...(date ? [['date', date] as const] : []),
      ...(marks.length > 0 ? [['status', marks.join(' · ')] as const] : []),
    ],
  };
}

const themesOf = (record: RecordOf): readonly string[] =>
  record.register === 'themes' ? [record.id] : (record.fields.themes ?? []);

/** Who has a part in a record. */
function participantsOf(context: Context, record: RecordOf): readonly string[] {
  if (record.register === 'participants') return [record.id];
  const found = registers[record.register].answers.flatMap((field) => idsIn(record, field));
  const partners = partnersOf(context, record);
  // What observers found about somebody's work is about them too.
  const judged = record.register === 'findings' ? ownerIdsOfSubject(context, record) : [];
  return [...new Set([...found, ...partners, ...judged])];
}

/** Who takes part in a record besides its owners; in a measure, who has joined it. */
function partnersOf(context: Context, record: RecordOf): readonly string[] {
  const found = registers[record.register].takesPart.flatMap((field) => idsIn(record, field));
  const joined = record.register === 'measures' ? membersOf(context, record.id) : [];
  return [...new Set([...found, ...joined])];
}

const membersOf = ({ repository }: Context, measure: string): readonly string[] =>
  repository.records
    .linkedFrom('participation', 'measure', measure)
    .filter(({ fields }) => fields.state === 'signed' || fields.state === 'joined')
    .map(({ fields }) => fields.participant);

/** The forum that a record names, or those of the meetings that it names. */
function forumsOf({ repository }: Context, record: RecordOf): readonly string[] {
  if (record.register === 'forums') return [record.id];
  const { forum } = registers[record.register];
  const found = idsIn(record, forum).map((id) =>
    forum === 'forum' ? id : repository.records.findIn('meetings', id)?.fields.forum,
  );
  return [...new Set(found.filter((one) => one !== undefined))];
}

/** What the search knows of a page that is no record's. */
export function pageFacts(context: Context, kind: string): SearchAttributes {
  return {
    filters: [
      ['kind', kind],
      ['language', context.language],
    ],
    sorts: [
      ['date', noDate],
      ['due', '9999-99-99'],
    ],
    meta: [['kind', context.say('search.kind.page')]],
  };
}
