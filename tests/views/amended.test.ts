/** On every day of the past a row says what its amendments say that it said. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/schema/values/index.ts';
import { repositoryAsOf } from '../../src/views/changes/asOf.ts';
import { record, repository } from '../make.ts';

const day = (count: number) => addDays('2024-01-01', count);
const values = {
  due: ['2024-03-01', '2024-09-30', '2025', '2026-01', ''],
  status: ['not_started', 'in_progress', 'partially_completed', 'discontinued', ''],
};

/** Days on which a field was given another value, the earliest first, and all its values. */
const story = (all: readonly string[]) =>
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 5 }),
      fc.array(fc.constantFrom(...all), { minLength: 6, maxLength: 6 }),
    )
    .map(([days, given]) => ({
      days: days.toSorted((a, b) => a - b),
      given: given.slice(0, days.length + 1),
    }));

test('a past day has the values before the amendments that came after it', () => {
  fc.assert(
    fc.property(
      story(values.due),
      story(values.status),
      fc.integer({ min: 0, max: 501 }),
      fc.boolean(),
      (due, status, asked, turned) => {
        const amendments = Object.entries({ due, status }).flatMap(([field, { days, given }]) =>
          days.map((on, index) =>
            record('amendments', {
              record: 'A-1',
              field,
              from: given[index] || undefined,
              to: given[index + 1] || undefined,
              date: day(on),
            }),
          ),
        );
        const now = record('actions', {
          id: 'A-1',
          due: due.given.at(-1) || undefined,
          status: (status.given.at(-1) || undefined) as 'in_progress' | undefined,
        });
        const all = [now, ...(turned ? amendments.toReversed() : amendments)];
        const then = repositoryAsOf(repository(all, { asOf: day(600) }), day(asked));
        const stood = ({ days, given }: typeof due) =>
          given[days.filter((on) => on <= asked).length] || undefined;
        expect(then.records.findIn('actions', 'A-1')!.fields).toMatchObject({
          due: stood(due),
          status: stood(status),
        });
        expect(then.records.of('amendments').length).toBe(
          amendments.filter(({ fields }) => fields.date! <= day(asked)).length,
        );
      },
    ),
    { numRuns: 500 },
  );
});
