/** The frame of a page as plain data. */
import { directionOf, formatDate, formatList } from '../../i18n/index.ts';
import {
  type RegisterName,
  registersOn,
  registerNames,
  registers,
} from '../../schema/registers/index.ts';
import { absolute, addressIn, fileAddress } from '../parts/addresses.ts';
import { toPageCite, type PageSubject } from '../takeaway/cite.ts';
import { contextKey, sayNoHistory, type Context } from '../parts/context.ts';
import { feedOf } from '../changes/log/feeds.ts';
import { isHeld } from './held.ts';
import { findArrival, toLanguages } from './languages.ts';
import { feedLinks } from '../takeaway/follow.ts';
import { remember } from '../../schema/values/index.ts';
import type { SearchAttributes } from '../parts/filters.ts';
import { hasShares, siteShare, type SharePicture } from '../takeaway/share.ts';
import { siteTitle } from '../parts/texts.ts';

type NavKey =
  | RegisterName
  | 'home'
  | 'search'
  | 'data'
  | 'method'
  | 'about'
  | 'glossary'
  | 'contribute'
  | 'correct'
  | 'changes'
  | 'corrections'
  | 'calendar'
  | 'check';

export interface PageAbout {
  title: string;
  /** Path without language or base. */
  path: string;
  nav?: NavKey;
  description?: string;
  /** Languages in which the page exists; all of the site's where nothing is said. */
  languages?: readonly string[];
  json?: string;
  /** What stands beside a link to the page; the site's own picture where nothing is said. */
  picture?: SharePicture;
  /** By whose last change it is cited. */
  tells?: PageSubject;
  /** Given where the search is to find the page. */
  search?: SearchAttributes;
  /** Not to be indexed by others either: pages of a list after the first, the search. */
  exact?: boolean;
}

const sections = [...registersOn('nav'), 'data'] as const;
const furtherRegisters = registerNames.filter((name) => registers[name].nav === 'more');
const furtherPages = [
  'glossary',
  'changes',
  'corrections',
  'calendar',
  'method',
  'contribute',
  'correct',
  'check',
  'about',
] as const;

interface NavLink {
  label: string;
  href: string;
  current?: boolean;
  exact?: boolean;
}

export function toFrameView(context: Context, about: PageAbout) {
  const { descriptor } = context.repository;
  const languages = about.languages ?? descriptor.languages;
  const fixed = remember('frame', context.repository, () => toFixed(context), contextKey(context));
  return {
    ...fixed,
    title: about.path === '/' ? fixed.site : `${about.title} · ${fixed.site}`,
    canonical:
      context.origin === '' ? undefined : absolute(context, addressIn(context, about.path)),
    picture: toPicture(context, about),
    alternates:
      languages.length > 1
        ? languages.map((language) => ({
            language,
            href: absolute(context, addressIn(context, about.path, language)),
          }))
        : [],
    languages: toLanguages(context, about),
    arrival: findArrival(context, about),
    nav: fixed.sections.map((one): NavLink => ({
      ...one,
      current: about.nav === one.key,
      exact: about.path === `/${one.key}/`,
    })),
    ...feedFor(context, about),
    version: versionOf(context, about),
    ...(about.json || about.path === '/404.html'
      ? {}
      : {
          cite: toPageCite(context, about.path === '/' ? { ...about, title: fixed.site } : about),
        }),
    ...(about.search && isHeld(context, about.nav ?? '')
      ? { pagefind: toPagefind(about.search) }
      : {}),
  };
}

/** The picture that those show who link to the page, by its whole address. */
function toPicture(context: Context, about: PageAbout) {
  if (!hasShares(context)) return undefined;
  const { path, width, height } = about.picture ?? siteShare(context);
  return { address: absolute(context, fileAddress(context, path)), width, height };
}

/** What is the same on every page of a language. */
function toFixed(context: Context) {
  const { text, lang } = siteTitle(context);
  return {
    direction: directionOf(context.words),
    script: new Intl.Locale(context.words).maximize().script,
    site: text,
    siteLanguage: lang,
    engine: `Waymark ${context.repository.engine}`,
    demonstration: context.repository.descriptor.demonstration,
    home: addressIn(context, '/'),
    search: addressIn(context, '/search/'),
    icon: fileAddress(context, '/icon.svg'),
    look: fileAddress(context, '/look.js'),
    sections: sectionLinks(context),
    more: moreLinks(context),
    licence: licenceOf(context),
  };
}

/** The sections of the site that hold something. */
export const sectionLinks = (context: Context) =>
  sections
    .filter((key) => isHeld(context, key))
    .map((key) => ({
      key,
      label: context.say(key === 'data' ? 'nav.data' : `register.${key}.many`),
      href: addressIn(context, `/${key}/`),
    }));

/** The feed that a reader's program offers on a page: the record's own, else that of everything. */
function feedFor(
  context: Context,
  { path, title, json }: PageAbout,
): { feed?: { title: string; href: string } } {
  const [register = '', id = ''] = path.split('/').filter((part) => part !== '');
  const own = json ? feedOf({ register, id }) : undefined;
  const [feed] = feedLinks(context, own ?? 'all');
  return feed
    ? { feed: { href: feed.href, title: own ? title : context.repository.descriptor.title } }
    : {};
}

function moreLinks(context: Context): readonly NavLink[] {
  const held = (name: string) => isHeld(context, name);
  return [
    ...furtherRegisters.filter(held).map((name) => ({
      label: context.say(`register.${name}.many`),
      href: addressIn(context, `/${name}/`),
    })),
    ...furtherPages.filter(held).map((name) => ({
      label: context.say(`nav.${name}`),
      href: addressIn(context, `/${name}/`),
    })),
  ];
}

/**
 * Of when the page is, in its foot: in full where it tells the record as a whole, the day alone
 * where it tells figures of the day; every other page leads to the one that says it.
 */
function versionOf(context: Context, { tells }: PageAbout): FrameVersion {
  const { say, language, repository } = context;
  const date = say('site.asOf', { date: formatDate(language, repository.asOf) });
  const isWhole = tells === 'record' || tells === 'day';
  return {
    text: [
      ...(isWhole ? [`${date}.`] : []),
      ...(tells === 'record' ? commitOf(context) : []),
      ...(repository.history?.mode === 'full' ? [] : [sayNoHistory(context)]),
    ].join(' '),
    ...(isWhole
      ? {}
      : { link: { label: say('site.edition'), href: `${addressIn(context, '/about/')}#edition` } }),
  };
}

interface FrameVersion {
  text: string;
  link?: NavLink;
}

function commitOf({ repository, language, say }: Context): readonly string[] {
  if (!repository.commit) return [];
  const { hash, date } = repository.commit;
  const words = { hash: hash.slice(0, 10), date: formatDate(language, date) };
  return [`${say('site.version', words)}.`];
}

function licenceOf(context: Context): string {
  const licences = context.repository.descriptor.licenses
    .map((one) => one.title ?? one.name ?? one.path)
    .filter((one) => one !== undefined);
  return [
    ...(licences.length > 0
      ? [context.say('site.licence', { licence: formatList(context.language, licences) }) + '.']
      : []),
    context.say('about.engineLicence'),
  ].join(' ');
}

/** Pagefind's attributes: `name:value` pairs separated by commas, values without commas. */
function toPagefind(facts: SearchAttributes) {
  const pairs = (entries: SearchAttributes['filters']) =>
    entries.map(([name, value]) => `${name}:${value.replaceAll(',', ' ')}`).join(', ');
  return { filters: pairs(facts.filters), sorts: pairs(facts.sorts), meta: facts.meta };
}
