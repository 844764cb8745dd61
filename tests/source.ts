/** The source of the project as its tests see it: files, their imports and exports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
export const src = join(root, 'src');

const isCode = (file: string) => /\.(ts|astro)$/.test(file);

/** Every file under `folder` of the project, by path from there. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(root, folder), join(entry.parentPath, entry.name)))
    .toSorted();

export const textOf = (file: string): string => readFileSync(join(src, file), 'utf8');

/** Files of `src` that hold code, by path from there. */
export const codeFiles: readonly string[] = filesIn('src').filter(isCode);

const importForm =
  /^\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** What a file of `src` imports, as written. */
export const importsOf = (file: string): readonly string[] =>
  [...textOf(file).matchAll(importForm)].map((match) => (match[1] ?? match[2] ?? match[3])!);

/** Where an import of a file of `src` leads, by path from `src`. */
const targetOf = (file: string, target: string): string =>
  relative(src, resolve(src, dirname(file), target)).replaceAll('\\', '/');

/** The files of `src` that a file imports. */
export const neighboursOf = (file: string): readonly string[] =>
  importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => targetOf(file, target));

const exportForm =
  /^export (?:async )?(?:function\*?|const|let|class|interface|type|enum)\s+(\w+)/gm;

/** The names that a file of `src` declares and exports. */
export const exportsOf = (file: string): ReadonlySet<string> =>
  new Set([...textOf(file).matchAll(exportForm)].map((match) => match[1]!));
