/**
 * A record under amendments in real commits, edits of it, and what is found missing: for the tests
 * of published values that change.
 */
import { afterAll, expect } from 'vitest';
import { checkAmendments } from '../../src/checks/amendments.ts';
import { readChangesSince } from '../../src/history/history.ts';
import { collect } from '../../src/tables/records/collection.ts';
import type { Fault } from '../../src/schema/faults/fault.ts';
import type { RecordOf } from '../../src/schema/tables.ts';
import { readTables } from '../tables/readTables.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { TemporaryRepository, toDescriptor, type Files } from '../history/temporaryRepository.ts';

export const names = [
  'actions',
  'milestones',
  'measures',
  'decisions',
  'findings',
  'scores',
  'submissions',
  'amendments',
];

export const descriptor = toDescriptor(
  names.map((name) => ({ name, path: `${name}.csv`, waymark: { register: name } })),
);

const amendmentHeader = 'record,field,from,to,reason,authority,date';
export const table = (...rows: string[]): string => `${rows.join('\n')}\n`;
export const base: Files = {
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

export function repositoryOf(files: Files = base): TemporaryRepository {
  const repository = new TemporaryRepository();
  repository.commit('2024-01-10', files);
  return repository;
}

export async function check(
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
export function edit(path: string, from: string, to: string, ...amendments: string[]): Files {
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

/**
 * Checks edits of the base's work tree, in a repository that the tests of one file share one after
 * another.
 */
export function editsInOneRepository(): (...args: Parameters<typeof edit>) => Promise<Fault[]> {
  const shared = new TemporaryRepository(afterAll);
  shared.commit('2024-01-10', base);
  return (...args) => {
    shared.write({ ...base, ...edit(...args) });
    return check(shared);
  };
}

export const rowsOf = (faults: readonly Fault[]): unknown[] =>
  faults.map(({ code, params }) => (code === 'x-amendment-missing' ? params.row : code));
