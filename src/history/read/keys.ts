/** What rows and moments of the history go by. */
import type { Moment, TableName } from '../../schema/history/index.ts';
import { toAddress } from '../../schema/values/index.ts';

/** Ids are read without regard to case, keys of plain datasets as written. */
export const keyOf = ({ register, dataset }: TableName, id: string): string =>
  register ? `${register} ${toAddress(id)}` : `dataset ${dataset} ${id}`;
/** When something happened, and nothing else of it. */
export const momentOf = ({ version, date, commit }: Moment): Moment => ({
  version,
  date,
  ...(commit === undefined ? {} : { commit }),
});
