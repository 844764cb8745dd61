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
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { manifestName } from './manifest.ts';
import { isRunning, ownName } from './owner.ts';

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
    `${out} is there and is no site of this engine, so it is not replaced. ` +
      'Move it away, or name another folder with OUT.',
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
