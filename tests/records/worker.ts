/**
 * Checks, builds and reconciles one record after another in one process, so that what takes long is
 * loaded once. Started by `judged.ts`, which tells it the folders.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeDraft } from '../../src/publish/draft.ts';
import { reconcile } from '../../src/publish/reconcile/index.ts';
import { checkRecord } from '../../src/record/index.ts';
import { indexDocuments, placeIndexes } from '../../src/search/index/index.ts';
import { defaultDay, type Judgement } from './judged.ts';

Object.assign(process.env, {
  NODE_ENV: 'production',
  TZ: 'UTC',
  ASTRO_TELEMETRY_DISABLED: '1',
  AS_OF: defaultDay,
  HISTORY: 'on',
});
// What a build says of itself is of no use here.
console.log = () => {};
console.warn = () => {};

async function judge(record: string, out: string): Promise<Judgement> {
  const { faults } = await checkRecord({ root: record });
  const errors = faults.filter(({ severity }) => severity === 'error');
  const told = errors.map(({ code, file, line, field, found }) =>
    [code, `${file}:${line ?? ''}`, field, found].join(' '),
  );
  if (errors.length > 0) return { errors: errors.map(({ code }) => code), told, findings: [] };
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const search = `${out}-search`;
  const { descriptor } = await writeDraft({ site: out, search }, undefined, record);
  const { languages } = descriptor;
  const indexes = await indexDocuments(search, languages);
  placeIndexes(indexes, { folder: search, site: out, languages });
  rmSync(search, { recursive: true });
  const site = { site: out, root: record, descriptor, base: '', origin: '' };
  const { findings } = await reconcile(site);
  return {
    errors: [],
    told: [],
    findings: findings.map(({ place, text }) => `${place}: ${text}`),
  };
}

process.on('message', ({ folder }: { folder: string }) => {
  judge(join(folder, 'record'), join(folder, 'site')).then(
    (judgement) => process.send!(judgement),
    (error: unknown) =>
      process.send!({
        errors: [],
        told: [],
        findings: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
      }),
  );
});
process.once('disconnect', () => process.exit(0));
