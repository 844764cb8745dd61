/**
 * A version of a lesson or report as a row: its front matter by field, and its body as the field
 * `body`.
 */
import { fileId } from '../../prose/index.ts';
import { isId, toAddress } from '../../schema/values/index.ts';
import type { ProseFile } from '../../schema/index.ts';
import type { RegisterName } from '../../schema/registers/index.ts';
import { toValues, type HistoryRow, type HistoryTable, type Side } from './historyRow.ts';

/** The field of a lesson or report that holds its text. */
export const bodyField = 'body';

/**
 * The row of a file whose front matter was read; nothing where it has no id that a page could have.
 */
export function toProseRow(
  frontMatter: ProseFile['frontMatter'],
  body: string,
  file: string,
): HistoryRow | undefined {
  const stated = frontMatter.get('id')?.value;
  const id = typeof stated === 'string' && stated !== '' ? stated : fileId(file);
  if (!isId(id)) return undefined;
  const fields = [...frontMatter]
    .filter(([name]) => name !== 'id')
    .map(
      ([name, { value }]) => [name, typeof value === 'string' ? value : value.join(';')] as const,
    );
  return {
    key: toAddress(id),
    id,
    values: toValues([...fields, [bodyField, tidy(body)]]),
    cells: [],
  };
}

/** The row as the only one of its file. */
export function toProseSide(row: HistoryRow): Side {
  return { columns: [], keyNames: [], rows: [row] };
}

export function proseTable(register: RegisterName): HistoryTable {
  return { name: register, register, keyed: 'id' };
}

/** The text whatever line ends and spaces at the end of lines it was written with. */
function tidy(text: string): string {
  return text.replace(/(?<![ \t])[ \t]*\r?\n/g, '\n').trim();
}
