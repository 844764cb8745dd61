/** History on real temporary repositories: what edits are told, and what is no edit. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readHistory, type HistoryOptions } from '../../src/history/history.ts';
import type { Change, History, RecordEvent } from '../../src/schema/history/history.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { sealOf } from '../../src/history/versions/cache.ts';
import { TemporaryRepository, toDescriptor, type Files } from './temporaryRepository.ts';

const actionsOnly = toDescriptor([
  { name: 'actions', path: 'actions.csv', waymark: { register: 'actions' } },
]);

const header = 'id,meeting,title,due,status';
const rowsOf = (...rows: string[]): string => `${[header, ...rows].join('\n')}\n`;
const one = 'A-1,M-1,Open the hotline between both crisis centres,2025-03-31,not_started';
const two = 'A-2,M-1,Exchange weather reports every morning,2025-06-30,in_progress';
const three = 'A-3,M-1,Agree on a common alert message,2025-09-30,not_started';
/** The rows with one more cell in each, the header being row 0. */
const withColumn = (cellOf: (index: number) => string): string =>
  `${[header, one, two, three].map((row, index) => `${row},${cellOf(index)}`).join('\n')}\n`;
const tables = (...rows: string[]): Files => ({
  'data/datapackage.json': actionsOnly,
  'data/actions.csv': rowsOf(...rows),
});

async function read(root: string, more: Partial<HistoryOptions> = {}): Promise<History> {
  const { descriptor } = readRecordFiles(root);
  const options = { root, descriptor: descriptor!, ...more };
  const { history, faults } = await readHistory(options);
  expect(faults).toEqual([]);
  const whole = await readHistory({ ...options, whole: true });
  expect(history, 'reading by differences tells what reading whole tells').toEqual(whole.history);
  return history;
}

/** Edits as lines: date, id, what, field, from and to. */
const lines = (history: History): string[] => history.changes.map(toLine);
const toLine = ({ date, id, change, field, from, to }: Change): string =>
  [
    date,
    id,
    change,
    ...(field === undefined ? [] : [`${field}:`, show(from), '->', show(to)]),
  ].join(' ');
function show(value: Change['from']): string {
  if (value === undefined || value === '') return '(nothing)';
  return typeof value === 'string' ? value : `[${value.redacted}]`;
}
const eventsOf = (history: History, id: string): RecordEvent[] =>
  history.events.filter((event) => event.id === id);

describe('what happens to rows', () => {
  test('the first version of a table is the baseline; rows are added, changed, withdrawn and restored', async () => {
    const repository = new TemporaryRepository();
    const first = repository.commit('2024-01-10', tables(one));
    repository.commit('2024-02-10', tables(one, two));
    repository.commit('2024-03-10', tables(one.replace('2025-03-31', '2025-09-30'), two));
    repository.commit('2024-04-10', tables(two));
    repository.commit('2024-05-10', tables(one, two));
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-02-10 A-2 added',
      '2024-03-10 A-1 changed due: 2025-03-31 -> 2025-09-30',
      '2024-04-10 A-1 withdrawn',
      '2024-05-10 A-1 restored',
      '2024-05-10 A-1 changed due: 2025-09-30 -> 2025-03-31',
    ]);
    expect(history.tables).toEqual([
      {
        version: 0,
        date: '2024-01-10',
        commit: first,
        register: 'actions',
        kind: 'published',
        rows: 1,
      },
    ]);
    expect(eventsOf(history, 'A-1')[0]).toMatchObject({
      change: 'added',
      quiet: 'baseline',
      values: { id: 'A-1', due: '2025-03-31' },
    });
    expect(new Set(eventsOf(history, 'A-1').map((event) => event.lineage)).size).toBe(1);
  });

  test('ids are read without regard to case', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.commit('2024-02-10', tables(one.replace('A-1', 'a-1'), two));
    repository.commit(
      '2024-03-10',
      tables(one.replace('A-1', 'a-1').replace('not_started', 'completed'), two),
    );
    expect(lines(await read(repository.root))).toEqual([
      '2024-03-10 a-1 changed status: not_started -> completed',
    ]);
  });

  test('two commits on one day are two versions, in the order of the commits', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10T09:00:00+00:00', tables(one));
    repository.commit('2024-01-10T10:00:00+00:00', tables(one.replace('2025-03-31', '2025-04-30')));
    repository.commit('2024-01-10T10:00:00+00:00', tables(one.replace('2025-03-31', '2025-05-31')));
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-01-10 A-1 changed due: 2025-03-31 -> 2025-04-30',
      '2024-01-10 A-1 changed due: 2025-04-30 -> 2025-05-31',
    ]);
    expect(history.changes.map((change) => change.version)).toEqual([1, 2]);
  });

  test('the day is the one on the clock of the committer', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one));
    repository.commit('2024-03-01T00:30:00+05:00', tables(one, two));
    repository.commit('2024-03-01T23:30:00-05:00', tables(one, two, three));
    expect(lines(await read(repository.root))).toEqual([
      '2024-03-01 A-2 added',
      '2024-03-01 A-3 added',
    ]);
  });

  test('a version that was rebased stands where it is now, on the day on which it came there', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one));
    repository.commit(
      '2024-03-10',
      tables(one.replace('not_started', 'in_progress')),
      '2024-03-09',
    );
    repository.commit('2024-03-11', tables(one.replace('not_started', 'completed')), '2024-01-02');
    repository.commit(
      '2024-02-01',
      tables(one.replace('not_started', 'completed'), two),
      '2024-01-01',
    );
    expect(lines(await read(repository.root))).toEqual([
      '2024-03-10 A-1 changed status: not_started -> in_progress',
      '2024-03-11 A-1 changed status: in_progress -> completed',
      '2024-02-01 A-2 added',
    ]);
  });

  test('a revert is told as what it does', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.commit('2024-02-10', tables(one.replace('2025-03-31', '2025-09-30'), two));
    repository.gitAt('2024-02-11', 'revert', '--no-edit', 'HEAD');
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 A-1 changed due: 2025-03-31 -> 2025-09-30',
      '2024-02-11 A-1 changed due: 2025-09-30 -> 2025-03-31',
    ]);
  });

  test('what is not yet committed is the newest version', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one));
    repository.write({ 'data/actions.csv': rowsOf(one, two) });
    const history = await read(repository.root);
    expect(history.versions.at(-1)).toEqual({ number: 1, date: '2024-01-10' });
    expect(history.changes).toEqual([
      {
        version: 1,
        date: '2024-01-10',
        register: 'actions',
        id: 'A-2',
        lineage: 1,
        change: 'added',
      },
    ]);
  });

  test('a work tree that says the same in other bytes is no version', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one));
    repository.write({ 'data/actions.csv': rowsOf(one).replaceAll('\n', '\r\n') });
    expect((await read(repository.root)).versions).toHaveLength(1);
  });
});

