/**
 * Where things stand on the site. Addresses are promises: an address once published keeps working.
 */
import type { RecordOf, StandingReportName } from '../../schema/index.ts';
import { type RegisterName, registers } from '../../schema/registers/index.ts';
import { toAddress } from '../../schema/values/index.ts';
import { type Context, sourceLanguage } from './context.ts';
import { isTranslated } from './texts.ts';

/**
 * A path of the site in a language, with the base before it. `path` begins and ends with a slash,
 * or names a file.
 */
export function addressIn(context: Context, path: string, language = context.language): string {
  const isSource = language === sourceLanguage(context.repository);
  return `${context.base}${isSource ? '' : `/${language.toLowerCase()}`}${path}`;
}

/** A path that is the same in every language: a file for machines. */
export function fileAddress(context: Pick<Context, 'base'>, path: string): string {
  return `${context.base}${path}`;
}

/** The whole address, with scheme and host where they are known. */
export function absolute(context: Pick<Context, 'origin'>, address: string): string {
  return `${context.origin}${address}`;
}

/** The path at which a record is read, without language or base; nothing for a fact about others. */
export function recordPath({ register, id }: RecordOf): string | undefined {
  const { page } = registers[register];
  if (typeof page !== 'string') return undefined;
  return page === 'own'
    ? `/${register}/${toAddress(id)}/`
    : page.replace('{id}', () => toAddress(id));
}

/**
 * The language in which a link to a record leads: the reader's, where the record can be read in it,
 * else the record's own.
 */
export function linkLanguage(context: Context, record: RecordOf): string {
  return record.register === 'terms' || isTranslated(context.repository, record, context.language)
    ? context.language
    : sourceLanguage(context.repository);
}

/**
 * The address of a record's page, in the language in which it can be read; nothing where its
 * register has no pages.
 */
export function findAddress(context: Context, record: RecordOf): string | undefined {
  const path = recordPath(record);
  return path === undefined ? undefined : addressIn(context, path, linkLanguage(context, record));
}

/**
 * Where a record is read that has left the tables: what is left of it stands once, in the source
 * language.
 */
export const remainsAddress = (context: Context, register: RegisterName, id: string): string =>
  addressIn(context, `/${register}/${toAddress(id)}/`, sourceLanguage(context.repository));

/** The path of the scores of a scenario in an edition, without language or base. */
export const scoresPath = (assessment: string, scenario: string) =>
  `/assessments/${toAddress(assessment)}/${toAddress(scenario)}/`;

/**
 * The address of the scores of a scenario in an edition, or, with a participant, of those on its
 * territory.
 */
export function scoresAddress(
  context: Context,
  assessment: RecordOf<'assessments'>,
  scenario: string,
  participant?: string,
): string {
  const language = linkLanguage(context, assessment);
  const address = addressIn(context, scoresPath(assessment.id, scenario), language);
  return participant === undefined ? address : `${address}#${toAddress(participant)}`;
}

/**
 * Where a row is read: at its own address, or, of one that has none, in the section of the page that
 * it stands on. Nothing where the record that it stands with is gone.
 */
export function findPlace(context: Context, record: RecordOf): string | undefined {
  const { page } = registers[record.register];
  if (typeof page === 'string') return findAddress(context, record);
  const { records } = context.repository;
  if (record.register === 'scores') {
    const { assessment: id, scenario, participant } = record.fields;
    const assessment = records.findIn('assessments', id);
    return assessment && scoresAddress(context, assessment, scenario, participant);
  }
  const reader =
    record.register === 'translations'
      ? { ...context, language: publishedLanguage(context, record.fields.language) }
      : context;
  const subject = records.find(String((record.fields as Record<string, unknown>)[page.with]));
  const address = subject && findPlace(reader, subject);
  if (!address || address.includes('#') || page.at === 'none') return address;
  return `${address}#${page.at}`;
}

/** A language as the record publishes it; its first one where it is none of those. */
function publishedLanguage({ repository }: Context, language: string): string {
  const named = toAddress(language);
  const { languages } = repository.descriptor;
  return languages.find((one) => toAddress(one) === named) ?? sourceLanguage(repository);
}

/** The values by which rows of a report are chosen; of several values of one key, any will do. */
export type ChosenRows = Readonly<Record<string, string | readonly string[]>>;

/** The address of the rows of a report that have these values. */
export function rowsAddress(
  context: Context,
  name: StandingReportName,
  chosen: ChosenRows = {},
): string {
  const pairs = Object.entries(chosen).flatMap(([key, values]) =>
    [values].flat().map((value) => [key, value] as [string, string]),
  );
  const query = new URLSearchParams(pairs).toString();
  return `${addressIn(context, `/reports/${name}/`)}${query === '' ? '' : `?${query}`}#rows`;
}
