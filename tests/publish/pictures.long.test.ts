/**
 * Pictures: what they show is what the drawing says, in every script; the same drawing is the same
 * bytes, whoever draws it and from which cache.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Drawer } from '../../src/publish/pictures/draw.ts';
import { drawPictures } from '../../src/publish/pictures/index.ts';
import { toPng } from '../../src/publish/pictures/png.ts';
import { toStandalone } from '../../src/charts/standalone.ts';
import { toShareCard } from '../../src/views/takeaway/card.ts';
import { examples, stacked } from '../charts/examples.ts';
import { elementsOf } from '../charts/read.ts';
import { temporary } from './tiny.ts';

const folder = temporary('pictures');
afterAll(folder.remove);
let drawer: Drawer;
beforeAll(async () => {
  drawer = await Drawer.open();
}, 120_000);

interface Pixels {
  width: number;
  height: number;
  at(x: number, y: number): string;
}

/** Reads a PNG with a palette, as this engine writes them. */
function readPng(file: Uint8Array): Pixels {
  const bytes = Buffer.from(file);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height] = [
    chunks.get('IHDR')!.readUInt32BE(0),
    chunks.get('IHDR')!.readUInt32BE(4),
  ];
  const [rows, palette] = [inflateSync(chunks.get('IDAT')!), chunks.get('PLTE')!];
  return {
    width,
    height,
    at: (x, y) => {
      const place = rows[Math.floor(y) * (width + 1) + 1 + Math.floor(x)]! * 3;
      return `#${palette.toString('hex', place, place + 3)}`;
    },
  };
}

describe('a picture of a chart', () => {
  test.each(examples.map((spec) => [spec.id, spec] as const))(
    '%s is as large as its drawing, on its paper',
    (_id, spec) => {
      const drawing = toStandalone(spec, { address: 'https://example.org/' });
      const width = Number(drawing.properties.width);
      const picture = readPng(drawer.draw(drawing, width));
      expect([picture.width, picture.height]).toEqual([width, Number(drawing.properties.height)]);
      expect(picture.at(2, 2)).toBe('#fbf9f4');
    },
  );
  test('shows each part of a stack where the drawing has it, in its colour', () => {
    const drawing = toStandalone(stacked, { address: 'https://example.org/' });
    const picture = readPng(drawer.draw(drawing, 2 * Number(drawing.properties.width)));
    const [shiftX, shiftY] = /translate\((\d+) (\d+)\)/
      .exec(String((drawing.children[4] as Element).properties.transform))!
      .slice(1)
      .map(Number) as [number, number];
    const parts = [...elementsOf(drawing)].filter(
      ({ tagName, properties }) =>
        tagName === 'rect' &&
        /^#/.test(String(properties.fill)) &&
        typeof properties.x === 'number' &&
        (properties.width as number) > 8,
    );
    expect(parts.length).toBeGreaterThan(3);
    for (const { properties } of parts) {
      expect(
        picture.at(
          2 * (shiftX + Number(properties.x) + 2),
          2 * (shiftY + Number(properties.y) + 2),
        ),
      ).toBe(properties.fill);
    }
  });
});

test('a card beside a link is filled from the side on which its language is read', () => {
  const card = (language: string, text: string) =>
    readPng(drawer.draw(toShareCard({ kind: 'X', title: { text }, site: 'Y', language }), 600));
  const inked = (picture: Pixels, from: number, to: number) => {
    let count = 0;
    for (let x = from; x < to; x += 1)
      for (let y = 84; y < 120; y += 1) if (picture.at(x, y) !== '#fbf9f4') count += 1;
    return count;
  };
  const [english, arabic] = [
    card('en', 'A test'),
    card('ar', '\u0627\u062e\u062a\u0628\u0627\u0631'),
  ];
  expect([english.width, english.height]).toEqual([600, 315]);
  expect(inked(english, 0, 300)).toBeGreaterThan(100);
  expect(inked(english, 300, 600)).toBe(0);
  expect(inked(arabic, 300, 600)).toBeGreaterThan(100);
  expect(inked(arabic, 0, 300)).toBe(0);
});

test('a picture of up to 256 colours keeps every pixel, and one of more keeps its areas', () => {
  const few = new Uint8Array(16 * 16 * 4).map((_, index) =>
    index % 4 === 3 ? 255 : (index >> 2) % 256,
  );
  const read = readPng(toPng(few, 16, 16));
  expect([read.at(0, 0), read.at(7, 0), read.at(15, 15)]).toEqual([
    '#000000',
    '#070707',
    '#ffffff',
  ]);
  const many = new Uint8Array(64 * 64 * 4).map((_, index) => {
    if (index % 4 === 3) return 255;
    return index < 64 * 32 * 4 ? 200 : (index * 7919) % 256;
  });
  expect(readPng(toPng(many, 64, 64)).at(5, 5)).toBe('#c8c8c8');
});

test(
  'threads and the cache give the very bytes of one thread without a cache; a spoilt ' +
    'cache is not believed',
  async () => {
    const drawings = examples.slice(0, 4).map((spec) => ({
      path: `charts/${spec.id}.png`,
      drawing: toStandalone(spec, { address: 'https://example.org/' }),
      width: 400,
    }));
    const own = drawings.map(({ drawing, width }) =>
      Buffer.from(drawer.draw(drawing, width)).toString('base64'),
    );
    const cache = join(folder.path, 'cache');
    const draw = async (name: string, threads: number) => {
      mkdirSync(join(folder.path, name));
      const counts = await drawPictures(drawings, {
        folder: join(folder.path, name),
        cache,
        threads,
      });
      return {
        counts,
        files: drawings.map(({ path }) =>
          readFileSync(join(folder.path, name, path)).toString('base64'),
        ),
      };
    };
    expect(await draw('cold', 2)).toEqual({ counts: { drawn: 4, kept: 0 }, files: own });
    expect(await draw('warm', 1)).toEqual({ counts: { drawn: 0, kept: 4 }, files: own });
    const [first] = readdirSync(cache);
    writeFileSync(
      join(cache, first!),
      Buffer.concat([readFileSync(join(cache, first!)), Buffer.from('x')]),
    );
    expect(await draw('spoilt', 1)).toEqual({ counts: { drawn: 1, kept: 3 }, files: own });
  },
  120_000,
);

test('a drawing that cannot be drawn stops the build', async () => {
  const broken = { path: 'x.png', drawing: s('svg', { width: 0, height: 0 }), width: 10 };
  await expect(
    drawPictures([broken], {
      folder: join(folder.path, 'broken'),
      cache: join(folder.path, 'cache'),
      threads: 1,
    }),
  ).rejects.toThrow();
}, 60_000);
