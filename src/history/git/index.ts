/** The door of `history/git/`: what other packages use of it. */
export { readBaseFiles } from './baseFiles.ts';
export { readHead } from './head.ts';
export { readWorkTree } from './workTree.ts';
