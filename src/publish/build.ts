/**
 * `npm run build`: judges the record, builds the site into a fresh folder, adds the files for
 * machines and the search index, holds the whole against the record, and only then puts it in the
 * place of the last good site. RECORD names the record's folder, OUT the site's (default dist),
 * AS_OF the day of the figures, SITE the origin and base path, PREVIOUS the manifest to follow (see
 * manifest.ts).
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeIndexes } from '../search/index/index.ts';
import type { Documented, Drafted, DraftFolders } from './draft.ts';
import { type Bugs, findIssues } from './issues.ts';
import { runCommand } from './command.ts';
import { alone } from './lock.ts';
import {
  checkManifest,
  type Listed,
  listSizes,
  type Provenance,
  readLast,
  toManifest,
  writeManifest,
} from './manifest.ts';
import {
  discard,
  findSite,
  openDraft,
  openScratch,
  openWorkshop,
  publish,
  type Workshop,
} from './publish.ts';
import { keepTimes, sayKept, type SinceLast } from './since.ts';
import { type Finding, SiteRefused, refuseOrKeep, tellDefects } from './reconcile/findings.ts';
import { root, toReading, toSiteAddress } from './settings.ts';

// The site does not depend on the caller's environment; Vite would take the first of these for its
// own.
for (const name of [
  'MODE',
  'PROD',
  'DEV',
  'SSR',
  'BASE_URL',
  'ASSETS_PREFIX',
  'LC_MESSAGES',
  'LANGUAGE',
])
  delete process.env[name];
Object.assign(process.env, {
  NODE_ENV: 'production',
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  ASTRO_TELEMETRY_DISABLED: '1',
});

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);

const usage = `npm run build
Settings: RECORD, OUT, SITE, AS_OF, HISTORY, PREVIOUS; README.md says what they are.`;

async function build(): Promise<void> {
  const started = performance.now();
  const workshop = openWorkshop(process.env.OUT ?? 'dist');
  const draft = openDraft(workshop);
  try {
    const drafted = await writeSite(workshop, draft);
    const indexed = performance.now();
    const { files, defects } = await judge(draft, drafted);
    const judged = performance.now();
    const provenance = provenanceOf(drafted);
    const since = await alone(workshop, () => bringOut(workshop, draft, { files, provenance }));
    const published = performance.now();
    if (defects.length > 0) console.error(tellDefects(defects, ...madeWith(drafted)));
    console.log(
      `Held against the record in ${seconds(judged - indexed)} s, ` +
        `published in ${seconds(published - judged)} s.`,
    );
    if (since) console.log(sayKept(since));
    const { record, pages, files: others } = drafted.took;
    console.log(
      `Built in ${seconds(published - started)} s (record ${seconds(record)} s, ` +
        `pages ${seconds(pages)} s, files and index ${seconds(others)} s): ${workshop.out}`,
    );
  } catch (error) {
    discard(draft);
    throw error;
  }
}

/** The draft was not written, and why was told where it happened. */
class Told extends Error {
  readonly status: number;
  constructor(status: number) {
    super();
    this.status = status;
  }
}

/**
 * Pages, files and the index of the search, which is made here, from what the other process writes
 * first, while that goes on with the pages.
 */
async function writeSite({ folder }: Workshop, draft: string): Promise<Drafted> {
  const search = openScratch(folder);
  let indexing: Promise<MadeIndexes> | undefined;
  const index = async ({ documented }: Documented) => {
    const { indexDocuments } = await import('../search/index/index.ts');
    return indexDocuments(search, documented);
  };
  try {
    const drafted = await writeDraft({ site: draft, search }, (told) => {
      indexing = index(told);
      // Who waits for it below is told; until then it is nobody's.
      indexing.catch(() => {});
      void loadReconciler();
    });
    const written = performance.now();
    const { languages } = drafted.descriptor;
    const { placeIndexes } = await import('../search/index/index.ts');
    placeIndexes(await indexing!, { folder: search, site: draft, languages });
    const { took } = drafted;
    return { ...drafted, took: { ...took, files: took.files + performance.now() - written } };
  } finally {
    await indexing?.catch(() => {});
    discard(search);
  }
}

