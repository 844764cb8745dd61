/**
 * How a finished site takes the place of the last one, so that a reader finds exactly the old site
 * or exactly the new one.
 *
 * OUT is a folder like any other, which can be copied, packed and uploaded as it stands. A build
 * writes into a folder of its own in `.waymark/sites` beside it, and to publish it the two are
 * exchanged. On Linux, with `mv --exchange` (coreutils 9.5) or Perl, that is one step, and there is
 * no moment without a site, whatever is killed and whenever. Elsewhere it is two renames, one
 * directly after the other: what is killed between them leaves the old site aside, whole, and the
 * next run puts it back. The site before stays as `.waymark/last` until the next one is published, for
 * readers that still hold its files open.
 *
 * A link OUT is followed, and its end is what is replaced; but a link into `.waymark/sites`, which
 * an earlier edition left, becomes a folder. A folder that holds anything but a site is never
 * touched.
 *
 * Folders carry their owner's name: host, process and the time at which the process began. What
 * belongs to no running process and is neither the site nor the one before is removed by the next
 * run. Builds may run at once, each in its own folder: the last to end stays. Only the last step,
 * from the reading of the last manifest to the exchange, is done by one at a time, under a lock that
 * dies with its owner.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Mistake } from './command.ts';
import { manifestName } from './manifest.ts';
import { isRunning, ownName } from './owner.ts';

export interface Workshop {
  /** The site, or where it is going to stand. */
  out: string;
  /** `.waymark` beside it. */
  folder: string;
  /** Folders of sites. */
  sites: string;
}

/**
 * The place in which a site is made and put forward; what killed builds left there is removed.
 * Throws where OUT is something else than a site.
 */
export function openWorkshop(wanted: string): Workshop {
  const out = followLink(resolve(wanted));
  const folder = join(dirname(out), '.waymark');
  const workshop = { out, folder, sites: join(folder, 'sites') };
  makeFolder(workshop.sites);
  putBack(workshop);
  refuseForeign(out);
  sweep(workshop);
  return workshop;
}

/** Makes a folder and those above it; Node's own way never ends where the system allows none. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Mistake(`No folder can be made at ${folder}; name another with OUT.`);
    if (!existsSync(folder)) throw error;
  }
}

/** A new empty folder for a site. */
export function openDraft({ sites }: Workshop): string {
  const draft = join(sites, ownName('site'));
  mkdirSync(draft);
  return draft;
}

/**
 * A new empty folder within `folder` for what is needed only while building, and of which no later
 * build knows.
 */
export function openScratch(folder: string): string {
  const scratch = join(folder, ownName('scratch'));
  mkdirSync(folder, { recursive: true });
  for (const path of namesIn(folder, /^scratch-/))
    if (!isRunning(basename(path), path)) rmSync(path, { recursive: true, force: true });
  mkdirSync(scratch);
  return scratch;
}

/** The folder of the site that stands now, if one does. */
export function findSite({ out }: Workshop): string | undefined {
  return existsSync(join(out, manifestName)) ? realpathSync(out) : undefined;
}

/** Puts a finished draft in the place of the last site. */
export function publish(workshop: Workshop, draft: string): void {
  const { out, folder } = workshop;
  if (!isThere(out)) renameSync(draft, out);
  else if (exchange(draft, out)) keepAsLast(folder, draft);
  else replace(workshop, draft);
  sweep(workshop);
}

/**
 * Exchanges two folders in one step; false, and nothing is done, where the system cannot. Node has
 * no such call: see renameat2(2), which older systems reach through Perl alone.
 */
export function exchange(one: string, other: string): boolean {
  const does = (command: string, args: readonly string[]) =>
    spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  if (does('mv', ['--exchange', '--no-target-directory', one, other])) return true;
  const call = renameat2.get(`${process.platform} ${process.arch}`);
  return call !== undefined && does('perl', ['-e', inPerl, call, one, other]);
}

/** The number of the call by system and processor. */
const renameat2 = new Map([
  ['linux x64', '316'],
  ['linux arm64', '276'],
]);
// Both folders by their whole paths (-100 is AT_FDCWD), exchanged (2 is RENAME_EXCHANGE).
const inPerl = 'exit(syscall(shift() + 0, -100, "$ARGV[0]", -100, "$ARGV[1]", 2) == 0 ? 0 : 1)';

/** Moves the site aside, to where `putBack` finds it, and the draft to its place. */
function replace({ out, folder }: Workshop, draft: string): void {
  const aside = join(folder, ownName('aside'));
  mkdirSync(aside);
  const old = join(aside, basename(out));
  renameSync(out, old);
  try {
    renameSync(draft, out);
  } catch (error) {
    renameSync(old, out);
    throw error;
  }
  keepAsLast(folder, old);
  rmSync(aside, { recursive: true });
}

/** Keeps the site before; an empty folder or the link of an earlier edition was none. */
function keepAsLast(folder: string, old: string): void {
  const last = join(folder, 'last');
  rmSync(last, { recursive: true, force: true });
  if (!isLink(old) && existsSync(join(old, manifestName))) renameSync(old, last);
  else rmSync(old, { recursive: true });
}

/** Removes a draft that is not to be published. */
export function discard(draft: string): void {
  rmSync(draft, { recursive: true, force: true });
}

const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
const isLink = (path: string) =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** The end of a chain of links; one that an earlier edition left is an end itself. */
function followLink(path: string): string {
  const target = isLink(path) ? resolve(dirname(path), readlinkSync(path)) : undefined;
  if (target === undefined || dirname(target) === join(dirname(path), '.waymark', 'sites'))
    return path;
  return followLink(target);
}

function refuseForeign(out: string): void {
  const stats = lstatSync(out, { throwIfNoEntry: false });
  if (
    !stats ||
    stats.isSymbolicLink() ||
    (stats.isDirectory() && (existsSync(join(out, manifestName)) || readdirSync(out).length === 0))
  )
    return;
  throw new Mistake(
    `${out} is there and is no site of this engine, so it is not replaced. ` +
      'Move it away, or name another folder with OUT.',
  );
}

/** Sites that were moved aside by builds that then were killed are put back. */
function putBack({ out, folder }: Workshop): void {
  for (const aside of namesIn(folder, /^aside-/)) {
    if (isRunning(basename(aside), aside)) continue;
    for (const name of readdirSync(aside)) {
      const place = join(dirname(out), name);
      if (!isThere(place)) renameSync(join(aside, name), place);
    }
    rmSync(aside, { recursive: true });
  }
}

/** Removes what belongs to no running build and is neither the site nor the one before. */
function sweep({ out, folder, sites }: Workshop): void {
  // Sites of other records may stand beside this one, at links of an earlier edition.
  const kept = new Set(
    namesIn(dirname(out), /^/)
      .filter(isLink)
      .map((link) => resolve(dirname(link), readlinkSync(link))),
  );
  const leftovers = [...namesIn(sites, /^site-/), ...namesIn(folder, /^(scratch|lock)-/)];
  for (const path of leftovers)
    if (!kept.has(path) && !isRunning(basename(path), path))
      rmSync(path, { recursive: true, force: true });
}

const namesIn = (folder: string, pattern: RegExp) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));
