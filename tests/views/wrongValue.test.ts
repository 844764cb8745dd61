/** For how many days a wrong value stood, from versions and from days. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHistory } from '../../src/history/changes/changes.ts';
import { daysBetween } from '../../src/schema/values/index.ts';
import { wrongDays } from '../../src/views/changes/wrongValue.ts';
import { row, toSteps } from '../history/moved.ts';
import { record, repository } from '../make.ts';

const statuses = ['met', 'scheduled', 'in_progress'] as const;
const dayOf = (version: number) => `2024-0${version + 1}-01`;
const correction = (fields: object) =>
  record('corrections', { id: 'COR-1', record: 'A-1', ...fields });

const days = (fields: object, of: readonly string[] = ['met'], published?: string) => {
  const history = toHistory(toSteps(of.map((status) => [row('2025-01-31', { status })])));
  const report = record('reports', { id: 'A-1', ...(published && { published_on: published }) });
  const all = published ? [report] : [record('actions', { id: 'A-1' })];
  return wrongDays(repository(all, { history, asOf: '2026-06-30' }), correction(fields));
};

describe('where versions show the change', () => {
  test('from the first version that has the value to the first that has the right one', () => {
    const values = fc.array(fc.constantFrom(...statuses), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(values, fc.nat({ max: 8 }), (of, noticed) => {
        const mending = of.findIndex(
          (status, at) => at >= noticed && at > 0 && status === 'scheduled' && of[at - 1] === 'met',
        );
        const fields = {
          was: 'Shown as met, on 30 June.',
          is: 'Shown as “scheduled”.',
          noticed_on: dayOf(noticed),
        };
        const told = days(fields, of);
        if (mending < 0) {
          expect(told).toMatchObject({ since: 'noticed', from: dayOf(noticed), mended: false });
          return;
        }
        let first = mending - 1;
        while (first > 0 && of[first - 1] === 'met') first -= 1;
        expect(told).toEqual({
          since: first === 0 ? 'kept' : 'set',
          from: dayOf(first),
          to: dayOf(mending),
          days: daysBetween(dayOf(first), dayOf(mending)),
          mended: true,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('dates written out and words of a vocabulary are the values that they name', () => {
    const dates = toHistory(toSteps([[row('2024-12-26')], [row('2024-12-27')]]));
    const found = wrongDays(
      repository([record('actions', { id: 'A-1' })], { history: dates }),
      correction({ was: 'Due on 26 December 2024.', is: 'Due on 27 December 2024.' }),
    );
    expect(found).toMatchObject({ since: 'kept', days: 31 });
    expect(days({ was: 'In progress.', is: 'It was met' }, ['in_progress', 'met'])).toMatchObject({
      since: 'kept',
    });
  });

  test('a value within another word or number is not named', () => {
    const fields = { was: 'The metre.', is: 'Scheduled.', noticed_on: '2024-01-01' };
    expect(days(fields, ['met', 'scheduled'])).toMatchObject({ since: 'noticed' });
  });
});

describe('where no version shows it', () => {
  const fields = { was: 'One score.', noticed_on: '2023-03-06', corrected_on: '2023-04-28' };
  test('from the day of publication at most', () =>
    expect(days(fields, ['met'], '2023-02-20')).toEqual({
      since: 'published',
      from: '2023-02-20',
      to: '2023-04-28',
      days: 67,
      mended: true,
    }));
  test.each(['2023-02', '2023-03-07', '2023-05-01', ''])('not from a day such as “%s”', (day) =>
    expect(days(fields, ['met'], day)).toMatchObject({ since: 'noticed', days: 53 }),
  );
  test('what is not mended counts to the day of the figures; without a day nothing is known', () => {
    expect(days({ was: 'a', noticed_on: '2026-06-01' })).toMatchObject({ days: 29, mended: false });
    expect(days({ was: 'a' })).toBeUndefined();
    expect(days({ was: 'a', noticed_on: '2023', corrected_on: '2024' })).toBeUndefined();
  });
});
