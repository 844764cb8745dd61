/** The door of `views/prose/`: what other packages use of it. */
export { chaptersOf } from './chapters.ts';
export { type ProsePart, toProseParts } from './parts.ts';
export { pastNotes } from './past.ts';
export { sectionsOf } from './headings.ts';
