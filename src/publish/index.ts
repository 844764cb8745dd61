/** The door of `publish/`: what other packages use of it. */
export { Mistake, runCommand } from './command.ts';
export { root, toSiteAddress } from './settings.ts';
