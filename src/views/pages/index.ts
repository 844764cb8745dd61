/** The door of `views/pages/`: what other packages use of it. */
export { toAboutView } from './about.ts';
export { type CalendarItem, comingItems, overdueItems, toCalendarView } from './calendar.ts';
export { type CheckView, checkRecordPath, checkWordsPath, toCheckView } from './check.ts';
export { type ContributeView, toContributeView } from './contribute.ts';
export {
  type DatasetView,
  datasetTitle,
  hasFormulas,
  mostSearchedRows,
  toDataIndexView,
  toDatasetView,
} from './dataset.ts';
export { type PageAbout, toFrameView } from './frame.ts';
export { toGlossaryView } from './glossary.ts';
export { type HomeView, newDays, toHomeView } from './home.ts';
export { type ShownDefinition, findDefinition } from './definition.ts';
export { type MethodView, toMethodView } from './method.ts';
export { policy } from './policy.ts';
export { valueText } from './datasetColumns.ts';
export { faultsIn } from './datasetQuality.ts';
