/** What the titles of charts name first, over random lists of actions. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followThroughReport } from '../../src/views/reports/followThrough/report.ts';
import { slippageReport } from '../../src/views/reports/slippage/report.ts';
import type { RecordOf } from '../../src/schema/index.ts';
import type { StandingReport } from '../../src/views/reports/report.ts';
import { context, record } from '../make.ts';

const asOf = '2026-06-30';
const years = ['2023', '2024', '2025', '2026'];
const anyAction = fc.record({
  year: fc.constantFrom(...years),
  owner: fc.constantFrom('north', 'south', 'east'),
  late: fc.boolean(),
  superseded: fc.boolean(),
});
type Made = typeof anyAction extends fc.Arbitrary<infer T> ? T : never;

const toAction = ({ year, owner, late, superseded }: Made, at: number) =>
  record('actions', {
    id: `A-${at}`,
    text: 'Something',
    owner: [owner],
    agreed_on: `${year}-01-01`,
    due: late ? `${year}-02-01` : '2027-01-01',
    due_original: `${year}-02-01`,
    status: superseded ? 'superseded' : 'in_progress',
  }) as RecordOf;

const titlesOf = (report: StandingReport | undefined): readonly string[] =>
  (report?.sections ?? []).flatMap((section) =>
    section.kind === 'figure' ? [section.chart.title] : [],
  );

test('a title ranks by a share with its base of ten or more, and never the youngest year', () => {
  let named = 0;
  fc.assert(
    fc.property(fc.array(anyAction, { minLength: 1, maxLength: 80, size: 'max' }), (made) => {
      const one = context(made.map(toAction), { asOf });
      const youngest = made
        .filter(({ superseded }) => !superseded)
        .map(({ year }) => year)
        .toSorted()
        .at(-1);
      const ranked = [followThroughReport(one), slippageReport(one)]
        .flatMap(titlesOf)
        .filter((title) => /most often/i.test(title));
      named += ranked.length;
      for (const title of ranked) {
        const [, count, base] = /(\d+) of (\d+) \(\d+%\)$/.exec(title)!.map(Number);
        expect(count).toBeGreaterThan(0);
        expect(base).toBeGreaterThanOrEqual(10);
        expect(title).not.toContain(`agreed in ${youngest}`);
      }
    }),
    { numRuns: 200 },
  );
  expect(named).toBeGreaterThan(50);
});
