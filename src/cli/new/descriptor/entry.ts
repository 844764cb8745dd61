/** The entry of a table in a descriptor, and what in it is not certain. */
import { countFaults } from '../../../schema/faults/index.ts';
import { fieldsOf } from '../../../schema/registers/index.ts';
import { judgeResource } from '../../../tables/rows/index.ts';
import { type GuessedColumn, findKey, readColumns } from './columns.ts';
import { type Feed, type Guess, type KnownIds, guessRegister } from './register.ts';
import { type GuessedText, toResource } from './text.ts';

/** What somebody who knows the table must say, at a property of its entry. */
export interface Question {
  at: readonly (string | number)[];
  text: string;
}

export interface DescribedTable {
  raw: Record<string, unknown>;
  /** Nothing where it is no table that can be read. */
  rows: number | undefined;
  guess: Guess | undefined;
  questions: readonly Question[];
}

/** A table that is to be described. */
export interface Stranger {
  name: string;
  path: string;
  text: GuessedText;
  columns: readonly GuessedColumn[];
  missingValues: readonly string[];
}

export function toStranger(name: string, path: string, text: GuessedText): Stranger {
  const { header = [], rows = [] } = text.table ?? {};
  const cells = rows.filter(({ blank }) => !blank).map((row) => row.cells);
  return { name, path, text, ...readColumns(header, cells) };
}

/** The entry of a table; a guess that does not hold when the table is read is taken back. */
export function describeTable(
  stranger: Stranger,
  known: KnownIds,
  prefix?: string,
): DescribedTable {
  const { name, columns } = stranger;
  let guess = isNamed(columns) ? guessRegister(name, columns, known) : undefined;
  let raw = toRaw(stranger, guess, prefix);
  while (guess) {
    const wrong = findWrong(stranger, raw);
    if (wrong === undefined) break;
    const feeds = new Map([...guess.feeds].filter(([column]) => column !== wrong));
    const isLess = feeds.size < guess.feeds.size && guess.feeds.get(wrong)?.fields[0] !== 'id';
    guess = isLess ? { ...guess, feeds } : undefined;
    raw = toRaw(stranger, guess, prefix);
  }
  const questions = [...askText(stranger), ...askColumns(stranger, guess), ...askRegister(guess)];
  return { raw, guess, questions, rows: columns[0]?.rows };
}

/** A column with which the entry does not hold; an empty name where it is no column's fault. */
function findWrong({ path, text }: Stranger, raw: object): string | undefined {
  const file = [{ file: path, bytes: text.text.length, text: text.text, faults: [] }];
  const { faults } = judgeResource(file, toResource(raw));
  if (countFaults(faults, 'error') === 0) return undefined;
  return faults.find(({ severity }) => severity === 'error')?.field ?? '';
}

function toRaw(
  { name, path, text, columns, missingValues }: Stranger,
  guess: Guess | undefined,
  prefix: string | undefined,
): Record<string, unknown> {
  const { register } = guess ?? {};
  const base = { ...text.raw, name, path };
  const mapped = register
    ? { ...base, waymark: { register, ...(prefix ? { prefix } : {}) } }
    : base;
  if (!isNamed(columns) || (guess && missingValues.length === 1 && isOwn(columns, guess)))
    return mapped;
  const key = guess ? undefined : findKey(columns);
  return {
    ...mapped,
    schema: {
      fields: columns.map((column) => toField(column, guess)),
      ...(missingValues.length > 1 ? { missingValues } : {}),
      ...(key ? { primaryKey: [key.name] } : {}),
    },
  };
}

/** Whether each column has a name of its own: else the table says more of itself than a schema can. */
function isNamed(columns: readonly GuessedColumn[]): boolean {
  return columns.length > 0 && new Set(columns.map(({ name }) => name)).size === columns.length;
}

