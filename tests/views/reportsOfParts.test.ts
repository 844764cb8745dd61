/** The standing reports of records that keep a part of the registers alone. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildRepository } from '../../src/record/index.ts';
import { toContext } from '../../src/views/parts/context.ts';
import { standingReports } from '../../src/views/reports/index.ts';
import { context, record } from '../make.ts';

const root = resolve(import.meta.dirname, '../..');

describe('a record with a part of the registers', () => {
  test('an empty one has no report', () => {
    expect(standingReports(context([]))).toEqual([]);
  });
  test('actions without a status have no follow-through', () => {
    expect(
      standingReports(context([record('actions', { id: 'A-1', due: '2026-01-01' })])).map(
        ({ name }) => name,
      ),
    ).toEqual([]);
  });
  test('completed and overdue actions alone have follow-through and slippage, and no verification', () => {
    const actions = [
      record('actions', {
        id: 'A-1',
        status: 'completed',
        due: '2026-01-01',
        completed_on: '2025-12-01',
        agreed_on: '2025-01-01',
      }),
      record('actions', {
        id: 'A-2',
        status: 'in_progress',
        due: '2026-01-01',
        agreed_on: '2025-01-01',
      }),
    ];
    const [report, ...others] = standingReports(context(actions));
    expect(others.map(({ name }) => name)).toEqual(['slippage']);
    // A date that was left where it is has not been kept: what is overdue has slipped to the day of
    // the figures.
    expect(
      others[0]!.rows().all.map(({ row, data }) => [row.id, data!.days, data!.days_to_due]),
    ).toEqual([
      ['A-2', 180, 0],
      ['A-1', -31, 0],
    ]);
    expect(report!.finding).toBe(
      'Of 2 actions that count, 1 is reported completed, 1 of them on time; 1 is overdue, ' +
        'and 0 are completed and verified.',
    );
    expect(report!.rows().all.map(({ keys }) => keys.result)).toEqual([['onTime'], ['overdue']]);
  });
  test('lessons alone have the report on lessons', () => {
    const lessons = [
      record('lessons', { id: 'l-1', state: 'identified', recorded_on: '2024-01-01' }),
      record('lessons', {
        id: 'l-2',
        state: 'validated',
        recorded_on: '2026-01-01',
        recurs_from: 'l-1',
      }),
    ];
    const [report] = standingReports(context(lessons));
    expect(report!.name).toBe('lessons');
    expect(report!.rows().all.map(({ keys }) => [keys.idle, keys.recurs])).toEqual([
      [['yes'], ['no']],
      [['no'], ['yes']],
    ]);
  });
  const bundle = join(root, '../shared/real/kev/record.bundle');
  test.skipIf(!existsSync(bundle))(
    `real: a record of actions without a status has none (${bundle} must be there)`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'waymark-reports-'));
      execFileSync('git', ['clone', '-q', '-b', 'main', bundle, join(folder, 'kev')]);
      const real = toContext(
        await buildRepository({ root: join(folder, 'kev'), asOf: '2026-11-23', history: 'off' }),
        'en',
        { base: '', origin: '' },
      );
      rmSync(folder, { recursive: true });
      expect(real.repository.records.of('actions').length).toBeGreaterThan(1000);
      expect(standingReports(real).map(({ name }) => name)).toEqual([]);
    },
    300_000,
  );
});
