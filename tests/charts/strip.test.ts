/** Dates on one line: to scale, with labels that do not meet on it or on any wider line. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf } from '../../src/charts/parts/text.ts';
import { toStrip } from '../../src/charts/strip.ts';
import { addDays, daysBetween } from '../../src/schema/values/index.ts';

const first = '2020-01-01';
const dates = fc.array(
  fc.record({
    date: fc.nat(4000).map((days) => addDays(first, days)),
    what: fc.constantFrom('Due', 'Reported completed', 'Due date moved to 30 September 2024'),
    over: fc.boolean(),
  }),
  { minLength: 2, maxLength: 16 },
);

test('each date stands where its day is between the first and the last', () => {
  fc.assert(
    fc.property(dates, (all) => {
      const { places } = toStrip('en', all.map(toDate));
      const days = all.map(({ date }) => daysBetween(first, date));
      const [from, to] = [Math.min(...days), Math.max(...days)];
      for (const [index, { at }] of places.entries())
        expect(at).toBeCloseTo(from === to ? 0 : (days[index]! - from) / (to - from), 9);
    }),
  );
});

test('no two labels of a row meet, and no two marks', () => {
  fc.assert(
    fc.property(dates, fc.constantFrom(660, 800, 1400), (all, width) => {
      const { places } = toStrip('en', all.map(toDate));
      const spans = places.map(({ at, ends, over, row, level }, index) => {
        const long = Math.max(...toDate(all[index]!).lines.map((line) => widthOf(line, 14.2)));
        const mark = at * width;
        return {
          mark,
          low: ends ? mark - long : mark,
          high: ends ? mark : mark + long,
          over,
          row,
          level,
        };
      });
      for (const [index, one] of spans.entries())
        for (const other of spans.slice(index + 1).filter(({ over }) => over === one.over)) {
          if (Math.abs(one.row - other.row) < 2.25)
            expect(one.high <= other.low || other.high <= one.low).toBe(true);
          if (one.level === other.level)
            expect(Math.abs(one.mark - other.mark) / width).toBeGreaterThan(0.05);
        }
      for (const { low } of spans) expect(low).toBeGreaterThanOrEqual(-20);
    }),
    { numRuns: 300 },
  );
});

test('a month and a year are spans from their first day to their last', () => {
  const { places, ticks } = toStrip('en', [
    toDate({ date: '2020', what: 'Due', over: true }),
    toDate({ date: '2021-12-31', what: 'Due', over: true }),
  ]);
  expect(places[0]).toMatchObject({ at: 0, until: 365 / 730 });
  expect(places[1]).not.toHaveProperty('until');
  expect(ticks.map(({ label }) => label)).toContain('2021');
});

const toDate = ({ date, what, over }: { date: string; what: string; over: boolean }) => ({
  date,
  marks: 1,
  lines: [date, what],
  over,
});
