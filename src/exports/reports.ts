/**
 * The rows of each standing report for machines: what is shown, with the keys by which a number
 * chooses its rows. In the source language.
 */
import { type Context, fileAddress } from '../views/parts/index.ts';
import { type CountedRows, type StandingReport, standingReports } from '../views/reports/index.ts';
import { toSafeCsv } from '../tables/records/index.ts';
import { stringify } from './json.ts';

interface ReportFile {
  path: string;
  content: string;
}

const dataNames = ({ all }: CountedRows) => [
  ...new Set(all.flatMap(({ data = {} }) => Object.keys(data))),
];
const keyNames = ({ all }: CountedRows) => [
  ...new Set(all.flatMap(({ keys }) => Object.keys(keys))),
];

/**
 * One line a row: its id, the cells as they are shown, the keys, dates and numbers for machines;
 * several values of a key are separated by `;`.
 */
export function toReportCsv(report: StandingReport): string {
  const rows = report.rows();
  const names = keyNames(rows);
  const values = dataNames(rows);
  return toSafeCsv(
    [
      'id',
      ...rows.columns.map(({ label }) => label),
      ...names.map((name) => `key_${name}`),
      ...values.map((name) => `data_${name}`),
    ],
    rows.all.map(({ row, keys, data }) => [
      row.id,
      ...row.cells.map(textOf),
      ...names.map((name) => (keys[name] ?? []).join(';')),
      ...values.map((name) => String(data?.[name] ?? '')),
    ]),
  );
}

export function toReportJson(context: Context, report: StandingReport): string {
  const { name, title, finding, numbers } = report;
  const { descriptor, asOf } = context.repository;
  return stringify({
    name,
    title,
    finding,
    source: descriptor.title,
    asOf,
    address: fileAddress(context, `/reports/${name}/`),
    numbers: numbers.map(({ label, values }) => ({ label, value: textOf(values) })),
    rows: rowsOf(report.rows()),
  });
}

const rowsOf = ({ columns, all }: CountedRows) =>
  all.map(({ row, keys, data }) => ({
    id: row.id,
    keys,
    ...(data ? { data } : {}),
    cells: Object.fromEntries(
      columns.map(({ key }, index) => [key, textOf(row.cells[index] ?? [])]),
    ),
  }));

const textOf = (cell: readonly { text: string }[]) => cell.map(({ text }) => text).join(' · ');

export function* reportFiles(context: Context): Generator<ReportFile> {
  for (const report of standingReports(context)) {
    if (report.rows().all.length > 0)
      yield { path: `/reports/${report.name}/rows.csv`, content: toReportCsv(report) };
    yield { path: `/reports/${report.name}/rows.json`, content: toReportJson(context, report) };
  }
}
