/** The switch of languages: where it leads from a page, and what it says where that is another page. */
import { formatLanguageName, hasMessage, sayIn } from '../../i18n/index.ts';
import { addressIn } from '../parts/addresses.ts';
import { type Context, sourceLanguage } from '../parts/context.ts';

/** What of a page tells in which languages it can be read. */
interface Read {
  path: string;
  nav?: string;
  languages?: readonly string[];
}

/** Where the page that a reader did not find in a language says so. */
const noteId = 'untranslated';

/** Where a language without this page is led: the section that it belongs to. */
const sectionPath = ({ nav }: Read) => (nav && nav !== 'home' ? `/${nav}/` : '/');

export function toLanguages(context: Context, about: Read) {
  const { languages } = context.repository.descriptor;
  return languages.map((language) => {
    const isRead = (about.languages ?? languages).includes(language);
    const name = formatLanguageName(language, language);
    return {
      language,
      current: language === context.language,
      name: isRead
        ? name
        : sayIn(language)('site.languageElsewhere', {
            language: name,
            page: sectionName(language, about),
          }),
      href: isRead
        ? addressIn(context, about.path, language)
        : `${addressIn(context, sectionPath(about), language)}#${noteId}`,
    };
  });
}

function sectionName(language: string, { nav = 'home' }: Read): string {
  const key = [`register.${nav}.many`, `nav.${nav}`].find(hasMessage) ?? 'nav.home';
  return sayIn(language)(key as 'nav.home');
}

/**
 * What a page says to those whom another sent here because it is not in their language; nothing on
 * pages where none leads.
 */
export function findArrival(
  context: Context,
  { path }: Read,
): { id: string; text: string } | undefined {
  const { language, repository, say } = context;
  if (language === sourceLanguage(repository) || !/^\/(?:[a-z]+\/)?$/.test(path)) return undefined;
  const text = say('site.untranslated', { language: formatLanguageName(language, language) });
  return { id: noteId, text };
}