describe('lines of history side by side', () => {
  test('each line is told by its own commits, and a merge that decides nothing tells nothing', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two, three));
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2024-02-01', tables(one.replace('not_started', 'in_progress'), two, three));
    repository.commit('2024-02-03', tables(one.replace('not_started', 'completed'), two, three));
    repository.git('checkout', '-q', 'main');
    repository.commit('2024-02-02', tables(one, two, three.replace('2025-09-30', '2026-01-31')));
    repository.gitAt('2024-02-10', 'merge', '-q', '--no-edit', 'side');
    const told = [
      '2024-02-01 A-1 changed status: not_started -> in_progress',
      '2024-02-02 A-3 changed due: 2025-09-30 -> 2026-01-31',
      '2024-02-03 A-1 changed status: in_progress -> completed',
    ];
    expect(lines(await read(repository.root))).toEqual(told);
  });

  test('the same whichever line the merge calls its first', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two, three));
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2024-02-01', tables(one.replace('2025-03-31', '2025-04-30'), two, three));
    repository.git('checkout', '-q', 'main');
    repository.commit('2024-02-02', tables(one, two, three.replace('not_started', 'completed')));
    repository.git('checkout', '-q', 'side');
    repository.gitAt('2024-02-10', 'merge', '-q', '--no-edit', 'main');
    repository.git('branch', '-f', 'main', 'side');
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-01 A-1 changed due: 2025-03-31 -> 2025-04-30',
      '2024-02-02 A-3 changed status: not_started -> completed',
    ]);
  });

  test('where two lines moved one date, the merge tells which it keeps, and the moves form one chain', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one));
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2024-02-01', tables(one.replace('2025-03-31', '2025-04-30')));
    repository.git('checkout', '-q', 'main');
    repository.commit('2024-02-02', tables(one.replace('2025-03-31', '2025-05-31')));
    repository.gitAt('2024-02-10', 'merge', '-q', '--no-edit', '-X', 'theirs', 'side');
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-01 A-1 changed due: 2025-03-31 -> 2025-04-30',
      '2024-02-02 A-1 changed due: 2025-04-30 -> 2025-05-31',
      '2024-02-10 A-1 changed due: 2025-05-31 -> 2025-04-30',
    ]);
  });

  test('a merge that throws a line away tells that it does', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2024-02-01', tables(one.replace('2025-03-31', '2025-04-30'), three));
    repository.git('checkout', '-q', 'main');
    repository.gitAt('2024-02-10', 'merge', '-q', '--no-edit', '-s', 'ours', 'side');
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-01 A-1 changed due: 2025-03-31 -> 2025-04-30',
      '2024-02-01 A-2 withdrawn',
      '2024-02-01 A-3 added',
      '2024-02-10 A-1 changed due: 2025-04-30 -> 2025-03-31',
      '2024-02-10 A-2 restored',
      '2024-02-10 A-3 withdrawn',
    ]);
  });

  test('what both lines did alike is told once', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2024-02-01', tables(one.replace('not_started', 'completed'), two));
    repository.git('checkout', '-q', 'main');
    repository.commit('2024-02-02', tables(one.replace('not_started', 'completed'), two));
    repository.gitAt('2024-02-10', 'merge', '-q', '--no-edit', 'side');
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-01 A-1 changed status: not_started -> completed',
    ]);
  });

  test('an edit made in the merge itself is told with it', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2024-02-01', tables(one, two, three));
    repository.git('checkout', '-q', 'main');
    repository.commit('2024-02-02', { 'data/notes.txt': 'no table' });
    repository.gitAt('2024-02-10', 'merge', '-q', '--no-ff', '--no-commit', 'side');
    repository.commit('2024-02-10', tables(one.replace('2025-03-31', '2026-03-31'), two, three));
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-01 A-3 added',
      '2024-02-10 A-1 changed due: 2025-03-31 -> 2026-03-31',
    ]);
  });
});

