import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { checkGuard, listGuardedStrings } from '../../src/checks/guard/index.ts';
import { findClassification } from '../../src/checks/guard/classification.ts';
import { findTlp } from '../../src/checks/guard/tlp.ts';
import type { GuardRules } from '../../src/schema/descriptor.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import { plainDialect } from '../../src/tables/descriptor/dialect.ts';
import { parseProse } from '../../src/prose/read.ts';
import { seeded } from '../bench/seeded.ts';
import { classificationMarks, ordinaryTexts, tlpLabels } from '../fixtures/protectiveMarks.ts';

// A loaded machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const rules: GuardRules = { coordinateDecimals: 2, words: [], exempt: [] };
const place = { file: 'data/actions.csv', line: 2, field: 'text' };
const codesOf = (text: string, field = 'text', more: Partial<GuardRules> = {}): string[] =>
  checkGuard([{ text, place: { ...place, field } }], { ...rules, ...more }).map(
    ({ code, params }) => `${code} ${params['kind']}`,
  );

describe('labels and marks', () => {
  test('every plain one is refused, alone and around a text', () => {
    const around = (mark: string): string[] => [
      mark,
      `${mark}\nThe round met at the pass.`,
      `The round met at the pass. (${mark})`,
      `[${mark}] The round met.`,
      `The round met.\n\n${mark}\n`,
    ];
    expect(
      tlpLabels.flatMap((label) =>
        around(label).filter((text) => !codesOf(text).includes('x-tlp label')),
      ),
    ).toEqual([]);
    expect(
      classificationMarks.flatMap((mark) =>
        around(mark).filter((text) => !codesOf(text).includes('x-classification mark')),
      ),
    ).toEqual([]);
  });
  test('no ordinary sentence is refused', () => {
    expect(ordinaryTexts.filter((text) => codesOf(text).length > 0)).toEqual([]);
  });
  test('a word that a sentence may hold counts in a column for marks', () => {
    expect(codesOf('Restricted', 'classification')).toEqual(['x-classification mark']);
    expect(codesOf('restricted', 'security_marking')).toEqual(['x-classification mark']);
    expect(codesOf('Restricted', 'access_rights')).toEqual([]);
    expect(codesOf('amber', 'tlp')).toEqual(['x-tlp label']);
    expect([...codesOf('clear', 'tlp'), ...codesOf('TLP:CLEAR', 'TLP')]).toEqual([]);
  });
  test('the record may refuse words of its own', () => {
    expect(codesOf('This came from Project Heron.', 'notes', { words: ['project heron'] })).toEqual(
      ['x-classification word'],
    );
    expect(
      codesOf('This came from p-r-o-j-e-c-t h-e-r-o-n.', 'notes', { words: ['project heron'] }),
    ).toEqual(['x-classification word']);
    expect(codesOf('Project herons', 'notes', { words: ['project heron'] })).toEqual([]);
  });
});

