/** What the page of a record works out of its own rows. */
import { minutesBetween, toAddress } from '../../schema/values/index.ts';
import { wrongDays } from '../changes/wrongValue.ts';
import { regularityOf } from '../figures/regularity.ts';
import type { Context } from '../parts/context.ts';
import type { Figures } from './report.ts';

/** Minutes for which each emergency procedure was in use. */
export const activationFigures = ({ repository: { records } }: Context): Figures =>
  Object.fromEntries(
    records
      .of('activations')
      .flatMap(({ id, fields: { started_at, ended_at } }) =>
        started_at && ended_at
          ? [[`${toAddress(id)}.minutes`, minutesBetween(started_at, ended_at)] as const]
          : [],
      ),
  );

/** For how many days what each correction mends stood, by how that is known. */
export const correctionFigures = ({ repository }: Context): Figures =>
  Object.fromEntries(
    repository.records.of('corrections').flatMap((one) => {
      const stood = wrongDays(repository, one);
      return stood ? [[`${toAddress(one.id)}.${stood.since}`, stood.days] as const] : [];
    }),
  );

/** The meetings of each forum that had any. */
export const forumFigures = ({ repository: { records, asOf } }: Context): Figures =>
  Object.fromEntries(
    records.of('forums').flatMap((forum) => {
      const { held, planned, longestGapDays } = regularityOf(forum, records, asOf);
      const id = toAddress(forum.id);
      if (held === 0) return [];
      return [
        [`${id}.held`, held],
        [`${id}.longest_gap`, longestGapDays!],
        ...(planned === undefined ? [] : [[`${id}.planned`, planned] as const]),
      ];
    }),
  );
