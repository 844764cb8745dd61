/**
 * The shipped record as it would have grown: what stood in its actions, milestones, findings and
 * lessons year by year, each date as it was before its amendments. One action stood on the list
 * twice and is withdrawn; a lesson gets its evidence when there is some. What the history must say
 * can so be counted from the tables beforehand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

type Row = Record<string, string>;
export const root = join(import.meta.dirname, '../..');
const read = (name: string): Row[] =>
  parse(readFileSync(join(root, 'data', `${name}.csv`)), { columns: true });

export const grown = {
  actions: read('actions'),
  milestones: read('milestones'),
  findings: read('findings'),
  amendments: read('amendments'),
};
export const tables = { ...grown, measures: read('measures'), meetings: read('meetings') };
/** The days of the commits: the first is the first version. */
export const days = [
  '2020-12-31',
  '2021-12-31',
  '2022-12-31',
  '2023-12-31',
  '2024-12-31',
  '2025-12-31',
  '2026-11-23',
] as const;

const moves = (id: string, day: string) =>
  tables.amendments
    .filter((one) => one.record === id && one.field === 'due' && one.date! <= day)
    .toSorted((a, b) => (a.date! < b.date! ? -1 : 1));
/** The due date of a row as it stood on a day. */
export const dueOn = (row: Row, day: string): string =>
  moves(row.id!, day).at(-1)?.to ?? (row.due_original || row.due!);

function actionOn(row: Row, day: string, known: ReadonlySet<string>): Row {
  const done = row.completed_on !== '' && row.completed_on! <= day;
  const open = row.completed_on !== '' && !done;
  const isOrphan = row.status === 'superseded' && !known.has(row.superseded_by!);
  return {
    ...row,
    due: dueOn(row, day),
    lesson: '',
    superseded_by: known.has(row.superseded_by!) ? row.superseded_by! : '',
    completed_on: done ? row.completed_on! : '',
    evidence: open ? '' : row.evidence!,
    status: open || isOrphan ? 'in_progress' : row.status!,
    contested: open ? '' : row.contested!,
    contested_note: open ? '' : row.contested_note!,
  };
}

function milestoneOn(row: Row, day: string): Row {
  const open = row.met_on !== '' && row.met_on! > day;
  return {
    ...row,
    due: dueOn(row, day),
    indicator: '',
    ...(open ? { met_on: '', status: 'scheduled', evidence: '' } : {}),
  };
}

/** The action that stood on a list twice, and why it was withdrawn. */
export const twice = {
  id: 'A-TWG-2022-1-99',
  of: 'A-TWG-2022-1-04',
  from: '2022-12-31',
  until: '2023-12-31',
  reason: 'It stood on the list twice, under two numbers.',
  authority: 'TWG-2023-1',
} as const;
const isThere = (day: string) => day >= twice.from && day < twice.until;
const again = (day: string): Row[] =>
  isThere(day)
    ? [
        {
          ...actionOn(
            tables.actions.find(({ id }) => id === twice.of)!,
            day,
            new Set(),
          ),
          id: twice.id,
          number: '99',
        },
      ]
    : [];
const whyTwice = (day: string): Row[] =>
  day < twice.until
    ? []
    : [
        {
          record: twice.id,
          field: 'id',
          from: twice.id,
          to: '',
          reason: twice.reason,
          authority: twice.authority,
          date: '2023-05-17',
        },
      ];

/** Lessons by file, as they stand; not what they are in other languages. */
export const lessons = new Map(
  readdirSync(join(root, 'content/lessons'))
    .filter((name) => /^[^.]+\.mdx$/.test(name))
    .map((name) => [name, readFileSync(join(root, 'content/lessons', name), 'utf8')]),
);
const recordedOn = (text: string) => /^recorded_on: (.*)$/m.exec(text)![1]!;

/**
 * A lesson as it stood on a day: observed and without evidence until the last version; nothing
 * before it was recorded.
 */
export function lessonOn(text: string, day: string): string | undefined {
  if (recordedOn(text) > day) return undefined;
  // What the texts refer to is not all in this record.
  const plain = text
    .replace(/<Ref id="([^"]*)" \/>/g, '$1')
    .replace(/<Term [^>]*>([^<]*)<\/Term>/g, '$1')
    .replace(/<(?!!--)[A-Z][^>]*\/>/g, '')
    .replace(/^(?:exercises|meetings|actions|validated_by|recurs_from):.*\n(?: {2}- .*\n)*/gm, '')
    .replace(/^state: .*$/m, day === days.at(-1) ? 'state: identified' : 'state: observed');
  return day === days.at(-1)
    ? plain
    : plain.replace(/(## Evidence of effect\n\n)[^]*$/, '$1None yet.\n');
}

/** The rows of a table as they stood on a day. */
export function rowsOn(name: keyof typeof grown, day: string): readonly Row[] {
  const actions = tables.actions.filter((row) => row.agreed_on! <= day);
  const known = new Set([...actions, ...tables.milestones].map(({ id }) => id!));
  switch (name) {
    case 'actions':
      return [...actions.map((row) => actionOn(row, day, known)), ...again(day)];
    case 'milestones':
      return tables.milestones.map((row) => milestoneOn(row, day));
    case 'findings':
      return tables.findings
        .filter(
          (row) =>
            row.reported_on! <= day && (known.has(row.subject!) || !/^A-/.test(row.subject!)),
        )
        .map((row) => ({ ...row, follow_up: '' }));
    case 'amendments':
      return [
        ...tables.amendments.filter((row) => row.date! <= day && known.has(row.record!)),
        ...whyTwice(day),
      ];
  }
}