describe('disguises', () => {
  const alike: Readonly<Record<string, string>> = {
    A: 'АΑ',
    B: 'ВΒ',
    C: 'СϹ',
    E: 'ЕΕ',
    H: 'НΗ',
    I: 'ІΙ',
    K: 'КΚ',
    M: 'МΜ',
    N: 'Ν',
    O: 'ОΟ',
    P: 'РΡ',
    S: 'Ѕ',
    T: 'ТΤ',
    X: 'ХΧ',
    Y: 'ҮΥ',
    Z: 'Ζ',
    a: 'а',
    c: 'с',
    e: 'е',
    o: 'о',
    p: 'р',
    i: 'і',
    s: 'ѕ',
  };
  const digits: Readonly<Record<string, string>> = {
    A: '4',
    E: '3',
    I: '1',
    O: '0',
    S: '5',
    T: '7',
  };
  const style =
    (start: number, small?: number) =>
    (text: string): string =>
      [...text]
        .map((letter) => {
          const code = letter.charCodeAt(0);
          if (/[A-Z]/.test(letter)) return String.fromCodePoint(start + code - 65);
          const isSmall = small !== undefined && /[a-z]/.test(letter);
          return isSmall ? String.fromCodePoint(small + code - 97) : letter;
        })
        .join('');
  const between =
    (sign: string) =>
    (text: string): string =>
      [...text]
        .map((letter, index, all) =>
          index > 0 && /[\p{L}\p{N}]/u.test(letter) && /[\p{L}\p{N}]/u.test(all[index - 1]!)
            ? sign + letter
            : letter,
        )
        .join('');
  type Disguise = (text: string, random: () => number) => string;
  const disguises: Readonly<Record<string, Disguise>> = {
    spaced: between(' '),
    dotted: between('.'),
    hyphened: between('-'),
    underlined: between('_'),
    starred: between('*'),
    'zero-width': (text, random) =>
      between(
        ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'][Math.floor(random() * 6)]!,
      )(text),
    'one zero-width': (text, random) => {
      const at = 1 + Math.floor(random() * (text.length - 1));
      return `${text.slice(0, at)}\u200b${text.slice(at)}`;
    },
    directions: (text) => `\u202d${between('\u200e')(text)}\u202c`,
    isolates: (text) => `\u2066${text}\u2069`,
    tags: between('\u{e0041}'),
    'look-alikes': (text, random) =>
      [...text]
        .map((letter) =>
          alike[letter] && random() < 0.6
            ? alike[letter]![Math.floor(random() * alike[letter]!.length)]!
            : letter,
        )
        .join(''),
    'every look-alike': (text) => [...text].map((letter) => alike[letter]?.[0] ?? letter).join(''),
    digits: (text) =>
      [...text].map((letter, index) => (index > 0 ? (digits[letter] ?? letter) : letter)).join(''),
    'full width': (text) =>
      [...text]
        .map((letter) =>
          letter > ' ' && letter <= '~'
            ? String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)
            : letter,
        )
        .join(''),
    bold: style(0x1d400, 0x1d41a),
    script: style(0x1d4d0, 0x1d4ea),
    monospace: style(0x1d670, 0x1d68a),
    circled: style(0x24b6, 0x24d0),
    squared: style(0x1f130),
    flags: style(0x1f1e6),
    struck: (text) => [...text].map((letter) => `${letter}\u0336`).join(''),
    accented: (text) =>
      [...text].map((letter) => (/[AEIOU]/.test(letter) ? `${letter}\u0301` : letter)).join(''),
    decomposed: (text) => text.normalize('NFD'),
    references: (text) =>
      [...text].map((letter) => `&#x${letter.codePointAt(0)!.toString(16)};`).join(''),
    'decimal references': (text) =>
      [...text].map((letter) => `&#${letter.codePointAt(0)};`).join(''),
    emphasised: (text) => `${text.slice(0, 2)}**${text.slice(2)}**`,
    broken: (text) => text.replace(/[ :]/, '\n'),
    'no-break': (text) => text.replaceAll(' ', '\u00a0'),
  };
  const settings: readonly ((mark: string) => string)[] = [
    (mark) => mark,
    (mark) => `${mark} `,
    (mark) => `The round met at the pass.\n${mark}\nIt agreed nothing.`,
    (mark) => `(${mark}) The round met.`,
  ];

  test('1,000 disguised labels: at least 98 % are refused', () => {
    const seed = 20_261_123;
    const random = seeded(seed);
    const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
    const marks = [
      ...tlpLabels.map((mark) => [mark, 'x-tlp'] as const),
      ...classificationMarks.map((mark) => [mark, 'x-classification'] as const),
    ];
    const missed: string[] = [];
    for (let number = 0; number < 1_000; number += 1) {
      const [mark, code] = pick(marks);
      const name = pick(Object.keys(disguises));
      const text = pick(settings)(disguises[name]!(mark, random));
      if (!checkGuard([{ text, place }], rules).some((found) => found.code === code))
        missed.push(`${name}: ${mark}: ${text}`);
    }
    console.log(
      `disguised labels: seed ${seed}, ${1_000 - missed.length} of 1000 refused` +
        `${missed.length > 0 ? `; missed: ${missed.join(' · ')}` : ''}`,
    );
    expect(missed.length).toBeLessThanOrEqual(20);
  });
  test('every disguise of the labels that matter most is refused', () => {
    const random = seeded(7);
    const missed = [
      'TLP:RED',
      'TLP:AMBER+STRICT',
      'NATO RESTRICTED',
      'UN CONFIDENTIAL',
      'EU CONFIDENTIAL',
      'OSCE RESTRICTED',
      'TOP SECRET',
      'FOR OFFICIAL USE ONLY',
      'DIFFUSION RESTREINTE',
    ].flatMap((mark) =>
      Object.entries(disguises).flatMap(([name, disguise]) =>
        codesOf(disguise(mark, random)).length > 0 ? [] : [`${name}: ${mark}`],
      ),
    );
    expect(missed).toEqual([]);
  });
});

