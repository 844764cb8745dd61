/**
 * Figures of the site as SQL (DuckDB's dialect), written from the words of the method and not from
 * the code that works the figures out: whoever has the published tables can work them out again.
 */
const files = import.meta.glob<string>('./*/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const isMacro = (path: string) => path.startsWith('./macros/');

/** What several definitions use, each macro with its comment, by its name. */
const macros: ReadonlyMap<string, string> = new Map(
  Object.entries(files)
    .filter(([path]) => isMacro(path))
    .flatMap(([, text]) => text.split(/(?<=;\n)/))
    .map((sql) => [/ MACRO (\w+)\(/.exec(sql)?.[1] ?? '', sql] as const)
    .filter(([name]) => name !== ''),
);

/** The macros that a text uses, itself or by another of them, each behind those that it uses. */
function macrosOf(sql: string, used = new Set<string>()): ReadonlySet<string> {
  for (const [, name] of sql.matchAll(/\b(\w+)\(/g)) {
    const macro = macros.get(name!);
    if (macro === undefined || used.has(macro)) continue;
    macrosOf(macro.replace(` ${name}(`, ' '), used);
    used.add(macro);
  }
  return used;
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.sql'.length);

/** One figure, or several of one kind, with all that is needed to run it. */
export interface Definition {
  name: string;
  sql: string;
}

/** By name, in the order of the alphabet. */
const definitions: readonly Definition[] = Object.entries(files)
  .filter(([path]) => !isMacro(path))
  .map(([path, sql]) => ({ name: nameOf(path), sql: [...macrosOf(sql), sql].join('') }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

const twin = '-ranges';
const names = new Set(definitions.map(({ name }) => name));

/**
 * Those of a record that lets scores be averaged over the perspectives, or of one that does not,
 * whose definitions end in `-ranges`.
 */
export const definitionsFor = (averaged: boolean): readonly Definition[] =>
  definitions.filter(({ name }) =>
    averaged ? !name.endsWith(twin) : !names.has(`${name}${twin}`),
  );