describe('any lines and merges', () => {
  const seed = 20_251_123;

  /** Commits with random parents, whose merges take rows from either side, or neither. */
  function build(random: (below: number) => number): string {
    const repository = new TemporaryRepository();
    const versions: Map<string, string>[] = [];
    const heads = new Set<number>();
    let stream = '';
    for (let index = 0; index < 18; index++) {
      const drawn = () => [
        random(5) < 3 ? index - 1 : random(index),
        ...(random(3) === 0 ? [random(index)] : []),
      ];
      const last = index === 17 ? [...heads] : [];
      const parents = index === 0 || index === 17 ? last : [...new Set(drawn())];
      parents.forEach((parent) => heads.delete(parent));
      heads.add(index);
      const rows = new Map(versions[parents[0]!] ?? []);
      for (const [id, row] of versions[parents[1]!] ?? []) if (random(2) === 0) rows.set(id, row);
      for (let edits = parents.length > 1 ? random(2) : 1 + random(3); edits > 0; edits--) {
        const id = `A-${random(6)}`;
        if (random(5) === 0) rows.delete(id);
        else rows.set(id, `${id},M-1,Title ${random(4)},202${random(5)},in_progress`);
      }
      versions.push(rows);
      stream +=
        `commit refs/heads/main\nmark :${index + 1}\ncommitter Test <test@example.org> ` +
        `${1_600_000_000 + index * 500 * (random(5) === 0 ? -1 : 1)} +0000\ndata 0\n`;
      parents.forEach(
        (parent, at) => (stream += `${at === 0 ? 'from' : 'merge'} :${parent + 1}\n`),
      );
      stream += 'deleteall\n';
      for (const [path, text] of Object.entries(tables(...rows.values())))
        stream += `M 100644 inline ${path}\ndata ${(text as string).length}\n${text as string}\n`;
    }
    execFileSync('git', ['fast-import', '--quiet', '--force'], {
      cwd: repository.root,
      input: stream,
    });
    repository.git('reset', '-q', '--hard');
    return repository.root;
  }

  test(`each value's changes form one chain, which ends at the record as it stands (seed ${seed})`, async () => {
    let state = seed;
    const random = (below: number): number =>
      (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) % below;
    for (let run = 0; run < 6; run++) {
      const root = build((below) => random(below * 16) >> 4);
      const history = await read(root);
      const rows = new Map<string, Record<string, unknown>>();
      for (const event of history.events) {
        const row =
          event.values && event.change !== 'withdrawn'
            ? { ...event.values }
            : { ...rows.get(event.id) };
        if (event.change === 'changed')
          for (const { field, from } of event.fields) expect(row[field] ?? '').toBe(from);
        for (const { field, to } of event.fields) row[field] = to;
        if (event.change === 'withdrawn') rows.delete(event.id);
        else rows.set(event.id, row);
      }
      const [, ...last] = readFileSync(join(root, 'data/actions.csv'), 'utf8').trim().split('\n');
      expect(
        [...rows.values()]
          .map(({ id, meeting, title, due, status }) => [id, meeting, title, due, status].join())
          .sort(),
      ).toEqual(last.sort());
    }
  });
});

