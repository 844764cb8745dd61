/**
 * How a finished site takes the place of the last one, so that a reader sees at every instant
 * exactly the old site or exactly the new one.
 *
 * OUT is a symbolic link to a folder in `.waymark/sites` beside it. A build writes into a folder of
 * its own there; to publish it, a fresh link is made and renamed over OUT. rename(2) replaces a
 * link in one step, so there is no moment without a site, whatever is killed and whenever; a folder
 * could not be replaced so. The site before stays until the next one is published, for readers that
 * still hold its files open.
 *
 * Web servers, `tar` of `dist/`, `rsync dist/` and the Pages action (which follows links) take the
 * link as the folder that it leads to. Where a real folder must be handed on, such as artifacts of
 * GitLab, copy it: `cp -RL dist public`. A link OUT that leads elsewhere is followed, and its end
 * is what is replaced. A real folder at OUT, left by an earlier edition, is moved aside once;
 * should the build be killed in that one moment, the next run puts it back. A folder that holds
 * anything but a site is never touched.
 *
 * Folders carry their owner's name: host, process and the time at which the process began. What
 * belongs to no running process and is neither the site nor the one before is removed by the next
 * run. Builds may run at once, each in its own folder: the last to end stays. Only the last step,
 * from the reading of the last manifest to the swap, is done by one at a time, under a lock that
 * dies with its owner.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { manifestName } from './manifest.ts';

export interface Workshop {
  /** The link, or where it is going to stand. */
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
  mkdirSync(workshop.sites, { recursive: true });
  putBack(workshop);
  refuseForeign(out);
  sweep(workshop);
  return workshop;
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

/** Puts a finished draft in the place of the last site, in one step. */
export function publish(workshop: Workshop, draft: string): void {
  const { out, folder } = workshop;
  const last = isLink(out) ? readlinkSync(out) : undefined;
  moveAside(workshop);
  pointTo(out, relative(dirname(out), draft), folder);
  if (last !== undefined)
    pointTo(join(folder, 'last'), relative(folder, resolve(dirname(out), last)), folder);
  left.delete(draft);
  if (last !== undefined) left.add(resolve(dirname(out), last));
  sweep(workshop);
}

/** Removes a draft that is not to be published. */
export function discard(draft: string): void {
  rmSync(draft, { recursive: true, force: true });
}

/** Runs `work` while no other build of this workshop does the same. */
export async function alone<T>({ folder }: Workshop, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'lock');
  const owner = ownName('lock');
  const own = join(folder, owner);
  writeFileSync(own, owner);
  try {
    for (let waited = 0; !take(lock, own); waited += pause) {
      if (waited > longestWait)
        throw new Error(`Another build holds ${lock}; nothing was published.`);
      await new Promise((done) => setTimeout(done, pause));
    }
    return await work();
  } finally {
    if (readOr(lock) === owner) rmSync(lock, { force: true });
    rmSync(own, { force: true });
  }
}

const pause = 50;
const longestWait = 120_000;

/**
 * Whether the lock is taken now: made whole in one step, so that it is never seen without its
 * owner's name.
 */
function take(lock: string, own: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = readOr(lock);
  if (holder !== undefined && isRunning(holder, lock)) return false;
  // Two may find the same stale lock: each renames what it finds, and gives back what was not
  // stale.
  const found = `${own}-stale`;
  try {
    renameSync(lock, found);
    const owner = readOr(found);
    if (owner !== undefined && owner !== holder && isRunning(owner, found)) linkSync(found, lock);
  } catch {
    // another was faster
  }
  rmSync(found, { force: true });
  return false;
}

function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const isLink = (path: string) =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** The end of a chain of links that are not our own. */
function followLink(path: string): string {
  const target = isLink(path) ? resolve(dirname(path), readlinkSync(path)) : undefined;
  if (target === undefined || dirname(target) === join(dirname(path), '.waymark', 'sites'))
    return path;
  return followLink(target);
}

function pointTo(link: string, target: string, folder: string): void {
  const fresh = join(folder, ownName('link'));
  symlinkSync(target, fresh, 'dir');
  renameSync(fresh, link);
}

function refuseForeign(out: string): void {
  const stats = lstatSync(out, { throwIfNoEntry: false });
  if (
    !stats ||
    stats.isSymbolicLink() ||
    (stats.isDirectory() && (existsSync(join(out, manifestName)) || readdirSync(out).length === 0))
  )
    return;
  throw new Error(
    `${out} is there and is no site of this engine, so it is not replaced. Move it away, or name another folder with OUT.`,
  );
}

/**
 * A real folder at OUT cannot be replaced by a link in one step: it is moved aside, under a name by
 * which `putBack` knows it.
 */
function moveAside({ out, folder }: Workshop): void {
  if (!existsSync(out) || isLink(out)) return;
  renameSync(out, join(folder, ownName('aside')));
}

/** A site that was moved aside by a build that then was killed is put back. */
function putBack({ out, folder }: Workshop): void {
  if (lstatSync(out, { throwIfNoEntry: false })) return;
  const aside = readdirSync(folder).find(
    (name) => name.startsWith('aside-') && !isRunning(name, join(folder, name)),
  );
  if (aside) renameSync(join(folder, aside), out);
}

/** Sites that this process itself has published and replaced. */
const left = new Set<string>();

/** Removes what belongs to no running build and is neither the site nor the one before. */
function sweep({ out, folder, sites }: Workshop): void {
  // Sites of other records may stand beside this one.
  const kept = new Set(
    [...namesIn(dirname(out), /^/), join(folder, 'last')]
      .filter(isLink)
      .map((link) => resolve(dirname(link), readlinkSync(link))),
  );
  const isOver = (path: string) =>
    !kept.has(path) && (left.has(path) || !isRunning(basename(path), path));
  const leftovers = [
    ...namesIn(sites, /^site-/),
    ...namesIn(folder, /^(scratch|link|lock|aside)-/),
  ];
  for (const path of leftovers) {
    if (!isOver(path)) continue;
    rmSync(path, { recursive: true, force: true });
    left.delete(path);
  }
}

const namesIn = (folder: string, pattern: RegExp) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/**
 * A name that no other build chooses, and that says who owns it: kind, host, process, when the
 * process began, and a random part.
 */
function ownName(kind: string): string {
  return [kind, host, process.pid, beganAt(process.pid) ?? 0, randomBytes(4).toString('hex')].join(
    '-',
  );
}

const day = 86_400_000;

/**
 * Whether the owner of a file or folder is running, by the owner's name. What another machine made
 * on a shared disk is its own for a day.
 */
function isRunning(name: string, path: string): boolean {
  const [, machine, pid, began] = name.split('-');
  if (machine !== host)
    return Date.now() - (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < day;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return String(beganAt(Number(pid)) ?? 0) === began;
}

/**
 * When a process began, in ticks since the machine did; nothing where the system does not tell. A
 * number of a process is used again, this pair is not.
 */
function beganAt(pid: number): string | undefined {
  const stat = readOr(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}
