import { describe, expect, test } from 'vitest';
import { toHistory } from '../../src/history/changes/changes.ts';
import { toValues, type HistoryTable } from '../../src/history/changes/historyRow.ts';
import type { RecordOf } from '../../src/schema/tables.ts';
import { findLastEdition, sinceLastEdition } from '../../src/views/changes/lastEdition.ts';
import { toRecordJson } from '../../src/exports/json.ts';
import { toHomeView } from '../../src/views/pages/home.ts';
import { toListView } from '../../src/views/records/list/list.ts';
import { standingReports } from '../../src/views/reports/index.ts';
import { context, record, repository } from '../make.ts';

const table: HistoryTable = { name: 'actions', register: 'actions', keyed: 'id' };
type Row = Readonly<Record<string, string>>;
const side = (rows: readonly Row[]) => ({
  columns: [],
  keyNames: [],
  rows: rows.map((row) => ({
    key: row.id!.toLowerCase(),
    id: row.id!,
    values: toValues(Object.entries(row)),
    cells: [],
  })),
});
const historyOf = (...versions: (readonly [date: string, rows: readonly Row[]])[]) =>
  toHistory(
    versions.map(([date, rows], index) => ({
      commit: `c${index}`,
      date,
      edges: [
        [{ table, from: side(versions[index - 1]?.[1] ?? []), to: side(rows), whole: false }],
      ],
    })),
  );

const meetings = [
  record('meetings', { id: 'M-1', starts_on: '2026-03-10', ends_on: '2026-03-12' }),
  record('meetings', { id: 'M-2', starts_on: '2026-06-09' }),
  record('meetings', { id: 'M-3', starts_on: '2026-09-01' }),
  record('meetings', { id: 'M-4' }),
];
const action = (id: string, due: string, status: string, more: object = {}) =>
  record('actions', { id, due, status, ...more } as never);
const now = [
  action('A-new', '2026-06-15', 'in_progress'),
  action('A-old', '2026-01-31', 'in_progress'),
  action('A-done', '2026-05-31', 'completed', { completed_on: '2026-06-10' }),
  action('A-moved', '2026-12-31', 'in_progress'),
  action('A-dropped', '2026-02-28', 'discontinued'),
  action('A-early', '2026-06-20', 'completed', { completed_on: '2026-06-12' }),
  action('A-late-entry', '2026-05-01', 'in_progress', { agreed_on: '2026-06-10' }),
];
const then = (more: readonly Row[] = []): Row[] => [
  { id: 'A-new', due: '2026-06-15', status: 'in_progress' },
  { id: 'A-old', due: '2026-01-31', status: 'not_started' },
  { id: 'A-done', due: '2026-05-31', status: 'in_progress' },
  { id: 'A-moved', due: '2026-05-01', status: 'in_progress' },
  { id: 'A-dropped', due: '2026-02-28', status: 'in_progress' },
  { id: 'A-early', due: '2026-06-20', status: 'in_progress' },
  ...more,
];
const today = (): Row[] =>
  now.map(({ id, fields }) => ({ id, due: fields.due as string, status: fields.status as string }));
const said = (records: readonly RecordOf[], history?: ReturnType<typeof historyOf>) => {
  const { fresh, cleared, withdrawn } = sinceLastEdition(
    repository(records, history ? { history } : {}),
  );
  return {
    fresh: fresh.map(({ id }) => id),
    cleared: cleared.map(({ promise, how, due }) => `${promise.id} ${how} ${due}`),
    withdrawn: withdrawn.map(({ id, due }) => `${id} ${due}`),
  };
};

test('the last edition is of the eve of the newest meeting before the as-of date, else of sixty days before it', () => {
  expect(findLastEdition(repository(meetings))).toMatchObject({
    day: '2026-06-08',
    meeting: { id: 'M-2' },
  });
  expect(findLastEdition(repository([]))).toEqual({ day: '2026-05-01' });
});

