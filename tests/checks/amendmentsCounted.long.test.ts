/** Which edits need no amendment, and which amendments count for one: against real commits. */
import { describe, expect, test } from 'vitest';
import { toDescriptor } from '../history/temporaryRepository.ts';
import {
  base,
  check,
  descriptor,
  edit,
  editsInOneRepository,
  names,
  repositoryOf,
  rowsOf,
  table,
} from './amended.ts';

const checkEdit = editsInOneRepository();

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
