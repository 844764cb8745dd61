/** Every entry of the guard's lists of what leads to persons, accounts, places and secrets by itself. */
import { describe, expect, test } from 'vitest';
import { codesOf } from './guarded.ts';
import { having, lacking, wordsOf as words } from './guardedLists.ts';

describe('persons', () => {
  const email = 'x-personal-data email';
  const telephone = 'x-personal-data telephone';
  test('the mailboxes of offices, of which none is that of a person', () => {
    const offices = words(`info information contact contacts office secretariat registry press media
      newsroom communications enquiries inquiries help helpdesk support service services webmaster
      admin postmaster hostmaster abuse security privacy dataprotection dpo noreply no-reply
      donotreply hello mail reception archives library publications feedback legal jobs join editor
      team research standards inquiry enquiry reports list psirt cert csirt soc dutyofficer
      duty-officer operations pointofcontact poc noc control customs embassy chancery consulate
      consular delegation dispatch`);
    expect(
      having(
        email,
        offices.map((name) => `${name}@ministry.int`),
      ),
    ).toEqual([]);
  });
  test('mailboxes that anybody may have', () => {
    const hosts =
      words(`gmail.com googlemail.com yahoo.fr hotmail.com outlook.com live.com icloud.com
      me.com aol.com gmx.de web.de mail.ru proton.me protonmail.com pm.me yandex.ru ya.ru qq.com
      163.com 126.com zoho.com tutanota.com yahoo.co.uk`);
    expect(
      lacking(
        email,
        hosts.map((host) => `info@${host}`),
      ),
    ).toEqual([]);
  });
  test('domains for examples, and names of files', () => {
    const ends =
      words(`example.org example.com example.net example.edu desk.example a.invalid a.test
      localhost.localhost a.png a.jpg a.jpeg a.gif a.svg a.webp a.css a.js a.htm a.html`);
    expect(
      having(
        email,
        ends.map((end) => `jo.nowhere@${end}`),
      ),
    ).toEqual([]);
  });
  test('addresses in words', () => {
    const ats = words('[at] (at) {at} <at> [@] (arobase) [chez] (собака) (آت)');
    expect(
      lacking(
        email,
        ats.map((at) => `jo.nowhere ${at} ministry.int`),
      ),
    ).toEqual([]);
    const dots = words('[dot] (point) {punkt} <.>');
    expect(
      lacking(
        email,
        dots.map((dot) => `jo.nowhere [at] ministry ${dot} int`),
      ),
    ).toEqual([]);
  });
  test('numbers that are called telephones', () => {
    const names =
      words(`tel tél phone telephone téléphone telefon teléfono mobile mobil cell portable fax
      whatsapp viber hotline cep тел моб телефон факс هاتف جوال تلفون فاكس 电话 電話`);
    expect(
      lacking(
        telephone,
        names.map((name) => `${name}: 7946 0958`),
      ),
    ).toEqual([]);
    const numbers = words('no nr number n° رقم').map((word) => `tel ${word} 7946 0958`);
    expect(lacking(telephone, numbers)).toEqual([]);
    expect(having(telephone, ['phone: 12 34', 'phones 7946 0958', 'cello 7946 0958'])).toEqual([]);
  });
  test('numbers of papers that are named', () => {
    const papers = [
      ...words('passport passeport reisepass pasaporte pasaport паспорт personalausweis'),
      ...['جواز سفر', 'جواز السفر', 'identity card', "carte d'identité", 'carte d’identité'],
      ...['national id', 'social security'],
    ];
    const identity = 'x-personal-data identity';
    expect(
      lacking(
        identity,
        papers.map((paper) => `${paper}: AB1234567`),
      ),
    ).toEqual([]);
    const numbers = words('no nr n° number numéro numero № رقم').map(
      (word) => `passport ${word}. 01200347`,
    );
    expect(lacking(identity, numbers)).toEqual([]);
    expect(lacking(identity, ['123.456.789-09', 'XYZW<<A<B<<<<<<<<<', 'X-1234567-L'])).toEqual([
      'XYZW<<A<B<<<<<<<<<',
    ]);
  });
});

describe('accounts', () => {
  test('cards of every issuer', () => {
    const cards = words(`4222222222222 4111111111111111 5105105105105100 5555555555554444
      2221000000000009 2720990000000007 371449635398431 341111111111111 30569309025904
      38520000023237 36148900647913 6011111111111117 6500000000000002 6440000000000005
      3530111333300000 6200000000000005 2200000000000004 9792000000000003`);
    expect(lacking('x-account-number card', cards)).toEqual([]);
  });
});

describe('places', () => {
  const place = 'x-coordinates place';
  test('columns that hold one, and words that speak of one', () => {
    const fields =
      words(`lat latitude lon lng long longitude coord coords coordinate coordinates geo gps
      geopoint geom geometry position x y site_lat lon_site the_lng_of a_latitude longitude_b`);
    expect(fields.filter((field) => !codesOf('48.85837', field).includes(place))).toEqual([]);
    const speaking =
      words(`lat lon lng long latitude longitude coord gps geo position grid wgs широта
      долгота координаты`);
    const texts = [...speaking, 'located at', 'خط العرض', 'خط الطول', 'إحداثيات'].map(
      (word) => `${word} of the post 48.858 2.294 there`,
    );
    expect(lacking(place, texts)).toEqual([]);
    expect(
      having(place, ['the post 48.858 2.294 there', '48.858 2.2 gps', '191.858, 97.294']),
    ).toEqual([]);
  });
});

