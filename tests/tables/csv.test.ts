import { describe, expect, test } from 'vitest';
import { parseTable } from '../../src/tables/text/csv.ts';
import { plainDialect } from '../../src/tables/descriptor/dialect.ts';
import { read, rows } from './readText.ts';

describe('rows and cells', () => {
  test('plain, quoted and empty cells', () => {
    expect(rows('a,b,c\n1,"x, y",\n2,"say ""yes""",3')).toEqual([
      ['1', 'x, y', ''],
      ['2', 'say "yes"', '3'],
    ]);
  });

  test('a quote within a cell that has none around it is a character like others', () => {
    expect(rows('a,b\n1,5" pipe\nx"y"",["z"]\n"2",3"\n')).toEqual([
      ['1', '5" pipe'],
      ['x"y""', '["z"]'],
      ['2', '3"'],
    ]);
  });

  test('what looks like a number stays a text', () => {
    expect(rows('id,n\n007,1e5\n')).toEqual([['007', '1e5']]);
  });

  test('lines are counted through line breaks within quotes', () => {
    const { lines, rows: found } = read('a,b\n1,"x\ny\nz"\n2,q\n"3\n",4\n5,6\n');
    expect(lines).toEqual([2, 5, 6, 8]);
    expect(found![0]).toEqual(['1', 'x\ny\nz']);
  });

  test('CR LF between rows, either kind within quotes', () => {
    expect(rows('a,b\r\n1,"x\ny"\r\n2,"x\r\ny"\r\n')).toEqual([
      ['1', 'x\ny'],
      ['2', 'x\r\ny'],
    ]);
  });

  test('the last line break begins no row', () => {
    expect(rows('a,b\n1,2')).toEqual(rows('a,b\n1,2\n'));
    expect(read('a,b\n1,2\n\n').faults).toEqual(['3:1 blank-row']);
  });

  test('columns called as members of objects are columns as others are', () => {
    const { header, rows: found, faults } = read('__proto__,constructor,toString\n1,2,3\n');
    expect([header, found, faults]).toEqual([
      ['__proto__', 'constructor', 'toString'],
      [['1', '2', '3']],
      [],
    ]);
  });

  test('places of cells are given on demand, each with its own line', () => {
    const { table } = parseTable('a,b,c\n"x\ny",2,"z"\n', plainDialect, 't.csv');
    expect(
      table!.rows[0]!.places!.map((place) => [Math.floor(place / 65_536), place % 65_536]),
    ).toEqual([
      [2, 1],
      [3, 4],
      [3, 6],
    ]);
    expect(table!.headerPlaces!.map((place) => place % 65_536)).toEqual([1, 3, 5]);
  });

  test('a table of many blocks is read as one of few', () => {
    const body = Array.from(
      { length: 5000 },
      (_, index) => `${index},"a ""b"" ${index}","x\ny"`,
    ).join('\n');
    const found = read(`id,text,more\n${body}\n`);
    expect(found.rows).toHaveLength(5000);
    expect(found.rows![4321]).toEqual(['4321', 'a "b" 4321', 'x\ny']);
    expect(found.lines![4321]).toBe(2 + 4321 * 2);
  });
});

