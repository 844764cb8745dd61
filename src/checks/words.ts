/** Languages in which a record is published and the engine has no words. */
import { countMissingWords } from '../i18n/index.ts';
import type { Descriptor } from '../schema/index.ts';
import { type Fault, fault } from '../schema/faults/index.ts';

/** Says how many words of the pages stand in English in each language that has no dictionary. */
export function checkWords({ file, languages }: Descriptor): readonly Fault[] {
  return languages.flatMap((language) => {
    const count = countMissingWords(language);
    const place = { file, field: 'waymark.languages', found: language };
    return count === 0 ? [] : [fault('x-words-missing', place, { count })];
  });
}
