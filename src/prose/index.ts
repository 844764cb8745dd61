/** The door of `prose/`, in a browser too: what reads from disk is behind `files.ts`. */
export { proseCaps } from './text/caps.ts';
export { parseFrontMatter, splitFrontMatter } from './frontMatter.ts';
export { LineIndex } from './text/lines.ts';
export { recordProse, toAstroSource } from './processor.ts';
export { parseProse } from './read.ts';
export { fileId, findTranslated } from './names.ts';
export { type ProseRegister, checkTranslatedProse, toProseRecord } from './record.ts';
export { lessonSections } from './sections.ts';
