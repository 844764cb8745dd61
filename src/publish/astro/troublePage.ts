/** What `npm run dev` shows in the place of every page while the record cannot be shown. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { directionOf, interfaceLanguage, sayIn } from '../../i18n/index.ts';

/** The page, in the language that serves the record's, with a line for each fault. */
export function toTroublePage(wanted: string, lines: readonly string[]): string {
  const language = interfaceLanguage(wanted);
  const say = sayIn(language);
  const title = say('dev.refused');
  return toHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language, dir: directionOf(language) }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', title),
          ...styles.map((href) => h('link', { rel: 'stylesheet', href })),
        ]),
        h('body', [
          h('main', [
            h('h1', title),
            h('p', say('dev.waits')),
            h(
              'ul',
              lines.map((line) => h('li', { dir: 'auto' }, line)),
            ),
          ]),
        ]),
      ]),
    ],
  });
}

const styles = ['tokens', 'base', 'layout'].map((name) => `/src/styles/${name}.css`);