describe('secrets', () => {
  const secret = 'x-secret secret';
  const of = (sign: string, length: number) => sign.repeat(length);
  // Put together here, so that nobody takes this file for one that holds keys.
  const tokens = (
    [
      ['PuTTY-User-Key', '-File-2'],
      ['AGE-SECRET', `-KEY-1${of('A', 50)}`],
      ...words('AKIA ASIA AIDA AROA ABIA ACCA').map((begin) => [begin, of('A', 16)]),
      ['aws_secret', `_access_key ${of('a', 40)}`],
      ...words('ghp gho ghu ghs ghr').map((begin) => [begin, `_${of('a', 30)}`]),
      ['github', `_pat_${of('a', 30)}`],
      ...words('glpat gldt glrt glsoat glptt').map((begin) => [begin, `-${of('a', 20)}`]),
      ['ATATT', `3${of('a', 50)}`],
      ...words('xoxa xoxb xoxe xoxo xoxp xoxr xoxs').map((begin) => [begin, `-${of('a', 20)}`]),
      ['xapp', `-1-${of('A', 20)}`],
      ['hooks.slack', `.com/services/${of('A', 10)}`],
      ['discord', `.com/api/webhooks/${of('1', 18)}/${of('a', 68)}`],
      ['discordapp', `.com/api/webhooks/${of('2', 18)}/${of('b', 68)}`],
      ['AIza', of('B', 35)],
      ['ya29', `.${of('a', 20)}`],
      ['GOCSPX', `-${of('a', 20)}`],
      ['"private_key', '_id": "a"'],
      ...words('rk_live rk_test sk_live sk_test').map((begin) => [begin, `_${of('a', 16)}`]),
      ...words('sk- sk-ant- sk-proj-').map((begin) => [begin, of('a', 24)]),
      ['hf', `_${of('a', 30)}`],
      ['npm', `_${of('a', 36)}`],
      ['pypi', `-AgE${of('a', 40)}`],
      ['dop_v1', `_${of('a', 60)}`],
      ['SG', `.${of('a', 22)}.${of('a', 43)}`],
      ['key', `-${of('a', 32)}`],
      ...words('shpat shpss shpca shppa').map((begin) => [begin, `_${of('a', 32)}`]),
      ['vault', `:v1:${of('a', 20)}`],
      ...words('hvs hvb hvr').map((begin) => [begin, `.${of('a', 20)}`]),
      ['AccountKey', `=${of('a', 40)}`],
      ['?sig', `=${of('a', 30)}`],
      ['&X-Amz', `-Signature=${of('a', 40)}`],
      ['&X-Goog', `-Signature=${of('a', 40)}`],
      ...words('bearer basic token').map((kind) => ['Authorization', `: ${kind} aaaaaaaa`]),
      ['proxy-authorization', ': basic aaaaaaaa'],
      ['ftp://me', ':word@host.example'],
      ['otpauth', '://totp/a?secret=a'],
      ['MIIE', of('a', 60)],
      ['MIIJ', of('a', 60)],
    ] as const
  ).map((parts) => parts.join(''));
  test('tokens of every kind', () => {
    expect(
      lacking(
        secret,
        tokens.map((token) => `so ${token} it was`),
      ),
    ).toEqual([]);
  });
  test('what is called one', () => {
    const names = [
      ...words('password passwd passphrase passcode pwd mot_de_passe kennwort passwort contraseña'),
      ...words('пароль şifre parola secret secret_key api_key access-token auth_token private_key'),
      ...words('client_secret token'),
      ...['mot de passe', 'كلمة المرور', 'كلمة السر'],
    ];
    expect(
      lacking(
        secret,
        names.map((name) => `${name}: Tr0ub4dor`),
      ),
    ).toEqual([]);
    const signs = words('= := => : ： is est ist es').map((sign) => `password ${sign} Tr0ub4dor`);
    expect(lacking(secret, signs)).toEqual([]);
    expect(lacking(secret, ['password=abcdef', 'password=a.b-c', 'password: abc123'])).toEqual([]);
  });
  test('but no place for one', () => {
    const values = words(
      'none... true false example required null xxxxxx <password1> {password1} $PASSWORD1 process.env.A1 ' +
        'os[getenv1] config.a1 vars.a1 secrets.a1 settings.a1 getenv(a1) abc12 12345abc',
    );
    expect(
      having(
        secret,
        values.map((value) => `password: ${value}`),
      ),
    ).toEqual([]);
    const assigned = words('null none true false required example ${PASSWORD} $PASSWORD');
    expect(
      having(
        secret,
        assigned.map((value) => `password=${value}`),
      ),
    ).toEqual([]);
  });
});
