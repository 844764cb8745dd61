/** What leads to persons, accounts, places or secrets. */
import { describe, expect, test, vi } from 'vitest';
import { codesOf } from './guarded.ts';

// A loaded machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

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
    'control@gmail.com',
    'jo.chance@ministry.int',
    'press.jones@ministry.int',
    'jones-press@ministry.int',
    'jo AT ministry.int',
    'jo.nowhere at ministry.int',
    'jo.nowhere @ ministry.int',
    'jo-at-ministry-dot-int',
    'jean.nulpart arobase ministere point int',
    'jo.nowhere%40ministry.int',
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
    'noc@ministry.int',
    'chancery@embassy.int',
    'border-control@ministry.int',
    'pressoffice@ministry.int',
    'duty.officer@ministry.int',
    'Inquiries18F@agency.int',
    'LOOK AT OSCE.ORG',
    'Published at unece.org and osce.org.',
    'at customs point two',
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
    '800-300-4000',
    'call 212 300 4000',
    '01.42.68.53.00',
    '06-12345678',
    '0612345678',
    '8 (495) 555-01-43',
    '(55) 5555 0143',
    'τηλ. 691 234 5678',
    '+420 601 123 456',
    'wa.me/995555123456',
    'Reach him on 98 76 54 32.',
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
    'rows 200-300-4000',
    'rows 210-310-4100',
    '300-400-5000',
    'Order no. 0012345678',
    'ISBN-10 0306406152',
    'ISNI 0000 0001 2156 142X',
    'am 04.04.2006 80 Antworten',
    'Vol. 3 (12) 1234-1250',
    'Phone calls: 1 234 in 2019',
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
    '44051401359',
    'PESEL 44051401359',
    '756.9217.0769.85',
    '93051822361',
    '811228-9874',
    '131052-308T',
    '736028/5163',
    '112-233-445 95',
    'A123456(3)',
    'S1234567D',
    '111.444.777-35',
    '12.345.678-5',
    'პირადი ნომერი 01001012345',
    'NIF 123456789',
    'Passport No. AB1234567',
  ])('the number of an identity paper: %s', (text) => {
    expect(codesOf(text)).toEqual(['x-personal-data identity']);
  });
});

test.each([
  'CAS 7732-18-5',
  'EAN 4006381333931',
  '20240512063000',
  'Passports issued in 2019: 12 345',
  'national ID law 12/2019',
  'Passport: 2024-05-12',
  'PAN-SA-2024-0010 of PAN-OS',
  'ORCID 0000-0002-1825-0097',
])('no number of a person: %s', (text) => expect(codesOf(text)).toEqual([]));

describe('accounts', () => {
  test.each([
    'GB82 WEST 1234 5698 7654 32',
    'DE89370400440532013000',
    'fr14 2004 1010 0505 0001 3m02 606',
    'TR33 0006 1005 1978 6457 8413 26',
    'Pay to NL91ABNA0417164300, please',
    'DE89370400440532013000 BIC COBADEFFXXX',
    'NO93-8601-1117-947',
    'NL91_ABNA_0417_1643_00',
    'DE89/3704/0044/0532/0130/00',
  ])('a bank account: %s', (text) => {
    expect(codesOf(text)).toEqual(['x-account-number account']);
  });
  test.each([
    '4111 1111 1111 1111',
    '5555555555554444',
    '3782 822463 10005',
    '6011-1111-1111-1117',
    'card 4242424242424242.',
    '4111.1111.1111.1111',
    '4111/1111/1111/1111',
    '4111 – 1111 – 1111 – 1111',
  ])('a payment card: %s', (text) => expect(codesOf(text)).toEqual(['x-account-number card']));
  test.each([
    'GB82 WEST 1234 5698 7654 33',
    '4111 1111 1111 1112',
    '1234567890123456',
    'DE12',
    'ID20 WEST 1234',
    // A citation: its first 31 letters and digits would be an account of the Seychelles.
    'SC-01, 93e479a9eabb6c2b216cd1c473d3ac77c5c4ddb3, SHA-256',
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
    'N 48.85837',
    'N 3.13900 E 101.68653',
    '41,71512; 44,82709',
    '41,71512° N, 44,82709° O',
    '41 42 54 N 44 49 37 E',
    'N41 42.907 E044 49.625',
    '414254N 0444937E',
    '38T 484812 4618432',
    'UTM zone 38N 484812 4618432',
    '38TML84811843',
    '{"lat": 41.71512, "lng": 44.82709}',
    'geo:41.71512,44.82709',
    'широта 41,71512 долгота 44,82709',
    'N 3.13900, E 9.68653',
    'gps N 3.14159',
    '3.14159°N',
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
    'N 3.14159',
    'E 2.71828',
    'Weights 0.123 and 0.678',
    '12,345 67,890',
    'Sheet K-38-78-A, 38 T',
    'The grid of the map is one kilometre wide.',
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
    'pw: hunter22',
    'X-Api-Key: 9f8e7d6c5b4a39281706',
    join('Bea', 'rer 9f8e7d6c5b4a39281706abcd'),
    join('12345', '67890:AA', 'Bc3'.repeat(11)),
    join('npm', '_', 'a1'.repeat(18)),
    join('dckr', '_pat_', 'a1'.repeat(14)),
    join('fi', 'gd_', 'a1'.repeat(20)),
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
    'The bearer of this card may cross.',
    'pass: closed, 2 395 m',
    'Password: see the sealed envelope',
    'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  ])('no secret: %s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});
