/** Canonical text to the value of a register's field, by the field's kind. */
import { type Range, isDate, isId, isInstant, rangeOf } from '../../schema/values/index.ts';
import { type FaultCode, toSuggestion } from '../../schema/faults/index.ts';
import type { FieldMeta } from '../../schema/index.ts';
import type { RegisterName } from '../../schema/registers/index.ts';
import { toDateParams } from '../values/likelyDates.ts';
import { parseNumber } from '../values/numbers.ts';

type Params = Readonly<Record<string, string | number>>;
/** The value of a text, or what is wrong with it. */
export type Reading =
  { value: unknown; text: string } | { code: FaultCode; params: Params; found?: string };
export type KindReader = (text: string) => Reading;

/** The reader of one field of a register: a list is read item by item. */
export function compileKind(register: RegisterName, name: string, meta: FieldMeta): KindReader {
  const read = compileItem(register, name, meta);
  return meta.list ? (text) => readItems(text.split(';'), read) : read;
}

/** The reader of one value of a field, which a list has several of. */
export function compileItem(register: RegisterName, name: string, meta: FieldMeta): KindReader {
  return readers[meta.kind](meta, () => rangeOf(register, name));
}

/**
 * The items of a list, trimmed; nothing before the first and behind the last is no item, nothing
 * between two is a fault.
 */
export function readItems(parts: readonly string[], read: KindReader): Reading {
  const items = parts.map((part) => part.trim());
  while (items.at(-1) === '') items.pop();
  while (items[0] === '') items.shift();
  const empty = items.indexOf('');
  if (empty >= 0)
    return {
      code: 'x-invalid-value',
      params: { why: 'empty_item', position: empty + 1, least: '', most: '' },
    };
  const readings = items.map(read);
  const wrong = readings.findIndex((reading) => 'code' in reading);
  if (wrong >= 0) return { found: items[wrong]!, ...readings[wrong]! } as Reading;
  return {
    value: readings.map((reading) => ('value' in reading ? reading.value : undefined)),
    text: readings.map((reading) => ('text' in reading ? reading.text : '')).join(';'),
  };
}

/** The text of a field's value, as a table by the names of fields has it. */
export function toFieldText(value: unknown): string {
  if (Array.isArray(value)) return value.join(';');
  return value === undefined ? '' : String(value as string | number | boolean);
}

const same: KindReader = (text) => ({ value: text, text });

const readers: Readonly<
  Record<FieldMeta['kind'], (meta: FieldMeta, range: () => Range) => KindReader>
> = {
  text: () => same,
  prose: () => same,
  ref: () => same,
  id: () => (text) =>
    isId(text) ? { value: text, text } : { code: 'x-invalid-id', params: toIdSuggestion(text) },
  date: () => (text) => {
    const date = text[10] === 'T' && isInstant(text) ? text.slice(0, 10) : text;
    return isDate(date)
      ? { value: date, text: date }
      : { code: 'invalid-date', params: toDateParams(text) };
  },
  instant: () => (text) =>
    isInstant(text)
      ? { value: text, text }
      : { code: 'invalid-date', params: { kind: 'instant', readings: 0, first: '', second: '' } },
  number: (_, range) => compileNumber(range()),
  flag: () => (text) =>
    text === 'true' || text === 'false'
      ? { value: text === 'true', text }
      : { code: 'type-error', params: { type: 'boolean', format: 'default' } },
  choice: ({ choices }) => {
    const known = new Set(choices);
    return (text) =>
      known.has(text)
        ? { value: text, text }
        : {
            code: 'x-invalid-choice',
            params: { choices: choices.join(', '), ...toSuggestion(text, choices) },
          };
  },
  link: () => (text) =>
    isLink(text)
      ? { value: text, text }
      : { code: 'x-invalid-link', params: { allowed: 'https, http, mailto, tel' } },
};

function compileNumber({ least, most, whole }: Range): KindReader {
  return (text): Reading => {
    const number = parseNumber(text, {});
    if (number === undefined || typeof number.value !== 'number')
      return {
        code: 'type-error',
        params: { type: whole ? 'integer' : 'number', format: 'default' },
      };
    const { value } = number;
    const inside =
      (!whole || Number.isInteger(value)) &&
      value >= (least ?? -Infinity) &&
      value <= (most ?? Infinity);
    return inside
      ? number
      : {
          code: 'x-invalid-value',
          params: {
            why: most === undefined ? 'least' : 'range',
            position: 0,
            least: least ?? '',
            most: most ?? '',
          },
        };
  };
}

/** The nearest text that can be an id. */
function toIdSuggestion(text: string): Params {
  const suggestion = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|(?<![^A-Za-z0-9])[^A-Za-z0-9]+$/g, '');
  return isId(suggestion) ? { near: 'yes', suggestion } : { near: 'no', suggestion: '' };
}

const scheme = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Whether a text is an address that a page may lead to, or a document's symbol: a symbol has no
 * scheme, no control characters, no way out.
 */
export function isLink(text: string): boolean {
  if (/[\0-\x1F\x7F\\<>"]/.test(text) || text !== text.trim() || text.startsWith('//'))
    return false;
  if (!scheme.test(text)) return true;
  if (/^(?:mailto:[^\s@]+@[^\s@]+|tel:\+?[\d().-]+)$/i.test(text)) return true;
  if (!/^https?:\/\/[^/?#\s@]+(?:[/?#]\S*)?$/i.test(text)) return false;
  return URL.canParse(text);
}