describe('what is no edit', () => {
  const start = tables(one, two, three);
  const cases: [string, Files, Files?][] = [
    ['rows in another order', { 'data/actions.csv': rowsOf(three, one, two) }],
    [
      'quotes where none are needed',
      {
        'data/actions.csv': rowsOf(
          ...[one, two, three].map((row) =>
            row
              .split(',')
              .map((cell) => `"${cell}"`)
              .join(','),
          ),
        ),
      },
    ],
    ['other line ends', { 'data/actions.csv': rowsOf(one, two, three).replaceAll('\n', '\r\n') }],
    ['a byte order mark', { 'data/actions.csv': `\uFEFF${rowsOf(one, two, three)}` }],
    ['no line end at the end', { 'data/actions.csv': rowsOf(one, two, three).trimEnd() }],
    [
      'another delimiter, described',
      {
        'data/actions.csv': rowsOf(one, two, three).replaceAll(',', ';'),
        'data/datapackage.json': toDescriptor([
          {
            name: 'actions',
            path: 'actions.csv',
            dialect: { delimiter: ';' },
            waymark: { register: 'actions' },
          },
        ]),
      },
    ],
    [
      'another encoding, described',
      {
        'data/actions.csv': Buffer.from(rowsOf(one, two, three), 'utf16le'),
        'data/datapackage.json': toDescriptor([
          {
            name: 'actions',
            path: 'actions.csv',
            encoding: 'utf-16le',
            waymark: { register: 'actions' },
          },
        ]),
      },
    ],
    [
      'a file that was moved',
      {
        'data/actions.csv': undefined,
        'data/lists/agreed.csv': rowsOf(one, two, three),
        'data/datapackage.json': toDescriptor([
          { name: 'agreed', path: 'lists/agreed.csv', waymark: { register: 'actions' } },
        ]),
      },
    ],
    [
      'a file cut in two',
      {
        'data/actions.csv': rowsOf(one),
        'data/more.csv': rowsOf(two, three),
        'data/datapackage.json': toDescriptor([
          { name: 'actions', path: ['actions.csv', 'more.csv'], waymark: { register: 'actions' } },
        ]),
      },
    ],
    [
      'columns in another order',
      {
        'data/actions.csv': rowsOf(one, two, three)
          .split('\n')
          .map((row) => row.split(',').reverse().join(','))
          .join('\n'),
      },
    ],
    [
      'a column added empty',
      {
        'data/actions.csv': withColumn((index) => (index === 0 ? 'owner_text' : '')),
      },
    ],
    [
      'a column added and filled',
      {
        'data/actions.csv': withColumn((index) => (index === 0 ? 'region' : `R${index}`)),
      },
    ],
    [
      'a column called otherwise by table and descriptor',
      {
        'data/actions.csv': rowsOf(one, two, three).replace('due', 'deadline'),
        'data/datapackage.json': toDescriptor([
          {
            name: 'actions',
            path: 'actions.csv',
            waymark: { register: 'actions' },
            schema: {
              fields: [...header.split(',')].map((name) =>
                name === 'due'
                  ? { name: 'deadline', type: 'string', waymark: { field: 'due' } }
                  : { name, type: 'string' },
              ),
            },
          },
        ]),
      },
    ],
  ];
  test.each(cases)('%s', async (_, files) => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', start);
    repository.commit('2024-02-10', files);
    const history = await read(repository.root);
    expect(lines(history)).toEqual([]);
    expect(history.gaps).toEqual([]);
    expect(history.versions).toHaveLength(2);
  });

  test.each(cases)('%s, and one row edited in the same commit', async (_, files) => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', start);
    const edit = (content: string | Buffer | undefined): typeof content =>
      Buffer.isBuffer(content)
        ? Buffer.from(content.toString('utf16le').replace('2025-06-30', '2025-12-31'), 'utf16le')
        : content?.replace('2025-06-30', '2025-12-31').replace('03-60-5202', '03-60-5202');
    repository.commit(
      '2024-02-10',
      Object.fromEntries(Object.entries(files).map(([path, content]) => [path, edit(content)])),
    );
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 A-2 changed due: 2025-06-30 -> 2025-12-31',
    ]);
  });

  test("no descriptor in old versions: today's is used, however and wherever the file was written", async () => {
    const repository = new TemporaryRepository();
    const accented = one.replace('hotline', 'ligne directe de Besançon');
    repository.commit('2024-01-10', {
      'data/old/list.csv': Buffer.from(rowsOf(accented, two).replaceAll(',', ';'), 'latin1'),
    });
    repository.commit('2024-02-10', {
      'data/old/list.csv': Buffer.from(rowsOf(accented, two), 'latin1'),
    });
    repository.commit('2024-03-10', { 'data/old/list.csv': rowsOf(accented, two) });
    repository.git('mv', 'data/old/list.csv', 'data/actions.csv');
    repository.commit('2024-04-10', {});
    repository.commit('2024-05-10', { 'data/datapackage.json': actionsOnly });
    const history = await read(repository.root);
    expect(lines(history)).toEqual([]);
    expect(history.tables).toMatchObject([{ kind: 'published', date: '2024-01-10', rows: 2 }]);
  });
});

