/** The door of `prose/`: what other packages use of it. */
export { proseCaps } from './text/caps.ts';
export { readPictures, readProseFiles } from './files.ts';
export { parseFrontMatter, splitFrontMatter } from './frontMatter.ts';
export { LineIndex } from './text/lines.ts';
export { recordProse, toAstroSource } from './processor.ts';
export { parseProse } from './read.ts';
export { type ProseRegister, fileId, toProseRecord } from './record.ts';
export { lessonSections } from './sections.ts';
