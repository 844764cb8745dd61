/** The door of `search/documents/`: what other packages use of it. */
export { toldWeights } from '../ranking.ts';
export { ByteReader } from './bytes.ts';
export { searchFiles } from './files.ts';
export { partStep, partsInFile } from './format.ts';
export { type SearchPageView, toSearchPageView } from './page.ts';
export { type TitlesView, countTitlePages, toTitlesView } from './titles.ts';
