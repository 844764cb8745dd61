/** The definition of figures in SQL as a reader meets it. */
import type { Definition } from '../../definitions/index.ts';
import { fileAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';

export interface ShownDefinition {
  /** Its name, under `/method/`. */
  file: string;
  href: string;
  text: string;
  /** What runs it in a folder with the files of the site. */
  command: string;
}

/** The definition of a name; of a record that averages nothing the one of ranges. */
export function findDefinition(
  context: Context,
  definitions: readonly Definition[],
  name: string,
): ShownDefinition | undefined {
  const found = definitions.find((one) => one.name.replace(/-ranges$/, '') === name);
  if (!found) return undefined;
  const file = `method/${found.name}.sql`;
  const day = context.repository.asOf;
  return {
    file: `${found.name}.sql`,
    href: fileAddress(context, `/${file}`),
    text: found.sql.trimEnd(),
    command: `duckdb -cmd "SET VARIABLE site = '.'; SET VARIABLE day = DATE '${day}'" < ${file}`,
  };
}
