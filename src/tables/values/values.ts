/**
 * A cell's text to its value, by the types of Table Schema v2, and to the one text that stands for
 * the value whatever way it was written. Runs in a browser too.
 */
import type { CellValue, FieldDescriptor, FieldType, MissingValue } from '../../schema/index.ts';
import { isDate } from '../../schema/values/index.ts';
import type { FaultCode } from '../../schema/faults/index.ts';
import { compileConstraints } from './constraints.ts';
import { compileFormat } from './datePatterns.ts';
import { findReadings } from './likelyDates.ts';
import { parseDateTime, parseTime } from './isoTimes.ts';
import { parseInteger, parseNumber } from './numbers.ts';
import { parseJson, parseList, parsePoint, parseShape, type Value } from './structures.ts';

type Params = Readonly<Record<string, string | number>>;
type Canonical =
  | { missing: true }
  | { value: CellValue; text: string }
  | { error: { code: FaultCode; params: Params } };
/** Reads the cells of one column. */
export type CellReader = (cell: string) => Canonical;
type Parse = (cell: string) => Value | undefined;

const yes = ['true', 'True', 'TRUE', '1'];
const no = ['false', 'False', 'FALSE', '0'];
const missing = { missing: true } as const;
const longestAddress = 2048;

/**
 * A cell's value and canonical text, or that it is missing, or what is wrong with it. For many
 * cells of one column, `compileField` is faster.
 */
export function toCanonical(
  cell: string,
  field: FieldDescriptor,
  missingValues: readonly MissingValue[],
): Canonical {
  return compileField(field, missingValues)(cell);
}

/** The reader of a column; `missingValues` are the table's, which the field's own replace. */
export function compileField(
  field: FieldDescriptor,
  missingValues: readonly MissingValue[],
): CellReader {
  const absent = new Set((field.missingValues ?? missingValues).map((item) => item.value));
  const parse = compileType(field);
  const check = compileConstraints(field, parse);
  const error: Canonical = {
    error: { code: 'type-error', params: { type: field.type, format: field.format ?? 'default' } },
  };
  const required: Canonical = {
    error: {
      code: 'constraint-error',
      params: { constraint: 'required', expected: 'true', near: 'no', suggestion: '' },
    },
  };
  return (cell) => {
    if (absent.has(cell)) return field.constraints?.required ? required : missing;
    const value = parse(cell);
    if (value === undefined) return error;
    const broken = check?.(value, cell);
    return broken ? { error: { code: 'constraint-error', params: broken } } : value;
  };
}

/**
 * Whether a column's cells are their own values: no type, format or constraint asks anything of
 * them.
 */
export function isPlainText(field: FieldDescriptor): boolean {
  const free =
    field.type === 'any' ||
    (field.type === 'string' && !Object.hasOwn(stringFormats, field.format ?? ''));
  return free && !field.categories && Object.keys(field.constraints ?? {}).length === 0;
}

/** Whether a format of a date, time or datetime can be read. */
export function isKnownFormat({ type, format }: FieldDescriptor): boolean {
  if (type !== 'date' && type !== 'time' && type !== 'datetime') return true;
  return (
    format === undefined ||
    format === 'any' ||
    format === 'default' ||
    compileFormat(format, type) !== undefined
  );
}

const stringFormats: Readonly<Record<string, (cell: string) => boolean>> = {
  email: (cell) => cell.length <= 320 && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(cell),
  uri: (cell) => cell.length <= longestAddress && /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"]+$/.test(cell),
  binary: (cell) => cell.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(cell),
  uuid: (cell) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(cell),
};

const asIs = (cell: string): Value => ({ value: cell, text: cell });
const ofText = (text: string | undefined): Value | undefined =>
  text === undefined ? undefined : { value: text, text };

/** How a cell of each type is read. */
const types: Readonly<Record<FieldType, (field: FieldDescriptor) => Parse>> = {
  string: ({ format }) => {
    const test =
      format !== undefined && Object.hasOwn(stringFormats, format)
        ? stringFormats[format]
        : undefined;
    return test ? (cell) => (test(cell) ? asIs(cell) : undefined) : asIs;
  },
  any: () => asIs,
  number: (field) => (cell) => parseNumber(cell, field),
  integer: (field) => (cell) => parseInteger(cell, field),
  boolean:
    ({ trueValues = yes, falseValues = no }) =>
    (cell) => {
      if (trueValues.includes(cell)) return { value: true, text: 'true' };
      return falseValues.includes(cell) ? { value: false, text: 'false' } : undefined;
    },
  object: () => (cell) => parseJson(cell, 'object'),
  array: () => (cell) => parseJson(cell, 'array'),
  list: (field) => {
    const parseItem = compileType({ name: field.name, type: field.itemType ?? 'string' });
    return (cell) => parseList(cell, field, parseItem);
  },
  date: ({ format }) =>
    compileMoment(format, 'date', parseDay, (cell) => {
      const readings = findReadings(cell);
      return readings.length === 1 ? parseDay(readings[0]!) : undefined;
    }),
  time: ({ format }) => compileMoment(format, 'time', parseTime, (cell) => parseTime(cell, true)),
  datetime: ({ format }) =>
    compileMoment(format, 'datetime', parseDateTime, (cell) => parseDateTime(cell, true)),
  year: () => (cell) =>
    /^-?\d{4,6}$/.test(cell) ? { value: Number(cell), text: cell } : undefined,
  yearmonth: () => (cell) => ofText(cell.length === 7 && isDate(cell) ? cell : undefined),
  duration: () => (cell) => ofText(isDuration(cell) ? cell : undefined),
  geopoint:
    ({ format }) =>
    (cell) =>
      parsePoint(cell, format),
  geojson:
    ({ format }) =>
    (cell) =>
      parseShape(cell, format),
};

function compileType(field: FieldDescriptor): Parse {
  return types[field.type](field);
}

/**
 * Reads by the standard's own form, by whatever form is certain, or by a pattern; one that is not
 * known leaves the text as it is.
 */
function compileMoment(
  format: string | undefined,
  type: 'date' | 'time' | 'datetime',
  byDefault: (cell: string) => string | undefined,
  byAny: (cell: string) => string | undefined,
): Parse {
  if (format === undefined || format === 'default') return (cell) => ofText(byDefault(cell));
  if (format === 'any') return (cell) => ofText(byDefault(cell) ?? byAny(cell));
  const read = compileFormat(format, type);
  return read ? (cell) => ofText(read(cell)) : asIs;
}

function parseDay(cell: string): string | undefined {
  return cell.length === 10 && isDate(cell) ? cell : undefined;
}

function isDuration(cell: string): boolean {
  return /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(
    cell,
  );
}
