/**
 * Changes that stand apart, since nothing that the record said has become another thing: of wording
 * alone, and values that a column brought with it in the version in which it came.
 */
import type { ChangeWithReason } from '../../../history/read/index.ts';
import type { History, Moment, TableName } from '../../../schema/history/index.ts';
import { remember } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';

/** Whether a change stands apart; one with a reason never does. */
export const isApart = ({ repository: { history } }: Context, change: ChangeWithReason): boolean =>
  change.amendments.length === 0 &&
  (isWording(change) || (history !== undefined && isFirstFilling(history, change)));

/** Translations, other spellings of terms, and how a text is typed. */
function isWording({ register, field, from, to }: ChangeWithReason): boolean {
  if (register === 'translations' || (register === 'terms' && field === 'see_also')) return true;
  return typeof from === 'string' && typeof to === 'string' && spelt(from) === spelt(to);
}

/** Whether a value came with its column; a column that feeds a field of another name is no such. */
const isFirstFilling = (history: History, change: ChangeWithReason): boolean =>
  change.change === 'changed' &&
  change.from === '' &&
  newColumns(history).has(columnKey(change, change.field));

const newColumns = (history: History): ReadonlySet<string> =>
  remember(
    'columns by the version in which they came',
    history,
    () =>
      new Set(
        history.tables
          .filter(({ kind }) => kind === 'column-added')
          .map((event) => columnKey(event, event.column)),
      ),
  );

const columnKey = (
  { version, register, dataset }: Moment & TableName,
  column: string | undefined,
): string => `${version} ${register ?? dataset} ${column}`;

/**
 * A text without regard to case, kinds of spaces, of quotation marks and of dashes, and to which of
 * its words the glossary explains.
 */
const spelt = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<\/?term\b[^<>]*>/g, '')
    .replace(/[‘’‚‛′'`]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=") | (?=["!?:;])/gu, '')
    .trim();
