import { describe, expect, test } from 'vitest';
import { decodeTable, isEncoding, mostTableBytes } from '../../src/tables/text/encoding.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );
const utf16 = (text: string, little: boolean, mark: boolean) =>
  Uint8Array.from(
    [...(mark ? '\uFEFF' : ''), ...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
const place = { file: 't.csv' };
const text = (given: Uint8Array, encoding: string) => decodeTable(given, encoding, place).text;

describe('texts', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', bytes('é—a'), 'utf-8'],
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], 'é—a'), 'UTF8'],
    ['UTF-16 LE', utf16('é—a', true, false), 'utf-16le'],
    ['UTF-16 LE with its mark', utf16('é—a', true, true), 'utf-16'],
    ['UTF-16 BE', utf16('é—a', false, false), 'utf-16be'],
    ['UTF-16 BE by its mark', utf16('é—a', false, true), 'UTF-16'],
    ['Windows-1252', Uint8Array.of(0xe9, 0x97, 0x61), 'windows-1252'],
    ['Latin-1, which is read as browsers read it', Uint8Array.of(0xe9, 0x97, 0x61), 'ISO-8859-1'],
    ['another name', Uint8Array.of(0xe9, 0x97, 0x61), 'cp1252'],
  ])('%s', (_, given, encoding) => {
    expect(decodeTable(given, encoding, place)).toEqual({ text: 'é—a', faults: [] });
  });

  test('others that browsers know', () => {
    expect(text(Uint8Array.of(0xe1), 'iso-8859-7')).toBe('α');
    expect(text(Uint8Array.of(0xe0), 'windows-1251')).toBe('а');
    expect(text(Uint8Array.of(0x82, 0xa0), 'shift_jis')).toBe('あ');
    expect(isEncoding('utf-9')).toBe(false);
  });

  test('ASCII is read as UTF-8, so that a letter that is none is a fault', () => {
    expect(text(bytes('é'), 'ascii')).toBe('é');
    expect(decodeTable(Uint8Array.of(0xe9), 'us-ascii', place).faults).toHaveLength(1);
  });
});

describe('faults', () => {
  test.each<[string, Uint8Array, object]>([
    [
      'a byte of Latin-1',
      bytes('id\n1,caf', [0xe9], ' x\n'),
      {
        line: 2,
        column: 6,
        found: 'E9',
        params: { why: 'bytes', encoding: 'utf-8', suggestion: 'windows-1252' },
      },
    ],
    [
      'a character cut off at the end',
      bytes('id\nx', [0xe2, 0x82]),
      { line: 2, column: 2, found: 'E2 82' },
    ],
    ['a surrogate', bytes('é', [0xed, 0xa0, 0x80]), { line: 1, column: 2, found: 'ED A0' }],
    ['an overlong form', bytes('\n\n', [0xc0, 0x80]), { line: 3, column: 1, found: 'C0' }],
    [
      'UTF-16 by its mark',
      utf16('a,b', true, true),
      { line: 1, column: 1, params: { suggestion: 'utf-16le' } },
    ],
    [
      'a late one',
      bytes(`${'x'.repeat(99)}\n`.repeat(2000), 'ab', [0xff]),
      { line: 2001, column: 3, found: 'FF' },
    ],
  ])('%s', (_, given, fault) => {
    expect(decodeTable(given, 'utf-8', place)).toMatchObject({
      faults: [{ code: 'encoding-error', file: 't.csv', ...fault }],
    });
  });

  test('a character of two pieces across a border of pieces is whole', () => {
    const given = bytes('x'.repeat(65_535), 'é', [0xff]);
    expect(decodeTable(given, 'utf-8', place).faults).toMatchObject([
      { line: 1, column: 65_537, found: 'FF' },
    ]);
  });

  test('UTF-16 with half a character', () => {
    expect(
      decodeTable(Uint8Array.of(0x61, 0, 0, 0xd8, 0x62, 0), 'utf-16le', place).faults,
    ).toMatchObject([{ line: 1, column: 2 }]);
  });

  test('an encoding that nobody knows', () => {
    expect(decodeTable(bytes('a'), 'utf-9', place).faults).toMatchObject([
      { code: 'encoding-error', params: { why: 'unknown', encoding: 'utf-9' } },
    ]);
  });

  test('a table over the cap is refused unread', () => {
    const { text: read, faults } = decodeTable(
      { length: mostTableBytes + 1 } as Uint8Array,
      'utf-8',
      place,
    );
    expect(read).toBeUndefined();
    expect(faults).toMatchObject([
      { code: 'x-file-too-large', params: { bytes: mostTableBytes + 1, most: mostTableBytes } },
    ]);
  });
});
