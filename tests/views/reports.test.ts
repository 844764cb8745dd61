/** The standing reports of the shipped record: each number leads to the rows that it counts. */
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildRepository } from '../../src/record/index.ts';
import { isCounted } from '../../src/client/countedRows.ts';
import type { Repository } from '../../src/schema/repository.ts';
import { standingReportNames } from '../../src/schema/figures.ts';
import { pointsOf, type ChartSpec } from '../../src/charts/spec.ts';
import { toContext, type Context } from '../../src/views/parts/context.ts';
import type { Inline } from '../../src/views/parts/inlines.ts';
import { pictures } from '../../src/views/takeaway/pictures.ts';
import { standingReports } from '../../src/views/reports/index.ts';
import { toStat } from '../../src/views/figures/placed/stats.ts';
import { toKeyText } from '../../src/views/parts/table.ts';
import { reportShare } from '../../src/views/takeaway/share.ts';
import type { StandingReport } from '../../src/views/reports/report.ts';
import { toReportCsv, toReportJson } from '../../src/exports/reports.ts';

const root = resolve(import.meta.dirname, '../..');
let repository: Repository;
let shipped: Context;
beforeAll(async () => {
  repository = await buildRepository({ root, asOf: '2026-11-23', history: 'off' });
  shipped = toContext(repository, 'en', { base: '', origin: '' });
}, 300_000);

/** The rows that an address of a report chooses, as the page's script chooses them. */
function countRows(report: StandingReport, href: string): number {
  const params = new URL(href, 'http://site').searchParams;
  const known = new Set(report.rows().all.flatMap(({ keys }) => Object.keys(keys)));
  return report.rows().all.filter(({ keys }) => isCounted(toKeyText(keys), params, known)).length;
}

/** Where a point of such a chart says its number. */
function saidIn(chart: ChartSpec['kind']): 'value' | 'base' | 'y' {
  if (chart === 'matrix') return 'value';
  return chart === 'dotPlot' ? 'base' : 'y';
}

const leading = (text: string) => Number(/^[\d,]+/.exec(text)![0].replaceAll(',', ''));
const isOwn = (report: StandingReport, href: string | undefined): href is string =>
  href?.startsWith(`/reports/${report.name}/`) ?? false;
const links = (cells: readonly (readonly Inline[])[], report: StandingReport) =>
  cells
    .flat()
    .flatMap((one) =>
      one.kind === 'link' && isOwn(report, one.href) && /^[\d,]+/.test(one.text) ? [one] : [],
    );

