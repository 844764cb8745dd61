/** The titles of all records from A to Z, for readers without scripts. */
import { formatNumber } from '../../i18n/index.ts';
import { compareText } from '../../schema/faults/index.ts';
import { pageRegisters } from '../../schema/registers/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import {
  type Context,
  addressIn,
  findAddress,
  linkLanguage,
  registerName,
  titleOf,
} from '../../views/parts/index.ts';
import { foldWord } from './words.ts';
import { remember } from '../../schema/values/index.ts';

const onPage = 500;

interface TitleLine {
  title: string;
  lang?: string;
  hreflang?: string;
  href: string;
  kind: string;
}
export interface TitlesView {
  title: string;
  path: string;
  sentence: string;
  lines: readonly TitleLine[];
  page: number;
  pages: readonly { label: string; href: string }[];
}

/** The path of a page of titles without language or base. */
export function titlesPath(page: number): string {
  return page === 1 ? '/search/titles/' : `/search/titles/${page}/`;
}

function titlesOf(context: Context): readonly { key: string; record: RecordOf }[] {
  return remember('sorted titles', context, () => {
    const records = pageRegisters.flatMap(
      (register) => context.repository.records.of(register) as readonly RecordOf[],
    );
    return records
      .map((record) => ({ key: foldWord(titleOf(context, record).text), record }))
      .toSorted((a, b) => compareText(a.key, b.key) || compareText(a.record.id, b.record.id));
  });
}

export function countTitlePages(context: Context): number {
  return Math.max(1, Math.ceil(titlesOf(context).length / onPage));
}

export function toTitlesView(context: Context, page: number): TitlesView {
  const titles = titlesOf(context);
  return {
    title:
      page === 1
        ? context.say('search.titles.title')
        : context.say('search.titles.pageTitle', { page }),
    path: titlesPath(page),
    page,
    sentence: context.say('search.titles.sentence', { count: titles.length }),
    lines: titles
      .slice((page - 1) * onPage, page * onPage)
      .map(({ record }) => toLine(context, record)),
    pages: Array.from({ length: countTitlePages(context) }, (_, index) => ({
      label: rangeOf(titles, index) || formatNumber(context.language, index + 1),
      href: addressIn(context, titlesPath(index + 1)),
    })),
  };
}

function toLine(context: Context, record: RecordOf): TitleLine {
  const { text, lang } = titleOf(context, record);
  const language = linkLanguage(context, record);
  return {
    title: text,
    href: findAddress(context, record)!,
    kind: registerName(context, record.register, 'one'),
    ...(lang ? { lang } : {}),
    ...(language === context.language ? {} : { hreflang: language }),
  };
}

/** The first letters of the first and last title of a page. */
function rangeOf(titles: readonly { key: string }[], index: number): string {
  const letters = (key: string | undefined) =>
    [...(key ?? '').replace(/[^\p{L}\p{N}]/gu, '')]
      .slice(0, 2)
      .map((letter, place) => (place === 0 ? letter.toUpperCase() : letter))
      .join('');
  const [first, last] = [
    letters(titles[index * onPage]?.key),
    letters(titles[Math.min(titles.length, (index + 1) * onPage) - 1]?.key),
  ];
  return first === last ? first : `${first} – ${last}`;
}
