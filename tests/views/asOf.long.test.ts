/**
 * Figures of a past day keep their numbers, whatever is written into the tables afterwards; and the
 * days to which a figure can be pinned.
 */
import { describe, expect, test } from 'vitest';
import { buildRepository } from '../../src/record/index.ts';
import { repositoryAsOf } from '../../src/views/changes/asOf.ts';
import { toContext } from '../../src/views/parts/context.ts';
import { keptDays, keptVersions, pinnedPictures } from '../../src/views/takeaway/embeds.ts';
import { withoutRows } from '../../src/charts/spec.ts';
import { pictures } from '../../src/views/takeaway/pictures.ts';
import { toStat } from '../../src/views/figures/placed/stats.ts';
import type { Repository } from '../../src/schema/repository.ts';
import { TemporaryRepository } from '../history/temporaryRepository.ts';
import { tinyRecord } from '../publish/tiny.ts';

const head =
  'id,meeting,number,title,text,owner,agreed_on,due,status,completed_on,evidence,measure,themes';
const rows = {
  first: [
    'A-1,WG-1,1,Name,Text,north,2024-01-10,2024-02-01,in_progress,,,CBM-1,water',
    'A-2,WG-1,2,Test,Text,south;north,2024-01-10,2024-02-15,in_progress,,,CBM-1,water',
    'A-3,WG-1,3,Print,Text,north,2024-01-10,2024-12-31,not_started,,,CBM-1,water',
  ],
  // Moved, discontinued, withdrawn, and one that is new but says that it was agreed before.
  later: [
    'A-1,WG-1,1,Name,Text,north,2024-01-10,2025-02-01,in_progress,,,CBM-1,water',
    'A-2,WG-1,2,Test,Text,south,2024-01-10,2024-02-15,discontinued,,,CBM-1,water',
    'A-4,WG-1,4,New,Text,south,2024-01-10,2024-02-02,in_progress,,,CBM-1,water',
  ],
};
const files = (own: readonly string[]) => ({
  ...tinyRecord(),
  'data/actions.csv': `${[head, ...own].join('\n')}\n`,
});

async function twoVersions(): Promise<{ before: Repository; after: Repository }> {
  const record = new TemporaryRepository();
  record.commit('2024-03-01', files(rows.first));
  const before = await buildRepository({ root: record.root, asOf: '2024-03-01' });
  record.commit('2024-06-01', files(rows.later));
  return { before, after: await buildRepository({ root: record.root, asOf: '2024-06-30' }) };
}

const count = (repository: Repository, name: Parameters<typeof toStat>[1]) =>
  toStat(toContext(repository, 'en', { base: '', origin: '' }), name, {}).text;

describe('a day that is over', () => {
  test('keeps its numbers after rows were moved, discontinued, withdrawn and added', async () => {
    const { before, after } = await twoVersions();
    const then = repositoryAsOf(after, '2024-03-01');
    for (const name of ['actions-agreed', 'actions-overdue', 'actions-open'] as const) {
      expect(count(then, name), name).toBe(count(before, name));
    }
    expect(count(after, 'actions-open')).not.toBe(count(before, 'actions-open'));
    expect(count(after, 'actions-overdue')).not.toBe(count(before, 'actions-overdue'));
    expect(then.records.findIn('actions', 'a-2')!.fields).toMatchObject({
      owner: ['south', 'north'],
      status: 'in_progress',
    });
    expect(then.records.find('A-3')?.fields).toMatchObject({
      due: '2024-12-31',
      number: before.records.findIn('actions', 'A-3')!.fields.number,
    });
    expect(then.records.find('A-4')).toBeUndefined();
    expect(
      then.records
        .linkedFrom('actions', 'meeting', 'WG-1')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['A-1', 'A-2', 'A-3']);
  });

  test('what was written until publication is in it', async () => {
    const { after } = await twoVersions();
    expect(repositoryAsOf(after, '2024-03-01', '2024-06-30').records.find('A-4')).toBeDefined();
  });

  test('a figure that is pinned to it draws the very chart that was live on it', async () => {
    const { before, after } = await twoVersions();
    const charts = (repository: Repository) =>
      new Map(
        pictures(toContext(repository, 'en', { base: '', origin: '' })).map(({ chart }) => [
          chart.id,
          JSON.stringify(withoutRows(chart)),
        ]),
      );
    const [live, now] = [charts(before), charts(after)];
    const pinned = pinnedPictures(toContext(after, 'en', { base: '', origin: '' })).filter(
      ({ day }) => day === '2024-03-01',
    );
    expect(pinned.length).toBeGreaterThan(1);
    for (const {
      picture: { chart },
    } of pinned)
      expect(JSON.stringify(chart), chart.id).toBe(live.get(chart.id));
    expect(pinned.some(({ picture: { chart } }) => now.get(chart.id) !== live.get(chart.id))).toBe(
      true,
    );
  });
});

test('kept are the days on which the record changed and the day of publication, by date and by commit', async () => {
  const { after } = await twoVersions();
  expect(keptDays(after)).toEqual(['2024-03-01', '2024-06-01', '2024-06-30']);
  const versions = keptVersions(toContext(after, 'en', { base: '', origin: '' }));
  expect(versions.map(([, day]) => day)).toEqual([
    '2024-03-01',
    '2024-06-01',
    '2024-06-30',
    '2024-03-01',
    '2024-06-01',
  ]);
  expect(versions.slice(3).every(([commit]) => /^[0-9a-f]{40}$/.test(commit))).toBe(true);
});

test('of many days the newest twelve and the last of each year are kept', () => {
  const dates = Array.from(
    { length: 40 },
    (_, index) => `20${20 + Math.floor(index / 10)}-0${((index % 10) % 9) + 1}-1${index % 10}`,
  ).toSorted();
  const repository = {
    asOf: '2024-01-01',
    history: { versions: dates.map((date, number) => ({ number, date })) },
    records: { of: () => [] },
  } as unknown as Repository;
  const kept = keptDays(repository);
  expect(kept.slice(-13)).toEqual([...dates.slice(-12), '2024-01-01']);
  for (const year of ['2020', '2021', '2022'])
    expect(kept).toContain(dates.findLast((date) => date.startsWith(year)));
  expect(kept.length).toBeLessThan(18);
});
