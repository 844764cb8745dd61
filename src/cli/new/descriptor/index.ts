/**
 * `npm run new -- descriptor TABLE…`: reads tables of others and writes the descriptor of a record
 * that they are, with a report of what it was not sure of.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { formatFaultLine } from '../../../i18n/index.ts';
import { checkRecord } from '../../../record/index.ts';
import { type Fault, countFaults } from '../../../schema/faults/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import { parseNotation } from '../../../tables/descriptor/index.ts';
import { Mistake } from '../../../publish/index.ts';
import { command } from '../command.ts';
import {
  describeTable,
  toStranger,
  type DescribedTable,
  type Question,
  type Stranger,
} from './entry.ts';
import type { KnownIds } from './register.ts';
import { guessText } from './text.ts';

/** Most faults that the report names; the check names all. */
const mostFaults = 10;

/** Writes the descriptor beside the tables, and gives the report. Nothing is written over. */
export async function newDescriptor(paths: readonly string[]): Promise<string> {
  const files = paths.map((path) => resolve(path));
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new Mistake(`There is no file ${missing}.`);
  const folder = commonFolder(files);
  const target = join(folder, 'datapackage.json');
  if (existsSync(target)) throw new Mistake(`${target} is there already, so nothing was written.`);
  const names = toNames(files);
  const entries = describeAll(
    files.map((file, index) => {
      const path = relative(folder, file).split(sep).join('/');
      return toStranger(names[index]!, path, guessText(readFileSync(file), path));
    }),
  );
  const root = basename(folder) === 'data' ? dirname(folder) : folder;
  const text = `${JSON.stringify(toPackage(basename(root), entries), null, 2)}\n`;
  writeFileSync(target, text, { flag: 'wx' });
  const { faults } = await checkRecord({ root });
  return report(relative(root, target), root, text, entries, faults);
}

/** The folder that all files are below. */
function commonFolder(files: readonly string[]): string {
  let folder = dirname(files[0]!);
  while (!files.every((file) => file.startsWith(folder === sep ? sep : folder + sep)))
    folder = dirname(folder);
  return folder;
}

/** A name for each file: that of the file, with a number where two are called alike. */
function toNames(files: readonly string[]): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const stem = basename(file).replace(/\.[^.]*$/, '');
    const plain = stem
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-')
      .replace(/^[^a-z0-9]+|(?<![^a-z0-9])[^a-z0-9]+$/g, '');
    let name = plain || 'table';
    for (let number = 2; taken.has(name); number += 1) name = `${plain || 'table'}-${number}`;
    taken.add(name);
    return name;
  });
}

/** The entries of tables, twice: what refers to others is known only when all have their ids. */
function describeAll(strangers: readonly Stranger[]): DescribedTable[] {
  const known = new Map<RegisterName, Set<string>>();
  const taken = new Set<string>();
  const prefixes = strangers.map((stranger) => {
    const { guess } = describeTable(stranger, new Map());
    const ids = guess ? idsOf(stranger, guess.feeds) : [];
    // A number alone says little, and the next table has it too.
    const prefix = ids.some((id) => /^\d+$/.test(id) || taken.has(id))
      ? `${stranger.name}-`
      : undefined;
    const own = ids.map((id) => toAddress(prefix ?? '') + id);
    own.forEach((id) => taken.add(id));
    if (guess) known.set(guess.register, new Set([...(known.get(guess.register) ?? []), ...own]));
    return prefix;
  });
  const ids: KnownIds = known;
  return strangers.map((stranger, index) => describeTable(stranger, ids, prefixes[index]));
}

function idsOf(
  { columns }: Stranger,
  feeds: NonNullable<DescribedTable['guess']>['feeds'],
): string[] {
  const column = columns.find(({ name }) => feeds.get(name)?.fields[0] === 'id');
  return (column?.cells ?? []).map(toAddress);
}

function toPackage(folder: string, entries: readonly DescribedTable[]): object {
  const name = folder.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title: folder.replace(/[-_.]+/g, ' '),
    resources: entries.map(({ raw }) => raw),
    waymark: { languages: ['en'] },
  };
}

const always: readonly Question[] = [
  { at: ['title'], text: 'is the name of the folder: say what the record is' },
  {
    at: ['waymark', 'languages'],
    text: 'is a guess: the language in which the tables are written',
  },
];

function report(
  file: string,
  root: string,
  text: string,
  entries: readonly DescribedTable[],
  faults: readonly Fault[],
): string {
  const { locate } = parseNotation(text, file);
  const asked = [
    ...always,
    ...entries.flatMap(({ questions }, index) =>
      questions.map(({ at, text: question }) => ({
        at: ['resources', index, ...at],
        text: question,
      })),
    ),
  ]
    .map(({ at, text: question }) => ({ ...locate(at)!, about: aboutOf(at, entries), question }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
  const errors = faults.filter(({ severity }) => severity === 'error');
  const shown = errors.slice(0, mostFaults).map((one) => `  ${formatFaultLine('en', one)}`);
  const found = countFaults(errors);
  return [
    `${file} describes:`,
    ...entries.map((entry) => `  ${String(entry.raw['path'])}: ${sayEntry(entry)}`),
    'Look at what was not certain:',
    ...asked.map(
      ({ line, column, about, question }) => `  ${file}:${line}:${column} ${about}${question}`,
    ),
    found === 0 ? 'It has no error.' : 'It has errors:',
    ...shown,
    ...(found > shown.length ? [`  and ${found - shown.length} more`] : []),
    `Then: ${command('check', root)}`,
  ].join('\n');
}

/** Which table, and which column of it, a question is about. */
function aboutOf(at: readonly (string | number)[], entries: readonly DescribedTable[]): string {
  const [list, index, , fields, column] = at;
  if (list !== 'resources') return '';
  const raw = entries[Number(index)]!.raw as {
    path: string;
    schema?: { fields: readonly { name: string }[] };
  };
  const name = fields === 'fields' ? raw.schema?.fields[Number(column)]?.name : undefined;
  return `${raw.path}${name === undefined ? '' : ` “${name}”`}: `;
}

function sayEntry({ rows, guess }: DescribedTable): string {
  if (rows === undefined) return 'no table that can be read';
  const counted = `${rows} ${rows === 1 ? 'row' : 'rows'}`;
  return guess ? `${counted}, each a record of ${guess.register}` : `${counted}, as a plain table`;
}
