/** The door of `views/parts/`: what other packages use of it. */
export {
  absolute,
  addressIn,
  fileAddress,
  findAddress,
  findPlace,
  linkLanguage,
  recordPath,
  remainsAddress,
} from './addresses.ts';
export { type Context, sourceLanguage, toContext } from './context.ts';
export {
  type RecordFacts,
  dateThatMatters,
  pageFacts,
  recordFactsOf,
  searchFactsOf,
} from './filters.ts';
export {
  type Inline,
  type MarkVoice,
  labelOf,
  registerName,
  toLinkedText,
  valuesOf,
  wordOf,
} from './inlines.ts';
export { findProofMark, findReportedMark, isCommitment, reportedKey } from './marks.ts';
export { idsIn, ownerNames } from './owners.ts';
export type { Fact, LadderStep, Section } from './sections.ts';
export { type Folding, foldSections, isLate } from './sections.ts';
export {
  type KnownRows,
  type RowFinder,
  type Table,
  firstRows,
  isCounts,
  toKeyText,
} from './table.ts';
export {
  type Text,
  findProse,
  findText,
  isTranslated,
  readableLanguages,
  shortTitleOf,
  siteTitle,
  titleOf,
  recordsIn,
} from './texts.ts';
