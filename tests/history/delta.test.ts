/**
 * Reading a version through the one before it tells what reading both whole tells, whatever was
 * edited.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDialect } from '../../src/tables/descriptor/dialect.ts';
import { compareReadings, readNext } from '../../src/history/versions/tables/delta.ts';
import {
  readVersion,
  type Description,
  type TableReading,
} from '../../src/history/versions/tables/reading.ts';

const description: Description = {
  encoding: 'utf-8',
  dialect: plainDialect,
  own: true,
  plain: false,
};
const isRead = (reading: ReturnType<typeof readVersion>): reading is TableReading =>
  'header' in reading;
const seed = 4_202_511;

/** What is told of a pair of texts both ways; undefined where the short way was not taken. */
function compareBothWays(from: string, to: string): 'unread' | 'whole' | 'short' {
  const [older, newer] = [
    readVersion(Buffer.from(from), description, 'a.csv'),
    readVersion(Buffer.from(to), description, 'a.csv'),
  ];
  if (!isRead(older)) return 'unread';
  const next = readNext(older, Buffer.from(to), description);
  if (!next) return 'whole';
  if (!isRead(newer)) throw new Error(`read by differences only: ${JSON.stringify([from, to])}`);
  expect(next.delta).toEqual(compareReadings(older, newer));
  expect(next.reading.header).toEqual(newer.header);
  expect(next.reading.starts).toEqual(newer.starts);
  return 'short';
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const cell = fc.oneof(
  fc.constantFrom('', 'a', 'b', 'x y', '2025-03-31', 'ö', '漢字', "it's"),
  fc
    .constantFrom('', 'a,b', 'line\nbreak', 'two\n\nbreaks', 'say "yes"', '"', '\n', ',', 'a,"b"\n')
    .map(quoted),
);

const row = fc.tuple(cell, cell, cell).map((cells) => cells.join(','));
const table = fc.array(row, { maxLength: 30 });
type Edit = {
  kind: 'replace' | 'insert' | 'remove' | 'move' | 'swap';
  at: number;
  to: number;
  row: string;
};

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('replace', 'insert', 'remove', 'move', 'swap'),
  at: fc.nat({ max: 40 }),
  to: fc.nat({ max: 40 }),
  row,
}) as fc.Arbitrary<Edit>;

function applyEdit(rows: readonly string[], { kind, at, to, row: fresh }: Edit): string[] {
  const next = [...rows];
  const [here, there] = [at % Math.max(1, rows.length), to % Math.max(1, rows.length)];
  if (kind === 'insert') next.splice(here, 0, fresh);
  else if (rows.length === 0) return next;
  else if (kind === 'replace') next[here] = fresh;
  else if (kind === 'remove') next.splice(here, 1);
  else if (kind === 'move') next.splice(there, 0, ...next.splice(here, 1));
  else [next[here], next[there]] = [next[there]!, next[here]!];
  return next;
}

const toText = (rows: readonly string[], end: string): string =>
  ['id,name,note', ...rows].join('\n') + end;

describe(`equal to whole reading (seed ${seed})`, () => {
  test('rows edited, added, taken out, moved and swapped, in chains of versions', () => {
    const taken = { short: 0, whole: 0, unread: 0 };
    const chains = fc.record({
      rows: table,
      edits: fc.array(fc.array(edit, { minLength: 1, maxLength: 6 }), {
        minLength: 1,
        maxLength: 6,
      }),
      ends: fc.array(fc.constantFrom('\n', ''), { minLength: 7, maxLength: 7 }),
    });
    fc.assert(
      fc.property(chains, ({ rows, edits, ends }) => {
        let [text, now] = [toText(rows, ends[0]!), rows];
        edits.forEach((list, index) => {
          now = list.reduce<string[]>(applyEdit, [...now]);
          const next = toText(now, ends[index + 1]!);
          taken[compareBothWays(text, next)]++;
          text = next;
        });
      }),
      { seed, numRuns: 1500 },
    );
    expect(taken.short).toBeGreaterThan(2 * (taken.whole + taken.unread));
  });

  test('bytes put in and cut out anywhere: quotes left open, line ends mixed, characters cut', () => {
    const taken = { short: 0, whole: 0, unread: 0 };
    const splice = fc.record({
      at: fc.nat({ max: 400 }),
      cut: fc.nat({ max: 6 }),
      put: fc.constantFrom(
        '',
        '"',
        '""',
        '\n',
        '\r\n',
        '\r',
        ',',
        '"a\nb"',
        'x',
        '\0',
        '\n\n',
        '\uFEFF',
      ),
    });
    fc.assert(
      fc.property(table, fc.array(splice, { minLength: 1, maxLength: 3 }), (rows, splices) => {
        const text = toText(rows, '\n');
        const next = splices.reduce(
          (now, { at, cut, put }) =>
            now.slice(0, at % (now.length + 1)) + put + now.slice((at % (now.length + 1)) + cut),
          text,
        );
        taken[compareBothWays(text, next)]++;
        taken[compareBothWays(next, text)]++;
      }),
      { seed, numRuns: 3000 },
    );
    expect(taken.short).toBeGreaterThan(500);
    expect(taken.whole + taken.unread).toBeGreaterThan(500);
  });

  test('a long table shuffled whole, and edits far apart', () => {
    const rows = Array.from(
      { length: 3000 },
      (_, index) =>
        `R-${index},${quoted(`name, ${index}`)},${index % 3 === 0 ? quoted('a\nb') : 'n'}`,
    );
    const shuffled = rows
      .map((text, index) => ({ text, by: (index * 7919) % 3001 }))
      .sort((a, b) => a.by - b.by)
      .map(({ text }) => text);
    expect(compareBothWays(toText(rows, '\n'), toText(shuffled, '\n'))).toBe('short');
    const far = rows.map((text, index) =>
      index % 997 === 0 ? text.replace('name', 'title') : text,
    );
    expect(compareBothWays(toText(rows, '\n'), toText(far, '\n'))).toBe('short');
    expect(compareBothWays(toText(rows, '\n'), toText([], '\n'))).toBe('short');
    expect(compareBothWays(toText([], '\n'), toText(rows, '\n'))).toBe('short');
  });
});

describe('what a version is read as', () => {
  const read = (text: string | Buffer, more: Partial<Description> = {}) =>
    readVersion(Buffer.from(text as string), { ...description, ...more }, 'a.csv');
  test.each([
    ['another delimiter', 'id;name\n1;a\n', {}],
    ['tabs', 'id\tname\n1\ta\n', {}],
    ['the encoding it is in', Buffer.from('id,name\n1,é\n', 'latin1'), {}],
    [
      "UTF-8 where today's descriptor says otherwise",
      'id,name\n1,é\n',
      { encoding: 'windows-1252', own: false },
    ],
  ] as const)('%s', (_, text, more) => {
    expect(read(text as string, more)).toMatchObject({
      header: ['id', 'name'],
      rows: [['1', expect.stringMatching(/^[aé]$/)]],
    });
  });

  test('a pointer to a file kept elsewhere is no table', () => {
    expect(
      read('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n'),
    ).toMatchObject({ code: 'source-error' });
  });
});
