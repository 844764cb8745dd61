/** Pages of changes: what is added leaves those of older changes as they are. */
import { describe, expect, test } from 'vitest';
import { toHistory } from '../../src/history/changes/changes.ts';
import { addDays } from '../../src/schema/values/index.ts';
import { changesPages, changesPath } from '../../src/views/changes/log/filter.ts';
import { toChangesView } from '../../src/views/changes/log/page.ts';
import { row, toSteps } from '../history/moved.ts';
import { context, record } from '../make.ts';

/** A record whose one action changed its status so many times, every day once. */
function siteOf(changes: number) {
  const rows = Array.from({ length: changes + 1 }, (_, index) =>
    row('2031-01-31', { status: index % 2 ? 'in_progress' : 'not_started' }),
  );
  const steps = toSteps(rows.map((one) => [one])).map((step, index) => ({
    ...step,
    date: addDays('2020-01-01', index),
  }));
  return context([record('actions', rows.at(-1)! as never)], { history: toHistory(steps) });
}

const pagesAfter = (changes: number) => {
  const site = siteOf(changes);
  const shown = changesPages(site).filter(({ filter }) => filter.kind !== 'day');
  return new Map(shown.map((page) => [changesPath(page), toChangesView(site, page)]));
};

describe('one more change', () => {
  test.each([1, 99, 100, 199, 200, 201, 299, 300, 345])('after %i', (changes) => {
    const [before, after] = [pagesAfter(changes), pagesAfter(changes + 1)];
    const older = [...before].filter(([path]) => path.includes('/page/'));
    // A new page is told on those before it; nothing else of them is another.
    const grown = after.size > before.size + 1;
    for (const [path, view] of older) {
      const { pages, page, ...rest } = view;
      const { pages: pagesThen, page: pageThen, ...then } = after.get(path)!;
      expect(then, path).toEqual(rest);
      if (!grown) expect([pagesThen, pageThen], path).toEqual([pages, page]);
    }
  });
});

test('every change stands on one page of each filter, in order, and no page is empty', () => {
  for (const changes of [0, 1, 100, 199, 200, 201, 399, 400]) {
    const views = [...pagesAfter(changes)].filter(([path]) =>
      /^\/changes\/(page\/\d+\/)?$/.test(path),
    );
    const counts = views.map(([, { table }]) => table?.rows.length ?? 0);
    expect(
      counts.reduce((sum, count) => sum + count, 0),
      String(changes),
    ).toBe(changes);
    if (changes > 0) expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(views.map(([, { page }]) => page)).toEqual(views.map((_, index) => index + 1));
    for (const [path, { pages, page }] of views) expect(pages[page - 1]!.href).toBe(path);
  }
});

test('an older page says of which days it tells, the newest how much there is', () => {
  const pages = pagesAfter(250);
  expect(pages.get('/changes/')!.sentence).toBe('250 changes, newest first.');
  expect(pages.get('/changes/page/1/')!.sentence).toMatch(
    /^2 January\s–\s10 April 2020, newest first\.$/,
  );
});
