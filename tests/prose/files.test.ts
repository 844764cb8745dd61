import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findImageDoubt } from '../../src/prose/images/format.ts';
import { readProseFiles } from '../../src/prose/files.ts';

const text = (body = 'Words.'): string => `---\ntitle: A title\n---\n\n${body}\n`;
const chunk = (name: string, data = ''): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name + data, 'latin1'), Buffer.alloc(4)]);
};
const png = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', '\0'.repeat(13)),
    ...chunks,
    chunk('IEND'),
  ]);
const segment = (marker: number, data: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, 0, data.length + 2]), Buffer.from(data, 'latin1')]);
const jpeg = (...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0\x01\x01'),
    ...segments,
    Buffer.from([0xff, 0xda, 0, 2, 0, 0xff, 0xd9]),
  ]);
const riff = (name: string, data: string): Buffer =>
  Buffer.concat([
    Buffer.from(name),
    Buffer.from([data.length, 0, 0, 0]),
    Buffer.from(data, 'latin1'),
  ]);
const webp = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), riff('VP8 ', 'abcd'), ...chunks]);

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'record-'));
  mkdirSync(join(root, 'content/lessons/images'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});
const write = (path: string, data: string | Buffer): void => {
  writeFileSync(join(root, 'content/lessons', path), data);
};
const read = () => {
  const { files, images, faults } = readProseFiles(root, 'lessons');
  return {
    files: files.map(({ file }) => file),
    images,
    faults: faults.map(({ code, file, line, params }) => [
      code,
      file.replace('content/lessons/', ''),
      line,
      params['why'] ?? params['kind'] ?? params['cap'] ?? params['suggestion'],
    ]),
  };
};

describe('texts', () => {
  test('are read in the order of their names, with the images beside them', () => {
    write('b.mdx', text('![a](images/c.png)'));
    write('a-1.md', text('<Figure src="./d.jpg" alt="e"/>'));
    write('images/c.png', png());
    write('d.jpg', jpeg());
    expect(read()).toEqual({
      files: ['content/lessons/a-1.md', 'content/lessons/b.mdx'],
      images: [
        { file: 'content/lessons/d.jpg', bytes: jpeg().length, sound: true },
        { file: 'content/lessons/images/c.png', bytes: png().length, sound: true },
      ],
      faults: [],
    });
  });
  test('a record without the folder has none', () => {
    expect(readProseFiles(root, 'reports')).toEqual({ files: [], images: [], faults: [] });
    expect(readProseFiles(join(root, 'nowhere'), 'lessons')).toEqual({
      files: [],
      images: [],
      faults: [],
    });
  });
  test('names are lower-case kebab, and texts lie in the folder itself', () => {
    for (const name of [
      'LL-Sirens.mdx',
      'a_b.mdx',
      'a b.mdx',
      'é.md',
      'README.md',
      '-a.mdx',
      'images/e.mdx',
    ])
      write(name, text());
    expect(
      read()
        .faults.map(([code, file, , why]) => [code, file, why])
        .toSorted(),
    ).toEqual([
      ['x-file-name', '-a.mdx', 'form'],
      ['x-file-name', 'LL-Sirens.mdx', 'form'],
      ['x-file-name', 'README.md', 'form'],
      ['x-file-name', 'a b.mdx', 'form'],
      ['x-file-name', 'a_b.mdx', 'form'],
      ['x-file-name', 'images/e.mdx', 'folder'],
      ['x-file-name', 'é.md', 'form'],
    ]);
    expect(
      readProseFiles(root, 'lessons').faults.find(({ file }) => file.endsWith('Sirens.mdx'))
        ?.params,
    ).toMatchObject({ suggestion: 'll-sirens.mdx' });
  });
  test('every file is judged, whatever is wrong with another', () => {
    write('a.mdx', text('{a}'));
    write('b.mdx', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff]));
    write('c.mdx', `\ufeff${text()}`);
    write('d.mdx', 'a'.repeat(300_000));
    write('e.mdx', text());
    const { files, faults } = read();
    expect(files).toEqual(['content/lessons/e.mdx']);
    expect(faults.map(([code, file]) => [code, file])).toEqual([
      ['x-mdx-code', 'a.mdx'],
      ['encoding-error', 'b.mdx'],
      ['x-front-matter', 'b.mdx'],
      ['x-unsafe-character', 'c.mdx'],
      ['x-front-matter', 'c.mdx'],
      ['x-mdx-size', 'd.mdx'],
    ]);
  });
  test('links lead nowhere outside of the record', () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'secret.mdx'), text('A secret.'));
    symlinkSync(join(outside, 'secret.mdx'), join(root, 'content/lessons/linked.mdx'));
    symlinkSync(outside, join(root, 'content/lessons/folder'));
    symlinkSync('/etc/passwd', join(root, 'content/lessons/words.md'));
    symlinkSync(join(root, 'nowhere'), join(root, 'content/lessons/gone.mdx'));
    symlinkSync(root, join(root, 'content/lessons/round'));
    symlinkSync('/dev/zero', join(root, 'content/lessons/endless.mdx'));
    write('../../.env.mdx', text('A key.'));
    symlinkSync('../../.env.mdx', join(root, 'content/lessons/key.mdx'));
    symlinkSync('../..', join(root, 'content/lessons/all'));
    const { files, faults } = read();
    expect(files).toEqual([]);
    expect(faults.map(([code, file, , why]) => [code, file, why])).toEqual(
      [
        'all',
        'endless.mdx',
        'folder',
        'gone.mdx',
        'key.mdx',
        'linked.mdx',
        'round',
        'words.md',
      ].map((file) => ['x-file-name', file, 'outside']),
    );
    rmSync(join(root, 'content'), { recursive: true });
    symlinkSync(outside, join(root, 'content'));
    expect(readProseFiles(root, 'lessons').files).toEqual([]);
    rmSync(outside, { recursive: true });
  });
});