describe('columns', () => {
  const table = (label: string, ...flags: string[]): string =>
    [
      'id,meeting,title,' + label,
      ...flags.map((flag, index) => `A-${index + 1},M-1,Action number ${index + 1},${flag}`),
    ].join('\n');

  test('a misspelt label corrected later is a renamed column; older changes have its name of today', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', {
      'data/datapackage.json': actionsOnly,
      'data/actions.csv': table('has_detailed_pla', 'yes', 'no', 'no', 'yes'),
    });
    repository.commit('2024-02-10', {
      'data/actions.csv': table('has_detailed_pla', 'yes', 'yes', 'no', 'yes'),
    });
    repository.commit('2024-03-10', {
      'data/actions.csv': table('has_detailed_plan', 'yes', 'yes', 'no', 'yes'),
    });
    repository.commit('2024-04-10', {
      'data/actions.csv': table('has_detailed_plan', 'yes', 'yes', 'yes', 'yes'),
    });
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-02-10 A-2 changed has_detailed_plan: no -> yes',
      '2024-04-10 A-3 changed has_detailed_plan: no -> yes',
    ]);
    expect(history.tables).toMatchObject([
      { kind: 'published' },
      { kind: 'column-renamed', column: 'has_detailed_pla', to: 'has_detailed_plan' },
    ]);
    expect(history.events[0]!.values).toMatchObject({ has_detailed_plan: 'yes' });
  });

  test('a column of yes and no that gives way to another is no renamed column', async () => {
    const repository = new TemporaryRepository();
    const flags = (by: number) =>
      Array.from({ length: 40 }, (_, index) => ((index * by) % 7 < 4 ? 'yes' : 'no'));
    repository.commit('2024-01-10', {
      'data/datapackage.json': actionsOnly,
      'data/actions.csv': table('public', ...flags(3)),
    });
    repository.commit('2024-02-10', { 'data/actions.csv': table('urgent', ...flags(5)) });
    const history = await read(repository.root);
    expect(history.tables.map(({ kind }) => kind)).toEqual([
      'published',
      'column-added',
      'column-removed',
    ]);
    expect(new Set(history.changes.map(({ field, to }) => `${field}: ${show(to)}`))).toEqual(
      new Set(['public: (nothing)']),
    );
  });

  test("a column that becomes a register's own under a corrected label keeps its history", async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', {
      'data/datapackage.json': actionsOnly,
      'data/actions.csv': table('deu', '2025-01-31', '2025-02-28', '2025-03-31'),
    });
    repository.commit('2024-02-10', {
      'data/actions.csv': table('deu', '2025-01-31', '2025-02-28', '2025-04-30'),
    });
    repository.commit('2024-03-10', {
      'data/actions.csv': table('due', '2025-01-31', '2025-05-31', '2025-04-30'),
    });
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 A-3 changed due: 2025-03-31 -> 2025-04-30',
      '2024-03-10 A-2 changed due: 2025-02-28 -> 2025-05-31',
    ]);
  });

  test('a column that comes with something in a few rows is an edit of these rows', async () => {
    const repository = new TemporaryRepository();
    const base = [one, two, three];
    repository.commit('2024-01-10', tables(...base));
    repository.commit('2024-02-10', {
      'data/actions.csv': `${header},completed_on\n${one},\n${two},2024-02-01\n${three},\n`,
    });
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-02-10 A-2 changed completed_on: (nothing) -> 2024-02-01',
    ]);
    expect(history.tables.at(-1)).toMatchObject({
      kind: 'column-added',
      column: 'completed_on',
      rows: 1,
    });
  });

  test('a column that comes filled is told once, for the table; its values are kept for each row', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', {
      'data/datapackage.json': actionsOnly,
      'data/actions.csv': 'id,meeting,title\nA-1,M-1,One\nA-2,M-1,Two\n',
    });
    repository.commit('2024-02-10', {
      'data/actions.csv': 'id,meeting,title,due\nA-1,M-1,One,2025-01-31\nA-2,M-1,Two,2025-02-28\n',
    });
    repository.commit('2024-03-10', {
      'data/actions.csv': 'id,meeting,title,due\nA-1,M-1,One,2025-01-31\nA-2,M-1,Two,2025-03-31\n',
    });
    const history = await read(repository.root);
    expect(lines(history)).toEqual(['2024-03-10 A-2 changed due: 2025-02-28 -> 2025-03-31']);
    expect(history.tables.at(-1)).toMatchObject({ kind: 'column-added', column: 'due', rows: 2 });
    expect(eventsOf(history, 'A-1').at(-1)).toMatchObject({
      quiet: 'column',
      fields: [{ field: 'due', from: '', to: '2025-01-31' }],
    });
  });

  test('a column taken out takes its values from every row', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.commit('2024-02-10', {
      'data/actions.csv': rowsOf(one, two)
        .split('\n')
        .map((row) =>
          row
            .split(',')
            .filter((__, at) => at !== 3)
            .join(','),
        )
        .join('\n'),
    });
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 A-1 changed due: 2025-03-31 -> (nothing)',
      '2024-02-10 A-2 changed due: 2025-06-30 -> (nothing)',
    ]);
  });

  test('another meaning given to the same words is an edit', async () => {
    const repository = new TemporaryRepository();
    const describeStatus = (status: string): string =>
      toDescriptor([
        {
          name: 'actions',
          path: 'actions.csv',
          waymark: { register: 'actions' },
          schema: {
            fields: ['id', 'meeting', 'title', 'due']
              .map((name) => ({ name, type: 'string' as string, waymark: {} as object }))
              .concat({ name: 'status', type: 'string', waymark: { values: { Delayed: status } } }),
          },
        },
      ]);
    repository.commit('2024-01-10', {
      'data/datapackage.json': describeStatus('in_progress'),
      'data/actions.csv': rowsOf(one.replace('not_started', 'Delayed'), two),
    });
    repository.commit('2024-02-10', { 'data/datapackage.json': describeStatus('discontinued') });
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 A-1 changed status: in_progress -> discontinued',
    ]);
  });
});

