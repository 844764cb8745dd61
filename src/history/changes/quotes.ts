/** Texts that may not be shown, taken out of what else the history says. */
import {
  type Gap,
  type PastValue,
  type RecordEvent,
  type Withheld,
  isTelling,
  quotes,
} from '../../schema/history/index.ts';
import { fieldsOf } from '../../schema/registers/index.ts';
import { toAddress } from '../../schema/values/index.ts';

/** What stands in an id in place of a text that may not be shown. */
const blot = '[…]';
/** Texts shorter than this are not looked for within ids. */
const shortest = 3;

/** Texts that were replaced by a gap, and the record they belong to under all its ids. */
export interface Hidden extends Withheld {
  lineages: ReadonlySet<number>;
  gap: Gap;
  quotable: boolean;
}

/** For each row that is about a record, that record's id. */
export function toAbouts(events: readonly RecordEvent[]): ReadonlyMap<number, string> {
  return new Map(
    events.flatMap(({ lineage, values }): [number, string][] => {
      const record = values?.record ?? values?.subject;
      return typeof record === 'string' ? [[lineage, toAddress(record)]] : [];
    }),
  );
}

/** The rows that ever referred to one of some ids, in whichever of their fields. */
export function findReferring(
  events: readonly RecordEvent[],
  ids: ReadonlySet<string>,
): ReadonlySet<number> {
  const refers = (value: PastValue | undefined) =>
    typeof value === 'string' && value.split(';').some((item) => ids.has(toAddress(item.trim())));
  return new Set(
    events
      .filter(
        ({ fields, values = {} }) =>
          Object.values(values).some(refers) ||
          fields.some(({ from, to }) => refers(from) || refers(to)),
      )
      .map(({ lineage }) => lineage),
  );
}

/** Whether a field holds words in which a value can be quoted. */
function isFree(register: RecordEvent['register'], field: string): boolean {
  const kind = register && fieldsOf(register).get(field)?.kind;
  return kind === undefined || kind === 'text' || kind === 'prose';
}

/**
 * Takes the hidden texts out of an event: all of them where it is about their record; in the words
 * of that record and of those that refer to it, those that can be quoted; anywhere, those that are
 * known wherever they stand.
 */
export function redactQuotes(
  event: RecordEvent,
  { lineages, texts, gap, ids, field: own, quotable }: Hidden,
  abouts: ReadonlyMap<number, string>,
  referring: ReadonlySet<number>,
): RecordEvent {
  if (texts.size === 0) return event;
  const isOwn = lineages.has(event.lineage);
  const about = !isOwn && ids.has(abouts.get(event.lineage) ?? '');
  const isNear = quotable && (isOwn || referring.has(event.lineage));
  const isSought = (field: string, text: string) =>
    about ||
    (isNear && field !== own && isFree(event.register, field)) ||
    (!isOwn && quotable && isTelling(text));
  const hide = (field: string, value: PastValue): PastValue => {
    if (typeof value !== 'string') return value;
    const isHidden = [...texts].some(
      (one) => isSought(field, one) && (quotable ? quotes(value, one) : value === one),
    );
    return isHidden ? gap : value;
  };
  const values =
    event.values &&
    Object.assign(
      Object.create(null) as Record<string, PastValue>,
      Object.fromEntries(
        Object.entries(event.values).map(([name, value]) => [name, hide(name, value)]),
      ),
    );
  return {
    ...event,
    id: about ? withoutTexts(event.id, texts) : event.id,
    fields: event.fields.map((one) => ({
      ...one,
      from: hide(one.field, one.from),
      to: hide(one.field, one.to),
    })),
    ...(values ? { values } : {}),
  };
}

function withoutTexts(id: string, texts: ReadonlySet<string>): string {
  return [...texts]
    .filter((text) => text.length >= shortest)
    .reduce((rest, text) => rest.split(text).join(blot), id);
}