describe('images', () => {
  test('are raster images that are there', () => {
    write('a.mdx', text('![a](b.png)\n\n![c](images/D.png)'));
    write('images/d.png', png());
    write('e.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>');
    write('f.html', '<script>a</script>');
    write('g.png', '<svg/>');
    write('h.PNG', png());
    expect(read().faults).toEqual([
      ['x-mdx-image', 'e.svg', 1, 'vector'],
      ['x-mdx-image', 'f.html', 1, 'format'],
      ['x-mdx-image', 'g.png', 1, 'format'],
      ['x-file-missing', 'a.mdx', 5, 'content/lessons/g.png'],
      ['x-file-missing', 'a.mdx', 7, 'content/lessons/images/d.png'],
    ]);
  });
  test('tell nothing but what they show', () => {
    const doubts = (images: readonly (readonly [string, Buffer])[]) =>
      images.map(([extension, bytes]) => findImageDoubt(bytes, extension)?.kind ?? 'none');
    expect(
      doubts([
        ['png', png()],
        ['png', png(chunk('pHYs', '\0'.repeat(9)))],
        ['jpg', jpeg()],
        ['jpeg', jpeg(segment(0xe2, 'ICC_PROFILE\0'))],
        ['webp', webp()],
        ['gif', Buffer.from('GIF89a\x01\0\x01\0', 'latin1')],
        ['avif', Buffer.from('\0\0\0\x1cftypavif\0\0\0\0', 'latin1')],
      ]),
    ).toEqual(Array.from({ length: 7 }, () => 'none'));
    expect(
      doubts([
        ['png', png(chunk('eXIf', 'MM'))],
        ['png', png(chunk('tEXt', 'Author\0A'))],
        ['png', png(chunk('iTXt', 'XML:com.adobe.xmp'))],
        ['jpg', jpeg(segment(0xe1, 'Exif\0\0MM'))],
        ['jpg', jpeg(segment(0xed, 'Photoshop 3.0'))],
        ['jpg', jpeg(segment(0xfe, 'A comment'))],
        ['webp', webp(riff('EXIF', 'MM'))],
        ['webp', webp(riff('XMP ', 'ab'))],
        ['gif', Buffer.from('GIF89a\x01\0\x01\0!\xfe\x01a\0', 'latin1')],
        ['avif', Buffer.from('\0\0\0\x1cftypavif\0\0\0\0metaExif', 'latin1')],
      ]),
    ).toEqual(Array.from({ length: 10 }, () => 'metadata'));
    expect(
      doubts([
        ['png', jpeg()],
        ['jpg', png()],
        ['gif', Buffer.from('GIF')],
        ['webp', Buffer.from('RIFF')],
        ['png', Buffer.alloc(0)],
        ['svg', png()],
      ]),
    ).toEqual(Array.from({ length: 6 }, () => 'format'));
  });
  test('whose parts never end are read to an end', () => {
    expect(
      findImageDoubt(Buffer.concat([png().subarray(0, 8), Buffer.alloc(5_000_000)]), 'png'),
    ).toBeUndefined();
    expect(
      findImageDoubt(Buffer.concat([jpeg().subarray(0, 2), Buffer.alloc(1_000, 0xff)]), 'jpg'),
    ).toBeUndefined();
  });
});
