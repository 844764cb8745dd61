/** The door of `search/documents/`: what other packages use of it. */
export { searchFiles } from './files.ts';
export { type SearchPageView, toSearchPageView } from './page.ts';
export { type TitlesView, countTitlePages, toTitlesView } from './titles.ts';
