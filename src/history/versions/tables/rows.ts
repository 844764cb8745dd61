/**
 * Where the rows of a table begin and end in its bytes, and which rows differ between two versions
 * of it: bytes alone, nothing decoded. It holds for tables whose quotes are in order, in encodings
 * that keep ASCII where it is; whoever uses it checks both.
 */

const lineFeed = 10;
const quote = 34;

/**
 * A stretch of rows that differs: bytes of the older and of the newer version, each from the start
 * of a row to the start of a row or the end.
 */
interface Stretch {
  fromStart: number;
  fromEnd: number;
  toStart: number;
  toEnd: number;
}

/**
 * How the rows of two versions differ, how many rows the stretches hold, and where the rows of the
 * newer version begin.
 */
export interface Split {
  stretches: readonly Stretch[];
  removed: number;
  added: number;
  starts: Uint32Array;
}

/**
 * The offset behind the row that begins at `at`: behind the first line feed with an even number of
 * quotes before it, or the end.
 */
function endOfRow(bytes: Buffer, at: number): number {
  let quoted = false;
  for (let next = at; next < bytes.length; next++) {
    const byte = bytes[next];
    if (byte === quote) quoted = !quoted;
    else if (byte === lineFeed && !quoted) return next + 1;
  }
  return bytes.length;
}

/** Where each row begins, and the end of the bytes. */
export function splitRows(bytes: Buffer): Uint32Array {
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; at = endOfRow(bytes, at)) starts.push(at);
  starts.push(bytes.length);
  return Uint32Array.from(starts);
}

/** How many bytes are alike from the given offsets on. */
function commonLength(a: Buffer, fromA: number, b: Buffer, fromB: number): number {
  const most = Math.min(a.length - fromA, b.length - fromB);
  const alike = (start: number, length: number) =>
    a.compare(b, fromB + start, fromB + start + length, fromA + start, fromA + start + length) ===
    0;
  let done = 0;
  let step = 4096;
  while (done < most) {
    const length = Math.min(step, most - done);
    if (alike(done, length)) {
      done += length;
      step *= 2;
    } else if (length === 1) return done;
    else step = length >> 1;
  }
  return done;
}

/** The last row that begins at or before an offset. */
function rowAt(starts: Uint32Array, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The stretches of rows in which `to` differs from `from`, whose rows begin at `starts`. Outside
 * them both versions hold the same rows; within them rows may be the same too, so the stretches are
 * right but not always the shortest. Looking for the place where the versions meet again is given
 * up after work in proportion to the table, and the rest taken as different.
 */
export function compareRows(from: Buffer, starts: Uint32Array, to: Buffer): Split {
  const rows = starts.length - 1;
  const stretches: Stretch[] = [];
  const parts: Uint32Array[] = [];
  let effort = 4 * rows + 1024;
  let [removed, added] = [0, 0];
  for (let [row, at] = [0, 0]; ;) {
    const length = commonLength(from, starts[row]!, to, at);
    if (starts[row]! + length === from.length && at + length === to.length) {
      parts.push(shifted(starts.subarray(row, rows), at - starts[row]!));
      break;
    }
    const met = findDifference(from, starts, row, length);
    parts.push(shifted(starts.subarray(row, met), at - starts[row]!));
    at += starts[met]! - starts[row]!;
    row = met;
    const next = findMeeting(from, starts, row, to, at, effort);
    stretches.push({
      fromStart: starts[row]!,
      fromEnd: starts[next.row]!,
      toStart: at,
      toEnd: next.at,
    });
    parts.push(Uint32Array.from(next.passed));
    effort -= next.effort;
    removed += next.row - row;
    added += next.passed.length;
    [row, at] = [next.row, next.at];
    if (row === rows && at === to.length) break;
  }
  return { stretches, removed, added, starts: joined(parts, to.length) };
}

/**
 * The first row that is not wholly among the `length` bytes alike from the start of `row`. A last
 * row without line feed may go on.
 */
function findDifference(from: Buffer, starts: Uint32Array, row: number, length: number): number {
  const met = rowAt(starts, starts[row]! + length);
  return met === starts.length - 1 && from.length > 0 && from[from.length - 1] !== lineFeed
    ? Math.max(row, met - 1)
    : met;
}

interface Meeting {
  row: number;
  at: number;
  passed: number[];
  effort: number;
}

/**
 * The nearest rows from which on the versions hold the same row again; the end of both where there
 * are none within the effort.
 */
function findMeeting(
  from: Buffer,
  starts: Uint32Array,
  row: number,
  to: Buffer,
  at: number,
  effort: number,
): Meeting {
  const rows = starts.length - 1;
  const passed: number[] = [];
  const ends = [at];
  let spent = 0;
  for (let window = 8; spent + 2 * window <= effort || window === 8; window *= 4) {
    while (ends.length <= window && ends.at(-1)! < to.length) ends.push(endOfRow(to, ends.at(-1)!));
    const found = meetWithin(from, starts, row, Math.min(rows, row + window), to, ends);
    spent += 2 * window;
    if (found)
      return {
        row: row + found.ahead,
        at: ends[found.down]!,
        passed: ends.slice(0, found.down),
        effort: spent,
      };
    if (row + window >= rows && ends.at(-1)! >= to.length) break;
  }
  for (let end = at; end < to.length; end = endOfRow(to, end)) passed.push(end);
  return { row: rows, at: to.length, passed, effort: spent };
}

/** The pair of equal rows with the fewest rows before it, among some rows of each version. */
function meetWithin(
  from: Buffer,
  starts: Uint32Array,
  row: number,
  last: number,
  to: Buffer,
  ends: readonly number[],
): { ahead: number; down: number } | undefined {
  const places = new Map<string, number>();
  for (let at = last - 1; at >= row; at--)
    places.set(from.toString('latin1', starts[at], starts[at + 1]), at - row);
  let best: { ahead: number; down: number } | undefined;
  for (let down = 0; down + 1 < ends.length && (!best || down < best.ahead + best.down); down++) {
    const ahead = places.get(to.toString('latin1', ends[down], ends[down + 1]));
    if (ahead !== undefined && (!best || ahead + down < best.ahead + best.down))
      best = { ahead, down };
  }
  return best;
}

function shifted(starts: Uint32Array, by: number): Uint32Array {
  return by === 0 ? starts : starts.map((start) => start + by);
}

function joined(parts: readonly Uint32Array[], end: number): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 1));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  all[at] = end;
  return all;
}
