/**
 * Past values that may not be shown, replaced by gaps where the history is made, so that nothing
 * made from it can show them.
 *
 * A redaction names a field of a record. Every value that was set there in a version dated before
 * `until` (in any version, without `until`) becomes a gap with the reason: in what a change came
 * from and led to, and in the values of a row added, withdrawn or restored, whatever id the row
 * had. Past values of rows about that record, such as its amendments, that quote one of these texts
 * become gaps too; so does, anywhere in the history, one that quotes a text of several words. What
 * the record still says is not judged here: it is refused, not hidden.
 */
import type { Redaction } from '../../schema/index.ts';
import {
  type Gap,
  type PastValue,
  type PastValues,
  type RecordEvent,
  type Withheld,
  isQuotable,
  isTelling,
  quotes,
  spellings,
} from '../../schema/history/index.ts';
import { toAddress } from '../../schema/values/index.ts';
import { fieldsOf } from '../../schema/registers/index.ts';

/** What stands in an id in place of a text that may not be shown. */
const blot = '[…]';
/** Texts shorter than this are not looked for within ids. */
const shortest = 3;

/** The name that a column has now which a table once called `field`. */
type FinalName = (event: RecordEvent, field: string) => string;

/** Texts that were replaced by a gap, and the record they belong to under all its ids. */
interface Hidden extends Withheld {
  lineages: ReadonlySet<number>;
  gap: Gap;
  quotable: boolean;
}

/**
 * The events, oldest first, with every value that a redaction names replaced; and the texts that
 * were.
 */
export function redactEvents(
  events: readonly RecordEvent[],
  redactions: readonly Redaction[],
  languages: readonly string[],
  finalName: FinalName,
): { events: readonly RecordEvent[]; withheld: readonly Withheld[] } {
  let list = [...events];
  const hidden: Hidden[] = [];
  for (const redaction of redactions) {
    const found = redactRecord(list, redaction, languages, finalName);
    list = found.events;
    hidden.push(found.hidden);
  }
  const abouts = toAbouts(list);
  return {
    events:
      hidden.length === 0
        ? list
        : list.map((event) => hidden.reduce((one, each) => redactQuotes(one, each, abouts), event)),
    withheld: hidden,
  };
}

function redactRecord(
  events: readonly RecordEvent[],
  redaction: Redaction,
  languages: readonly string[],
  finalName: FinalName,
): { events: RecordEvent[]; hidden: Hidden } {
  const record = toAddress(redaction.record);
  const lineages = new Set(
    events.filter((event) => idsOf(event).includes(record)).map((event) => event.lineage),
  );
  const own = events.filter((event) => lineages.has(event.lineage));
  const hide = new Hiding(redaction);
  return {
    events: events.map((event) =>
      lineages.has(event.lineage) ? hide.replace(event, finalName(event, redaction.field)) : event,
    ),
    hidden: {
      ids: new Set([record, ...own.flatMap(idsOf)]),
      lineages,
      texts: new Set([...hide.texts].flatMap((text) => [text, ...spellings(text, languages)])),
      gap: hide.gap,
      reason: redaction.reason,
      dated: redaction.until !== undefined,
      field: own[0] ? finalName(own[0], redaction.field) : redaction.field,
      quotable: isQuotable(
        own[0]?.register && fieldsOf(own[0].register).get(redaction.field)?.kind,
      ),
    },
  };
}

/** The ids under which an event knows its row. */
function idsOf(event: RecordEvent): string[] {
  const ids = event.fields
    .filter(({ field }) => field === 'id')
    .flatMap(({ from, to }) => [from, to]);
  return [event.id, ...ids.filter((id) => typeof id === 'string')].map(toAddress);
}

/** Replaces the values of one field, event by event. */
class Hiding {
  readonly texts = new Set<string>();
  readonly gap: Gap;
  readonly #until: string | undefined;
  /** For each row, the date of the version that set the value which stands. */
  readonly #since = new Map<number, string>();

  constructor({ reason, until }: Redaction) {
    this.gap = { redacted: reason };
    this.#until = until;
  }

  replace(event: RecordEvent, name: string): RecordEvent {
    const since = this.#since.get(event.lineage) ?? event.date;
    const sets =
      event.change === 'added' ||
      event.change === 'restored' ||
      event.fields.some(({ field }) => field === name);
    if (sets) this.#since.set(event.lineage, event.date);
    const fields = event.fields.map((one) =>
      one.field === name
        ? { ...one, from: this.#hide(one.from, since), to: this.#hide(one.to, event.date) }
        : one,
    );
    const value = event.values?.[name];
    if (value === undefined) return { ...event, fields };
    return {
      ...event,
      fields,
      values: withValue(event.values!, name, this.#hide(value, sets ? event.date : since)),
    };
  }

  /**
   * A value that was set on a day: the gap where it may not be shown. That there was no value is no
   * secret.
   */
  #hide(value: PastValue, set: string): PastValue {
    if (
      typeof value !== 'string' ||
      value === '' ||
      (this.#until !== undefined && set >= this.#until)
    )
      return value;
    this.texts.add(value);
    return this.gap;
  }
}

function withValue(values: PastValues, name: string, value: PastValue): PastValues {
  return Object.assign(Object.create(null) as Record<string, PastValue>, values, { [name]: value });
}

/** For each row that is about a record, that record's id. */
function toAbouts(events: readonly RecordEvent[]): ReadonlyMap<number, string> {
  return new Map(
    events.flatMap(({ lineage, values }): [number, string][] => {
      const record = values?.record ?? values?.subject;
      return typeof record === 'string' ? [[lineage, toAddress(record)]] : [];
    }),
  );
}

/**
 * Takes the hidden texts out of an event of another row: all of them where it is about their
 * record, else those that are known anywhere.
 */
function redactQuotes(
  event: RecordEvent,
  { lineages, texts, gap, ids, quotable }: Hidden,
  abouts: ReadonlyMap<number, string>,
): RecordEvent {
  if (texts.size === 0 || lineages.has(event.lineage)) return event;
  const about = ids.has(abouts.get(event.lineage) ?? '');
  const sought = [...texts].filter((text) => about || (quotable && isTelling(text)));
  const isHidden = (text: string) =>
    sought.some((one) => (quotable ? quotes(text, one) : text === one));
  const hide = (value: PastValue): PastValue =>
    typeof value === 'string' && isHidden(value) ? gap : value;
  const values =
    event.values &&
    Object.assign(
      Object.create(null) as Record<string, PastValue>,
      Object.fromEntries(Object.entries(event.values).map(([name, value]) => [name, hide(value)])),
    );
  return {
    ...event,
    id: about ? withoutTexts(event.id, texts) : event.id,
    fields: event.fields.map((one) => ({ ...one, from: hide(one.from), to: hide(one.to) })),
    ...(values ? { values } : {}),
  };
}

function withoutTexts(id: string, texts: ReadonlySet<string>): string {
  return [...texts]
    .filter((text) => text.length >= shortest)
    .reduce((rest, text) => rest.split(text).join(blot), id);
}
