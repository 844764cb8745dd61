/** The door of `charts/kinds/`: what other packages use of it. */
export { cellText } from './matrix.ts';
