/**
 * What check passes, build publishes: twelve made-up records, each with whatever registers, cells,
 * ids, languages, texts and history a record may have. `npm run stress:records` makes 300.
 */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Judges } from './judged.ts';
import { anyPlan } from './plan.ts';

/** Chosen so that together they have every register, language, figure and happening. */
const seeds = [199, 224, 571, 589, 1228, 1382, 1601, 2046, 2875, 2958, 3591, 3674];
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
