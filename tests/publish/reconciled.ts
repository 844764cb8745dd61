/** A small site as it is built, copies of it that are spoilt, and what is found against them. */
import { cpSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { reconcile } from '../../src/publish/reconcile/index.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { siteOf } from '../site/ask.ts';
import { temporary, tinyRecord } from './tiny.ts';

/** For the tests of one file: the good site, and copies in a folder that goes after them. */
export async function spoilableSite() {
  const folder = temporary('reconcile');
  afterAll(folder.remove);
  const { record, dir } = await siteOf(tinyRecord());
  const good = realpathSync(dir);
  const broken = join(folder.path, 'broken');
  const judge = (site: string) =>
    reconcile({
      site,
      root: record,
      descriptor: readRecordFiles(record).descriptor!,
      base: '',
      origin: '',
    });
  /** Findings of a copy of the good site after `change`. */
  const findingsAfter = async (change: (site: string) => void): Promise<string> => {
    rmSync(broken, { recursive: true, force: true });
    cpSync(good, broken, { recursive: true });
    change(broken);
    return (await judge(broken)).findings.map(({ place, text }) => `${place}: ${text}`).join('\n');
  };
  /** Whether such a copy would be refused, or published with a word about the engine's defect. */
  const refusedAfter = async (change: (site: string) => void): Promise<boolean> => {
    await findingsAfter(change);
    return (await judge(broken)).findings.some(({ isDefect }) => !isDefect);
  };
  return { good, judge, findingsAfter, refusedAfter };
}

/** A change of one text of a site, which must be there. */
export const edit = (file: string, from: string | RegExp, to: string) => (site: string) => {
  const path = join(site, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${file} does not hold ${String(from)}`);
  writeFileSync(path, changed);
};
