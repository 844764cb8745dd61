/**
 * The text of a table with its dialect: where rows and cells begin and end. Cuts nothing by itself
 * that the tokenizer can cut.
 */
import { FaultList } from '../../schema/faults/index.ts';
import { type TableText, type RawRow, endsInBoth, findLineEnd } from './tableText.ts';
import { toPlace } from './places.ts';
import { QuoteJudge } from './quotes.ts';

/**
 * Every row of the text, in order; a line break at the end of the file begins no row. Faults in
 * quotes and line ends are added on the way.
 */
export function* scanRows(source: TableText, faults: FaultList): Generator<RawRow> {
  const { shape, text, lineEnd } = source;
  const quotes = new QuoteJudge(source, faults);
  let crlf: boolean | undefined;
  let [start, line, number] = [0, 1, 0];
  while (start < shape.length) {
    const comment = isComment(source, start, ++number);
    let stop = findLineEnd(shape, start, lineEnd);
    const row: RawRow = { start, end: stop, line, number, comment, alike: true, sound: true };
    stop = quotes.judge(row);
    const ends = endsInBoth(source, stop) && stop > start;
    row.end = ends ? stop - 1 : stop;
    if (stop < shape.length) {
      crlf ??= ends;
      row.alike = ends === crlf;
      if (!row.alike && faults.count('x-mixed-line-ends') === 0)
        faults.add(
          'x-mixed-line-ends',
          () => ({ file: source.file, ...toPlace(source, row, row.end) }),
          { first: crlf ? 'CRLF' : 'LF' },
        );
    }
    yield row;
    line += 1 + (shape === text ? quotes.breaks : countBreaks(text, start, stop, lineEnd));
    start = stop + 1;
  }
}

function countBreaks(text: string, start: number, stop: number, lineEnd: string): number {
  let count = 0;
  for (
    let at = text.indexOf(lineEnd, start);
    at >= 0 && at < stop;
    at = text.indexOf(lineEnd, at + 1)
  )
    count++;
  return count;
}

/** Whether a row is not data: a comment, or something above the header. */
function isComment({ dialect, text, comments }: TableText, start: number, number: number): boolean {
  if (comments.has(number) || (dialect.header && number < (dialect.headerRows[0] ?? 0)))
    return true;
  return dialect.commentChar !== null && text.startsWith(dialect.commentChar, start);
}
