import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { checkRecord } from '../../src/record/index.ts';
import { findImageDoubt, pixelsOf } from '../../src/prose/images/format.ts';
import { toPixels } from '../../src/prose/images/pixels.ts';
import { mostPixels } from '../../src/prose/images/size.ts';

const root = mkdtempSync(join(tmpdir(), 'waymark-pixels-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const formats = ['png', 'jpg', 'webp', 'gif', 'avif'] as const;
const toFormat = (format: string) => (format === 'jpg' ? 'jpeg' : format) as 'png';
/**
 * A picture of two colours with a marker behind it and, where the format takes it, in its metadata.
 */
async function picture(format: string): Promise<Buffer> {
  const blue = sharp({
    create: { width: 64, height: 48, channels: 3, background: '#0a50a0' },
  }).composite([
    {
      input: { create: { width: 20, height: 20, channels: 3, background: '#f0f0f0' } },
      left: 4,
      top: 4,
    },
  ]);
  const bytes = await blue
    .withExif({ IFD0: { Artist: 'zqmarkexif', Copyright: 'zqmarkexif' } })
    .toFormat(toFormat(format))
    .toBuffer();
  return Buffer.concat([bytes, Buffer.from('zqmarkbehind')]);
}

test.each(formats)(
  'a %s comes out as its pixels and nothing else, always in the same bytes',
  async (format) => {
    const bytes = await picture(format);
    if (format !== 'gif') expect(findImageDoubt(bytes, format)?.kind).toBe('metadata');
    const pixels = (await toPixels(bytes, format)) as Uint8Array;
    expect(Buffer.from(pixels).includes('zqmark')).toBe(false);
    expect(findImageDoubt(pixels, format)).toBeUndefined();
    expect(
      Buffer.from((await toPixels(bytes, format)) as Uint8Array).equals(Buffer.from(pixels)),
    ).toBe(true);
    const raw = async (from: Uint8Array) =>
      sharp(from).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    const [before, after] = [await raw(bytes), await raw(pixels)];
    expect([after.info.width, after.info.height]).toEqual([64, 48]);
    const furthest = before.data.reduce(
      (most, value, index) => Math.max(most, Math.abs(value - after.data[index]!)),
      0,
    );
    expect(furthest).toBeLessThanOrEqual(format === 'png' || format === 'gif' ? 0 : 24);
  },
);

test('frames of an animation stay', async () => {
  const frames = await Promise.all(
    ['#ff0000', '#00ff00', '#0000ff'].map((background) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const animation = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 200, 300], loop: 2 })
    .toBuffer();
  const { pages, delay, loop } = await sharp(
    Buffer.from((await toPixels(animation, 'gif')) as Uint8Array),
  ).metadata();
  expect({ pages, delay, loop }).toEqual({ pages: 3, delay: [100, 200, 300], loop: 2 });
});

test('what cannot be decoded is told', async () => {
  const bytes = await picture('png');
  const noise = await sharp(
    Buffer.from(Array.from({ length: 30_000 }, (_, index) => (index * 7919) % 251)),
    { raw: { width: 100, height: 100, channels: 3 } },
  )
    .jpeg()
    .toBuffer();
  expect(await toPixels(bytes.subarray(0, 100), 'png')).toBe('broken');
  expect(await toPixels(noise.subarray(0, noise.length / 2), 'jpg')).toBe('broken');
  expect(await toPixels(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'png')).toBe('broken');
});

test.each(formats)(
  'a %s of more pixels than are decoded is told before it is',
  async (format) => {
    const most = mostPixels[toFormat(format)];
    const sized = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#fff' } }).toFormat(
        toFormat(format),
      );
    const side = Math.sqrt(most);
    const [within, over] = [
      await sized(side, side).toBuffer(),
      await sized(side, side + 1).toBuffer(),
    ];
    expect(pixelsOf(within)).toBe(most);
    expect(findImageDoubt(within, format)).toBeUndefined();
    expect(findImageDoubt(over, format)).toEqual({ kind: 'large', reached: most + side, most });
    expect(await toPixels(over, format)).toBe('broken');
  },
  120_000,
);

test('every frame of a moving image counts', async () => {
  const frames = await sharp(
    Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, index) => (index * 7919) % 251)),
    { raw: { width: 60, height: 40, channels: 3, pageHeight: 10 } },
  );
  for (const format of ['gif', 'webp'] as const)
    expect(pixelsOf(await frames.clone().toFormat(format).toBuffer()), format).toBe(60 * 40);
});

test('an image that cannot be decoded is a fault of the record, with its place', async () => {
  mkdirSync(join(root, 'content/lessons'), { recursive: true });
  mkdirSync(join(root, 'data'));
  writeFileSync(
    join(root, 'data/datapackage.json'),
    JSON.stringify({ name: 'r', title: 'R', resources: [] }),
  );
  writeFileSync(join(root, 'content/lessons/a.png'), (await picture('png')).subarray(0, 8));
  const { faults } = await checkRecord({ root });
  expect(
    faults
      .filter(({ file }) => file.endsWith('a.png'))
      .map(({ code, file, line, column, params }) => [code, file, line, column, params['kind']]),
  ).toEqual([['x-mdx-image', 'content/lessons/a.png', 1, 1, 'broken']]);
});
