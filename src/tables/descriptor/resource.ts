/**
 * One resource of a descriptor: where its files lie, how they are read, and which register its rows
 * belong to.
 */
import { type ResourceDescriptor, ownProperties } from '../../schema/index.ts';
import { isId } from '../../schema/values/index.ts';
import { toSuggestion } from '../../schema/faults/index.ts';
import {
  type RegisterName,
  fieldsOf,
  isRegister,
  registerNames,
} from '../../schema/registers/index.ts';
import { parseDialect } from './dialect.ts';
import { isEncoding } from '../text/encoding.ts';
import type { Notation } from './notation.ts';
import { Property } from './property.ts';
import { emptySchema, parseSchema } from './schema.ts';
import { parseTranslations } from './waymark.ts';
import { parseLicenses, parseSources } from './attribution.ts';
import { parsePaths, stemOf, isRemote, endingOf } from './paths.ts';

/**
 * What was read for the descriptor besides itself: schemas and dialects that stand in files of
 * their own, by their path as written.
 */
export type References = ReadonlyMap<string, Notation>;

/** Path endings of tables, with the delimiter that goes with them. */
const tableEndings: Readonly<Record<string, string>> = { csv: ',', tsv: '\t', tab: '\t' };
/** Of tables in JSON: whether each line is a row. */
const jsonEndings: Readonly<Record<string, boolean>> = { json: false, jsonl: true, ndjson: true };

export function parseResource(
  raw: Property,
  references: References,
): ResourceDescriptor | undefined {
  if (!raw.object()) return undefined;
  const path = parsePaths(raw);
  const register = parseRegister(raw.at('waymark'));
  const opaque = findOpaque(raw, path);
  const given =
    raw.at('name').name() ?? stemOf(path[0]) ?? `resource-${Number(raw.path.at(-1)) + 1}`;
  const schema = raw.has('schema')
    ? follow(raw.at('schema', 'schema-error'), references)
    : undefined;
  return {
    name: toName(given),
    title: raw.at('title').text() ?? (toName(given) === given ? undefined : given),
    description: raw.at('description').text(),
    path,
    encoding: parseEncoding(raw.at('encoding')),
    dialect: parseDialect(
      follow(raw.at('dialect'), references) ??
        new Property(undefined, raw.path, raw.source, raw.faults, 'resource-error'),
      {
        delimiter: tableEndings[formatOf(raw, path)] ?? ',',
        lines: jsonEndings[formatOf(raw, path)],
      },
    ),
    described: schema !== undefined && (schema.has('fields') || schema.keys().length > 0),
    schema: schema ? parseSchema(schema, register) : emptySchema,
    licenses: parseLicenses(raw),
    sources: parseSources(raw),
    ...(register ? { register } : {}),
    prefix: raw.at('waymark').at('prefix').text(),
    defaults: parseDefaults(raw.at('waymark').at('defaults'), register),
    ...parseChart(raw.at('waymark')),
    namings: {},
    translations: parseTranslations(raw.at('waymark').at('translations')),
    ...(opaque ? { opaque } : {}),
  };
}

/**
 * A name that can stand in an address: the resource's own where it can, else its letters and
 * digits.
 */
export function toName(given: string): string {
  if (isId(given)) return given;
  const plain = given
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|(?<![^A-Za-z0-9])[^A-Za-z0-9]+$/g, '')
    .slice(0, 100);
  return isId(plain) ? plain : `table-${toNumber(given).toString(36)}`;
}

/** A number that stands for a name, the same for the same name. */
function toNumber(name: string): number {
  return [...name].reduce(
    (hash, letter) => (hash * 31 + letter.codePointAt(0)!) % 1_000_000_007,
    7,
  );
}

/** Why the resource is no table that can be read here. */
function findOpaque(raw: Property, path: readonly string[]): ResourceDescriptor['opaque'] {
  if (path.some(isRemote)) return 'remote';
  if (path.length === 0) return raw.has('data') ? 'inline' : 'format';
  const { value } = raw.at('format');
  const format = typeof value === 'string' ? value.toLowerCase() : undefined;
  const lines = jsonEndings[formatOf(raw, path)];
  if (lines !== undefined) return lines || isCalledTable(raw) ? undefined : 'format';
  if (format !== undefined && !(format in tableEndings)) return 'format';
  if (path.every((file) => endingOf(file) in tableEndings)) return undefined;
  const packed =
    raw.has('compression') || path.some((file) => /\.(?:zip|gz|bz2|xz|7z)$/i.test(file));
  const stated =
    format !== undefined ||
    raw.at('mediatype').value === 'text/csv' ||
    (raw.has('schema') && path.every((file) => ['txt', 'dat', ''].includes(endingOf(file))));
  return stated && !packed ? undefined : 'format';
}

/** JSON may hold anything: it is a table where something says so. */
function isCalledTable(raw: Property): boolean {
  return (
    raw.at('type').value === 'table' ||
    raw.at('profile').value === 'tabular-data-resource' ||
    ['schema', 'dialect'].some((key) => raw.has(key)) ||
    raw.at('waymark').has('register')
  );
}

function formatOf(raw: Property, path: readonly string[]): string {
  return String(raw.at('format').value ?? endingOf(path[0])).toLowerCase();
}

function parseEncoding(raw: Property): string {
  const encoding = raw.text() ?? 'utf-8';
  if (isEncoding(encoding)) return encoding;
  raw.add('resource-error', { why: 'encoding' });
  return 'utf-8';
}

/** What a property says, or what the file says that it names. */
function follow(raw: Property, references: References): Property | undefined {
  if (raw.value === undefined) return undefined;
  const level = raw.level === 'schema-error' ? raw.level : 'resource-error';
  if (typeof raw.value !== 'string')
    return raw.isObject()
      ? new Property(raw.value, raw.path, raw.source, raw.faults, level)
      : void raw.object();
  const found = references.get(raw.value);
  if (found?.raw !== undefined) return new Property(found.raw, [], found, raw.faults, level);
  if (!found)
    raw.add('resource-error', {
      why: isRemote(raw.value) ? 'remote_reference' : 'reference',
      property: raw.path.join('.'),
    });
  return undefined;
}

function parseRegister(waymark: Property): RegisterName | undefined {
  if (waymark.value === undefined || !waymark.object()) return undefined;
  const name = waymark.at('register').text();
  // A register has drawings of its own.
  waymark.checkNames(ownProperties.resource.filter((one) => name === undefined || one !== 'chart'));
  if (name === undefined || isRegister(name)) return name;
  return void waymark.at('register').add('x-unknown-register', {
    known: registerNames.join(', '),
    ...toSuggestion(name, registerNames),
  });
}

function parseDefaults(raw: Property, register: RegisterName | undefined): Record<string, string> {
  const defaults = raw.value === undefined ? {} : raw.dictionary();
  const known = register ? [...fieldsOf(register).keys()] : [];
  for (const field of Object.keys(defaults).filter((name) => register && !known.includes(name))) {
    raw
      .at(field)
      .add('x-unknown-field', { register: register!, ...toSuggestion(field, known) }, field);
  }
  return defaults;
}

/** The columns of the table's picture, or that there is to be none. */
function parseChart(waymark: Property): Pick<ResourceDescriptor, 'chart'> {
  if (waymark.saysNull('chart')) return { chart: null };
  const chart = waymark.has('chart') ? waymark.at('chart').object() : undefined;
  if (!chart) return {};
  chart.checkNames(ownProperties.chart);
  return {
    chart: { x: chart.at('x').text(), y: chart.at('y').text(), by: chart.at('by').text() },
  };
}
