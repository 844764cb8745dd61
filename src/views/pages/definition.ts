/** The definition of figures in SQL as a reader meets it. */
import type { Definition } from '../../definitions/index.ts';
import type { IsoDate } from '../../schema/values/index.ts';
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
  const { asOf } = context.repository;
  return {
    file: `${found.name}.sql`,
    href: fileAddress(context, `/${file}`),
    text: found.sql.trimEnd(),
    command: found.name === pastRecords ? toPast(file, asOf) : toCommand(file, asOf),
  };
}

/** Writes the registers of a past day, on which the others run. */
const pastRecords = 'records-of-a-day';

const toCommand = (file: string, day: IsoDate, site = '.', known = ''): string =>
  `duckdb -cmd "SET VARIABLE site = '${site}'; ${known}SET VARIABLE day = DATE '${day}'" < ${file}`;

const toPast = (file: string, day: IsoDate): string =>
  [
    'mkdir -p then/records',
    toCommand(file, day, '.', `SET VARIABLE known = DATE '${day}'; `),
    toCommand('method/follow-through.sql', day, 'then'),
  ].join('\n');