/** The reconciler is loaded while this process has little to do. */
const loadReconciler = () => import('./reconcile/index.ts');

// A large young generation for pages that live a moment; memory is given back between the two parts
// of the work.
const draftFlags = ['--expose-gc', '--max-semi-space-size=32'];

/**
 * Pages and files, written by a process of their own: what they took of memory is given back before
 * the site is judged.
 */
function writeDraft(
  { site, search }: DraftFolders,
  tell: (told: Documented) => void,
): Promise<Drafted> {
  return new Promise((done, fail) => {
    let drafted: Drafted | undefined;
    const child = fork(new URL('./draft.ts', import.meta.url), [site, search], {
      execArgv: draftFlags,
      serialization: 'advanced',
    });
    child.on('message', (message: Drafted | Documented) => {
      if ('documented' in message) tell(message);
      else drafted = message;
    });
    child.once('error', fail);
    child.once('exit', (code, signal) => {
      if (drafted) done(drafted);
      else fail(code ? new Told(code) : notWritten(signal ?? `status ${code}`));
    });
  });
}

const notWritten = (why: string) =>
  new Error(`The pages were not written to their end (${why}), so nothing is published.`);

/**
 * Holds the site against the record; throws with all findings where it may not go out, else gives
 * its files as they were judged, and the engine's own defects.
 */
async function judge(
  draft: string,
  { descriptor }: Drafted,
): Promise<{ files: readonly Listed[]; defects: readonly Finding[] }> {
  const { reconcile } = await loadReconciler();
  const { history, cache } = toReading();
  const task = { site: draft, root, descriptor, history, cache };
  const { files, findings } = await reconcile({ ...task, ...toSiteAddress() });
  return { files, defects: refuseOrKeep(findings) };
}

/**
 * Writes the manifest of what was judged, sees that it is whole and that nothing was cut, added or
 * taken away since, and publishes; tells what of the last site is the same.
 */
async function bringOut(
  workshop: Workshop,
  draft: string,
  { files, provenance }: { files: readonly Listed[]; provenance: Provenance },
): Promise<SinceLast | undefined> {
  const last = findSite(workshop);
  writeManifest(draft, toManifest(files, provenance, readLast(last)));
  const wrong = await checkManifest(draft, listSizes(draft));
  if (wrong.length > 0)
    throw new Error(
      `The site was not written whole, so it is not published: ${wrong.slice(0, 5).join('; ')}.`,
    );
  const since = keepTimes(draft, files, last);
  publish(workshop, draft);
  return since;
}

interface Manifested {
  dependencies: Record<string, string>;
  /** Where faults of the engine are reported. */
  bugs?: Bugs;
}

/** The folder of the engine. */
const engineFolder = join(import.meta.dirname, '../..');

const readPackage = () =>
  JSON.parse(readFileSync(join(engineFolder, 'package.json'), 'utf8')) as Manifested;

/** What a defect is reported with, and where. */
function madeWith({ engine }: Drafted): readonly [engine: string, issues: string | undefined] {
  const { dependencies, bugs } = readPackage();
  const versions = `Waymark ${engine}, Astro ${dependencies.astro}, Node ${process.versions.node}`;
  return [versions, findIssues(bugs, engineFolder)];
}

/** Everything besides the record that decides what the site's bytes are. */
function provenanceOf({ commit, asOf, engine }: Drafted): Provenance {
  const { dependencies } = readPackage();
  const { base, origin } = toSiteAddress();
  return {
    commit: commit ?? 'none',
    asof: asOf,
    site: `${origin}${base}` || 'none',
    engine,
    astro: dependencies.astro!,
    pagefind: dependencies.pagefind!,
    node: process.versions.node.split('.')[0]!,
  };
}

/** The status of a build whose record, or whose site, was refused and told. */
function toRefusal(error: unknown): number {
  if (error instanceof Told) return error.status;
  if (!(error instanceof SiteRefused)) throw error;
  console.error(error.message);
  return 1;
}

await runCommand(usage, () => build().then(() => 0, toRefusal));
