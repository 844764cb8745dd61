/**
 * A past value that may not be shown is quoted nowhere in the record as it stands: not by the rows
 * that refer to its record (its amendments and corrections first of all), not by the record itself,
 * and, where it is a text of several words, by nothing at all. The rows are refused, not hidden: they
 * stand in a public repository. No fault says what was found.
 */
import type { Collection, Descriptor, Exemption, RecordOf } from '../schema/index.ts';
import { type Fault, type Place, fault } from '../schema/faults/index.ts';
import { toAddress } from '../schema/values/index.ts';
import { fieldsOf } from '../schema/registers/index.ts';
import {
  type Withheld,
  isQuotable,
  isTelling,
  quotes,
  spellings,
} from '../schema/history/index.ts';
import { isExempt, type GuardedString } from './guard/index.ts';
import { fieldPlace } from './places.ts';

interface Sources {
  withheld: readonly Withheld[];
  records: Collection;
  strings: Iterable<GuardedString>;
  descriptor: Descriptor;
  /** Takes the exemptions that let something through. */
  used: Set<Exemption>;
}

export function checkWithheld({ withheld, records, strings, descriptor, used }: Sources): Fault[] {
  const sought = withheld.map((one) => toSought(one, records, descriptor.languages));
  if (sought.every(({ texts }) => texts.length === 0)) return [];
  const places = new Map<string, { place: Place; reason: string }>();
  const add = ({ found: _found, ...place }: Place, reason: string) => {
    const key = JSON.stringify([place.file, place.line, place.field]);
    if (!places.has(key)) places.set(key, { place, reason });
  };
  for (const one of sought) {
    for (const record of aboutOf(records, one.ids))
      for (const field of quotingFields(record, one)) add(fieldPlace(record, field), one.reason);
    for (const place of ownPlaces(records, one)) add(place, one.reason);
    for (const record of ownOf(records, one.ids))
      for (const field of quotingFields(record, one))
        if (field !== one.field) add(fieldPlace(record, field), one.reason);
  }
  const telling = sought
    .filter(({ quotable }) => quotable)
    .flatMap(({ texts, reason }) => texts.filter(isTelling).map((text) => ({ text, reason })));
  const all = [
    ...(telling.length > 0 ? strings : []),
    ...stringsOf(descriptor.raw, descriptor.file, []),
  ];
  for (const { text, place } of all) {
    const found =
      telling.find((one) => quotes(text, one.text)) ?? reasonQuotes(place, text, sought);
    if (found) add(place, found.reason);
  }
  return [...places.values()]
    .filter(({ place }) => !isExempt({ code: 'x-withheld' }, { place }, descriptor.guard, used))
    .map(({ place, reason }) => fault('x-withheld', place, { reason }));
}

interface Sought {
  ids: ReadonlySet<string>;
  field: string;
  dated: boolean;
  reason: string;
  quotable: boolean;
  texts: readonly string[];
}

/** The value that stands now is no past one, unless it was to be withheld up to a day. */
function toSought(
  { ids, field, texts, reason, dated }: Withheld,
  records: Collection,
  languages: readonly string[],
): Sought {
  const owner = [...ids].map((id) => records.find(id)).find((record) => record !== undefined);
  const now = owner && textOf(owner, field);
  const shown = dated || now === undefined ? [] : [now, ...spellings(now, languages)];
  const all = [...texts].filter((text) => !shown.includes(text));
  const quotable = isQuotable(owner && fieldsOf(owner.register).get(field)?.kind);
  return {
    ids,
    field,
    dated,
    quotable,
    texts: all,
    reason: quotable && all.some((text) => quotes(reason, text)) ? '…' : reason,
  };
}

const textOf = (record: RecordOf, field: string): string | undefined =>
  record.texts[field] ?? record.extras.find(({ name }) => name === field)?.value;

/** The record itself. */
const ownOf = (records: Collection, ids: ReadonlySet<string>): readonly RecordOf[] =>
  [...ids].flatMap((id) => records.find(id) ?? []);

/** The rows that refer to the record under one of its ids. */
function aboutOf(records: Collection, ids: ReadonlySet<string>): readonly RecordOf[] {
  return [...new Set([...ids].flatMap((id) => records.linksTo(id)).map(({ from }) => from))].filter(
    ({ id }) => !ids.has(toAddress(id)),
  );
}

/** The fields of free text of a row that quote what is withheld. */
function quotingFields(record: RecordOf, { texts, quotable }: Sought): readonly string[] {
  const free = [...fieldsOf(record.register)]
    .filter(([, { kind }]) => kind === 'text' || kind === 'prose')
    .map(([field]) => field);
  const has = (text: string | undefined) =>
    text !== undefined && texts.some((one) => (quotable ? quotes(text, one) : text.trim() === one));
  return [
    ...free.filter((field) => has(record.texts[field])),
    ...record.extras.filter(({ value }) => has(value)).map(({ name }) => name),
  ];
}

/** The field itself, where it still holds a value from before the day. */
function ownPlaces(records: Collection, { ids, field, dated, texts }: Sought): readonly Place[] {
  return ownOf(records, ids)
    .filter((record) => dated && texts.includes(textOf(record, field) ?? ''))
    .map((record) => fieldPlace(record, field));
}

/** Every text of the descriptor, for it is published. */
function* stringsOf(
  value: unknown,
  file: string,
  path: readonly string[],
): Generator<GuardedString> {
  if (typeof value === 'string') yield { text: value, place: { file, field: path.join('.') } };
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* stringsOf(one, file, [...path, key]);
}

/** A redaction whose own reason says what it withholds. */
function reasonQuotes(
  { field }: Place,
  text: string,
  sought: readonly Sought[],
): Sought | undefined {
  return field !== undefined && /^waymark\.redactions\.\d+\.reason$/.test(field)
    ? sought.find(({ texts, quotable }) => quotable && texts.some((one) => quotes(text, one)))
    : undefined;
}
