/** The door of `search/documents/`: what other packages use of it. */
export { toldWeights } from '../ranking.ts';
export { searchFiles } from './files.ts';
export { type SearchPageView, toSearchPageView } from './page.ts';
export { type TitlesView, countTitlePages, toTitlesView } from './titles.ts';
