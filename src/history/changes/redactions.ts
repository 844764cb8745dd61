/**
 * Past values that may not be shown, replaced by gaps where the history is made, so that nothing
 * made from it can show them.
 *
 * A redaction names a field of a record. Every value that was set there in a version dated before
 * `until` (in any version, without `until`) becomes a gap with the reason: in what a change came
 * from and led to, and in the values of a row added, withdrawn or restored, whatever id the row
 * had. Past values of rows about that record, such as its amendments, that quote one of these texts
 * become gaps too; so do past words of that record and of rows that refer to it, and, anywhere in
 * the history, a value that quotes a text of several words. What the record still says is not
 * judged here: it is refused, not hidden.
 */
import type { Redaction } from '../../schema/index.ts';
import {
  type Gap,
  type PastValue,
  type PastValues,
  type RecordEvent,
  type Withheld,
  isQuotable,
  spellings,
} from '../../schema/history/index.ts';
import { toAddress } from '../../schema/values/index.ts';
import { type Hidden, findReferring, redactQuotes, toAbouts } from './quotes.ts';
import { fieldsOf } from '../../schema/registers/index.ts';

/** The name that a column has now which a table once called `field`. */
type FinalName = (event: RecordEvent, field: string) => string;

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
  const referring = hidden.map(({ ids }) => findReferring(list, ids));
  return {
    events:
      hidden.length === 0
        ? list
        : list.map((event) =>
            hidden.reduce(
              (one, each, index) => redactQuotes(one, each, abouts, referring[index]!),
              event,
            ),
          ),
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
  const replaced = events.map((event) =>
    lineages.has(event.lineage) ? hide.replace(event, finalName(event, redaction.field)) : event,
  );
  return {
    events: replaced,
    hidden: {
      ids: new Set([record, ...own.flatMap(idsOf)]),
      lineages,
      texts: new Set([...hide.texts].flatMap((text) => [text, ...spellings(text, languages)])),
      gap: hide.gap,
      reason: redaction.reason,
      dated: redaction.until !== undefined,
      missed: hide.hides ? undefined : findMissed(own, redaction.field, finalName),
      field: own[0] ? finalName(own[0], redaction.field) : redaction.field,
      quotable: isQuotable(
        own[0]?.register && fieldsOf(own[0].register).get(redaction.field)?.kind,
      ),
    },
  };
}

/** What a redaction without effect names that its record never had. */
function findMissed(
  own: readonly RecordEvent[],
  field: string,
  finalName: FinalName,
): Withheld['missed'] {
  if (own.length === 0) return 'record';
  const isKnown = own.some((event) => {
    const name = finalName(event, field);
    const { register, fields, values = {} } = event;
    return (
      (register && fieldsOf(register).has(name)) ||
      fields.some((one) => one.field === name) ||
      Object.hasOwn(values, name)
    );
  });
  return isKnown ? 'value' : 'field';
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
  /** Whether a value stood there that may not be shown, by this redaction or one before it. */
  hides = false;
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
    if (value === '' || (this.#until !== undefined && set >= this.#until)) return value;
    this.hides = true;
    if (typeof value !== 'string') return value;
    this.texts.add(value);
    return this.gap;
  }
}

function withValue(values: PastValues, name: string, value: PastValue): PastValues {
  return Object.assign(Object.create(null) as Record<string, PastValue>, values, { [name]: value });
}
