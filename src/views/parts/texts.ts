/**
 * The texts of a record in the reader's language: its translation where there is one, else the
 * source text marked with its language.
 */
import { toAddress, remember } from '../../schema/values/index.ts';
import type {
  Descriptor,
  ProseFile,
  RecordOf,
  Repository,
  ResourceDescriptor,
} from '../../schema/index.ts';
import { type RegisterName, registers } from '../../schema/registers/index.ts';
import { sourceLanguage, type Context } from './context.ts';

/** A contributor's text. `lang` is given where it differs from the language of the page. */
export interface Text {
  text: string;
  lang?: string;
}

const textIn = (context: Context, text: string, language: string): Text =>
  language === context.words ? { text } : { text, lang: language };

const translationsOf = (repository: Repository) =>
  remember('translations', repository, () => {
    const rows = repository.records.of('translations');
    return new Map(
      rows.map((row) => [textKey(row.fields.record, row.fields.field, row.fields.language), row]),
    );
  });

const textKey = (record: string, field: string, language: string) =>
  `${toAddress(record)} ${field} ${language.toLowerCase()}`;

function findTranslation(
  repository: Repository,
  record: RecordOf,
  field: string,
  language: string,
): RecordOf<'translations'> | undefined {
  return translationsOf(repository).get(textKey(record.id, field, language));
}

/** The text of a field, or nothing where it is empty. */
export function findText(context: Context, record: RecordOf, field: string): Text | undefined {
  const value = (record.fields as Record<string, unknown>)[field];
  if (typeof value !== 'string' || value === '') return undefined;
  const source = sourceLanguage(context.repository);
  if (context.language === source) return textIn(context, value, source);
  const translated = findTranslation(context.repository, record, field, context.language);
  return translated
    ? textIn(context, translated.fields.text, context.language)
    : textIn(context, value, source);
}

/**
 * The text of a lesson or report in the reader's language where there is one, else as it was
 * written, with its key in the repository; `lang` as in a `Text`. Nothing of other records.
 */
export function findProse(
  context: Context,
  record: RecordOf,
): { key: string; prose: ProseFile; lang?: string } | undefined {
  const { language, repository } = context;
  const source = sourceLanguage(repository);
  const own = toAddress(record.id);
  const keys = [
    { key: `${own}.${toAddress(language)}`, language },
    { key: own, language: source },
  ];
  for (const { key, language: written } of keys) {
    const prose = repository.prose.get(key);
    const { lang } = textIn(context, '', written);
    if (prose) return { key, prose, ...(lang === undefined ? {} : { lang }) };
  }
  return undefined;
}

/**
 * A text that is not translated, marked with the record's language where that is not the page's.
 */
export function inSource(context: Context, text: string): Text {
  return textIn(context, text, sourceLanguage(context.repository));
}

/** The title or the description of the whole record, or of one of its tables. */
export function findOwnText(
  context: Context,
  of: Pick<Descriptor | ResourceDescriptor, 'title' | 'description' | 'translations'>,
  field: 'title' | 'description',
): Text | undefined {
  const source = sourceLanguage(context.repository);
  const translated =
    context.language === source
      ? undefined
      : of.translations[context.language.toLowerCase()]?.[field];
  if (translated !== undefined) return textIn(context, translated, context.language);
  const text = of[field];
  return text ? textIn(context, text, source) : undefined;
}

/** What the whole record is called. */
export const siteTitle = (context: Context): Text =>
  findOwnText(context, context.repository.descriptor, 'title')!;

/**
 * What a record is called: its title, the field that names its register, the first words of its
 * text, or its id.
 */
export function titleOf(context: Context, record: RecordOf): Text {
  return (
    findText(context, record, 'title') ??
    findText(context, record, registers[record.register].titled) ??
    shortened(findText(context, record, 'text') ?? findText(context, record, 'statement')) ?? {
      text: record.id,
    }
  );
}

/** A short name for tables and labels, where the record has one. */
export function shortTitleOf(context: Context, record: RecordOf): Text {
  return (
    (record.register === 'participants' ? findText(context, record, 'short_name') : undefined) ??
    titleOf(context, record)
  );
}

/**
 * Whether the record can be read in a language: the source language always, another where its
 * naming text or body is translated.
 */
export function isTranslated(repository: Repository, record: RecordOf, language: string): boolean {
  if (language === sourceLanguage(repository)) return true;
  return ['title', registers[record.register].titled].some(
    (field) => findTranslation(repository, record, field, language) !== undefined,
  );
}

/** The languages in which a record can be read. */
export const readableLanguages = (repository: Repository, record: RecordOf): readonly string[] =>
  repository.descriptor.languages.filter((language) => isTranslated(repository, record, language));

/** The records that have a page in a language. */
export function recordsIn(
  { repository, language }: Context,
  register: RegisterName,
): readonly RecordOf[] {
  return (repository.records.of(register) as readonly RecordOf[]).filter((record) =>
    isTranslated(repository, record, language),
  );
}

const longestTitle = 120;

function shortened(text: Text | undefined): Text | undefined {
  if (!text || text.text.length <= longestTitle) return text;
  const cut = text.text.slice(0, longestTitle);
  return { ...text, text: `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestTitle / 2))}…` };
}
