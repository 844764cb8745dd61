import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRepository } from '../../src/record/index.ts';
import { toContext, type Context } from '../../src/views/parts/context.ts';
import { changesOf } from '../../src/views/changes/log/edits.ts';
import { isOverdue, standingOf } from '../../src/views/figures/deadline.ts';
import { toListView } from '../../src/views/records/list/list.ts';
import { findHistory } from '../../src/views/changes/record/told.ts';
import { tombstonesOf } from '../../src/views/changes/record/tombstones.ts';

const bundle = resolve(import.meta.dirname, '../../../shared/real/kev/record.bundle');
if (!existsSync(bundle))
  console.warn(
    'The catalogue of exploited vulnerabilities is not here (../shared/real/kev): its figures are not tested.',
  );

describe.skipIf(!existsSync(bundle))('a real list of actions, described and not edited', () => {
  let context: Context;
  const folder = mkdtempSync(join(tmpdir(), 'waymark-kev-'));
  beforeAll(async () => {
    execFileSync('git', ['clone', '-q', bundle, '-b', 'main', join(folder, 'kev')], {
      stdio: 'ignore',
    });
    context = toContext(await buildRepository({ root: join(folder, 'kev') }), 'en', {
      base: '',
      origin: '',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has 1,404 actions on one list, none called overdue, open or done, 8 due after the as-of date', () => {
    const { records, asOf } = context.repository;
    const actions = records.of('actions');
    expect([actions.length, records.of('meetings').map(({ id }) => id), asOf]).toEqual([
      1404,
      ['BOD-22-01'],
      '2025-08-26',
    ]);
    expect(actions.filter((one) => isOverdue(one, asOf) || standingOf(one) !== 'unknown')).toEqual(
      [],
    );
    expect(actions.filter(({ fields }) => fields.due! > asOf).length).toBe(8);
    expect(toListView(context, 'actions', 1).sentence).toContain('none with a reported status');
  });
  test('says of what it lacks that it lacks it', () => {
    for (const register of [
      'lessons',
      'assessments',
      'milestones',
      'measures',
      'findings',
    ] as const)
      expect(toListView(context, register, 1).sentence).toMatch(/holds none/);
  });
  test('reports the 15 rows that are due before they were added, and publishes them', () => {
    expect(
      context.repository.faults.filter(({ code }) => code === 'x-dates-out-of-order').length,
    ).toBe(15);
    expect(context.repository.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  test('has the history that was counted by other means', () => {
    const changes = changesOf(context);
    const { events } = context.repository.history!;
    const count = (change: string) => changes.filter((one) => one.change === change).length;
    expect([
      events.filter(({ quiet, register }) => quiet === 'baseline' && register === 'actions').length,
      count('added'),
      count('withdrawn'),
      events.filter(({ change, quiet }) => change === 'changed' && !quiet).length,
    ]).toEqual([1252, 153, 1, 104]);
    const columns = new Map<string, number>();
    for (const { field, change } of changes)
      if (change === 'changed') columns.set(field!, (columns.get(field!) ?? 0) + 1);
    expect(Object.fromEntries(columns)).toEqual({
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
      changes
        .filter(({ field }) => field === 'knownRansomwareCampaignUse')
        .every(({ from, to }) => from === 'Unknown' && to === 'Known'),
    ).toBe(true);
    expect(
      changes
        .filter(({ field }) => field === 'due')
        .map(({ id, date, from, to }) => [id, date, from, to])
        .toSorted(),
    ).toEqual([
      ['CVE-2025-0108', '2025-02-18', '2025-04-08', '2025-03-11'],
      ['CVE-2025-3928', '2025-04-29', '2025-05-17', '2025-05-19'],
    ]);
    expect(
      findHistory(context, 'actions', 'CVE-2024-57727')!.entries.filter(
        ({ change, quiet }) => change === 'changed' && !quiet,
      ).length,
    ).toBe(3);
  });
  test('keeps a tombstone for the row that was withdrawn', () =>
    expect(tombstonesOf(context).map(({ id }) => id)).toEqual(['CVE-2025-4664']));
  test('“use-after-free” stands in 76 titles or descriptions', () => {
    expect(
      context.repository.records
        .of('actions')
        .filter(({ fields }) => /use-after-free/i.test(`${fields.title} ${fields.summary}`)).length,
    ).toBe(76);
  });
});
