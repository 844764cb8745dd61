/**
 * Figures of the site as SQL (DuckDB's dialect), written from the words of the method and not from
 * the code that works the figures out: whoever has the published tables can work them out again.
 */
import prelude from './prelude.sql?raw';

const files = import.meta.glob<string>('./*/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.sql'.length);

/** One figure, or several of one kind, with all that is needed to run it. */
export interface Definition {
  name: string;
  sql: string;
}

/** By name, in the order of the alphabet. */
const definitions: readonly Definition[] = Object.entries(files)
  .map(([path, sql]) => ({ name: nameOf(path), sql: `${prelude}\n${sql}` }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** Those of a record that lets scores be averaged over the perspectives, or of one that does not. */
export const definitionsFor = (averaged: boolean): readonly Definition[] =>
  definitions.filter(({ name }) => name !== (averaged ? 'risk-ranges' : 'risk'));
