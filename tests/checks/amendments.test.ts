/** Published values change only with an amendment: against real commits. */
import { afterAll, describe, expect, test } from 'vitest';
import { checkAmendments } from '../../src/checks/amendments.ts';
import { readChangesSince } from '../../src/history/history.ts';
import { checkRecord } from '../../src/record/index.ts';
import { collect } from '../../src/tables/records/collection.ts';
import type { Fault } from '../../src/schema/faults/fault.ts';
import type { RecordOf } from '../../src/schema/tables.ts';
import { readTables } from '../tables/readTables.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { TemporaryRepository, toDescriptor, type Files } from '../history/temporaryRepository.ts';

const names = [
  'actions',
  'milestones',
  'measures',
  'decisions',
  'findings',
  'scores',
  'submissions',
  'amendments',
];

const descriptor = toDescriptor(
  names.map((name) => ({ name, path: `${name}.csv`, waymark: { register: name } })),
);

const amendmentHeader = 'record,field,from,to,reason,authority,date';
const table = (...rows: string[]): string => `${rows.join('\n')}\n`;
const base: Files = {
  'data/datapackage.json': descriptor,
  'data/actions.csv': table(
    'id,meeting,title,due,due_original,status',
    'A-1,M-1,Open the hotline between both crisis centres,2025-03-31,,not_started',
    'A-2,M-1,Exchange weather reports every morning,,,in_progress',
    'A-3,M-1,Agree on a common alert message,2025-09-30,,not_started',
  ),
  'data/milestones.csv': table(
    'id,measure,title,due,status',
    'MS-1,CBM-1,Five services send reports,2025-12-31,scheduled',
  ),
  'data/measures.csv': table(
    'id,title,status,obligation,expires_on',
    'CBM-1,Daily exchange,in_force,"Each service sends a report, twice a day",2027-12-31',
  ),
  'data/decisions.csv': table(
    'id,title,text,expires_on',
    'DEC-1,On the hotline,"The meeting decides:\n""one line"" for each pair",2028-01-31',
  ),
  'data/findings.csv': table(
    'id,subject,outcome,completion,statement',
    'F-1,A-1,confirmed,complete,Calls were answered',
  ),
  'data/scores.csv': table(
    'assessment,scenario,participant,perspective,dimension,value',
    'AS-1,spill,north,military,likelihood,3',
  ),
  'data/submissions.csv': table('measure,participant,cycle,due', 'CBM-1,north,2025,2025-06-30'),
  'data/amendments.csv': table(amendmentHeader, 'A-3,due,2025-06-30,2025-09-30,delay,,2024-05-01'),
};

function repositoryOf(files: Files = base): TemporaryRepository {
  const repository = new TemporaryRepository();
  repository.commit('2024-01-10', files);
  return repository;
}

async function check(
  repository: TemporaryRepository,
  since = 'HEAD',
  records?: readonly RecordOf[],
): Promise<Fault[]> {
  const { root } = repository;
  const { descriptor: own } = readRecordFiles(root);
  const { history, faults } = await readChangesSince(since, { root, descriptor: own! });
  expect(faults).toEqual([]);
  const { tables, records: read } = readTables(root);
  const table = tables.find((one) => one.resource.register === 'amendments');
  return checkAmendments({
    changes: history,
    records: collect(records ?? read),
    table: table && { columns: table.fields.map((field) => field.name), delimiter: ',' },
    file: own!.file,
  });
}

/** The base with some texts replaced, and rows added to the amendments. */
function edit(path: string, from: string, to: string, ...amendments: string[]): Files {
  const text = base[`data/${path}.csv`] as string;
  expect(text).toContain(from);
  const edited = { [`data/${path}.csv`]: text.replace(from, to) };
  return amendments.length === 0
    ? edited
    : {
        ...edited,
        'data/amendments.csv':
          (edited['data/amendments.csv'] ?? (base['data/amendments.csv'] as string)) +
          table(...amendments),
      };
}

const shared = new TemporaryRepository(afterAll);
shared.commit('2024-01-10', base);

/**
 * Checks an edit of the base's work tree, in a repository that the tests share one after another.
 */
async function checkEdit(...args: Parameters<typeof edit>): Promise<Fault[]> {
  shared.write({ ...base, ...edit(...args) });
  return check(shared);
}

const rowsOf = (faults: readonly Fault[]): unknown[] =>
  faults.map(({ code, params }) => (code === 'x-amendment-missing' ? params.row : code));

