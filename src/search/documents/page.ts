/**
 * The search page as plain data: what stands in it before anything is searched, and the words that
 * the browser will need.
 */
import {
  type MessageKey,
  formatDate,
  formatLanguageName,
  formatNumber,
  localeOf,
} from '../../i18n/index.ts';
import { compareText } from '../../schema/faults/index.ts';
import { fieldsOf, pageRegisters } from '../../schema/registers/index.ts';
import {
  type Context,
  addressIn,
  labelOf,
  registerName,
  siteTitle,
  sourceLanguage,
} from '../../views/parts/index.ts';
import { followedRegisters } from '../../views/changes/index.ts';
import { datasetTitle, isHeld } from '../../views/pages/index.ts';
import { unheaded } from '../../views/records/index.ts';
import { leading } from './docs/index.ts';
import { titlesPath } from './titles.ts';

/**
 * A message in each form that a count takes, and for none; `{count}` stands for the number where
 * the form says it.
 */
type CountForms = Readonly<Partial<Record<Intl.LDMLPluralRule | 'none', string>>>;

const countKeys = ['count', 'onlyCount', 'allOf', 'filter.more', 'filter.adds'] as const;
type CountKey = (typeof countKeys)[number];

export interface SearchWords {
  locale: string;
  site: string;
  asOf: string;
  counts: Readonly<Record<CountKey, CountForms>>;
  said: Readonly<Record<SaidKey, string>>;
  languages: Readonly<Record<string, string>>;
  /** Headings of the texts of records, by the ids at which they stand. */
  sections: Readonly<Record<string, string>>;
}

const saidKeys = [
  'loading',
  'ready',
  'failed',
  'noEngine',
  'retry',
  'also',
  'aliases',
  'asWritten',
  'withAliases',
  'beginnings',
  'accents',
  'scattered',
  'short',
  'noWord',
  'without',
  'most',
  'all',
  'tryMost',
  'nothing',
  'nothingTogether',
  'nothingWords',
  'nothingPhrase',
  'didYouMean',
  'withoutFilters',
  'jump',
  'results',
  'alsoIn',
  'inSection',
  'page',
  'pageOf',
  'filter.remove',
  'filter.from',
  'filter.to',
  'filter.changed',
  'preparing',
  'notTaken',
  'copied',
  'copy',
  'copyLink',
  'nearFeeds',
  'citation',
  'everything',
] as const;
export type SaidKey = (typeof saidKeys)[number];

export interface SearchPageView {
  title: string;
  action: string;
  /** Languages of the indexes, the page's own first, the source language next. */
  indexes: string;
  root: string;
  words: SearchWords;
  lists: readonly { label: string; href: string; count: number }[];
  /** All titles; nothing where the record has plain tables alone. */
  titlesHref?: string;
  withLanguages: boolean;
  /** Registers with a feed of their changes; nothing where there are no feeds. */
  feeds?: string;
  /** From when on changes are known. */
  changedMeaning?: string;
}

export function toSearchPageView(context: Context): SearchPageView {
  const { repository, base } = context;
  const registers = pageRegisters.filter((name) => repository.records.of(name).length > 0);
  return {
    title: context.say('search.title'),
    action: addressIn(context, '/search/'),
    root: base,
    indexes: repository.descriptor.languages.map((one) => one.toLowerCase()).join(' '),
    words: wordsOf(context),
    lists:
      registers.length > 0
        ? registers.map((name) => ({
            label: registerName(context, name, 'many'),
            href: addressIn(context, `/${name}/`),
            count: repository.records.of(name).length,
          }))
        : repository.datasets.map((dataset) => ({
            label: datasetTitle(context, dataset),
            href: addressIn(context, `/data/${dataset.resource.name}/`),
            count: dataset.rows.length,
          })),
    ...(isHeld(context, 'search/titles') ? { titlesHref: addressIn(context, titlesPath(1)) } : {}),
    withLanguages: repository.descriptor.languages.length > 1,
    ...feedsOf(context),
    ...changedMeaningOf(context),
  };
}

function feedsOf(context: Context): { feeds?: string } {
  if (context.repository.history?.mode !== 'full') return {};
  return { feeds: followedRegisters(context).toSorted(compareText).join(' ') };
}

function changedMeaningOf(context: Context): { changedMeaning?: string } {
  const first = context.repository.history?.versions[0];
  return first
    ? {
        changedMeaning: context.say('search.filter.changedMeaning', {
          date: formatDate(context.language, first.date),
        }),
      }
    : {};
}

function wordsOf(context: Context): SearchWords {
  const { language, repository } = context;
  const parameters = Object.fromEntries(
    [
      'language',
      'names',
      'word',
      'phrase',
      'query',
      'id',
      'section',
      'page',
      'pages',
      'value',
      'done',
      'count',
      'site',
      'date',
      'address',
      'results',
      'feeds',
    ].map((name) => [name, `{${name}}`]),
  );
  return {
    locale: localeOf(language),
    site: siteTitle(context).text,
    asOf: repository.asOf,
    counts: Object.fromEntries(
      countKeys.map((key) => [key, countForms(context, `search.${key}`)]),
    ) as SearchWords['counts'],
    said: Object.fromEntries(
      saidKeys.map((key) => [key, context.say(`search.${key}` as MessageKey, parameters)]),
    ) as SearchWords['said'],
    languages: Object.fromEntries(
      [...new Set([language, sourceLanguage(repository), ...repository.descriptor.languages])].map(
        (one) => [one.toLowerCase(), formatLanguageName(language, one)],
      ),
    ),
    sections: sectionsOf(context),
  };
}

/**
 * The texts of records that always stand under a heading on their pages; those of a lesson or
 * report tell their own.
 */
function sectionsOf(context: Context): SearchWords['sections'] {
  const headed = pageRegisters.flatMap((register) =>
    [...fieldsOf(register)]
      .filter(
        ([field, { kind }]) => kind === 'prose' && !unheaded.has(field) && !leading.has(field),
      )
      .map(([field]) => [field, labelOf(context, register, field)] as const),
  );
  return Object.fromEntries(headed);
}

/** Numbers of every form that languages know, whole ones. */
const samples = [1, 2, 3, 11, 100, 5_000_000];

function countForms(context: Context, key: MessageKey): CountForms {
  const { language } = context;
  const rules = new Intl.PluralRules(language);
  const said = (count: number) =>
    context
      .say(key, { count, language: '{language}' })
      .replace(formatNumber(language, count), '{count}');
  const forms = new Map(samples.map((count) => [rules.select(count), said(count)] as const));
  return { ...Object.fromEntries(forms), none: said(0) };
}
