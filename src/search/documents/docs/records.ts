/** The document of a record with a page. */
import { type IsoDate, remember, toAddress } from '../../../schema/values/index.ts';
import type { RecordOf, Repository } from '../../../schema/index.ts';
import {
  type Context,
  type Inline,
  findAddress,
  findProofMark,
  findReportedMark,
  isTranslated,
  recordFactsOf,
  registerName,
  titleOf,
} from '../../../views/parts/index.ts';
import { type SearchDoc, isText } from './doc.ts';
import { namesOf } from './names.ts';
import { passagesOf } from './passages.ts';
import { peopleOf, shortValuesOf } from './shortValues.ts';

export function recordDoc(context: Context, record: RecordOf): SearchDoc {
  const reported = findReportedMark(context, record);
  const proof = findProofMark(context, record);
  const facts = recordFactsOf(context, record);
  return {
    kind: record.register,
    kindLabel: registerName(context, record.register, 'one'),
    id: record.id,
    href: findAddress(context, record)!,
    title: titleOf(context, record),
    names: namesOf(context, record),
    facts,
    ...(reported ? { reported: shownMark(reported) } : {}),
    ...(proof ? { proof: shownMark(proof) } : {}),
    people: peopleOf(context, record, facts),
    passages: passagesOf(context, record),
    values: shortValuesOf(context, record),
    ...languagesRead(context, record),
  };
}

export const shownMark = ({ voice, text }: Extract<Inline, { kind: 'mark' }>) => ({ voice, text });

/** In which languages a record can be read, and when it or its translation last changed. */
export function languagesRead(
  { repository, language }: Context,
  record: RecordOf,
): Pick<SearchDoc, 'languages' | 'changed'> {
  const days = changesOf(repository);
  const key = keyOf(record.register, record.id);
  const known = [days.get(key), days.get(`${key}/${language}`)];
  const changed = known.filter(isText).toSorted().at(-1);
  const languages = repository.descriptor.languages.filter((one) =>
    isTranslated(repository, record, one),
  );
  return { languages, ...(changed ? { changed } : {}) };
}

/**
 * The day of the newest edit of each record, and with a language at its end of its translation,
 * where the history is known and has one.
 */
function changesOf(repository: Repository): ReadonlyMap<string, IsoDate> {
  return remember('days of the newest edits', repository, () => {
    const days = new Map<string, IsoDate>();
    for (const { register, id, date } of repository.history?.changes ?? [])
      if (register)
        days.set(findTranslatedKey(repository, register, id) ?? keyOf(register, id), date);
    return days;
  });
}

const keyOf = (register: string, id: string) => `${register}/${toAddress(id)}`;

/** The key of what a row of translations translates. */
function findTranslatedKey({ records }: Repository, register: string, id: string) {
  const row = register === 'translations' ? records.findIn('translations', id) : undefined;
  const record = row && records.find(row.fields.record);
  return record && `${keyOf(record.register, record.id)}/${row.fields.language}`;
}
