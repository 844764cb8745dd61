/** The door of `views/takeaway/`: what other packages use of it. */
export { type LinkedData, cataloguePath, toDcat, toSchemaOrg } from './catalogue.ts';
export {
  type CiteForm,
  type CitePiece,
  type CiteView,
  citeReport,
  correctionAddress,
  toCite,
} from './cite.ts';
export {
  type Pinned,
  keptDaysPath,
  keptVersions,
  pinnedPictures,
  pinnedSentence,
} from './embeds.ts';
export { feedLinks, feedsOf, followOf } from './follow.ts';
export { type Picture, pictures } from './pictures.ts';
export { type PictureDrawing, drawings, leaving, recordShare, reportShare } from './share.ts';
export { type Snippet, chartPath, embedPath, takeAwayOf } from './takeAway.ts';
