/** Published values change only with an amendment: against real commits. */
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/record/index.ts';
import { toDescriptor, type Files } from '../history/temporaryRepository.ts';
import {
  base,
  check,
  edit,
  editsInOneRepository,
  names,
  repositoryOf,
  rowsOf,
  table,
} from './amended.ts';

const checkEdit = editsInOneRepository();

test.each([
  ['a due date', 'actions', '2025-03-31', '2025-02-31'],
  ['a status', 'actions', 'in_progress', 'nearly_done'],
  ['the date of a milestone', 'milestones', '2025-12-31', '31/12/26?'],
])('%s that cannot be read needs none until it is mended', async (_, path, from, to) => {
  expect(await checkEdit(path, from, to)).toEqual([]);
});

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
          table: 'there',
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
