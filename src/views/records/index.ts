/** The door of `views/records/`: what other packages use of it. */
export { type EditionPair, editionPairs, toPairView } from './compare/editions.ts';
export { type CompareView, compareEntries, comparedKinds, toCompareView } from './compare/kinds.ts';
export { toCorrectionsView } from './corrections.ts';
export type { Facet } from './list/facets.ts';
export { type ListView, countPages, listPath, toListView } from './list/list.ts';
export { type LifeView } from './life/life.ts';
export { unheaded } from './page/passages.ts';
export { type RecordView, toRecordView } from './page/recordView.ts';
export { type ScoredScenario, type ScoresView, scoredScenarios, toScoresView } from './scores.ts';
export { statusLabel } from './list/statuses.ts';
export { statusSentence } from './registers/index.ts';
