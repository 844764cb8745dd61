/** The text of a table with its dialect, and its rows as they stand there. */
import type { Dialect } from '../../schema/index.ts';

export interface TableText {
  file: string;
  text: string;
  /**
   * The text with every escaped pair of characters masked, so that what is left of quotes,
   * delimiters and line ends has its meaning.
   */
  shape: string;
  dialect: Dialect;
  /** Numbers of rows that are comments. */
  comments: ReadonlySet<number>;
  lineEnd: '\n' | '\r';
}

/** A row as it stands in the text, the line break left out. */
export interface RawRow {
  start: number;
  end: number;
  /** Line of the file on which it begins, from 1. */
  line: number;
  /** Which row it is, from 1, comments counted. */
  number: number;
  comment: boolean;
  /** Whether it ends as the first row does, in CR LF or in LF. */
  alike: boolean;
  /** Whether its quotes are in order. */
  sound: boolean;
}

export function toTableText(text: string, dialect: Dialect, file: string): TableText {
  const shape =
    dialect.escapeChar === null
      ? text
      : text.replace(escapedPair(dialect.escapeChar), '\u0001\u0001');
  return {
    file,
    text,
    shape,
    dialect,
    comments: new Set(dialect.commentRows),
    lineEnd: dialect.lineTerminator === '\r' ? '\r' : '\n',
  };
}

export function findLineEnd(shape: string, from: number, lineEnd: string): number {
  const at = shape.indexOf(lineEnd, from);
  return at < 0 ? shape.length : at;
}

/** Whether a line break is of both characters: a carriage return at the end of the text is none. */
export function endsInBoth({ shape, lineEnd }: TableText, stop: number): boolean {
  return lineEnd === '\n' && stop < shape.length && shape[stop - 1] === '\r';
}

export function toLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

export function escapedPair(escapeChar: string): RegExp {
  return new RegExp(`${toLiteral(escapeChar)}([\\s\\S])`, 'g');
}
