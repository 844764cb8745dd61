/** PNG with a palette: pictures of few colours are a third as large with one byte a pixel as with four. The same pixels always give the same bytes. */
import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const most = 256;

/** The file of an opaque picture; `pixels` are red, green, blue and alpha, row by row. */
export function toPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const palette = toPalette(colours);
  const rows = toRows(colours, palette, width, height);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => channels(colour)));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', deflateSync(rows, { level: 6 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Red, green and blue of a pixel that was read as one little-endian number. */
const channels = (colour: number): readonly [number, number, number] => [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255];

/** The colours that occur most, so that every area keeps its own and only shades at the edges of shapes are moved to a neighbour. */
function toPalette(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (let index = 0; index < colours.length;) {
    const colour = colours[index]!;
    const from = index;
    while (index < colours.length && colours[index] === colour) index += 1;
    counts.set(colour, (counts.get(colour) ?? 0) + index - from);
  }
  return [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || a - b).slice(0, most).map(([colour]) => colour);
}

/** One byte a pixel, each row behind the byte that says that it is not filtered. */
function toRows(colours: Uint32Array, palette: readonly number[], width: number, height: number): Uint8Array {
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = new Uint8Array((width + 1) * height);
  let last = colours[0]!;
  let place = 0;
  for (let row = 0, at = 0, to = 0; row < height; row += 1) {
    to += 1;
    for (let column = 0; column < width; column += 1, at += 1, to += 1) {
      const colour = colours[at]!;
      if (colour !== last || at === 0) {
        place = places.get(colour) ?? nearest(colour, palette);
        places.set(colour, place);
        last = colour;
      }
      rows[to] = place;
    }
  }
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
