/**
 * Pages of what is no longer in the record: a withdrawn record keeps its page, and a former id
 * leads on.
 */
import { toFormerIds, toTombstones } from '../../../history/read/index.ts';
import { formatDate } from '../../../i18n/index.ts';
import type { PastValues } from '../../../schema/history/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import { fileAddress, remainsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { type Inline, linked, plain, registerName } from '../../parts/inlines.ts';
import type { Fact } from '../../parts/sections.ts';
import { type HistoryView, toHistoryView } from './history.ts';
import { fieldLabel, pastValueText } from './values.ts';

export interface TombstoneView {
  register: RegisterName;
  id: string;
  kind: string;
  title: string;
  sentence: string;
  /** Where the record stands now, for a former id. */
  now?: Inline;
  facts: readonly Fact[];
  history?: HistoryView;
  json: string;
}

/**
 * An id that once had a page and has no row now: withdrawn with its last values, or given up for
 * another id.
 */
export interface Remains {
  register: RegisterName;
  id: string;
  date: string;
  withdrawn?: { date: string };
  now?: string;
  values: PastValues;
}

/**
 * Every id that once had a page and has no row now. An id that a row has again is not among them.
 */
export function remainsOf({ repository: { history, records } }: Context): readonly Remains[] {
  if (!history || history.mode !== 'full') return [];
  return [
    ...toTombstones(history)
      .filter(({ register, id }) => !records.findIn(register, id))
      .map(({ register, id, date, values }): Remains => ({
        register,
        id,
        date,
        withdrawn: { date },
        values,
      })),
    ...toFormerIds(history).map(({ register, id, now, date }): Remains => ({
      register,
      id,
      date,
      now,
      values: {},
    })),
  ];
}

/** The pages of what is left. */
export function tombstonesOf(context: Context): readonly TombstoneView[] {
  return remainsOf(context).map((one): TombstoneView => {
    const { register, id, now, values } = one;
    const date = formatDate(context.language, one.date);
    const about = {
      register,
      id,
      kind: registerName(context, register, 'one'),
      json: fileAddress(context, `/${register}/${toAddress(id)}.json`),
    };
    if (now !== undefined)
      return {
        ...about,
        title: context.say('former.title', { id }),
        sentence: context.say('former.sentence', { date }),
        now: linked(now, remainsAddress(context, register, now)),
        facts: [],
      };
    return {
      ...about,
      title: context.say('tombstone.title', { id }),
      sentence: context.say('tombstone.sentence', { date }),
      facts: factsOf(context, register, values),
      history: toHistoryView(context, register, id),
    };
  });
}

function factsOf(context: Context, register: RegisterName, values: PastValues): readonly Fact[] {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => ({
      label: fieldLabel(context, register, field),
      values: [plain(pastValueText(context, register, field, value, false))],
    }));
}
