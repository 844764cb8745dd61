/**
 * What `npm run dev` does when a file of the record changes: the record is read anew, and pages that
 * are open are loaded again, by the ways that Astro and Vite document.
 */
import type { IncomingMessage } from 'node:http';
import { relative, sep } from 'node:path';
import type { HookParameters } from 'astro';
import { root } from '../settings.ts';
import { type LiveRecord, toTroubles } from './live.ts';
import { changedModules } from './texts.ts';
import { toTroublePage } from './troublePage.ts';

type Setup = HookParameters<'astro:server:setup'>;
type Server = Setup['server'];

export function watchRecord({ server, refreshContent }: Setup, record: LiveRecord): void {
  let edition = 0;
  const readAndShow = whenAtRest(async () => {
    const before = record.repository;
    await record.read();
    if (record.trouble !== undefined)
      return server.environments.client.hot.send({ type: 'full-reload' });
    await reload(server, changedModules(before, record.repository!));
    // What is in Astro's store is another then, so Astro forgets the routes that it has worked out,
    // and loads the pages that are open again.
    await refresh(refreshContent!, (edition += 1));
  });
  server.watcher.add(root);
  server.watcher.on('all', (_event, file) => {
    if (isOfRecord(file)) readAndShow();
  });
  server.middlewares.use((request, response, next) => {
    if (record.trouble === undefined || !asksForPage(request)) return next();
    const language = record.repository?.descriptor.languages[0] ?? 'en';
    const lines = toTroubles(language, record.trouble);
    server
      .transformIndexHtml(request.url ?? '/', toTroublePage(language, lines))
      .then(
        (page) => response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(page),
        next,
      );
  });
}

/** Whether a file is one of the record: the project's own folder holds much that is not. */
function isOfRecord(file: string): boolean {
  const [first, ...rest] = relative(root, file).split(sep);
  if ([first, ...rest].some((name) => name?.startsWith('.') || name === 'node_modules'))
    return false;
  return root !== process.cwd() || first === 'data' || first === 'content';
}

const asksForPage = ({ headers }: IncomingMessage) => headers.accept?.includes('text/html');

/** Has modules loaded again wherever they are. */
async function reload({ environments }: Server, ids: readonly string[]): Promise<void> {
  for (const environment of Object.values(environments))
    for (const id of ids) {
      const module = environment.moduleGraph.getModuleById(id);
      if (module) await environment.reloadModule(module);
    }
}

/**
 * Has the collections filled again. While Astro reads `content.config.ts`, which it does after some
 * changes by itself, asking does nothing; so it is asked until a collection says that it was filled.
 */
async function refresh(ask: NonNullable<Setup['refreshContent']>, edition: number): Promise<void> {
  let isTaken = false;
  const context = { edition, taken: () => (isTaken = true) };
  for (let waited = 0; waited < longestWaitMs; waited += pauseMs) {
    await ask({ context });
    if (isTaken) return;
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  throw new Error('Astro did not take the change: start npm run dev anew.');
}

const pauseMs = 50;
const longestWaitMs = 60_000;

/** How long files must be at rest: an editor writes one in several steps, git writes many. */
const restMs = 100;

/**
 * Calls `work` when it was asked for and not again for a moment; never twice at once, and once more
 * where it was asked for meanwhile.
 */
function whenAtRest(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => (last = last.then(work).catch(console.error)), restMs);
  };
}