describe('persons', () => {
  test.each([
    'jo.nowhere@ministry.int',
    'write to jo.nowhere@ministry.int today',
    '[mail](mailto:jo.nowhere@ministry.int)',
    'jo.nowhere ＠ ministry.int'.replaceAll(' ', ''),
    'jo.nowhere [at] ministry [dot] int',
    'jo.nowhere (at) ministry.int',
    'jo.nowhere at ministry dot int',
    'info@gmail.com',
    'jo&#64;ministry.int',
    'имя@пример.рф',
  ])('an e-mail address: %s', (text) => expect(codesOf(text)).toEqual(['x-personal-data email']));
  test.each([
    'info@ministry.int',
    'press-team@ministry.int',
    'someone@example.org',
    'someone@desk.example',
    'see you at noon',
    'an @mention',
    'a@b',
    'git@2x.png is no address',
  ])('no e-mail address of a person: %s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
  test.each([
    '+44 20 7946 0958',
    '+1 (202) 555-0143',
    '+905551234567',
    '00 33 1 42 68 53 00',
    '0033142685300',
    '(202) 555-0143',
    '202-555-0143',
    '+33 (0)1 42 68 53 00',
    'tel:+442079460958',
    'Tel. 7946 0958',
    'Phone: 555 0143 22',
    'هاتف: ٠٢٢ ٣٤٥ ٦٧٨٩',
    '(020) 7946 0958',
    '020 7946 0958',
    '0171/1234567'.replace('1234567', '123 4567'),
    '＋44 20 7946 0958',
    'тел. 495 123-45-67',
    'Mobile 0555 123 45 67',
    '+971-4-123-4567',
  ])('a telephone number: %s', (text) =>
    expect(codesOf(text)).toEqual(['x-personal-data telephone']),
  );
  test.each([
    '2024-05-12',
    '2024-05-12 2025-06-13',
    '12.05.2024',
    '12/05/2024',
    'CVE-2021-44228',
    'CVE-2025-0108; CVE-2024-57727',
    'A/RES/76/34',
    'S/2011/443',
    'CBM-2023-0001-0002',
    'T-1-2023',
    'KB5005010',
    'ISO 8601',
    '10.0.19041.1052',
    '192.168.10.254',
    '2019–2024',
    '1,234,567',
    '1 234 567',
    '+10 000 000',
    '+3.5',
    '-5.2',
    '2024-03-01T06:40Z',
    '06:40-07:15',
    'rows 1200 1300 1400',
    'PC.DEL/1234/23',
    'ISBN 978-3-16-148410-0',
    'doi:10.1000/182',
    '100 000 000',
    '0.123456',
    '0-1 2-3',
    'GSA-18F-2015-0001-0042',
    'U+202E',
    '2026-11-23 14:05:00',
    '20230101123000',
    '48 000 hectares in 2019, 51 000 in 2020',
    '1990-1995 2001-2003',
  ])('no telephone number: %s', (text) => expect(codesOf(text)).toEqual([]));
  test.each([
    '123-45-6789',
    'AB 12 34 56 C',
    '12345678Z',
    'RSSMRA85T10A562S',
    '1 85 05 78 006 084 91',
    '10000000146',
    '11010519491231002X',
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    'passport no. C01X00T47'.replace('C01X00T47', 'C01200347'),
    'паспорт № 4510123456',
  ])('the number of an identity paper: %s', (text) => {
    expect(codesOf(text)).toEqual(['x-personal-data identity']);
  });
});

describe('accounts', () => {
  test.each([
    'GB82 WEST 1234 5698 7654 32',
    'DE89370400440532013000',
    'fr14 2004 1010 0505 0001 3m02 606',
    'TR33 0006 1005 1978 6457 8413 26',
    'Pay to NL91ABNA0417164300, please',
    'NO93-8601-1117-947',
  ])('a bank account: %s', (text) => {
    expect(codesOf(text)).toEqual(['x-account-number account']);
  });
  test.each([
    '4111 1111 1111 1111',
    '5555555555554444',
    '3782 822463 10005',
    '6011-1111-1111-1117',
    'card 4242424242424242.',
  ])('a payment card: %s', (text) => expect(codesOf(text)).toEqual(['x-account-number card']));
  test.each([
    'GB82 WEST 1234 5698 7654 33',
    '4111 1111 1111 1112',
    '1234567890123456',
    'DE12',
    'ID20 WEST 1234',
  ])('no account: %s', (text) => expect(codesOf(text)).toEqual([]));
});

describe('coordinates', () => {
  test.each([
    '48.85837, 2.29448',
    '48.85837N 2.29448E',
    '(48.8584, 2.2945)',
    '[2.29448, 48.85837]',
    'at 48.858°N',
    '48°51′29.6″N 2°17′40.2″E',
    '48°51\'29"N',
    'https://maps.example.org/@48.8583701,2.2944813,17z',
    'lat 48.8584 lon 2.2945',
    '31U DQ 48251 11932',
    '8FW4V75V+8Q',
    '٤٨٫٨٥٨٣٧, 2.29448'.replace('٫', '.'),
  ])('finer than two decimals: %s', (text) => {
    expect(codesOf(text)).toEqual(['x-coordinates place']);
  });
  test.each([
    '48.86, 2.29',
    '48.9',
    'version 2.4.13, 4.1',
    '3.14159',
    'scores of 12.345 and 67.890 points',
    '48°51′N',
    '12.5, 13.7',
    'CVSS 9.8',
  ])('no finer than the record allows: %s', (text) => expect(codesOf(text)).toEqual([]));
  test('the record says how fine', () => {
    expect(codesOf('48.85837, 2.29448', 'place', { coordinateDecimals: 5 })).toEqual([]);
    expect(codesOf('48.86, 2.29', 'place', { coordinateDecimals: 1 })).toEqual([
      'x-coordinates place',
    ]);
    expect(codesOf('48.85837', 'latitude')).toEqual(['x-coordinates place']);
    expect(codesOf('48.85837', 'value')).toEqual([]);
  });
});

describe('secrets', () => {
  const join = (...parts: readonly string[]): string => parts.join('');
  test.each([
    join('-----BEGIN RSA PRIV', 'ATE KEY-----'),
    join('AK', 'IAIOSFODNN7EXAMPLE'),
    join('gh', 'p_', 'a'.repeat(36)),
    join('github', '_pat_', 'A1'.repeat(20)),
    join('xo', 'xb-1234567890-abcdefghij'),
    join('ey', 'JhbGciOiJIUzI1NiJ9.ey', 'JzdWIiOiIxMjM0In0.c2lnbmF0dXJl'),
    'password=hunter22',
    'Password: Tr0ub4dor',
    'passwd := s3cretvalue',
    join('api_', 'key = "9f8e7d6c5b4a39281706"'),
    'https://user:pa55word@host.example',
    'Authorization: Bearer abcdef123456',
    join('AI', 'za', 'B'.repeat(35)),
    join('sk_', 'live_', '4eC39HqLyjWDarjtT1zdp7dc'),
    'mot de passe : S0leil2024',
    'пароль: qwerty123',
  ])('a secret: %s', (text) => expect(codesOf(text)).toEqual(['x-secret secret']));
  test.each([
    'The password must be changed every year.',
    'password: required',
    'token = ENV["NAME"]',
    'The key to reuse is simple.',
    'a secret ballot',
    'access token expired',
    'password: ********',
    'https://host.example/a:b@c',
  ])('no secret: %s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});

describe('faults', () => {
  const label = 'TLP:AMBER with jo.nowhere@ministry.int';
  test('name the cell and never its text', () => {
    const faults = checkGuard(
      [
        {
          text: label,
          place: { file: 'data/a.csv', line: 9, field: 'notes', record: 'A-1', found: label },
        },
      ],
      rules,
    );
    expect(faults).toEqual([
      {
        code: 'x-tlp',
        severity: 'error',
        file: 'data/a.csv',
        line: 9,
        field: 'notes',
        record: 'A-1',
        params: { kind: 'label' },
      },
      {
        code: 'x-personal-data',
        severity: 'error',
        file: 'data/a.csv',
        line: 9,
        field: 'notes',
        record: 'A-1',
        params: { kind: 'email' },
      },
    ]);
    expect(JSON.stringify(faults)).not.toMatch(/AMBER|nowhere/i);
  });
  test('are left out for an exempted cell, and for that cell and code alone', () => {
    const exempt = [
      {
        file: 'data/a.csv',
        field: 'notes',
        record: 'a-1',
        code: 'x-tlp' as const,
        reason: 'a glossary',
      },
    ];
    const at = (more: object) =>
      checkGuard(
        [
          {
            text: label,
            place: { file: 'data/a.csv', line: 9, field: 'notes', record: 'A-1', ...more },
          },
        ],
        { ...rules, exempt },
      ).map(({ code }) => code);
    expect(at({})).toEqual(['x-personal-data']);
    for (const other of [{ record: 'A-2' }, { field: 'text' }, { file: 'data/b.csv' }])
      expect(at(other)).toEqual(['x-tlp', 'x-personal-data']);
  });
  test('of a lesson name the line, in front matter, body and comments alike', () => {
    const source =
      '---\ntitle: "\\u0054LP:RED"\n---\n\nA first line,\nand TLP:\nAMBER goes on.\n\n' +
      '{/* jo.nowhere@ministry.int */}\n\n```\nNATO RESTRICTED\n```\n';
    const { prose } = parseProse(source, 'content/lessons/a.mdx');
    expect(
      checkGuard(listGuardedStrings(prose!), rules).map(({ code, line, field }) => [
        code,
        line,
        field,
      ]),
    ).toEqual([
      ['x-tlp', 2, 'title'],
      ['x-tlp', 5, undefined],
      ['x-personal-data', 9, undefined],
      ['x-classification', 12, undefined],
    ]);
  });
});

const shared = join(import.meta.dirname, '../../../shared/real');

describe('clean texts', () => {
  const folder = join(shared, '18f-posts/content/posts');
  test.skipIf(!existsSync(folder))(
    'of strangers are let through: at most 0.5 % of their strings are refused (skipped where ../shared is absent)',
    () => {
      const strings = readdirSync(folder).flatMap((file) =>
        readFileSync(join(folder, file), 'utf8')
          .split(/\n[ \t]*\n/)
          .map((text) => ({ text, place: { file } })),
      );
      const start = performance.now();
      const faults = checkGuard(strings, rules);
      const addresses = faults.filter(({ params }) => params['kind'] === 'email');
      console.log(
        `clean corpus: ${strings.length} paragraphs, ${addresses.length} with an e-mail ` +
          `address, ${faults.length - addresses.length} other faults, ` +
          `${Math.round(performance.now() - start)} ms`,
      );
      expect((faults.length - addresses.length) / strings.length).toBeLessThan(0.0005);
      expect(faults.filter(({ code }) => code === 'x-tlp' || code === 'x-classification')).toEqual(
        [],
      );
      expect(addresses.length / strings.length).toBeLessThan(0.01);
    },
  );
  test('of the record that comes with the engine are let through, exemptions left aside', () => {
    const root = join(import.meta.dirname, '../..');
    const tables = readdirSync(join(root, 'data'))
      .filter((file) => file.endsWith('.csv'))
      .flatMap((file) => {
        const { table } = parseTable(
          readFileSync(join(root, 'data', file), 'utf8'),
          plainDialect,
          `data/${file}`,
        );
        return table!.rows.flatMap(({ cells, line }) =>
          cells.map((text, column) => ({
            text,
            place: { file: `data/${file}`, line, field: table!.header[column]! },
          })),
        );
      });
    const lessons = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mdx'))
      .flatMap((file) => [
        ...listGuardedStrings(
          parseProse(readFileSync(join(root, 'content', file), 'utf8'), `content/${file}`).prose!,
        ),
      ]);
    const strings = [...tables, ...lessons].filter(({ text }) => text !== '');
    const faults = checkGuard(strings, rules);
    console.log(`clean corpus: ${strings.length} texts of the record, ${faults.length} refused`);
    expect(strings.length).toBeGreaterThan(10_000);
    expect(faults.length / strings.length).toBeLessThan(0.005);
  });
  test('10,000 rows are judged in well under a second of work', () => {
    const random = seeded(3);
    const words = (
      'the border desk shall report each release of water before the gates open and record ' +
      'the answer CVE-2024-4664 on 2024-05-12 under T-3 of the secretariat in round 12'
    ).split(' ');
    const text = (count: number): string =>
      Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');
    const strings = Array.from({ length: 10_000 }, (_, row) =>
      ['A-1', '2024-05-12', text(8), text(30), 'in_progress', 'Région frontalière', '12'].map(
        (cell, index) => ({
          text: cell,
          place: { file: 'data/a.csv', line: row + 2, field: `f${index}` },
        }),
      ),
    ).flat();
    checkGuard(strings.slice(0, 7_000), rules);
    const before = process.threadCpuUsage();
    expect(checkGuard(strings, rules)).toEqual([]);
    const { user } = process.threadCpuUsage(before);
    console.log(`guard: 10,000 rows in ${Math.round(user / 1000)} ms of work`);
    expect(user / 1000).toBeLessThan(1_500);
  });
});

describe('hostile lengths', () => {
  const parts = [
    'a.b-c_',
    'a',
    'a ',
    'a-',
    'a+',
    'a_',
    'a@',
    'a@b.c ',
    '@',
    'a at ',
    'a (at) b dot ',
    '1',
    '1 ',
    '1-',
    '1.1 ',
    '1.11,',
    '12 34-',
    '(',
    '((1',
    '+',
    '+1 ',
    'A1',
    'AB12',
    'T L P ',
    'T.L.P',
    'Ѕ',
    'Ѕ Е ',
    'Ａ',
    '&#x54;',
    '&',
    '&amp;',
    '*',
    '-----BEGIN ',
    '-----BEGIN A ',
    '://',
    'a:',
    'a://b',
    'password',
    'password=',
    'token is ',
    'eyJaaaaaaaa.',
    '\u200b',
    'e\u0301',
    '𝐓',
    '🇹',
    '<',
    '<<',
    'A<',
    '°',
    '1°1′',
    'lat ',
    'lat 1.1 ',
    'N1.1',
    '=',
    'AccountKey=',
    'https://',
    'authorization: ',
    '2F',
    'CFGH',
    '+44 ',
    'tel: ',
    'passport ',
    'GB82 ',
    '"',
    '\n',
    'ﷺ',
    'SECRET',
    'S-E-C-R-E-T',
    'sk-',
    '[at]',
    'U N ',
    'NATO',
    'كلمة ',
  ];
  const work = (text: string): number => {
    const before = process.threadCpuUsage();
    checkGuard([{ text, place }], rules);
    return process.threadCpuUsage(before).user / 1000;
  };
  test('a cell of the largest size takes the time of its length, whatever it holds', () => {
    const whole = (part: string, length: number) =>
      part.repeat(Math.ceil(length / part.length)).slice(0, length);
    work('warm');
    // What takes the square of the length takes sixteen times as long for four times the text.
    const slow = parts.flatMap((part) =>
      ['', 'x!'].flatMap((end) => {
        const long = work(whole(part, 32_000) + end);
        if (long < 60) return [];
        const ratio = long / Math.max(work(whole(part, 8_000) + end), 1);
        return ratio > 9
          ? [`${JSON.stringify(part)} ${Math.round(long)} ms, ${ratio.toFixed(1)} times`]
          : [];
      }),
    );
    expect(slow).toEqual([]);
  });
});

test('a single label or mark can be asked for', () => {
  expect([
    findTlp('TLP:RED'),
    findTlp('TLP:CLEAR'),
    findClassification('NATO RESTRICTED'),
    findClassification('a restricted area'),
  ]).toEqual([true, false, true, false]);
});
