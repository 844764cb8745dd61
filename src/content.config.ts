/**
 * Astro's collections: `lessons` and `reports`, the two registers whose records are texts.
 *
 * An entry is there to be drawn, by `getEntry`, `render` and `<Content context record />`; see
 * `components/pages/RecordDoor.astro`. It has an id (the record's, in lower case) and no data: the
 * fields of front matter are those of the record, which `judgedRepository` gives, read by
 * its register (`schema/registers/`) and judged together with all tables. For the same reason there
 * is no schema here. Nor is anything written by contributors put into the store: Astro would
 * import a file for a value that begins like one of its own names for images.
 *
 * The loader is given texts that are judged already. That their code is never compiled is the work
 * of `prose/processor.ts`, which `astro.config.mjs` names.
 */
import { defineCollection } from 'astro:content';
import type { ProseRegister } from './prose/index.ts';
import type { ProseFile } from './schema/index.ts';
import { judgedRepository, moduleOf } from './record/judged/index.ts';

/** What `publish/astro/watch.ts` says when it has the collections filled again. */
interface Refreshing {
  /** Another each time, so that Astro knows its store as changed. */
  edition?: number;
  taken?: () => void;
}

const textsOf = (register: ProseRegister) =>
  defineCollection({
    loader: {
      name: `waymark-${register}`,
      async load({ store, meta, watcher, refreshContextData }) {
        // While developing, a refused record is told by the pages.
        const { prose } = await judgedRepository().catch((error: unknown) => {
          if (watcher) return { prose: new Map<string, ProseFile>() };
          throw error;
        });
        const own = [...prose].filter(([, { file }]) => file.startsWith(`content/${register}/`));
        const ids = new Set(own.map(([id]) => id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        for (const [id, text] of own) {
          const filePath = moduleOf(text);
          store.set({ id, data: {}, filePath, digest: filePath, deferredRender: true });
        }
        const { edition = 0, taken } = (refreshContextData ?? {}) as Refreshing;
        meta.set('edition', String(edition));
        taken?.();
      },
    },
  });

export const collections = { lessons: textsOf('lessons'), reports: textsOf('reports') };
