/** What a search and its index cost, at several sizes of a record. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../search/server.ts';
import { remakeSearch } from '../../search/site.ts';
import { writeSeededRecord } from '../seeded.ts';
import { measure, type Measure } from './reader.ts';
import { build, median } from './site.ts';

const sizes = (process.env.SIZES ?? '1000,10000,50000').split(',').map(Number);

/**
 * Words of a vocabulary by how many of a hundred words they are: what a reader looks for is never
 * among the most frequent.
 */
function pickWords(vocabulary: readonly string[]): string[][] {
  const counts = new Map<string, number>();
  for (const word of vocabulary) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts]
    .filter(([word]) => word.length > 4)
    .toSorted((a, b) => b[1] - a[1])
    .map(([word]) => word);
  const at = (rank: number) => sorted[rank]!;
  return [
    [at(40), at(15), at(80)],
    [at(100), at(60), at(20)],
    [at(200), at(30), at(90)],
    [at(300), at(50), at(10)],
  ];
}

const kilobytes = (value: number) => (value / 1000).toFixed(0).padStart(6);

/** Bytes and time of searches at each size, without limits and as a slow phone. */
export async function speed(
  folder: string,
  browser: Browser,
  vocabulary: readonly string[],
): Promise<void> {
  const tiny = join(folder, 'tiny');
  writeSeededRecord(tiny, 60, vocabulary);
  const shell = join(folder, 'shell', 'dist');
  mkdirSync(join(folder, 'shell'));
  build(tiny, shell, '2026-06-30');
  console.log(
    '  actions documents  reader     kB to ten results  (largest)   + page kB   ms to ' +
      'ten   further word kB (largest)   ms (largest)     files s  index s',
  );
  for (const size of sizes) {
    const record = join(folder, `record-${size}`);
    writeSeededRecord(record, size, vocabulary);
    const out = join(folder, `site-${size}`);
    const { rows, writing, indexing } = await remakeSearch(shell, out, record);
    const server = await serveFolder(out);
    for (const slow of [false, true]) {
      const runs: Measure[][] = [];
      for (const words of pickWords(vocabulary))
        runs.push(await measure(browser, server.url, words, slow));
      const first = runs.map(([one]) => one!);
      const further = runs.flatMap(([, ...others]) => others);
      console.log(
        [
          String(size).padStart(9),
          String(rows).padStart(9),
          slow ? ' slow phone' : ' unlimited ',
          '  ',
          kilobytes(median(first.map(({ bytes }) => bytes))),
          '           ',
          `(${kilobytes(Math.max(...first.map(({ bytes }) => bytes)))})`,
          kilobytes(median(first.map(({ page }) => page))),
          '     ',
          median(first.map(({ milliseconds }) => milliseconds))
            .toFixed(0)
            .padStart(6),
          '        ',
          kilobytes(median(further.map(({ bytes }) => bytes))),
          '         ',
          `(${kilobytes(Math.max(...further.map(({ bytes }) => bytes)))})`,
          median(further.map(({ milliseconds }) => milliseconds))
            .toFixed(0)
            .padStart(6),
          `(${Math.max(...further.map(({ milliseconds }) => milliseconds))
            .toFixed(0)
            .padStart(6)})`,
          '  ',
          writing.toFixed(1).padStart(6),
          indexing.toFixed(1).padStart(7),
        ].join(' '),
      );
    }
    server.close();
    rmSync(out, { recursive: true, force: true });
  }
}

/**
 * What indexing costs against the indexer's own command on the pages of the same record, with a
 * mark on each page that is to be found.
 */
export async function indexing(folder: string, vocabulary: readonly string[]): Promise<void> {
  const size = sizes.includes(10_000) ? 10_000 : Math.max(...sizes);
  const record = join(folder, `pages-${size}`);
  writeSeededRecord(record, size, vocabulary);
  mkdirSync(join(folder, 'pages'));
  const site = join(folder, 'pages', 'dist');
  build(record, site, '2026-06-30');
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const started = performance.now();
    execFileSync('pagefind', [
      '--site',
      site,
      '--output-path',
      join(folder, `alone-${run}`),
      '--silent',
    ]);
    times.push((performance.now() - started) / 1000);
  }
  const own: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const { writing, indexing: indexed } = await remakeSearch(
      site,
      join(folder, `own-${run}`),
      record,
    );
    own.push(writing + indexed);
  }
  console.log(
    `Indexing ${size} actions: the indexer's own command on the pages ` +
      `${median(times).toFixed(1)} s, the whole search ${median(own).toFixed(1)} s, ` +
      `${(median(own) / median(times)).toFixed(2)} times as long.`,
  );
}
