/**
 * PNG with a palette: pictures of few colours are a third as large with one byte a pixel as with
 * four. The same pixels always give the same bytes.
 */
import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const most = 256;

/** The file of an opaque picture; `pixels` are red, green, blue and alpha, row by row. */
export function toPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const runs = toRuns(colours);
  const palette = toPalette(runs);
  const rows = toRows(runs, palette, width, height);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => channels(colour)));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Red, green and blue of a pixel that was read as one little-endian number. */
const channels = (colour: number): readonly [number, number, number] => [
  colour & 255,
  (colour >>> 8) & 255,
  (colour >>> 16) & 255,
];

/**
 * The colours that occur most, so that every area keeps its own and only shades at the edges of
 * shapes are moved to a neighbour.
 */
function toPalette(runs: readonly Run[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { colour, from, to } of runs)
    counts.set(colour, (counts.get(colour) ?? 0) + to - from);
  return [...counts]
    .toSorted(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, most)
    .map(([colour]) => colour);
}

interface Run {
  colour: number;
  from: number;
  to: number;
}

/**
 * Neighbours of one colour: most of a picture is paper, so there are far fewer of these than of
 * pixels.
 */
function toRuns(colours: Uint32Array): readonly Run[] {
  const found: Run[] = [];
  for (let from = 0, to = 0; from < colours.length; from = to) {
    const colour = colours[from]!;
    for (to = from + 1; to < colours.length && colours[to] === colour;) to += 1;
    found.push({ colour, from, to });
  }
  return found;
}

/** One byte a pixel, each row behind the byte that says that it is not filtered. */
function toRows(
  runs: readonly Run[],
  palette: readonly number[],
  width: number,
  height: number,
): Uint8Array {
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const flat = new Uint8Array(width * height);
  for (const { colour, from, to } of runs) {
    const place = places.get(colour) ?? nearest(colour, palette);
    places.set(colour, place);
    flat.fill(place, from, to);
  }
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row += 1)
    rows.set(flat.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return rows;
}

function nearest(colour: number, palette: readonly number[]): number {
  const [red, green, blue] = channels(colour);
  let best = 0;
  let least = Infinity;
  for (const [place, one] of palette.entries()) {
    const [r, g, b] = channels(one);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
