/** Where a fault of the engine is reported. */
import { spawnSync } from 'node:child_process';

/** As npm has it: an address, or an object that holds one. */
export type Bugs = string | { url?: string; email?: string };

/**
 * What package.json says; else the repository that this copy of the engine was cloned from; nothing
 * where neither is to be had.
 */
export function findIssues(bugs: Bugs | undefined, folder: string): string | undefined {
  const stated = typeof bugs === 'object' ? (bugs.url ?? bugs.email) : bugs;
  return stated ?? toWebAddress(readOrigin(folder));
}

function readOrigin(folder: string): string {
  const args = ['-C', folder, 'config', '--get', 'remote.origin.url'];
  return spawnSync('git', args, { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** The page of a repository, without the password that its address may hold; a path has none. */
function toWebAddress(origin: string): string | undefined {
  const [, host, path] =
    /^(?:https?:\/\/|ssh:\/\/)(?:[^/@]*@)?([^/@]+)\/(.+)$/.exec(origin) ??
    /^[\w.-]+@([\w.-]+):(.+)$/.exec(origin) ??
    [];
  const plain = path?.replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '');
  return host && plain && `https://${host.replace(/:22$/, '')}/${plain}`;
}