describe('keys', () => {
  test('a second key column is no withdrawal: the rows are matched', async () => {
    const repository = new TemporaryRepository();
    const describeKey = (...primaryKey: string[]): string =>
      toDescriptor([
        {
          name: 'actions',
          path: 'actions.csv',
          waymark: { register: 'actions' },
          schema: {
            primaryKey,
            fields: ['number', 'year', 'meeting', 'title']
              .slice(primaryKey.length === 1 ? 0 : 0)
              .map((name) => ({ name, type: 'string' })),
            fieldsMatch: 'partial',
          },
        },
      ]);
    repository.commit('2024-01-10', {
      'data/datapackage.json': describeKey('number'),
      'data/actions.csv':
        'number,meeting,title\n1,M-1,Open the hotline\n2,M-1,Exchange reports\n3,M-2,Agree on a message\n',
    });
    repository.commit('2024-02-10', {
      'data/datapackage.json': describeKey('number', 'year'),
      'data/actions.csv':
        'number,year,meeting,title\n1,2023,M-1,Open the hotline\n' +
        '2,2023,M-1,Exchange reports\n3,2024,M-2,Agree on a message\n1,2024,M-2,Meet again\n',
    });
    repository.commit('2024-03-10', {
      'data/actions.csv':
        'number,year,meeting,title\n1,2023,M-1,Open the hotline\n' +
        '2,2023,M-1,Exchange all reports\n3,2024,M-2,Agree on a message\n' +
        '1,2024,M-2,Meet again\n',
    });
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-02-10 1-2024 added',
      '2024-03-10 2-2023 changed title: Exchange reports -> Exchange all reports',
    ]);
    expect(history.tables).toMatchObject([
      { kind: 'published' },
      { kind: 'column-added', column: 'year' },
      { kind: 'rekeyed', rows: 3 },
    ]);
    expect(
      new Set(
        history.events
          .filter((event) => ['2', '2-2023'].includes(event.id))
          .map((event) => event.lineage),
      ).size,
    ).toBe(1);
  });

  test('a second key column in a plain dataset', async () => {
    const repository = new TemporaryRepository();
    const describeKey = (...primaryKey: string[]): string =>
      toDescriptor([
        {
          name: 'levels',
          path: 'levels.csv',
          schema: {
            primaryKey,
            fields: [
              { name: 'station', type: 'string' },
              { name: 'month', type: 'string' },
              { name: 'level', type: 'number' },
            ],
            fieldsMatch: 'superset',
          },
        },
      ]);
    repository.commit('2024-01-10', {
      'data/datapackage.json': describeKey('station'),
      'data/levels.csv': 'station,level\nnorth,1.5\nsouth,2.5\n',
    });
    repository.commit('2024-02-10', {
      'data/datapackage.json': describeKey('station', 'month'),
      'data/levels.csv': 'station,month,level\nnorth,01,1.50\nsouth,01,2.5\nnorth,02,1.75\n',
    });
    const history = await read(repository.root);
    expect(lines(history)).toEqual(['2024-02-10 north/02 added']);
  });

  test('in a plain dataset a new key is a new row, unless most rows have new keys', async () => {
    const repository = new TemporaryRepository();
    const plain = toDescriptor([
      {
        name: 'levels',
        path: 'levels.csv',
        schema: {
          primaryKey: ['day'],
          fields: [
            { name: 'day', type: 'string' },
            { name: 'level', type: 'number' },
          ],
        },
      },
    ]);
    repository.commit('2024-01-10', {
      'data/datapackage.json': plain,
      'data/levels.csv': 'day,level\n01,1\n02,2\n03,3\n04,4\n',
    });
    repository.commit('2024-02-10', { 'data/levels.csv': 'day,level\n02,2\n03,3\n04,4\n05,1\n' });
    repository.commit('2024-03-10', {
      'data/levels.csv': 'day,level\nd02,2\nd03,3\nd04,4\nd05,1\nD05,7\n',
    });
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-02-10 01 withdrawn',
      '2024-02-10 05 added',
      '2024-03-10 D05 added',
    ]);
    expect(history.tables.at(-1)).toMatchObject({ kind: 'rekeyed', rows: 4 });
  });

  test('one id renamed is told as a change of its id', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two, three));
    repository.commit('2024-02-10', tables(one, two.replace('A-2', 'B-2'), three));
    repository.commit(
      '2024-03-10',
      tables(one, two.replace('A-2', 'B-2').replace('in_progress', 'completed'), three),
    );
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-02-10 B-2 changed id: A-2 -> B-2',
      '2024-03-10 B-2 changed status: in_progress -> completed',
    ]);
  });

  test('an id renamed in the commit that also edits the row', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two, three));
    repository.commit(
      '2024-02-10',
      tables(one, two.replace('A-2', 'B-2').replace('in_progress', 'completed'), three),
    );
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 B-2 changed id: A-2 -> B-2',
      '2024-02-10 B-2 changed status: in_progress -> completed',
    ]);
  });

  test('an id renamed throughout the record leaves the rows about it as they were', async () => {
    const repository = new TemporaryRepository();
    const both = toDescriptor(
      ['measures', 'participation', 'milestones'].map((name) => ({
        name,
        path: `${name}.csv`,
        waymark: { register: name },
      })),
    );
    const files = (id: string): Files => ({
      'data/measures.csv':
        `id,title,status\n${id},Daily exchange of weather observations,in_force\n` +
        `CBM-02,Common severe-weather bulletin,in_force\nCBM-03,Notice of releases,agreed\n`,
      'data/participation.csv':
        `measure,participant,state\n${id},north,joined\n${id},south,joined\n` +
        `CBM-02,north,signed\n`,
      'data/milestones.csv': `id,measure,title\nMS-1,${id},Five services send reports\nMS-2,CBM-02,Bulletin issued\n`,
    });
    repository.commit('2024-01-10', { 'data/datapackage.json': both, ...files('CBM-1') });
    repository.commit('2024-02-10', files('CBM-01'));
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 CBM-01 changed id: CBM-1 -> CBM-01',
    ]);
  });

  test('a row that goes and another that comes are two rows', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.commit('2024-02-10', tables(one, three));
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 A-2 withdrawn',
      '2024-02-10 A-3 added',
    ]);
  });

  test('a table without key tells how many rows came and went', async () => {
    const repository = new TemporaryRepository();
    const plain = toDescriptor([{ name: 'levels', path: 'levels.csv' }]);
    repository.commit('2024-01-10', {
      'data/datapackage.json': plain,
      'data/levels.csv': 'station,level\nnorth,1\nnorth,1\nsouth,2\n',
    });
    repository.commit('2024-02-10', {
      'data/levels.csv': 'station,level\nsouth,2\nnorth,1\nnorth,1\n',
    });
    repository.commit('2024-03-10', {
      'data/levels.csv': 'station,level\nsouth,3\nnorth,1\nwest,5\n',
    });
    repository.commit('2024-04-10', {
      'data/levels.csv': 'station,height,note\nsouth,3,a\nnorth,1,b\nwest,5,c\n',
    });
    const history = await read(repository.root);
    expect(
      history.tables.filter((event) => event.kind === 'rows' || event.kind === 'published'),
    ).toMatchObject([
      { kind: 'published', rows: 3 },
      { date: '2024-03-10', kind: 'rows', rows: 2, removed: 2 },
    ]);
    expect(history.changes).toEqual([]);
  });

  test('an id that stands twice: the row told before stands', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.commit('2024-02-10', tables(one, one.replace('not_started', 'completed'), two));
    repository.commit('2024-03-10', tables(one.replace('not_started', 'completed'), two));
    expect(lines(await read(repository.root))).toEqual([
      '2024-03-10 A-1 changed status: not_started -> completed',
    ]);
  });
});

