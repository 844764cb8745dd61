/** Every file for machines, one after the other, as path and content. */
import { addressedRegisters, registerNames } from '../schema/registers/index.ts';
import type { RecordOf } from '../schema/index.ts';
import {
  type ChartSpec,
  toCsv as chartCsv,
  toJson as chartJson,
  toStandaloneSvg,
} from '../charts/index.ts';
import type { Context } from '../views/parts/index.ts';
import { blankHeader, blankPath, hasFormulas } from '../views/pages/index.ts';
import {
  cataloguePath,
  chartPath,
  keptDaysPath,
  keptVersions,
  leaving,
  pictures,
  toDcat,
} from '../views/takeaway/index.ts';
import { remainsOf } from '../views/changes/index.ts';
import { calendarFiles } from './calendars.ts';
import { toChangesJson } from './changes.ts';
import { checkFiles } from './check.ts';
import { toTableCsv, toSafeCsv } from '../tables/records/index.ts';
import { toDataPackage } from './datapackage.ts';
import { feedFiles } from './feeds.ts';
import { headerFiles, robotsFile } from './headers.ts';
import { recordJsonPath, stringify, toDatasetJson, toRecordJson, toTombstoneJson } from './json.ts';
import { recomputedFiles } from './recomputed.ts';
import { reportFiles } from './reports.ts';

export interface ExportFile {
  path: string;
  content: string | Uint8Array;
}

/** The files of a record in its languages, without those of the search; the first context is the source language's. */
export function* exportFiles(contexts: readonly Context[]): Generator<ExportFile> {
  const source = contexts[0]!;
  const { repository } = source;
  yield { path: '/data/datapackage.json', content: toDataPackage(source) };
  yield { path: cataloguePath, content: stringify(toDcat(source)) };
  for (const dataset of repository.datasets) {
    if (dataset.resource.opaque) continue;
    const path = `/data/${dataset.resource.name}`;
    yield { path: `${path}.csv`, content: toTableCsv(dataset.header, dataset.texts) };
    yield { path: `${path}.json`, content: toDatasetJson(dataset) };
    if (hasFormulas(dataset))
      yield { path: `${path}.safe.csv`, content: toSafeCsv(dataset.header, dataset.texts) };
  }
  for (const register of registerNames)
    yield { path: blankPath(register), content: toTableCsv(blankHeader(source, register), []) };
  for (const register of addressedRegisters) {
    for (const record of repository.records.of(register) as readonly RecordOf[])
      yield { path: recordJsonPath(record), content: toRecordJson(source, record) };
  }
  for (const one of remainsOf(source))
    yield { path: recordJsonPath(one), content: toTombstoneJson(source, one) };
  for (const context of contexts)
    for (const { chart, address } of pictures(context)) yield* chartFiles(context, chart, address);
  yield { path: keptDaysPath, content: stringify(Object.fromEntries(keptVersions(source))) };
  yield { path: '/changes.json', content: toChangesJson(source) };
  yield* recomputedFiles(source);
  yield* feedFiles(source);
  yield* calendarFiles(source);
  yield* reportFiles(source);
  for (const [file, content] of repository.images) yield { path: `/media/${file}`, content };
  yield* checkFiles(contexts);
  yield* headerFiles(source.base);
  yield robotsFile(source.origin, source.base);
}

function* chartFiles(context: Context, chart: ChartSpec, address: string): Generator<ExportFile> {
  yield { path: chartPath(context, chart, 'csv'), content: chartCsv(chart) };
  yield { path: chartPath(context, chart, 'json'), content: chartJson(chart) };
  yield {
    path: chartPath(context, chart, 'svg'),
    content: toStandaloneSvg(chart, leaving(context, address)),
  };
}
