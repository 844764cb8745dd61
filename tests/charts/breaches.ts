/** How the charts of a record break the rules that every chart keeps. */
import type { ChartSpec } from '../../src/charts/spec.ts';
import { buildRepository } from '../../src/record/index.ts';
import {
  type RegisterName,
  pageRegisters,
  registerNames,
} from '../../src/schema/registers/index.ts';
import type { RecordOf } from '../../src/schema/tables.ts';
import { type Context, toContext } from '../../src/views/parts/context.ts';
import { toListTable } from '../../src/views/records/recordTable.ts';
import { pictures } from '../../src/views/takeaway/pictures.ts';
import { type Known, rules } from './rules.ts';

/** How a chart breaks the rules, a sentence each. */
const breachesOf = (spec: ChartSpec, known: Known): readonly string[] =>
  Object.entries(rules).flatMap(([name, rule]) => {
    const breach = rule(spec, known);
    return breach === undefined ? [] : [`${spec.id} ${breach} (${name})`];
  });

/** The lines that stand in the rows of lists. */
const sparklines = (context: Context): readonly ChartSpec[] =>
  pageRegisters.flatMap((register) =>
    toListTable(context, register, context.repository.records.of(register))
      .rows.flatMap(({ cells }) => cells.flat())
      .flatMap((one) => (one.kind === 'spark' ? [one.chart] : [])),
  );

/** What every chart of a record breaks, in some languages, and how many charts there are. */
export async function breachesIn(
  root: string,
  languages: readonly string[],
): Promise<{ charts: number; breaches: readonly string[] }> {
  const repository = await buildRepository({ root, asOf: '2026-11-23', history: 'off' });
  const recordsOf = (name: RegisterName): readonly RecordOf[] => repository.records.of(name);
  const ids = new Set(registerNames.flatMap((name) => recordsOf(name).map(({ id }) => id)));
  const charts = languages.flatMap((language) => {
    const context = toContext(repository, language, { base: '', origin: '' });
    return [...pictures(context).map(({ chart }) => chart), ...sparklines(context)];
  });
  return {
    charts: charts.length,
    breaches: charts.flatMap((chart) => breachesOf(chart, { ids })),
  };
}
