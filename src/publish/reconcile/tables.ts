/**
 * Reads the tables of the record a second time, with another parser, and holds them against the
 * tables that the site offers: every row must be there as it stands, in its order, as CSV and as
 * JSON; only a row that declares a gap may be left out. Gives the records that pages are owed to.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  type Descriptor,
  type ResourceDescriptor,
  fieldFed,
  fieldsNamed,
} from '../../schema/index.ts';
import type { Finding } from './findings.ts';
import { readDialect } from './reading/dialect.ts';
import { type Owed, listProseOwed } from './texts.ts';

export interface ReadTables {
  owed: readonly Owed[];
  rows: number;
  findings: readonly Finding[];
}

type Row = readonly string[];

/**
 * Reads every table and text of the record at `root`, and checks what `site` publishes of the
 * tables.
 */
export function reconcileTables(root: string, site: string, descriptor: Descriptor): ReadTables {
  const owed: Owed[] = [];
  const findings: Finding[] = [];
  let rows = 0;
  for (const resource of descriptor.resources) {
    if (resource.opaque) continue;
    const input = readInput(root, descriptor, resource);
    if (!input) continue;
    rows += input.rows.length;
    const csv = checkCsv(site, resource, input);
    const typed = readTyped(site, resource);
    findings.push(...csv.findings, ...checkJson(resource, csv.rows, typed));
    owed.push(...listOwed(resource, input, typed ?? []));
  }
  return { owed: [...owed, ...listProseOwed(root)], rows, findings };
}

interface Input {
  header: Row;
  rows: readonly Row[];
  /** Where each row comes from. */ origins: readonly string[];
  release: number;
}

/** The rows of a resource, of all its files; nothing where one is missing. */
function readInput(
  root: string,
  descriptor: Descriptor,
  resource: ResourceDescriptor,
): Input | undefined {
  const folder = dirname(descriptor.file);
  const paths = resource.path.map((path) => join(root, folder, path));
  if (paths.length === 0 || paths.some((path) => !existsSync(path))) return undefined;
  const tables = paths.map((path) => ({
    name: basename(path),
    ...readDialect(readFileSync(path), resource),
  }));
  const header = tables[0]!.header;
  return {
    header,
    rows: tables.flatMap((table) => table.rows),
    origins: tables.flatMap(({ name, rows }) =>
      rows.map((_, index) => `${name}, row ${index + 1}`),
    ),
    release: header.findIndex((label, index) => fieldOf(resource, label, index) === 'release'),
  };
}

/**
 * The field of the register that a column feeds, by what the descriptor says or by its own name.
 */
function fieldOf({ schema }: ResourceDescriptor, label: string, index: number): string {
  const field = schema.fields.find(({ name }) => name === label) ?? schema.fields[index];
  return field ? (fieldFed(field) ?? '') : label;
}

const separator = '\u001f';
/** After so many rows that differ the rest of a table says nothing new. */
const mostOfATable = 5;

/** The published CSV against the rows that went in, and how many rows it has. */
function checkCsv(
  site: string,
  { name }: ResourceDescriptor,
  { header, rows, origins, release }: Input,
): { rows: number; findings: Finding[] } {
  const place = `data/${name}.csv`;
  if (!existsSync(join(site, place)))
    return { rows: 0, findings: [{ place, text: 'the table is not published' }] };
  const [shown = [], ...published] = parse(readFileSync(join(site, place)), {
    skip_empty_lines: true,
    relax_column_count: true,
  }) as string[][];
  const findings: Finding[] = [];
  if (shown.join(separator) !== header.join(separator))
    findings.push({
      place,
      text: `has the columns ${shown.join(', ')} instead of ${header.join(', ')}`,
    });
  let next = 0;
  for (const [index, row] of rows.entries()) {
    if (published[next]?.join(separator) === row.join(separator)) next += 1;
    else if (release < 0 || (row[release] ?? '') === '')
      findings.push({ place, text: `${origins[index]} is not published as it stands` });
    if (findings.length > mostOfATable) break;
  }
  const more = published.length - next;
  if (findings.length === 0 && more > 0)
    findings.push({ place, text: `${more} rows are published that no table holds` });
  return { rows: published.length, findings };
}

/** The rows of a table with typed values, as the site publishes them. */
type Typed = readonly Readonly<Record<string, unknown>>[];

function readTyped(site: string, { name }: ResourceDescriptor): Typed | undefined {
  const file = join(site, `data/${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Typed) : undefined;
}

function checkJson({ name }: ResourceDescriptor, rows: number, published?: Typed): Finding[] {
  const place = `data/${name}.json`;
  if (!published) return [{ place, text: 'the table is not published' }];
  const text = `holds ${published.length} rows, the CSV ${rows}`;
  return published.length === rows ? [] : [{ place, text }];
}

/** The records of a register that a table holds, by their ids. */
function listOwed(
  resource: ResourceDescriptor,
  { header, rows, origins }: Input,
  typed: Typed,
): Owed[] {
  const { register, prefix = '' } = resource;
  if (!register) return [];
  const columns = findIdColumns(resource, header);
  return rows.flatMap((row, index): Owed[] => {
    const id = columns
      .map((column) => readPart(resource, header[column]!, row[column] ?? '', typed[index]))
      .filter((part) => part !== '')
      .join('-');
    return id === ''
      ? []
      : [{ register, id: (prefix + id).toLowerCase(), origin: origins[index]! }];
  });
}

/**
 * A part of an id: the word that the descriptor has for the cell, nothing where it calls the cell
 * empty, the typed value of what is no text, else the cell.
 */
function readPart(
  { schema }: ResourceDescriptor,
  label: string,
  cell: string,
  typed: Typed[number] | undefined,
): string {
  const field = schema.fields.find(({ name }) => name === label);
  const words = field?.waymark?.values ?? {};
  if (Object.hasOwn(words, cell)) return words[cell]!;
  const empty = [...schema.missingValues, ...(field?.missingValues ?? [])];
  if (empty.some(({ value }) => value === cell)) return '';
  const value = typed?.[label];
  const isText = value === null || value === undefined || (field?.type ?? 'string') === 'string';
  return isText ? cell.trim() : String(value);
}

/**
 * The column that the descriptor calls the id; else those of a key of several; else the one named
 * so; else the key.
 */
function findIdColumns({ schema }: ResourceDescriptor, header: Row): number[] {
  const of = (label: string) => header.indexOf(label);
  const stated = schema.fields.find((field) => fieldsNamed(field)[0] === 'id');
  if (stated) return [of(stated.name)].filter((index) => index >= 0);
  if (schema.primaryKey.length > 1) return schema.primaryKey.map(of).filter((index) => index >= 0);
  return [of('id') >= 0 ? of('id') : of(schema.primaryKey[0] ?? '')].filter((index) => index >= 0);
}
