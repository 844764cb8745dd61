/**
 * `npm run new`: begins a lesson (`-- lesson "Title"`), an action (`-- action MEETING`), a table of a
 * register (`-- table REGISTER`), an empty record of one's own (`-- record DIR`) or the descriptor of
 * tables of others (`-- descriptor TABLE…`). Never writes over what is there. RECORD names the record's folder.
 */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { collect, findFieldNames, isFormula } from '../../tables/records/index.ts';
import { lessonSections } from '../../prose/index.ts';
import { findFreeId, guidance, nextNumber, toActionId, toLessonId, toLessonText } from './start.ts';
import { readRecord } from '../../record/index.ts';
import { toAddress } from '../../schema/values/index.ts';
import type { Collection, Dataset, RecordOf } from '../../schema/index.ts';
import { proseRegisters, registerNames } from '../../schema/registers/index.ts';
import { command } from './command.ts';
import { isRecordFolder, recordFiles } from './record.ts';
import { addTable } from './table.ts';
import { newDescriptor } from './descriptor/index.ts';
import { Mistake, root, runCommand } from '../../publish/index.ts';

const usage = [
  'npm run new -- lesson "Title of the lesson"',
  'npm run new -- action MEETING',
  'npm run new -- table REGISTER',
  'npm run new -- record FOLDER',
  'npm run new -- descriptor TABLE…',
].join('\n');
const tableRegisters = registerNames.filter(
  (name) => !(proseRegisters as readonly string[]).includes(name),
);
const today = (): string => new Date().toISOString().slice(0, 10);

function newLesson(title: string): string {
  if (title.trim() === '') throw new Mistake('A lesson needs a title.');
  if (isFormula(title.trim()))
    throw new Mistake(
      'A title cannot begin with a sign that a spreadsheet takes for a formula, such as = or -.',
    );
  const { records } = read();
  const id = findFreeId(
    toLessonId(title),
    (candidate) =>
      records.find(candidate) !== undefined || existsSync(join(root, toLessonPath(candidate))),
  );
  mkdirSync(join(root, 'content/lessons'), { recursive: true });
  writeFileSync(join(root, toLessonPath(id)), toLessonText(id, title.trim(), today()), {
    flag: 'wx',
  });
  return [
    `${toLessonPath(id)} is begun. Until something stands under each heading, ${command('check')} refuses it:`,
    ...lessonSections.map((section) => `  ${section}: ${guidance[section]}`),
  ].join('\n');
}

const toLessonPath = (id: string): string => `content/lessons/${id}.mdx`;

function read(): { records: Collection; datasets: readonly Dataset[]; descriptor: string } {
  const { descriptor, records, datasets } = readRecord(root);
  if (!descriptor)
    throw new Mistake('There is no record here: npm run new -- record FOLDER makes one.');
  return { records: collect(records), datasets, descriptor: descriptor.file };
}

function newAction(meeting: string): string {
  const { records, datasets } = read();
  const found = records.findIn('meetings', meeting);
  if (!found) throw new Mistake(`“${meeting}” is not the id of a meeting.`);
  const siblings = (records.of('actions') as readonly RecordOf<'actions'>[]).filter(
    (action) => toAddress(action.fields.meeting ?? '') === toAddress(found.id),
  );
  const table = datasets.find(({ resource }) => resource.register === 'actions');
  const file = table && (siblings.at(-1)?.origin.file ?? table.files[0]?.file);
  if (!table || file === undefined)
    throw new Mistake(
      `The record has no table of actions: ${command('new -- table actions')} makes one.`,
    );
  const number = nextNumber(siblings.map((action) => action.fields.number ?? ''));
  const id = findFreeId(
    toActionId(
      found.id,
      number,
      siblings.map((action) => action.id),
    ),
    (candidate) => records.find(candidate) !== undefined,
  );
  const values: Readonly<Record<string, string>> = {
    id,
    meeting: found.id,
    number: String(number),
    agreed_on: found.fields.ends_on ?? found.fields.starts_on ?? '',
    status: 'not_started',
  };
  const line = appendRow(file, table, values);
  // As the check does: a table in which no action says anything has columns of its own.
  const judged = records
    .of('actions')
    .some(
      ({ fields, origin }) =>
        origin.resource === table.resource.name && Boolean(fields.title || fields.text),
    );
  return [
    `${file}:${line} is the new row ${id}: fill in its title, text, owner and due date.`,
    ...(judged ? [`Until it has a title or a text, ${command('check')} refuses it.`] : []),
  ].join(' ');
}

