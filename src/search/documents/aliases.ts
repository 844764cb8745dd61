/** Other names of terms. */
import type { RecordOf } from '../../schema/index.ts';
import type { Context } from '../../views/parts/index.ts';
import type { SearchAlias } from './format.ts';

/** The glossary's terms that have other names, as far as some text has one of them. */
export function toAliases(
  context: Context,
  isPresent: (name: string) => boolean,
): readonly SearchAlias[] {
  return context.repository.records.of('terms').flatMap((term) => {
    const names = namesOf(context, term);
    const present = names.filter((name) => isPresent(name) || isPresent(`${name}s`));
    return names.length > 1 && present.length > 0
      ? [{ present, absent: names.filter((name) => !present.includes(name)) }]
      : [];
  });
}

/**
 * Its spellings, abbreviations and languages, each once in whichever letters; what leads to another
 * term is no other name.
 */
function namesOf({ repository }: Context, term: RecordOf<'terms'>): readonly string[] {
  const { records } = repository;
  const others = (term.fields.see_also ?? []).filter((name) => !records.findIn('terms', name));
  const translated = records
    .linkedFrom('translations', 'record', term.id)
    .filter(({ fields }) => fields.field === 'term')
    .map(({ fields }) => fields.text);
  const names = [term.fields.term, ...others, ...translated];
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
