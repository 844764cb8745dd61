/** Every amendment is told once: with the versions that it explains, or by itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHistoryView } from '../../src/views/changes/record/history.ts';
import type { Table } from '../../src/views/parts/table.ts';
import { stories } from './stories.ts';

/** The texts of a table's rows, those that a version stands behind apart. */
const rowsOf = (table: Table | undefined) =>
  (table?.rows ?? []).map(({ cells }) => ({
    text: cells.flat().map((one) => ('text' in one ? one.text : '')),
    date: cells.flat().find(({ kind }) => kind === 'date'),
    version: cells.at(-1)!.length > 0,
  }));

/** In how many rows without a version, and whether in any with one. */
const toldIn = (rows: ReturnType<typeof rowsOf>, reason: string) => {
  const own = rows.filter(({ text }) => text.includes(reason));
  const alone = own.filter(({ version }) => !version).length;
  return alone + (own.some(({ version }) => version) ? 1 : 0);
};

describe('on the record’s page', () => {
  test('every amendment is told once, newest first, with who agreed to it', () => {
    fc.assert(
      fc.property(stories, ({ site, amendments }) => {
        const rows = rowsOf(toHistoryView(site, 'actions', 'A-1').table);
        for (const { fields } of amendments) expect(toldIn(rows, fields.reason!)).toBe(1);
        for (const { text } of rows)
          expect(text.includes('The first decision')).toBe(
            text.some((one) => one.startsWith('why')),
          );
        const dates = rows.map(({ date }) => (date?.kind === 'date' ? date.date : ''));
        expect(dates).toEqual(dates.toSorted().toReversed());
      }),
      { numRuns: 400 },
    );
  });

  test('no page with an amendment or a change says that nothing changed', () => {
    fc.assert(
      fc.property(stories, ({ site, amendments }) => {
        const { told, closing } = toHistoryView(site, 'actions', 'A-1');
        if (amendments.length > 0) expect(told.length).toBeGreaterThan(0);
        if (told.length > 0) expect(closing).not.toContain('Unchanged');
      }),
      { numRuns: 200 },
    );
  });
});
