import { describe, expect, test } from 'vitest';
import type { FieldsOf } from '../../src/schema/registers/index.ts';
import { changesAgreed } from '../../src/views/records/agreedChanges.ts';
import { earlierPromises, promisedBefore } from '../../src/views/records/continued.ts';
import { toRecordTable } from '../../src/views/records/recordTable.ts';
import { collect } from '../../src/tables/records/collection.ts';
import { context, record } from '../make.ts';

/** What the page of a measure says of a decision that changes it. */
function stateOf(
  decision: Partial<FieldsOf<'decisions'>>,
  ...amendments: Partial<FieldsOf<'amendments'>>[]
): string {
  const measure = record('measures', { id: 'M' });
  const made = context([
    measure,
    record('meetings', { id: 'S' }),
    record('decisions', { id: 'D', meeting: 'S', date: '2026-05-03', amends: ['M'], ...decision }),
    ...amendments.map((one, at) =>
      record('amendments', { record: 'M', field: 'obligation', to: `${at}`, ...one }),
    ),
  ]);
  const [section] = changesAgreed(made, measure);
  const mark = section?.kind === 'table' ? section.table.rows[0]!.cells.at(-1)![0]! : undefined;
  return mark && 'text' in mark ? mark.text : '';
}

describe('a change that a decision made', () => {
  test('is not applied until an amendment rests on it', () => {
    expect(stateOf({})).toBe('Agreed on 3 May 2026, not yet applied');
    expect(stateOf({}, { authority: 'E', date: '2026-06-01' })).toContain('not yet applied');
  });
  test('nor by an amendment that its meeting made before it', () =>
    expect(stateOf({}, { authority: 'S', date: '2026-05-02' })).toContain('not yet applied'));
  test.each(['D', 'd', 'S'])('is applied by an amendment that rests on %s', (authority) =>
    expect(stateOf({}, { authority, date: '2026-06-01' })).toBe('Applied on 1 June 2026'),
  );
  test('is awaited by nobody before it takes effect', () => {
    expect(stateOf({ effective_on: '2027-01-01' })).toBe(
      'Agreed on 3 May 2026, takes effect on 1 January 2027',
    );
    expect(stateOf({ effective_on: '2026-06-01' })).toContain('not yet applied');
  });
  test('is told without a date where there is none', () =>
    expect(stateOf({ date: undefined })).toBe('Agreed, not yet applied'));
});

describe('an action that promises once more', () => {
  const action = (id: string, continues?: string) => record('actions', { id, continues });
  test('says for which time, and what became of the earlier ones', () => {
    const third = action('A-3', 'a-2');
    const made = context([action('A-1'), action('A-2', 'A-1'), third]);
    const [section] = promisedBefore(made, third, toRecordTable);
    expect(section?.title).toContain('Promised for the third time');
    const rows = section?.kind === 'table' ? section.table.rows : [];
    expect(rows.map(({ id }) => id)).toEqual(['A-2', 'A-1']);
    expect(promisedBefore(made, action('A-1'), toRecordTable)).toEqual([]);
  });
  test('ends at a circle and at an action that is not there', () => {
    const [one, two] = [action('A-1', 'A-2'), action('A-2', 'A-1')];
    expect(earlierPromises(collect([one, two]), two)).toEqual([one]);
    expect(earlierPromises(collect([two]), two)).toEqual([]);
  });
});