describe('versions that cannot be read', () => {
  test('a faulty table in an old commit is a stated gap, and its changes are told with the next version', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    const bad = repository.commit('2024-02-10', {
      'data/actions.csv': `${header}\n${one}\n"A-2,never closed\n`,
    });
    repository.commit('2024-02-11', { 'data/readme.txt': 'nothing' });
    repository.commit('2024-03-10', tables(one, two.replace('in_progress', 'completed')));
    const history = await read(repository.root);
    expect(lines(history)).toEqual(['2024-03-10 A-2 changed status: in_progress -> completed']);
    expect(history.gaps).toEqual([
      {
        version: 1,
        date: '2024-02-10',
        commit: bad,
        file: 'data/actions.csv',
        code: 'x-unterminated-quote',
        line: 3,
      },
    ]);
  });

  test("a descriptor that cannot be read leaves the tables to today's", async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one));
    repository.commit('2024-02-10', {
      'data/datapackage.json': '{',
      'data/actions.csv': rowsOf(one, two),
    });
    repository.commit('2024-03-10', { 'data/datapackage.json': actionsOnly });
    expect(lines(await read(repository.root))).toEqual(['2024-02-10 A-2 added']);
  });
});

describe('lessons', () => {
  const lesson = (state: string, body: string): string =>
    `---\nid: LL-SIRENS\ntitle: Sirens out of step\nthemes: [early-warning, water]\n` +
    `state: ${state}\n---\n\n## Lesson\n\n${body}\n`;

  test('front matter is told by field, the text as the field body; a file that was moved is no edit', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', {
      ...tables(one),
      'content/lessons/ll-sirens.mdx': lesson('observed', 'The sirens sounded late.'),
    });
    repository.commit('2024-02-10', {
      'content/lessons/ll-sirens.mdx': lesson('identified', 'The sirens sounded late.').replaceAll(
        '\n',
        '\r\n',
      ),
    });
    repository.commit('2024-03-10', {
      'content/lessons/ll-sirens.mdx': undefined,
      'content/lessons/2024/ll-sirens.mdx': lesson(
        'identified',
        'The sirens sounded four minutes late.',
      ),
    });
    repository.commit('2024-04-10', { 'content/lessons/2024/ll-sirens.mdx': '---\nid: [\n---\n' });
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-02-10 LL-SIRENS changed state: observed -> identified',
      '2024-03-10 LL-SIRENS changed body: ## Lesson\n\n' +
        'The sirens sounded late. -> ## Lesson\n\nThe sirens sounded four minutes late.',
    ]);
    expect(history.gaps).toMatchObject([
      { date: '2024-04-10', file: 'content/lessons/2024/ll-sirens.mdx', code: 'x-front-matter' },
    ]);
  });
});

describe('redactions', () => {
  const secret = '2025-11-30';
  const redacted = (until?: string): string =>
    toDescriptor(
      ['actions', 'amendments'].map((name) => ({
        name,
        path: `${name}.csv`,
        waymark: { register: name },
      })),
      {
        redactions: [
          { record: 'a-1', field: 'due', reason: 'personal data', ...(until ? { until } : {}) },
        ],
      },
    );
  async function build(until?: string): Promise<History> {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one));
    repository.commit('2024-02-10', { ...tables(one.replace('2025-03-31', secret)) });
    repository.commit('2024-03-10', {
      'data/datapackage.json': redacted(until),
      'data/actions.csv': rowsOf(one.replace('2025-03-31', '2025-12-31')),
      'data/amendments.csv': `record,field,from,to,date\nA-1,due,${secret},2025-12-31,2024-03-01\n`,
    });
    repository.commit('2024-04-10', {
      'data/amendments.csv': 'record,field,from,to,date\nA-1,due,,2025-12-31,2024-03-01\n',
    });
    repository.commit('2024-05-10', { 'data/actions.csv': rowsOf(two) });
    return read(repository.root);
  }

  test('every value in versions before a day is a gap, in the record and in what is said about it', async () => {
    const history = await build('2024-03-10');
    expect(lines(history).filter((line) => line.includes('A-1 changed'))).toEqual([
      '2024-02-10 A-1 changed due: [personal data] -> [personal data]',
      '2024-03-10 A-1 changed due: [personal data] -> 2025-12-31',
    ]);
    expect(JSON.stringify(history)).not.toContain(secret);
    expect(JSON.stringify(history)).not.toContain('2025-03-31');
    expect(eventsOf(history, 'A-1').at(-1)!.values).toMatchObject({ due: '2025-12-31' });
  });

  test('without a day, every value is', async () => {
    const history = await build();
    expect(JSON.stringify(history)).not.toContain(secret);
    expect(JSON.stringify(history)).not.toContain('2025-12-31');
    expect(lines(history)).toContain(
      '2024-03-10 A-1 changed due: [personal data] -> [personal data]',
    );
  });
});

