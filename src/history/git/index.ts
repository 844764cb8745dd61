/** The door of `history/git/`: what other packages use of it. */
export { type AddedLines, readAdded } from './added.ts';
export { readBaseFiles } from './baseFiles.ts';
export { readHead } from './head.ts';
export { readWorkTree } from './workTree.ts';