/**
 * Adds a row at the end of a table's file, in its own dialect and with its own columns; gives the
 * line on which it begins.
 */
function appendRow(
  file: string,
  { resource, header }: Dataset,
  values: Readonly<Record<string, string>>,
): number {
  if (resource.dialect.json)
    throw new Mistake(`${file} is in JSON: write the action there, as the others stand.`);
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const names = findFieldNames(
    header.map(
      (name) =>
        resource.schema.fields.find((field) => field.name === name) ?? {
          name,
          type: 'string' as const,
        },
    ),
    'actions',
  );
  const { delimiter, quoteChar } = resource.dialect;
  const quote = (cell: string) =>
    quoteChar !== null && (cell.includes(delimiter) || cell.includes(quoteChar))
      ? `${quoteChar}${cell.replaceAll(quoteChar, quoteChar + quoteChar)}${quoteChar}`
      : cell;
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const before = text === '' || text.endsWith('\n') ? '' : lineEnd;
  appendFileSync(
    path,
    `${before}${names.map((name) => quote(values[name ?? ''] ?? '')).join(delimiter)}${lineEnd}`,
  );
  return (text + before).split('\n').length;
}

function newRecord(folder: string): string {
  const target = resolve(folder);
  if (existsSync(target) && readdirSync(target).some((name) => name !== '.git'))
    throw new Mistake(`${folder} is not empty, so nothing was written.`);
  if (!isRecordFolder(basename(target)))
    throw new Mistake(
      `“${basename(target)}” cannot be the name of a record; use letters, digits and hyphens.`,
    );
  const files = recordFiles(basename(target));
  const made = new Set(files.map(({ path }) => path));
  for (const { path, content } of files) {
    mkdirSync(join(target, path, '..'), { recursive: true });
    writeFileSync(join(target, path), content, { flag: 'wx' });
  }
  return [
    `${folder} is an empty record. Give it a title in data/datapackage.json, fill its tables, ` +
      'and keep it in git, whose history the site publishes:',
    `  git init -q -b main ${folder} && git -C ${folder} add -A && git -C ${folder} commit -q -m "First version"`,
    `  ${command('build', folder)}`,
    `Other registers are added with ${command('new -- table REGISTER', folder)}:`,
    `  ${tableRegisters.filter((name) => !made.has(`data/${name}.csv`)).join(', ')}`,
  ].join('\n');
}

function newTable(name: string): string {
  const { datasets, descriptor } = read();
  const register = tableRegisters.find((one) => one === name);
  if (register === undefined)
    throw new Mistake(
      `“${name}” is no register with a table; write one of ${tableRegisters.join(', ')}.`,
    );
  const there = datasets.find(({ resource }) => resource.register === register);
  if (there)
    throw new Mistake(
      `The record has a table of ${register}: ${there.files[0]?.file ?? there.resource.name}.`,
    );
  const path = addTable(root, descriptor, register);
  return `${path} is an empty table of ${register}, described in ${descriptor}.`;
}

async function main([what, argument, ...rest]: readonly string[]): Promise<string> {
  if (what === 'descriptor' && argument !== undefined) return newDescriptor([argument, ...rest]);
  if (argument === undefined || rest.length > 0) throw new Mistake(usage);
  if (what === 'lesson') return newLesson(argument);
  if (what === 'action') return newAction(argument);
  if (what === 'table') return newTable(argument);
  if (what === 'record') return newRecord(argument);
  throw new Mistake(usage);
}

await runCommand(usage, async () => console.log(await main(process.argv.slice(2))), {
  takesArguments: true,
});
