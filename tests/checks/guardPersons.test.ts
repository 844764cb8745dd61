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
    'N 48.85837',
    'N 3.13900 E 101.68653',
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