describe('faults', () => {
  test.each<[string, string, string[]]>([
    ['nothing at all', '', ['1:1 source-error']],
    [
      'a quote that is never closed, at the line where it opens',
      'a,b\n1,2\n3,"x\n4,5\n',
      ['3:3 x-unterminated-quote'],
    ],
    ['text behind a closing quote', 'a,b\n"x"y,1\n', ['2:3 x-stray-quote']],
    ['a quote behind a space', 'a,b\n1, "x"\n', ['2:4 x-stray-quote']],
    [
      'every row with a quote out of order',
      'a,b\n1,"x"y"z\n2,"a" b\n3,ok\n',
      ['2:5 x-stray-quote', '3:5 x-stray-quote'],
    ],
    [
      'a row that is too long and one that is too short',
      'a,b\n1,2,3\n4\n',
      ['2:5 extra-cell', '3:2 missing-cell'],
    ],
    ['a line of nothing but delimiters', 'a,b,c\n,,\n', ['2:1 blank-row']],
    ['a line of spaces', 'a,b\n  \n', ['2:1 blank-row']],
    ['a bare carriage return', 'a,b\n1\r,2\n', ['2:2 x-bare-carriage-return']],
    ['line ends of two kinds, once', 'a,b\n1,2\r\n3,4\r\n', ['2:4 x-mixed-line-ends']],
    ['NUL', 'a,b\n1,\0\n', ['2:3 x-nul']],
    [
      'labels that are blank or stand twice',
      'a,,a, \n1,2,3,4\n',
      ['1:3 blank-label', '1:4 duplicate-label', '1:6 blank-label'],
    ],
    ['a cell that is too long', `a,b\n1,${'x'.repeat(32_768)}\n`, ['2:3 x-cell-too-long']],
    ['more columns than anything can hold', `${','.repeat(20_000)}\n`, ['1:1 source-error']],
  ])('%s', (_, text, faults) => {
    expect(read(text).faults).toEqual(faults);
  });

  test('a cell of the greatest length is not too long', () => {
    expect(read(`a,b\n1,${'x'.repeat(32_767)}\n`).faults).toEqual([]);
  });

  test.each([
    ['a;b\n1;2\n', 'semicolon'],
    ['a\tb\n', 'tab'],
    ['a|b\n1|2\n', 'pipe'],
    ['"a";"b"\n"1,5";"2"\n', 'semicolon'],
  ])('%j looks separated otherwise, and is read on so', (text, delimiter) => {
    const { table, faults } = parseTable(text, plainDialect, 't.csv');
    expect(table!.header).toEqual(['a', 'b']);
    expect(faults).toMatchObject([{ code: 'x-looks-delimited', params: { delimiter } }]);
  });

  test('what is damaged in two ways is told both', () => {
    const codes = (text: string) =>
      parseTable(text, plainDialect, 't.csv').faults.map(({ code }) => code);
    expect(codes('a;b\n1;2\n3\n')).toEqual(['x-looks-delimited', 'missing-cell']);
    expect(codes('a,b\n1,\0\n\n3\n')).toEqual(['x-nul', 'blank-row', 'missing-cell']);
    expect(codes('a,b\r1,2\r3\r')).toEqual(['x-bare-carriage-return', 'missing-cell']);
    expect(codes('a,b\r\n1,2\n"3\r",4\n5\n')).toEqual([
      'x-bare-carriage-return',
      'x-mixed-line-ends',
      'missing-cell',
    ]);
  });

  test.each(['name\nNorth; far\n', '"a;b"\nx\n', 'a;b\nx\n'])(
    '%j is a table of one column',
    (text) => {
      expect(read(text).faults).toEqual([]);
    },
  );

  test('rows are filled up or cut to the width of the header', () => {
    expect(read('a,b\n1\n1,2,3\n').rows).toEqual([
      ['1', ''],
      ['1', '2'],
    ]);
  });

  test('a dialect that cannot be read is a fault', () => {
    expect(read('a,b\n', { delimiter: '' }).faults).toEqual(['1:1 source-error']);
    expect(read('a,b\n', { delimiter: '"' }).faults).toEqual(['1:1 source-error']);
  });

  test('a header that never comes', () => {
    expect(read('a,b\n1,2\n', { headerRows: [5] }).faults).toEqual(['1:1 source-error']);
  });
});

describe('texts made to take long or to take much', () => {
  const many = 200_000;
  test.each<[string, string]>([
    ['quotes', `a,b\n"${'" x'.repeat(many)}${' '.repeat(many)}\n`],
    ['quotes alone', `a,b\n${'"'.repeat(many * 4)}\n`],
    ['delimiters', `a,b\n${','.repeat(many * 4)}\n`],
    [
      'short rows under a wide header',
      `${Array.from({ length: 16_000 }, (_, index) => `c${index}`).join(',')}\n${'1\n'.repeat(many)}`,
    ],
    ['bare carriage returns', `a,b\n${'x\ry,z\n'.repeat(many)}`],
    ['blank lines', `a,b\n${'\n'.repeat(many * 4)}`],
  ])('%s', { timeout: 60_000 }, (_, text) => {
    const before = process.cpuUsage();
    const { faults } = parseTable(text, plainDialect, 't.csv');
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThan(2100);
  });
});
