/** The door of `views/records/`: what other packages use of it. */

export {
  type CompareView,
  type EditionPair,
  compareEntries,
  comparedKinds,
  editionPairs,
  toCompareView,
  toPairView,
} from './compare.ts';
export { toCorrectionsView } from './corrections.ts';

export { type ListView, countPages, listPath, statusLabel, toListView } from './list.ts';
export { type RecordView, toRecordView, unheaded } from './record.ts';
export { type ScoredScenario, type ScoresView, scoredScenarios, toScoresView } from './scores.ts';
export { statusSentence } from './sentence.ts';
