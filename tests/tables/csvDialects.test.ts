import { describe, expect, test } from 'vitest';
import { read, rows } from './readText.ts';

describe('dialects', () => {
  test('delimiters of one character or more', () => {
    expect(rows('a;b\n1;2,5\n', { delimiter: ';' })).toEqual([['1', '2,5']]);
    expect(rows('a\tb\n"1\t2"\t3\n', { delimiter: '\t' })).toEqual([['1\t2', '3']]);
    expect(rows('a::b\n"1::2"::3\n', { delimiter: '::' })).toEqual([['1::2', '3']]);
  });

  test('another quote, or none', () => {
    expect(rows("a|b\n#x|y#|''\n", { delimiter: '|', quoteChar: '#' })).toEqual([['x|y', "''"]]);
    expect(rows('a,b\n"1,5" pipe\n', { quoteChar: null })).toEqual([['"1', '5" pipe']]);
  });

  test('quotes that are not doubled end the cell', () => {
    expect(rows('a,b\n"x","y"\n', { doubleQuote: false })).toEqual([['x', 'y']]);
    expect(read('a,b\n"x""z","y"\n', { doubleQuote: false }).faults).toEqual(['2:3 x-stray-quote']);
  });

  test('an escape character within quotes and without', () => {
    const dialect = { escapeChar: '\\' };
    expect(rows('a,b\n"say \\"yes\\"",c\\,d\nx\\\ny,"z\\\\"\n', dialect)).toEqual([
      ['say "yes"', 'c,d'],
      ['x\ny', 'z\\'],
    ]);
    expect(read('a,b\nx\\\ny,1\n2,3\n', dialect).lines).toEqual([2, 4]);
  });

  test('spaces behind a delimiter are left out where that is said', () => {
    expect(rows('a, b\n1, "x, ""y"""\n2,   z\n', { skipInitialSpace: true })).toEqual([
      ['1', 'x, "y"'],
      ['2', 'z'],
    ]);
    expect(read('a, b\n', { skipInitialSpace: true }).header).toEqual(['a', 'b']);
  });

  test('a table without header gets numbered labels', () => {
    const found = read('1,2\n3,4\n', { header: false });
    expect([found.header, found.rows]).toEqual([
      ['field1', 'field2'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
  });

  test('several header rows are joined, what stands above them is passed over', () => {
    const found = read('A "title"\nyear,,place\n2024,2025,\n1,2,x\n', {
      headerRows: [2, 3],
      headerJoin: '/',
    });
    expect([found.header, found.rows, found.faults]).toEqual([
      ['year/2024', '2025', 'place'],
      [['1', '2', 'x']],
      [],
    ]);
  });

  test('comments, by their character and by their row, move the header down', () => {
    expect(rows('# "note\na,b\n# more\n1,2\n', { commentChar: '#' })).toEqual([['1', '2']]);
    expect(read('# note\na,b\n1,2\n', { commentChar: '#' }).header).toEqual(['a', 'b']);
    expect(rows('note\na,b\n1,2\nskip "this\n3,4\n', { commentRows: [1, 4] })).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('carriage returns as line ends where that is said', () => {
    const found = read('a,b\r1,"x\ry"\r2,3\r', { lineTerminator: '\r' });
    expect([found.rows, found.lines, found.faults]).toEqual([
      [
        ['1', 'x\ry'],
        ['2', '3'],
      ],
      [2, 4],
      [],
    ]);
  });

  test('the null sequence keeps its escape', () => {
    expect(rows('a,b\n\\N,x\n', { escapeChar: '\\', nullSequence: '\\N' })).toEqual([['\\N', 'x']]);
  });
});
