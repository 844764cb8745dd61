/** What of a past may not or cannot be told. */
import { describe, expect, test } from 'vitest';
import { type History } from '../../src/schema/history/history.ts';
import { TemporaryRepository, toDescriptor } from './temporaryRepository.ts';
import { actionsOnly, eventsOf, header, lines, one, read, rowsOf, tables, two } from './told.ts';

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