describe('the shipped record', () => {
  test('heads no part of a report with a whole sentence', () => {
    const titles = standingReports(shipped).flatMap(({ sections }) =>
      sections.flatMap((section) => (section.kind === 'figure' ? [] : [section.title])),
    );
    expect(titles.length).toBeGreaterThan(30);
    expect(titles.filter((title) => /[.:;]$/.test(title))).toEqual([]);
  });
  test('has every standing report', () => {
    expect(standingReports(shipped).map(({ name }) => name)).toEqual([...standingReportNames]);
  });
  test.each(standingReportNames)('every number of %s leads to as many rows as it says', (name) => {
    const report = standingReports(shipped).find((one) => one.name === name)!;
    const numbers = links(
      report.numbers.map(({ values }) => values),
      report,
    );
    const cells = report.sections.flatMap((section) =>
      section.kind === 'table'
        ? links(
            section.table.rows.flatMap((row) => row.cells),
            report,
          )
        : [],
    );
    const all = [...numbers, ...cells].filter(({ text }) => !/ days?$/.test(text));
    expect(all.length).toBeGreaterThan(0);
    expect(
      all
        .filter(({ text, href }) => countRows(report, href) !== leading(text))
        .map(({ text, href }) => `${href}: ${text}, rows: ${countRows(report, href)}`),
    ).toEqual([]);
  });
  // Columns of what is measured, not counted; attendance counts meetings, which are rows of no report.
  const measured =
    /^(median|worst|risk|capability|change|cadence|planned|gap|share|outstanding|burden|days)$/;
  test.each(standingReportNames)('what %s counts in a table leads to its rows', (name) => {
    const report = standingReports(shipped).find((one) => one.name === name)!;
    const bare = report.sections.flatMap((section) =>
      section.kind === 'table' && section.id !== 'attendance'
        ? section.table.columns.flatMap(({ kind, key }, index) => {
            if (kind !== 'number' || measured.test(key)) return [];
            const cells = section.table.rows.flatMap((row) => row.cells[index]!);
            return cells
              .filter((one) => one.kind !== 'link' && !/^0( |$)/.test(one.text))
              .map(({ text }) => `${section.id}, ${key}: ${text}`);
          })
        : [],
    );
    expect(bare).toEqual([]);
  });
  const figures = [
    'actions-agreed',
    'actions-completed',
    'actions-overdue',
    'actions-open',
    'actions-verified',
    'lessons-recorded',
    'lessons-validated',
  ] as const;
  test.each(figures)(
    'the figure %s in a sentence leads to as many rows as it says, of all years, of one, of a forum',
    (name) => {
      const filters = [
        {},
        { year: '2025' },
        ...(name.startsWith('actions')
          ? [{ forum: 'TWG', year: '2024' }, { owner: 'tavosk' }]
          : [{ theme: 'water' }]),
      ];
      for (const filter of filters) {
        const { href, count } = toStat(shipped, name, filter);
        const report = standingReports(shipped).find((one) => isOwn(one, href));
        expect(report, `${name} ${JSON.stringify(filter)}: ${href}`).toBeDefined();
        expect(countRows(report!, href), href).toBe(count);
      }
    },
  );
  test('a figure of a day that is over leads to the rows of its kind, not to those that count today', () => {
    expect(toStat(shipped, 'actions-overdue', { year: '2025' }, true).href).toBe(
      '/reports/follow-through/?year=2025#rows',
    );
  });
  test.each(standingReportNames)(
    'every point of %s that leads to rows of the report counts them',
    (name) => {
      const report = standingReports(shipped).find((one) => one.name === name)!;
      const wrong = report.sections.flatMap((section) =>
        (section.kind === 'figure' ? pointsOf(section.chart) : []).flatMap(({ point }) => {
          if (!isOwn(report, point.href)) return [];
          const said = point[section.kind === 'figure' ? saidIn(section.chart.kind) : 'y'];
          return said === countRows(report, point.href)
            ? []
            : [`${point.href}: ${String(said)}, rows: ${countRows(report, point.href)}`];
        }),
      );
      expect(wrong).toEqual([]);
    },
  );
  test('the parts of follow-through add up to its base', () => {
    const report = standingReports(shipped).find((one) => one.name === 'follow-through')!;
    const count = (result: string) =>
      report.rows().all.filter(({ keys }) => keys.result!.includes(result)).length;
    const base = ['onTime', 'late', 'undated', 'open', 'overdue'].reduce(
      (sum, result) => sum + count(result),
      0,
    );
    expect(report.finding).toContain(`Of ${base} actions`);
  });
  test.each(['en', 'fr', 'ar'])('no two charts have one name, in %s', (language) => {
    const own = toContext(repository, language, { base: '', origin: '' });
    const charts = standingReports(own).flatMap(({ sections }) =>
      sections.flatMap((section) => (section.kind === 'figure' ? [section.chart] : [])),
    );
    const all = new Map(pictures(own).map(({ chart }) => [chart.id, JSON.stringify(chart)]));
    expect(
      charts.filter((chart) => all.get(chart.id) !== JSON.stringify(chart)).map(({ id }) => id),
    ).toEqual([]);
  });
  test('the files hold every row with its keys', () => {
    for (const report of standingReports(shipped)) {
      const { rows } = JSON.parse(toReportJson(shipped, report)) as {
        rows: { id: string; keys: object }[];
      };
      expect(rows.map(({ keys }) => keys)).toEqual(report.rows().all.map(({ keys }) => keys));
      expect(toReportCsv(report).split('\n').length).toBeGreaterThan(report.rows().all.length);
    }
  });
});

test(
  'rows are chosen by their keys: values of one key widen, keys narrow, other words of ' +
    'an address do nothing',
  () => {
    const known = new Set(['forum', 'result']);
    const has = (query: string) =>
      isCounted('forum:twg result:late', new URLSearchParams(query), known);
    expect([
      has('result=late'),
      has('result=open'),
      has('result=open&result=late'),
      has('forum=hlm&result=late'),
      has('utm=1'),
      has(''),
    ]).toEqual([true, false, true, false, true, true]);
  },
);

test('a standing report shows a figure beside a link where one can be read in so little room', () => {
  const large = standingReports(shipped)
    .filter((report) => reportShare(shipped, report).width === 1200)
    .map(({ name }) => name);
  expect(large).toEqual(
    expect.arrayContaining([
      'follow-through',
      'verification',
      'lessons',
      'joint-assessment',
      'slippage',
    ]),
  );
});
