/**
 * While developing, a change in the record is seen at the next page: the front desk forgets what it
 * has read.
 */
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';

export function recordInDevelopment(): AstroIntegration {
  return {
    name: 'waymark-record',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const root = resolve(process.env.RECORD ?? process.cwd());
        const folders = [join(root, 'data'), join(root, 'content')];
        server.watcher.add(folders);
        server.watcher.on('all', async (_event, path) => {
          if (!folders.some((folder) => path.startsWith(folder))) return;
          const { forgetRepository } = (await server.ssrLoadModule('/src/site.ts')) as {
            forgetRepository: () => void;
          };
          forgetRepository();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
