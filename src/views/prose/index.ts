/** The door of `views/prose/`: what other packages use of it. */
export { toProseParts } from './parts.ts';
export { sectionsOf } from './headings.ts';