/** Whether the columns carry the register's own names and are written as it writes them. */
function isOwn(columns: readonly GuessedColumn[], { feeds }: Guess): boolean {
  return columns.every(({ name, type }) => {
    const feed = feeds.get(name);
    const isPlain = type.format === undefined && type.groupChar === undefined && !type.decimalChar;
    const isFlag = type.trueValues === undefined || type.trueValues[0] === 'true';
    return feed?.fields.join() === name && !feed.values && isPlain && isFlag;
  });
}

function toField({ name, type, almost }: GuessedColumn, guess: Guess | undefined): object {
  const feed = guess?.feeds.get(name);
  const read = almost && feed && feed.fields.length > 1 ? almost.type : type;
  const isText = read.type === 'string';
  return { name, ...(isText ? {} : read), ...toMapped(name, feed, guess) };
}

function toMapped(name: string, feed: Feed | undefined, guess: Guess | undefined): object {
  if (!guess) return {};
  if (!feed) return fieldsOf(guess.register).has(name) ? { waymark: { field: null } } : {};
  const { fields, values } = feed;
  return {
    waymark: { field: fields.length > 1 ? fields : fields[0], ...(values ? { values } : {}) },
  };
}

const some = (words: readonly string[]): string =>
  words
    .slice(0, 4)
    .map((word) => `“${word}”`)
    .join(', ') + (words.length > 4 ? ', …' : '');

function askText({ text, columns }: Stranger): Question[] {
  const doubts = text.doubts.map((doubt) => ({ at: [], text: doubt }));
  const nameless = columns.some(({ name }) => name.trim() === '');
  return nameless
    ? [
        ...doubts,
        { at: [], text: 'a column has no name: write one in the table, or it stays unnamed' },
      ]
    : doubts;
}

function askColumns({ columns }: Stranger, guess: Guess | undefined): Question[] {
  const asked = columns.flatMap((column, index): Question[] => {
    const at = ['schema', 'fields', index];
    const feed = guess?.feeds.get(column.name);
    return [
      ...(column.doubt ? [{ at, text: column.doubt }] : []),
      ...askAlmost(column, feed, at),
      ...askWords(feed, guess, at),
    ];
  });
  const needsKey = !guess && isNamed(columns) && !findKey(columns);
  const text = 'no column alone tells the rows apart; if several do, name them as primaryKey';
  return needsKey ? [...asked, { at: ['schema'], text }] : asked;
}

function askAlmost(
  { almost }: GuessedColumn,
  feed: Feed | undefined,
  at: Question['at'],
): Question[] {
  if (!almost || (feed && feed.fields.length > 1)) return [];
  const { type, misfits } = almost;
  const told = `is of the type ${JSON.stringify(type)} but for ${some(misfits)}`;
  return [
    { at, text: `${told}: if these mean nothing, add them to missingValues and say the type` },
  ];
}

function askWords(
  feed: Feed | undefined,
  guess: Guess | undefined,
  at: Question['at'],
): Question[] {
  if (!feed?.values || !guess) return [];
  const { choices } = fieldsOf(guess.register).get(feed.fields[0]!)!;
  const taken = Object.entries(feed.values).filter(([, meaning]) => meaning !== '');
  const told = taken.map(([word, meaning]) => `“${word}” for ${meaning}`);
  return [
    ...(feed.unknown ?? []).map((word) => ({
      at: [...at, 'waymark', 'values', word],
      text: `say what “${word}” means: ${choices.join(', ')}; "" says nothing`,
    })),
    ...(told.length > 0 ? [{ at: [...at, 'waymark'], text: `was taken: ${told.join(', ')}` }] : []),
  ];
}

function askRegister(guess: Guess | undefined): Question[] {
  if (!guess) return [];
  const told = [...guess.feeds]
    .filter(([column, { fields }]) => fields.join() !== column)
    .map(([column, { fields }]) => `“${column}” for ${fields.join(' or ')}`);
  if (told.length === 0) return [];
  const text = `was taken for ${guess.register}: ${told.join(', ')}`;
  return [{ at: ['waymark', 'register'], text }];
}
