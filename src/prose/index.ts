/** The door of `prose/`: what other packages use of it. */
export { proseCaps } from './caps.ts';
export { readPictures, readProseFiles } from './files.ts';
export { parseFrontMatter, splitFrontMatter } from './frontMatter.ts';
export { LineIndex } from './lines.ts';
export { recordProse, toAstroSource } from './processor.ts';
export { parseProse } from './read.ts';
export { type ProseRegister, lessonSections, toProseRecord } from './record.ts';
