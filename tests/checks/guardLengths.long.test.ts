/** Texts made to take long. */
import { describe, expect, test, vi } from 'vitest';
import { checkGuard } from '../../src/checks/guard/index.ts';
import { freshRules, place } from './guarded.ts';

// A loaded machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

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
    'jo AT b',
    ' at a dot ',
    'a.a.',
    '06 12 ',
    '(06) ',
    '123456 tel ',
    'call ',
    '41,7 ',
    'N41 42 ',
    '38T ',
    '38TML',
    'AB123456',
    '111.222.',
    'PESEL 1',
    'is 1a',
    'pw: a1!',
    'Bearer 1a',
    'GB_8',
    '4111/',
    'classified ',
    'Classification: ',
    'TLP 2.0 ',
    'RED (TLP',
    'PAP',
    'UNEU',
  ];
  const work = (text: string): number => {
    const before = process.threadCpuUsage();
    checkGuard([{ text, place }], freshRules());
    return process.threadCpuUsage(before).user / 1000;
  };
  test('a cell of the largest size takes the time of its length, whatever it holds', () => {
    const whole = (part: string, length: number) =>
      part.repeat(Math.ceil(length / part.length)).slice(0, length);
    work('warm');
    // What takes the square of the length takes sixteen times as long for four times the text. One
    // measurement may have met a pause of the machine, or work that was not compiled yet, five hardly.
    const growthOf = (part: string, end: string) =>
      work(whole(part, 32_000) + end) / Math.max(work(whole(part, 8_000) + end), 1);
    const slow = parts.flatMap((part) =>
      ['', 'x!'].flatMap((end) => {
        if (work(whole(part, 32_000) + end) < 60) return [];
        const growth = Math.min(...[1, 2, 3, 4, 5].map(() => growthOf(part, end)));
        return growth > 9 ? [`${JSON.stringify(part)} ${growth.toFixed(1)} times`] : [];
      }),
    );
    expect(slow).toEqual([]);
  });
});
