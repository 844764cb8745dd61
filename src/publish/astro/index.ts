/**
 * The record in Astro: how its pages come to the repository and its collections to their texts,
 * and, while developing, how a change in the record is seen at the next page.
 */
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { formatFaultLine } from '../../i18n/index.ts';
import { RecordRefused, buildRepository } from '../../record/index.ts';
import { isOffered, offerRepository } from '../../record/judged/index.ts';
import type { Repository } from '../../schema/index.ts';
import { judgedTexts } from './texts.ts';

let built: Promise<Repository> | undefined;

/** The record, read once until it changes: where nobody has judged it before Astro began. */
function readOnce(): Promise<Repository> {
  built ??= buildRepository({
    root: process.env.RECORD ?? process.cwd(),
    asOf: process.env.AS_OF,
    history: process.env.HISTORY,
    cache: '.waymark/cache/history',
  }).catch((error: unknown) => {
    if (error instanceof RecordRefused)
      for (const fault of error.faults) console.error(formatFaultLine('en', fault));
    throw error;
  });
  return built;
}

/** The integration for `astro.config.mjs`. */
export function recordInAstro(): AstroIntegration {
  return {
    name: 'waymark-record',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        if (!isOffered()) offerRepository(readOnce);
        updateConfig({ vite: { plugins: [judgedTexts()] } });
      },
      'astro:server:setup': ({ server }) => {
        const root = resolve(process.env.RECORD ?? process.cwd());
        const folders = [join(root, 'data'), join(root, 'content')];
        server.watcher.add(folders);
        server.watcher.on('all', (_event, path) => {
          if (!folders.some((folder) => path.startsWith(folder))) return;
          built = undefined;
          for (const name of ['ssr', 'prerender', 'client']) {
            server.environments[name]?.moduleGraph.invalidateAll();
            server.environments[name]?.hot.send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}
