/**
 * Publishes a small site whose every file holds one word: for the tests that end it, fill its disk,
 * or run several at once. `node publisher.ts OUT WORD`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkManifest,
  listFiles,
  readLast,
  toManifest,
  writeManifest,
} from '../../src/publish/manifest.ts';
import { alone } from '../../src/publish/lock.ts';
import { discard, findSite, openDraft, openWorkshop, publish } from '../../src/publish/publish.ts';

const [out = '', word = ''] = process.argv.slice(2);
const workshop = openWorkshop(out);
const draft = openDraft(workshop);
try {
  for (let page = 0; page < 60; page += 1) {
    mkdirSync(join(draft, `page-${page}`));
    writeFileSync(join(draft, `page-${page}`, 'index.html'), `${word}\n`.repeat(600));
  }
  writeFileSync(join(draft, 'word'), word);
  const files = await listFiles(draft);
  await alone(workshop, async () => {
    writeManifest(draft, toManifest(files, { commit: word }, readLast(findSite(workshop))));
    const wrong = await checkManifest(draft);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    publish(workshop, draft);
  });
} catch (error) {
  discard(draft);
  console.error(String(error));
  process.exitCode = 1;
}
