/** The page of an address that leads nowhere, in the words of every language of the record. */
import { directionOf } from '../../i18n/index.ts';
import { addressIn } from '../parts/addresses.ts';
import { type Context, toContext } from '../parts/context.ts';
import { sectionLinks } from './frame.ts';

/** Hosts send one file for all addresses: whoever came to it may read any of the languages. */
export function toNotFoundView({ base, origin, repository }: Context) {
  return repository.descriptor.languages.map((language) => {
    const reader = toContext(repository, language, { base, origin });
    const { say, words } = reader;
    const home = addressIn(reader, '/');
    return {
      language: words,
      direction: directionOf(words),
      title: say('notFound.title'),
      text: say('notFound.text'),
      home,
      links: [
        { href: home, label: say('nav.home') },
        { href: addressIn(reader, '/search/'), label: say('site.search') },
        ...sectionLinks(reader),
      ],
    };
  });
}