describe('what needs an amendment', () => {
  test.each([
    ['a due date', 'actions', '2025-03-31', '2025-09-30', 'A-1,due,2025-03-31,2025-09-30,,,'],
    ['a due date taken out', 'actions', '2025-03-31', '', 'A-1,due,2025-03-31,,,,'],
    ['a status', 'actions', 'in_progress', 'completed', 'A-2,status,in_progress,completed,,,'],
    [
      'the date of a milestone',
      'milestones',
      '2025-12-31',
      '2026-12-31',
      'MS-1,due,2025-12-31,2026-12-31,,,',
    ],
    [
      'the status of a milestone',
      'milestones',
      'scheduled',
      'cancelled',
      'MS-1,status,scheduled,cancelled,,,',
    ],
    [
      'an obligation',
      'measures',
      'twice a day',
      'once a day',
      'CBM-1,obligation,"Each service sends a report, twice a day","Each service sends a report, once a day",,,',
    ],
    [
      'a sunset date',
      'measures',
      '2027-12-31',
      '2029-12-31',
      'CBM-1,expires_on,2027-12-31,2029-12-31,,,',
    ],
    [
      'the status of a measure',
      'measures',
      'in_force',
      'suspended',
      'CBM-1,status,in_force,suspended,,,',
    ],
    [
      'the sunset date of a decision',
      'decisions',
      '2028-01-31',
      '2028-02-28',
      'DEC-1,expires_on,2028-01-31,2028-02-28,,,',
    ],
    [
      'the text of a decision',
      'decisions',
      'for each pair',
      'for some pairs',
      'DEC-1,text,"The meeting decides:\n' +
        '""one line"" for each pair","The meeting decides:\n""one line"" for some pairs",,,',
    ],
    [
      'the outcome of a finding',
      'findings',
      'confirmed',
      'not_confirmed',
      'F-1,outcome,confirmed,not_confirmed,,,',
    ],
    [
      'the completion that was found',
      'findings',
      'complete,',
      'limited,',
      'F-1,completion,complete,limited,,,',
    ],
    [
      'what was found',
      'findings',
      'Calls were answered',
      'Most calls were answered',
      'F-1,statement,Calls were answered,Most calls were answered,,,',
    ],
    ['a score', 'scores', ',3', ',4', 'AS-1,spill/north/military/likelihood/value,3,4,,,'],
    [
      'the date of a report owed',
      'submissions',
      '2025-06-30',
      '2025-07-31',
      'CBM-1,north/2025/due,2025-06-30,2025-07-31,,,',
    ],
    ['an id', 'actions', 'A-2', 'A-20', 'A-20,id,A-2,A-20,,,'],
    [
      'a record that is taken out',
      'findings',
      'F-1,A-1,confirmed,complete,Calls were answered\n',
      '',
      'F-1,id,F-1,,,,',
    ],
    [
      'a score that is taken out',
      'scores',
      'AS-1,spill,north,military,likelihood,3\n',
      '',
      'AS-1,spill/north/military/likelihood/value,3,,,,',
    ],
  ])('%s', async (_, path, from, to, row) => {
    expect(rowsOf(await checkEdit(path, from, to))).toEqual([row]);
    expect(rowsOf(await checkEdit(path, from, to, row))).toEqual([]);
  });

  test('the fault stands at the row and says what to add', async () => {
    expect(await checkEdit('actions', '2025-03-31', '2025-09-30')).toEqual([
      {
        code: 'x-amendment-missing',
        severity: 'error',
        file: 'data/actions.csv',
        line: 2,
        field: 'due',
        found: '2025-09-30',
        record: 'A-1',
        params: {
          record: 'A-1',
          field: 'due',
          kind: 'changed',
          from: '2025-03-31',
          to: '2025-09-30',
          row: 'A-1,due,2025-03-31,2025-09-30,,,',
        },
      },
    ]);
  });

  test('the state of a lesson', async () => {
    const lesson = (state: string): Files => ({
      'content/lessons/ll-1.mdx': `---\nid: LL-1\ntitle: Sirens\nstate: ${state}\n---\n\nText.\n`,
    });
    const repository = repositoryOf({ ...base, ...lesson('observed') });
    repository.write(lesson('identified'));
    expect(rowsOf(await check(repository))).toEqual(['LL-1,state,observed,identified,,,']);
    repository.write({
      'data/amendments.csv':
        (base['data/amendments.csv'] as string) + table('ll-1,state,observed,identified,,,'),
    });
    expect(rowsOf(await check(repository))).toEqual([]);
  });

  test('the row to add has the columns of the table', async () => {
    const repository = repositoryOf({
      ...base,
      'data/amendments.csv': table('date,record,reason,from,to,field'),
    });
    repository.write(edit('actions', '2025-03-31', '2025-09-30'));
    expect(rowsOf(await check(repository))).toEqual([',A-1,,2025-03-31,2025-09-30,due']);
  });

  test('under the labels and delimiter of a described table, and once pasted in it is the reason', async () => {
    const labels = {
      Datum: 'date',
      Beschluss: 'authority',
      Eintrag: 'record',
      Spalte: 'field',
      Vorher: 'from',
      Nachher: 'to',
      Grund: 'reason',
    };
    const schema = {
      fields: Object.entries(labels).map(([name, field]) => ({
        name,
        type: 'string',
        waymark: { field },
      })),
    };
    const resources = names.map((name) => ({
      name,
      path: `${name}.csv`,
      waymark: { register: name },
      ...(name === 'amendments' ? { dialect: { delimiter: ';' }, schema } : {}),
    }));
    const repository = repositoryOf({
      ...base,
      'data/datapackage.json': toDescriptor(resources),
      'data/amendments.csv': `${Object.keys(labels).join(';')}\n`,
    });
    repository.write({
      'data/decisions.csv': base['data/decisions.csv']!.toString().replace(
        'for each pair',
        'for some; pairs',
      ),
    });
    const missing = async () =>
      (await checkRecord({ root: repository.root, base: 'HEAD' })).faults.filter(
        ({ code }) => code === 'x-amendment-missing',
      );
    const [found, ...others] = await missing();
    expect(others).toEqual([]);
    expect(found!.params.row).toBe(
      ';;DEC-1;text;"The meeting decides:\n' +
        '""one line"" for each pair";"The meeting decides:\n""one line"" for some; pairs";',
    );
    repository.write({
      'data/amendments.csv':
        `${Object.keys(labels).join(';')}\n` +
        `${String(found!.params.row).replace(/^;;/, '2024-02-01;;')}said so\n`,
    });
    expect(await missing()).toEqual([]);
  });
});