describe('since the last edition', () => {
  test('what was published then decides, whatever the rows say of themselves now', () => {
    const history = historyOf(
      [
        '2026-01-01',
        then([
          { id: 'A-gone', due: '2026-04-30', status: 'in_progress' },
          { id: 'A-gone-early', due: '2026-08-30', status: 'in_progress' },
        ]),
      ],
      ['2026-06-20', today()],
    );
    expect(said([...meetings, ...now], history)).toEqual({
      fresh: ['A-new', 'A-late-entry'],
      cleared: [
        'A-done done 2026-05-31',
        'A-moved moved 2026-05-01',
        'A-dropped dropped 2026-02-28',
      ],
      withdrawn: ['A-gone 2026-04-30'],
    });
  });
  test('a change published before that day is none since', () => {
    expect(
      said([...meetings, ...now], historyOf(['2026-01-01', then()], ['2026-06-08', today()])),
    ).toEqual({ fresh: ['A-new'], cleared: [], withdrawn: [] });
  });
  test('where the history begins later, the dates of the rows and their amendments decide', () => {
    const amendment = (id: string, field: string, from: string, to: string, date: string) =>
      record('amendments', { record: id, field, from, to, date } as never);
    const amendments = [
      amendment('A-moved', 'due', '2026-03-01', '2026-05-01', '2026-04-02'),
      amendment('A-moved', 'due', '2026-05-01', '2026-12-31', '2026-06-09'),
      amendment('A-dropped', 'status', 'in_progress', 'discontinued', '2026-06-09'),
    ];
    for (const history of [undefined, historyOf(['2026-06-30', today()])]) {
      expect(said([...meetings, ...now, ...amendments], history)).toEqual({
        fresh: ['A-new', 'A-late-entry'],
        cleared: [
          'A-done done 2026-05-31',
          'A-moved moved 2026-05-01',
          'A-dropped dropped 2026-02-28',
        ],
        withdrawn: [],
      });
    }
  });
});

describe('is shown', () => {
  const history = historyOf(
    ['2026-01-01', then([{ id: 'A-gone', due: '2026-04-30', status: 'in_progress' }])],
    ['2026-06-20', today()],
  );
  const about = context([...meetings, ...now], { history });

  test('on the first page and on the list, with what became of each', () => {
    const home = toHomeView(about);
    expect(home.edition).toBe(
      'The last edition is the record as it stood on 8 June 2026, the eve of “M-2”.',
    );
    expect(home.freshlyOverdue.lines.map(([link]) => link!.text)).toEqual([
      'A-new',
      'A-late-entry',
    ]);
    expect(
      home.noLongerOverdue.lines.map((line) => line.map(({ text }) => text).join(' ')),
    ).toEqual([
      'A-done reported: Completed, 10 June 2026',
      'A-moved not done, given a later date: 31 December 2026',
      'A-dropped Discontinued',
      'A-gone Action withdrawn from the record',
    ]);
    const list = toListView(about, 'actions', 1);
    expect(list.since!.sentence).toContain(
      '2 have become overdue since the last edition, 4 have left the overdue list.',
    );
    expect(list.since!.table!.rows.length).toBe(6);
    expect(JSON.stringify(list.table.rows.filter(({ id }) => id === 'A-new'))).toContain(
      'freshly overdue',
    );
    expect(toListView(about, 'milestones', 1).since).toBeUndefined();
  });
  test('in the reports, each number with its rows, and in the JSON of a record', () => {
    for (const name of ['follow-through', 'slippage']) {
      const { numbers, rows } = standingReports(about).find((one) => one.name === name)!;
      const counts = numbers
        .filter(({ label }) => label.includes('overdue'))
        .map(({ label, values }) => `${label} ${values[0]!.text}`);
      expect(counts).toEqual(
        expect.arrayContaining(['Freshly overdue 2', 'Off the overdue list 3']),
      );
      expect(rows().all.filter(({ keys }) => keys.since!.includes('cleared')).length).toBe(3);
    }
    const json = (id: string) =>
      (
        JSON.parse(
          toRecordJson(
            about,
            now.find((one) => one.id === id)!,
          ),
        ) as { derived: { sinceLastEdition: object } }
      ).derived.sinceLastEdition;
    expect(json('A-new')).toEqual({
      edition: '2026-06-08',
      freshlyOverdue: true,
      noLongerOverdue: null,
    });
    expect(json('A-moved')).toEqual({
      edition: '2026-06-08',
      freshlyOverdue: false,
      noLongerOverdue: 'moved',
    });
  });
});
