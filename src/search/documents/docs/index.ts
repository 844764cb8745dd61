/**
 * What is found: one document for every record with a page, every term, position, amendment,
 * correction and answer, every page that is no record's, every table and every row of a plain one;
 * each with its own words, not those of what is linked to it.
 */
import { pageRegisters } from '../../../schema/registers/index.ts';
import { type Context, recordsIn, sourceLanguage } from '../../../views/parts/index.ts';
import { datasetDocs } from './datasets.ts';
import { type SearchDoc, spokenRegisters } from './doc.ts';
import { pageDocs } from './pages.ts';
import { recordDoc } from './records.ts';
import { spokenDoc } from './spoken.ts';

export { type SearchDoc, type SearchPassage, spokenRegisters } from './doc.ts';
export { leading } from './passages.ts';

/** The values of the filter by kind. */
export const searchKinds: readonly SearchDoc['kind'][] = [
  ...pageRegisters,
  ...spokenRegisters,
  'page',
  'data',
  'rows',
];

/** Everything that the search finds in one language, in the same order in every build. */
export function* searchDocs(context: Context): Generator<SearchDoc> {
  const { repository, language } = context;
  yield* pageDocs(context);
  for (const register of pageRegisters)
    for (const record of recordsIn(context, register)) yield recordDoc(context, record);
  for (const register of spokenRegisters)
    for (const record of recordsIn(context, register)) yield* spokenDoc(context, record);
  if (language === sourceLanguage(repository))
    for (const dataset of repository.datasets) yield* datasetDocs(context, dataset);
}
