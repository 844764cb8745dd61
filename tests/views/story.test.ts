/** Every amendment is told once: with the versions that it explains, or by itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toChangesJson } from '../../src/exports/changes.ts';
import { feedFiles } from '../../src/exports/feeds.ts';
import { feedEntries } from '../../src/views/changes/log/feeds.ts';
import { changesPages, changesThrough } from '../../src/views/changes/log/filter.ts';
import { foldAdded, logOf } from '../../src/views/changes/log/log.ts';
import { toChangesView } from '../../src/views/changes/log/page.ts';
import type { Context } from '../../src/views/parts/context.ts';
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

/** The rows of the pages of a filter, one after another. */
const pagesOf = (site: Context, kind: string, value: string) =>
  changesPages(site)
    .filter(({ filter }) => filter.kind === kind && filter.value === value)
    .flatMap((page) => rowsOf(toChangesView(site, page).table));

describe('in the log', () => {
  test.each([
    ['all', ''],
    ['register', 'actions'],
    ['register', 'amendments'],
    ['participant', 'north'],
  ])('every amendment is told once on the pages of %s %s', (kind, value) => {
    fc.assert(
      fc.property(stories, ({ site, amendments }) => {
        const rows = pagesOf(site, kind, value);
        for (const { fields } of amendments) expect(toldIn(rows, fields.reason!)).toBe(1);
      }),
      { numRuns: 150 },
    );
  });

  test('changes and amendments stand newest first, each change once, some apart', () => {
    fc.assert(
      fc.property(stories, ({ site }) => {
        const log = logOf(site);
        const dates = log.map(({ date }) => date);
        expect(dates).toEqual(dates.toSorted().toReversed());
        expect(log.filter(({ amendment }) => amendment === undefined).length).toBe(
          (JSON.parse(toChangesJson(site)) as unknown[]).length,
        );
        const parts = (['all', 'apart'] as const).flatMap((kind) =>
          changesThrough(site, { kind, value: '' }),
        );
        expect(parts.length).toBe(log.length);
      }),
      { numRuns: 200 },
    );
  });
});

test('the owner’s feed tells every amendment once, each entry by an id of its own; an empty one says why', () => {
  fc.assert(
    fc.property(stories, ({ site, amendments, kept }) => {
      const files = new Map([...feedFiles(site)].map(({ path, content }) => [path, content]));
      if (kept !== 'full') return void expect(files.size).toBe(0);
      for (const name of ['participant-north', 'register-actions', 'all']) {
        const { items } = JSON.parse(files.get(`/feeds/${name}.json`)!) as Feed;
        expect(items.length).toBe(feedEntries(site, name).length);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const { fields, id } of amendments) {
          const own = items.filter(({ content_html: html }) => html.includes(fields.reason!));
          const alone = own.filter((one) => one.id.endsWith(encodeURIComponent(id)));
          expect(own.length).toBeGreaterThan(0);
          expect(alone.length === 0 || own.length === 1).toBe(true);
        }
      }
      const quiet = JSON.parse(files.get('/feeds/theme-quiet.json')!) as Feed;
      expect(quiet.items).toEqual([]);
      expect(quiet.description).toMatch(/^No entry: since 1 January 2024/);
    }),
    { numRuns: 150 },
  );
});

interface Feed {
  description: string;
  items: { id: string; content_html: string }[];
}

test('rows that one version adds to a table are one line, which says how many', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', ''), { maxLength: 60 }), (commits) => {
      const entries = commits.map((commit, index) => ({
        version: 1,
        date: '2024-01-01',
        commit: commit || 'c',
        register: 'actions' as const,
        id: `A-${index}`,
        lineage: index,
        change: commit === '' ? ('changed' as const) : ('added' as const),
        amendments: [],
      }));
      const folded = foldAdded(entries);
      expect(folded.reduce((sum, { rows = 1 }) => sum + rows, 0)).toBe(entries.length);
      for (const commit of ['a', 'b']) {
        const count = commits.filter((one) => one === commit).length;
        const lines = folded.filter((one) => one.commit === commit).length;
        expect(lines).toBe(count < 10 ? count : 1);
      }
    }),
  );
});
