/** The door of `charts/parts/`: what other packages use of it. */
export { themes } from './palette.ts';
export { wrap } from './text.ts';
