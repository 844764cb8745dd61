/** How well the shipped record and those of strangers are searched. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { checkPhrases, type PhraseReport } from '../../search/phrases.ts';
import { ask, judge, readQueries } from '../../search/queries.ts';
import { serveFolder } from '../../search/server.ts';
import { remakeSearch } from '../../search/site.ts';
import { seeded, writeSeededRecord } from '../seeded.ts';
import { build, project } from './site.ts';
import { cloneKev, shared, writePosts } from './strangers.ts';

/** How the table of queries is answered on the shipped record, and phrases drawn from it. */
export async function relevance(folder: string, browser: Browser): Promise<void> {
  mkdirSync(join(folder, 'shipped'));
  const site = join(folder, 'shipped', 'dist');
  build(project, site, '2026-11-23');
  const server = await serveFolder(site);
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  const groups = new Map<string, { recall: number; reciprocal: number }[]>();
  for (const query of readQueries()) {
    const judged = judge(await ask(page, server.url, query));
    groups.set(query.about, [...(groups.get(query.about) ?? []), judged]);
    if (judged.recall < 1 || judged.unexpected.length > 0)
      console.log(
        `  ${query.about}: ${query.query} ${query.params ?? ''}: recall ` +
          `${judged.recall.toFixed(2)}` +
          `${judged.unexpected.length > 0 ? `, not expected: ${judged.unexpected.slice(0, 5).join(', ')}` : ''}`,
      );
  }
  const mean = (values: readonly number[]) =>
    (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
  for (const [name, results] of groups)
    console.log(
      `  ${name.padEnd(24)} ${String(results.length).padStart(3)} queries   mean ` +
        `reciprocal rank ${mean(results.map(({ reciprocal }) => reciprocal))}   recall ` +
        `${mean(results.map(({ recall }) => recall))}`,
    );
  const all = [...groups.values()].flat();
  console.log(
    `  ${'all'.padEnd(24)} ${String(all.length).padStart(3)} queries   mean reciprocal ` +
      `rank ${mean(all.map(({ reciprocal }) => reciprocal))}   recall ` +
      `${mean(all.map(({ recall }) => recall))}`,
  );
  tell(
    'shipped record',
    await checkPhrases(page, server.url, project, '2026-11-23', 100, seeded(7)),
  );
  server.close();
}

function tell(name: string, { phrases, hits, missing, wrong }: PhraseReport): void {
  console.log(
    `Phrases, ${name}: ${phrases} asked, ${hits} hits; ${missing.length} missing, ${wrong.length} false.${[
      ...missing,
      ...wrong,
    ]
      .slice(0, 5)
      .map((one) => `\n  ${one}`)
      .join('')}`,
  );
}

/**
 * Records made by others: the known one by its phrase, posts turned into lessons by phrases drawn
 * from them.
 */
export async function strangers(
  folder: string,
  browser: Browser,
  vocabulary: readonly string[],
): Promise<void> {
  if (!existsSync(shared))
    return void console.log('Records of strangers are not here, so they are not searched.');
  const tiny = join(folder, 'tiny-shell');
  writeSeededRecord(tiny, 60, vocabulary);
  mkdirSync(join(folder, 'stranger'));
  const shell = join(folder, 'stranger', 'dist');
  build(tiny, shell, '2026-06-30');
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  for (const [name, root] of [
    ['kev', cloneKev(folder)],
    ['18f-posts', await writePosts(folder)],
  ] as const) {
    const out = join(folder, `${name}-site`);
    const { rows } = await remakeSearch(shell, out, root);
    const server = await serveFolder(out);
    if (name === 'kev') {
      const query = '"use-after-free"';
      const asked = { about: name, query, params: 'kind=actions', expected: [] };
      const { count } = await ask(page, server.url, asked);
      console.log(`“use-after-free” in ${name}: ${count} records.`);
    }
    tell(
      `${name}, ${rows} documents`,
      await checkPhrases(page, server.url, root, '2026-06-30', 100, seeded(11)),
    );
    server.close();
  }
}
