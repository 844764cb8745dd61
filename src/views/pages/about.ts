/**
 * What this record is, who keeps it, under what licence, and which edition a reader has before
 * them.
 */
import { formatDate } from '../../i18n/index.ts';
import type { Context } from '../parts/context.ts';
import { fileAddress } from '../parts/addresses.ts';
import { linked, plain, type Inline } from '../parts/inlines.ts';
import { findOwnText, type Text } from '../parts/texts.ts';

interface AboutPart {
  id: string;
  title: string;
  paragraphs: readonly (readonly Inline[])[];
}
export interface AboutView {
  title: string;
  description?: Text;
  parts: readonly AboutPart[];
}

export function toAboutView(context: Context): AboutView {
  const { descriptor, asOf, commit } = context.repository;
  const { say } = context;
  const description = findOwnText(context, descriptor, 'description');
  const part = (
    id: string,
    title: string,
    paragraphs: readonly (readonly Inline[])[],
  ): AboutPart[] => (paragraphs.length > 0 ? [{ id, title, paragraphs }] : []);
  const named = (one: { title?: string; name?: string; path?: string }): readonly Inline[] => {
    const text = one.title ?? one.name ?? one.path ?? '';
    return [
      one.path && /^https?:/.test(one.path)
        ? { kind: 'link', text, href: one.path, external: true }
        : plain(text),
    ];
  };
  return {
    title: say('about.title'),
    ...(description ? { description } : {}),
    parts: [
      ...(descriptor.demonstration
        ? part('demonstration', say('about.demonstration'), [[plain(say('site.demonstration'))]])
        : []),
      ...part(
        'people',
        say('about.people'),
        descriptor.contributors.map((one) => [
          plain(
            one.roles?.length
              ? say('about.contributors', { name: one.title ?? '', roles: one.roles.join(', ') })
              : (one.title ?? ''),
          ),
        ]),
      ),
      ...part(
        'repository',
        say('nav.contribute'),
        descriptor.repository
          ? [
              [
                plain(say('about.repository')),
                plain(' '),
                {
                  kind: 'link',
                  text: descriptor.repository.replace(/^https?:\/\//, ''),
                  href: descriptor.repository,
                  external: true,
                },
              ],
            ]
          : [],
      ),
      ...part('licences', say('about.licences'), descriptor.licenses.map(named)),
      ...part('sources', say('about.sources'), descriptor.sources.map(named)),
      ...part('verify', say('about.verify'), [
        [plain(say('about.verifyText'))],
        [
          linked('MANIFEST.sha256', fileAddress(context, '/MANIFEST.sha256')),
          plain(' '),
          linked('verify.sh', fileAddress(context, '/verify.sh')),
        ],
        [
          plain(say('about.verifyHow')),
          plain(' '),
          { kind: 'text', text: 'sh verify.sh page.html', lang: 'en' },
        ],
      ]),
      ...part('edition', say('about.edition'), [
        [plain(say('about.editionText', { date: formatDate(context.language, asOf) }))],
        [
          plain(
            commit
              ? say('about.editionCommit', { hash: commit.hash })
              : say('about.editionNoCommit'),
          ),
        ],
        [plain(say('about.engine'))],
      ]),
    ],
  };
}
