/** What a reader is told of a record's page in another language than the record's own. */
import { formatLanguageName } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import { addressIn, recordPath } from '../../parts/addresses.ts';
import { sourceLanguage, type Context } from '../../parts/context.ts';
import { findProse, type Text } from '../../parts/texts.ts';

export interface TranslationNote {
  /** The standing of the translation, and whether some of the text is not translated. */
  sentences: readonly string[];
  /** The page in the language in which the record is written. */
  original: { text: string; href: string; language: string };
}

/** From the strongest standing to the weakest: a page has that of its weakest text. */
const standings = ['authentic', 'official', 'unofficial'];

export function findTranslationNote(
  context: Context,
  record: RecordOf,
  shown: readonly Text[],
): TranslationNote | undefined {
  const { language, repository, say } = context;
  const source = sourceLanguage(repository);
  const path = recordPath(record);
  if (language === source || path === undefined) return undefined;
  const standing = standings.toReversed().find((one) => standingsOf(context, record).has(one));
  const partial = untranslated(context, record, shown);
  return {
    sentences: [
      ...(standing ? [say('translation.standing', { standing })] : []),
      ...(partial ? [say('translation.partial', { what: partial })] : []),
    ],
    original: {
      text: formatLanguageName(language, source),
      href: addressIn(context, path, source),
      language: source,
    },
  };
}

/** What is shown in the record's own language: the whole text of a lesson or report, or some. */
function untranslated(context: Context, record: RecordOf, shown: readonly Text[]) {
  if (findProse(context, record)?.lang !== undefined) return 'text';
  return shown.some(({ lang }) => lang !== undefined) ? 'some' : undefined;
}

/** The standings of all of the record's texts in the reader's language that say one. */
function standingsOf(context: Context, record: RecordOf): ReadonlySet<unknown> {
  const { language, repository } = context;
  const rows = repository.records.linkedFrom('translations', 'record', record.id);
  return new Set<unknown>([
    findProse(context, record)?.prose.frontMatter.get('standing')?.value,
    ...rows
      .filter(({ fields }) => toAddress(fields.language) === toAddress(language))
      .map(({ fields }) => fields.standing),
  ]);
}
