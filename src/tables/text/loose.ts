/** Lines of tables of which nothing else is known. */
import Papa from 'papaparse';

/** The cells of a line by itself, by the delimiter that it seems to have. */
export const readLooseCells = (line: string): readonly string[] =>
  Papa.parse<string[]>(line).data[0] ?? [];
