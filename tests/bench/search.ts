/**
 * `npm run bench:search`: bytes and time from a cold search page to ten results, and for each
 * further word, at 1,000, 10,000 and 50,000 actions, without limits and as a slow phone; what
 * indexing costs against the indexer's own command on the same pages; and how well the table of
 * queries is answered on the shipped record, with phrases held against a plain search of the texts
 * there and on the records of strangers. SIZES=1000,10000 chooses sizes,
 * PARTS=speed,indexing,relevance,strangers chooses parts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildRepository } from '../../src/record/index.ts';
import { toContext } from '../../src/views/parts/context.ts';
import { textsOf } from '../../src/search/documents/document.ts';
import { searchDocs } from '../../src/search/documents/docs/index.ts';
import { launch } from '../browser/browser.ts';
import { relevance, strangers } from './search/relevance.ts';
import { project } from './search/site.ts';
import { indexing, speed } from './search/speed.ts';

const parts = new Set((process.env.PARTS ?? 'speed,indexing,relevance,strangers').split(','));
const folder = mkdtempSync(join(tmpdir(), 'waymark-search-'));

/**
 * The words of the shipped record, each as often as it has it: so that some are rare and a few are
 * everywhere.
 */
async function shippedWords(): Promise<readonly string[]> {
  const repository = await buildRepository({ root: project, asOf: '2026-11-23', history: 'off' });
  const docs = [...searchDocs(toContext(repository, 'en', { base: '', origin: '' }))];
  return docs
    .flatMap((doc) => textsOf(doc).flatMap((text) => text.toLowerCase().match(/[a-z]+/g) ?? []))
    .filter((word) => word.length > 1);
}

const browser = await launch();
try {
  const vocabulary = await shippedWords();
  if (parts.has('speed')) await speed(folder, browser, vocabulary);
  if (parts.has('indexing')) await indexing(folder, vocabulary);
  if (parts.has('relevance')) await relevance(folder, browser);
  if (parts.has('strangers')) await strangers(folder, browser, vocabulary);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
