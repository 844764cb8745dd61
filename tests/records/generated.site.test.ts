/**
 * What check passes, build publishes: twelve made-up records, each with whatever registers, cells,
 * ids, languages, texts and history a record may have. `npm run stress:records` makes 300.
 */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Judges } from './judged.ts';
import { anyPlan } from './plan.ts';

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const judges = new Judges();
afterAll(() => judges.end());

test.each(seeds)(
  'the record of seed %i',
  async (seed) => {
    const [plan] = fc.sample(anyPlan, { seed, numRuns: 1 });
    expect(await judges.wrongWith(plan!)).toEqual([]);
  },
  300_000,
);
