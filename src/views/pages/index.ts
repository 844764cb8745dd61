/** The door of `views/pages/`: what other packages use of it. */
export { toAboutView } from './about.ts';
export { type CalendarItem, comingItems, overdueItems, toCalendarView } from './calendar.ts';
export { type CheckView, toCheckView } from './check.ts';
export {
  type ContributeView,
  type FaultsView,
  type WordsView,
  toContributeView,
  toFaultsView,
  toWordsView,
} from './contribute.ts';
export { type CorrectView, toCorrectView } from './correct.ts';
export { blankHeader, blankPath } from './blanks.ts';
export { tableOf } from './datasets/facts.ts';
export { toDataIndexView } from './datasets/dataIndex.ts';
export {
  type DatasetView,
  datasetTitle,
  hasFormulas,
  mostSearchedRows,
  toDatasetView,
} from './datasets/dataset.ts';
export { type PageAbout, toFrameView } from './frame.ts';
export { type GlossaryView, toGlossaryView } from './glossary.ts';
export { isHeld, unheldAddresses } from './held.ts';
export { type HomeView, newDays, toHomeView } from './home.ts';
export { type ShownDefinition, findDefinition } from './definition.ts';
export { type WaysView, checkRecordPath, checkWordsPath } from './judging.ts';
export { type MethodView, toMethodView } from './method.ts';
export { toNotFoundView } from './notFound.ts';
export { policy } from './policy.ts';
export {
  type RowsView,
  countRowPages,
  rowAddress,
  rowsPath,
  toRowsView,
} from './datasets/rowsPage.ts';
export { valueText } from './datasets/columns.ts';
export { faultsIn } from './datasets/quality.ts';
export { yearsChart } from './yearsChart.ts';