describe('what is kept between builds', () => {
  test('makes no difference, whole, damaged, cut or exchanged', async () => {
    const repository = new TemporaryRepository();
    const folder = mkdtempSync(join(tmpdir(), 'waymark-cache-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const cache = join(folder, 'a', 'b');
    repository.commit('2024-01-10', tables(one, two));
    repository.commit('2024-02-10', tables(one.replace('not_started', 'completed'), two));
    repository.commit(
      '2024-03-10',
      tables(one.replace('not_started', 'completed'), two.replace('2025-06-30', '2025-07-31')),
    );
    const expected = await read(repository.root);
    expect(JSON.stringify(await read(repository.root, { cache }))).toBe(JSON.stringify(expected));
    const file = join(cache, readdirSync(cache)[0]!);
    const kept = readFileSync(file, 'utf8');
    expect(kept.split('\n')).toHaveLength(4);
    const swapped = kept
      .split('\n')
      .map((line, index, all) => (index < 2 ? line.slice(0, 64) + all[1 - index]!.slice(64) : line))
      .join('\n');
    for (const damaged of [
      kept.replaceAll('completed', 'in_progress'),
      kept.slice(0, kept.length >> 1),
      swapped,
      '\0'.repeat(99),
      '',
    ]) {
      writeFileSync(file, damaged);
      expect(JSON.stringify(await read(repository.root, { cache }))).toBe(JSON.stringify(expected));
    }
    repository.commit('2024-04-10', tables(one, two));
    expect(lines(await read(repository.root, { cache }))).toHaveLength(lines(expected).length + 2);
  });

  test('a forged entry that leads elsewhere than to the record as it stands is found out', async () => {
    const repository = new TemporaryRepository();
    const cache = mkdtempSync(join(tmpdir(), 'waymark-cache-'));
    onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
    repository.commit('2024-01-10', tables(one, two));
    repository.commit('2024-02-10', tables(one.replace('not_started', 'completed'), two));
    const expected = await read(repository.root, { cache });
    const file = join(cache, readdirSync(cache)[0]!);
    const forged = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [key, , ...rest] = line.split(' ');
        const content = rest.join(' ').replaceAll('completed', 'in_progress');
        return `${key} ${sealOf(key!, content)} ${content}\n`;
      });
    writeFileSync(file, forged.join(''));
    expect(await read(repository.root, { cache })).toEqual(expected);
  });
});

describe('the catalogue of exploited vulnerabilities', () => {
  const bundle = resolve('../shared/real/kev/record.bundle');
  test.skipIf(!existsSync(bundle))(
    `has the counts that its files have (skipped where ${existsSync(bundle) ? '' : 'there is no '}../shared/real/kev)`,
    async () => {
      const root = mkdtempSync(join(tmpdir(), 'waymark-kev-'));
      onTestFinished(() => rmSync(root, { recursive: true, force: true }));
      execFileSync('git', ['clone', '-q', '-b', 'main', bundle, root]);
      const history = await read(root);
      const actions = history.events.filter((event) => event.register === 'actions');
      const own = actions.filter((event) => event.quiet === undefined);
      expect(actions.filter((event) => event.quiet === 'baseline')).toHaveLength(1252);
      expect(own.filter((event) => event.change === 'added')).toHaveLength(153);
      expect(own.filter((event) => event.change === 'changed')).toHaveLength(104);
      expect(own.filter((event) => event.change === 'withdrawn')).toMatchObject([
        { id: 'CVE-2025-4664', date: '2025-06-09' },
      ]);
      expect(history.changes.filter((change) => change.change === 'added')).toHaveLength(153);
      const columns = Object.fromEntries(
        [
          'knownRansomwareCampaignUse',
          'summary',
          'notes',
          'product',
          'title',
          'owner_text',
          'text',
          'cwes',
          'due',
        ].map((field) => [
          field,
          history.changes.filter((change) => change.field === field).length,
        ]),
      );
      expect(columns).toEqual({
        knownRansomwareCampaignUse: 47,
        summary: 30,
        notes: 21,
        product: 17,
        title: 16,
        owner_text: 10,
        text: 7,
        cwes: 3,
        due: 2,
      });
      expect(
        history.changes
          .filter((change) => change.field === 'knownRansomwareCampaignUse')
          .every(({ from, to }) => from === 'Unknown' && to === 'Known'),
      ).toBe(true);
      expect(history.changes.filter((change) => change.field === 'due').map(toLine)).toEqual([
        '2025-02-18 CVE-2025-0108 changed due: 2025-04-08 -> 2025-03-11',
        '2025-04-29 CVE-2025-3928 changed due: 2025-05-17 -> 2025-05-19',
      ]);
      expect(
        own.filter((event) => event.id === 'CVE-2024-57727' && event.change === 'changed'),
      ).toHaveLength(3);
      expect(history.versions).toHaveLength(77);
      expect(history.gaps).toEqual([]);
    },
    60_000,
  );
});
