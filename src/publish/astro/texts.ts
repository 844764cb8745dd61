/**
 * Gives Astro the lessons and reports as they were judged. Their modules are made here and not read
 * from disk, so that no file that changes during the build, or lies outside of the project, is
 * another text to Astro than to the gate.
 */
import { toAstroSource } from '../../prose/index.ts';
import { judgedRepository, moduleOf } from '../../record/judged/index.ts';
import type { Repository } from '../../schema/index.ts';

/** Astro's list of what can be rendered; the file in which it keeps it is shared by all builds. */
const list = 'astro:content-module-imports';
const scheme = 'waymark:';
/** Marks an id that is no file. */
const virtual = '\0';

const textsById = async () => {
  const { prose } = await judgedRepository();
  return new Map([...prose.values()].map((text) => [scheme + moduleOf(text), text]));
};

async function toList(): Promise<string> {
  const entries = [...(await textsById())].map(([id, text]) => {
    const [name, specifier] = [JSON.stringify(moduleOf(text)), JSON.stringify(id)];
    return `[${name}, () => import(${specifier})]`;
  });
  return `export default new Map([${entries.join(',\n')}]);`;
}

/** The modules that are others after a change of the record. */
export function changedModules(before: Repository | undefined, now: Repository): readonly string[] {
  const sources = (repository: Repository | undefined) =>
    new Map([...(repository?.prose.values() ?? [])].map((text) => [text.file, text.source]));
  const [old, fresh] = [sources(before), sources(now)];
  const changed = [...now.prose.values()].filter(({ file, source }) => old.get(file) !== source);
  const isSameList = [...old.keys()].join('\n') === [...fresh.keys()].join('\n');
  return [
    ...changed.map((text) => virtual + scheme + moduleOf(text)),
    ...(isSameList ? [] : [virtual + list]),
  ];
}

/** The Vite plugin, ahead of Astro's own. */
export function judgedTexts() {
  return {
    name: 'waymark-texts',
    resolveId: {
      order: 'pre' as const,
      handler: (id: string) => (id === list || id.startsWith(scheme) ? virtual + id : undefined),
    },
    load: {
      order: 'pre' as const,
      async handler(id: string) {
        if (id === virtual + list) return toList();
        if (!id.startsWith(virtual + scheme)) return undefined;
        const text = (await textsById()).get(id.slice(virtual.length));
        return text && toAstroSource(text);
      },
    },
  };
}

/** The Vite plugin by which a module of a text is reloaded alone, while developing. */
export function reloadedTexts() {
  return {
    name: 'waymark-reloaded-texts',
    apply: 'serve' as const,
    transform: (code: string, id: string) =>
      id === virtual + list || id.startsWith(virtual + scheme)
        ? `${code}\nimport.meta.hot?.accept();\n`
        : undefined,
  };
}
