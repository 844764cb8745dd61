/** Lives of made-up records: every event is a date of the record or of what is said of it, in order. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { RecordRefused, buildRepository } from '../../src/record/build.ts';
import type { RecordOf, Repository } from '../../src/schema/index.ts';
import { registerNames } from '../../src/schema/registers/index.ts';
import { firstDay } from '../../src/schema/values/index.ts';
import { toContext } from '../../src/views/parts/context.ts';
import { toLife } from '../../src/views/records/life/life.ts';
import { toFiles } from './files.ts';
import { type Plan, anyPlan } from './plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-lives-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asOf = '2026-06-30';

/** The last state of a planned record; nothing where it is refused. */
async function repositoryOf(plan: Plan): Promise<Repository | undefined> {
  const root = join(folder, 'record');
  rmSync(root, { recursive: true, force: true });
  const files = Object.assign({}, ...toFiles(plan).commits) as ReturnType<
    typeof toFiles
  >['commits'][0];
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  try {
    return await buildRepository({ root, asOf, history: 'off' });
  } catch (error) {
    if (error instanceof RecordRefused) return undefined;
    throw error;
  }
}

const datesOf = ({ fields }: RecordOf): readonly unknown[] => Object.values(fields);

test('stand in order, on dates that the record has', async () => {
  const seen = { lives: 0, events: new Set<string>() };
  // A plan with rows of these alone has lives in most of its records.
  const plans = anyPlan.map((plan): Plan => {
    const most = [
      'actions',
      'milestones',
      'measures',
      'decisions',
      'findings',
      'positions',
      'amendments',
    ] as const;
    const rows = plan.rows.map((row, index) => ({
      ...row,
      register: most[index % most.length]!,
      from: 0,
    }));
    return { ...plan, rows, happenings: [], meeting: false };
  });
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const repository = await repositoryOf(plan);
      if (!repository) return;
      const { records } = repository;
      const site = toContext(repository, repository.descriptor.languages[0]!, {
        base: '',
        origin: '',
      });
      for (const record of registerNames.flatMap(
        (name) => records.of(name) as readonly RecordOf[],
      )) {
        const life = toLife(site, record);
        if (!life) continue;
        seen.lives += 1;
        const about = records.linksTo(record.id).map(({ from }) => from);
        const known = new Set([record, ...about].flatMap(datesOf));
        const days = life.items.map(({ date }) => date);
        expect(days).toEqual(days.toSorted());
        expect(new Set(days.map(firstDay)).size).toBeGreaterThan(1);
        for (const { date, voice } of life.items) {
          seen.events.add(voice);
          expect(voice === 'today' ? date === asOf : known.has(date)).toBe(true);
        }
      }
    }),
    { numRuns: 40, seed: 7 },
  );
  expect(seen.lives).toBeGreaterThan(20);
  expect([...seen.events]).toEqual(expect.arrayContaining(['done', 'not-begun', 'today']));
}, 120_000);
