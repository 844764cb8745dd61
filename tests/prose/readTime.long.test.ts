/** A text takes the time of its length, whatever it holds. */
import { describe, expect, test } from 'vitest';
import { parseProse } from '../../src/prose/read.ts';
import { proseCaps } from '../../src/prose/text/caps.ts';
import { head, file } from './place.ts';

describe('time', () => {
  /** Pieces whose repetition was found to cost a parser most. */
  const costly = [
    'word \n>> \n[a]: b',
    '\t\n---\nx. /',
    'a*b\n===\n',
    '\n- [ ] _a\n- ',
    '](b)',
    '*_',
    '[^1]\n---\n',
    '*\n* ',
    '*a"a',
    '&amp;',
    '\n- ',
    '\n1. (',
    '_\thttps://a.b/',
    '<Ref id="x"/>',
    'word ',
    '`a`__',
    '\n[^a]: a',
    '| a ',
  ];
  const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  /** A text of one piece over and over that stays just within every cap. */
  const fill = (piece: string): string => {
    const each = {
      marks: countOf(piece, /[*_~[\]!]/g),
      all: countOf(piece, /[*_~[\]!&<{`\\|>@]/g),
      references: countOf(piece, /&/g),
      lines: countOf(piece, /\n/g),
      pipes: countOf(piece, /\|/g),
    };
    const parts = [head];
    let [size, marks, all, references, lines, paragraph, line, pipes] = [
      head.length,
      0,
      0,
      0,
      6,
      0,
      0,
      0,
    ];
    while (size + piece.length + 2 < proseCaps.file) {
      if (
        marks + each.marks > proseCaps.marks - 10 ||
        paragraph + piece.length > proseCaps.paragraph - 500
      ) {
        parts.push('\n\n');
        [marks, paragraph, line, lines, size] = [0, 0, 0, lines + 2, size + 2];
      }
      if (line + piece.length > proseCaps.line - 500) {
        parts.push('\n');
        [line, lines, size] = [0, lines + 1, size + 1];
      }
      if (
        all + each.all > proseCaps.allMarks - 20 ||
        references + each.references > proseCaps.references - 5 ||
        lines + each.lines > proseCaps.lines - 5 ||
        pipes + each.pipes > proseCaps.cells - 100
      )
        break;
      parts.push(piece);
      [size, marks, all, references] = [
        size + piece.length,
        marks + each.marks,
        all + each.all,
        references + each.references,
      ];
      [lines, paragraph, line, pipes] = [
        lines + each.lines,
        paragraph + piece.length,
        each.lines > 0 ? 0 : line + piece.length,
        pipes + each.pipes,
      ];
    }
    return parts.join('');
  };
  test('no file within the caps takes much longer than others that are costly', () => {
    const times = costly.map((piece) => {
      const source = fill(piece);
      const before = process.threadCpuUsage();
      parseProse(source, file);
      return {
        piece,
        size: source.length,
        milliseconds: Math.round(process.threadCpuUsage(before).user / 1000),
      };
    });
    const bySpeed = times.toSorted((a, b) => a.milliseconds - b.milliseconds);
    const usual = bySpeed[Math.floor(bySpeed.length / 2)]!.milliseconds;
    console.log(
      `slowest file within caps: ${JSON.stringify(bySpeed.at(-1))}, the usual one ${usual}`,
    );
    // Fifteen times at most was measured; a text whose cost grows faster than its length takes more.
    expect(times.filter(({ milliseconds }) => milliseconds > 40 * usual)).toEqual([]);
    expect(times.filter(({ size }) => size < 5_000)).toEqual([]);
  }, 120_000);
  test('a file over its caps is refused at once, whatever it holds', () => {
    const texts = [
      '&amp;'.repeat(80_000),
      '- '.repeat(100_000),
      '>'.repeat(200_000),
      '['.repeat(200_000),
      '{'.repeat(200_000),
      '<'.repeat(200_000),
      '*a_ '.repeat(60_000),
      '\n'.repeat(200_000),
      `${'|'.repeat(10_000)}\n${'|-'.repeat(5_000)}|`,
    ];
    const timeOf = (work: () => void) => {
      const before = process.threadCpuUsage();
      work();
      return process.threadCpuUsage(before).user;
    };
    const judged = timeOf(() => parseProse(fill(costly[0]!), file));
    const refused = timeOf(() =>
      expect(texts.map((text) => parseProse(head + text, file).faults[0]?.code)).toEqual(
        texts.map(() => 'x-mdx-size'),
      ),
    );
    // All nine of them in less than one file takes that is read.
    expect(refused).toBeLessThan(judged);
  });
});
