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
import { judgedRepository, moduleOf } from './record/judged/index.ts';

const textsOf = (register: ProseRegister) =>
  defineCollection({
    loader: {
      name: `waymark-${register}`,
      async load({ store, watcher }) {
        const fill = async () => {
          const { prose } = await judgedRepository();
          store.clear();
          for (const [id, text] of prose)
            if (text.file.startsWith(`content/${register}/`))
              store.set({ id, data: {}, filePath: moduleOf(text), deferredRender: true });
        };
        if (!watcher) return fill();
        // While developing, it is the pages that say what is wrong with a record.
        const refill = () => fill().catch(() => undefined);
        watcher.on('all', () => void refill());
        return refill();
      },
    },
  });

export const collections = { lessons: textsOf('lessons'), reports: textsOf('reports') };
