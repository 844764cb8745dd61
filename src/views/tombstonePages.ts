/** Pages of what is no longer in the record: a withdrawn record keeps its page, and a former id leads on. */
import { formatDate } from '../i18n/index.ts';
import { toAddress } from '../schema/ids.ts';
import type { RegisterName } from '../schema/registers.ts';
import { addressIn } from './addresses.ts';
import type { Context } from './context.ts';
import { toFormerIds, toTombstones } from './tombstones.ts';
import { linked, plain, registerName, type Inline } from './inlines.ts';
import type { Fact } from './record.ts';
import { fieldLabel, toHistoryView, valueText, type HistoryView } from './recordHistory.ts';

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
}

/** Every id that once had a page and has no row now. An id that a row has again is not among them. */
export function tombstonesOf(context: Context): readonly TombstoneView[] {
  const { history, records } = context.repository;
  if (!history || history.mode === 'off') return [];
  const withdrawn = toTombstones(history).filter(({ register, id }) => !records.findIn(register, id));
  return [
    ...withdrawn.map(({ register, id, date, values }): TombstoneView => ({
      register, id, kind: registerName(context, register, 'one'), title: context.say('tombstone.title', { id }), sentence: context.say('tombstone.sentence', { date: formatDate(context.language, date) }),
      facts: Object.entries(values).filter(([, value]) => value !== '').map(([field, value]) => ({ label: fieldLabel(context, register, field), values: [plain(valueText(context, register, field, value).replace(/^“|”$/g, ''))] })),
      history: toHistoryView(context, register, id),
    })),
    ...toFormerIds(history).map(({ register, id, now, date }): TombstoneView => ({
      register, id, kind: registerName(context, register, 'one'), title: context.say('former.title', { id }), sentence: context.say('former.sentence', { date: formatDate(context.language, date) }),
      now: linked(now, addressIn(context, `/${register}/${toAddress(now)}/`)), facts: [],
    })),
  ];
}