describe('what needs none', () => {
  test.each([
    ['a title', 'actions', 'Open the hotline', 'Open a hotline'],
    ['a date set for the first time', 'actions', 'morning,,,', 'morning,2025-08-31,,'],
    ['a row that comes', 'actions', 'A-3,', 'A-4,M-2,New,2026-01-31,,not_started\nA-3,'],
    ['an original date that is put on record', 'actions', '2025-09-30,,', '2025-09-30,2025-06-30,'],
    ['an id in other case', 'actions', 'A-2', 'a-2'],
  ])('%s', async (_, path, from, to) => {
    expect(await checkEdit(path, from, to)).toEqual([]);
  });

  test('a table written otherwise', async () => {
    const repository = repositoryOf();
    repository.write({
      'data/actions.csv': `\uFEFF${(base['data/actions.csv'] as string).replaceAll('\n', '\r\n')}`,
    });
    expect(await check(repository)).toEqual([]);
  });
});

describe('which amendments count', () => {
  const change = ['actions', '2025-03-31', '2025-09-30'] as const;
  test.each([
    ['another record', 'A-2,due,2025-03-31,2025-09-30,,,'],
    ['another field', 'A-1,status,2025-03-31,2025-09-30,,,'],
    ['another old value', 'A-1,due,2025-03-30,2025-09-30,,,'],
    ['another new value', 'A-1,due,2025-03-31,2025-09-29,,,'],
  ])('not one that names %s', async (_, row) => {
    expect(await checkEdit(...change, row)).toHaveLength(1);
  });

  test('any case of the id, and spaces folded', async () => {
    expect(await checkEdit(...change, 'a-1,due,2025-03-31, 2025-09-30 ,,,')).toEqual([]);
  });

  test('several that lead from the old value to the new one', async () => {
    expect(
      await checkEdit(
        ...change,
        'A-1,due,2025-06-30,2025-09-30,,,2024-03-01',
        'A-1,due,2025-03-31,2025-06-30,,,2024-02-01',
      ),
    ).toEqual([]);
  });

  test('not one that the base has already: a date that goes to and fro needs a reason each time', async () => {
    const repository = repositoryOf({ ...base, ...edit('actions', '2025-09-30', '2025-06-30') });
    repository.write({ 'data/actions.csv': base['data/actions.csv'] });
    expect(rowsOf(await check(repository))).toEqual(['A-3,due,2025-06-30,2025-09-30,,,']);
    repository.write({
      'data/amendments.csv':
        (base['data/amendments.csv'] as string) +
        table('A-3,due,2025-06-30,2025-09-30,again,,2024-08-01'),
    });
    expect(await check(repository)).toEqual([]);
  });

  test('all, where the base had no amendments table', async () => {
    const repository = repositoryOf({
      ...base,
      'data/amendments.csv': undefined,
      'data/datapackage.json': toDescriptor(
        names
          .slice(0, -1)
          .map((name) => ({ name, path: `${name}.csv`, waymark: { register: name } })),
      ),
    });
    repository.write({
      ...edit(...change, 'A-1,due,2025-03-31,2025-09-30,,,'),
      'data/datapackage.json': descriptor,
    });
    expect(await check(repository)).toEqual([]);
  });
});

test('the base is where the branch began, not what the other branch became', async () => {
  const repository = repositoryOf();
  repository.git('checkout', '-q', '-b', 'proposal');
  repository.commit('2024-02-01', edit('actions', 'Open the hotline', 'Open a hotline'));
  repository.git('checkout', '-q', 'main');
  repository.commit(
    '2024-02-02',
    edit('actions', '2025-09-30', '2026-09-30', 'A-3,due,2025-09-30,2026-09-30,,,'),
  );
  repository.git('checkout', '-q', 'proposal');
  expect(await check(repository, 'main')).toEqual([]);
});
