import { describe, expect, test } from 'vitest';
import { toProseRecord, type ProseRegister } from '../../src/prose/record.ts';
import { parseProse } from '../../src/prose/read.ts';

const sections =
  '## Driving event\n\na\n\n## Lesson\n\nb\n\n## Recommendation\n\nc\n\n## Evidence of effect\n\nd\n';
const read = (
  yaml: string,
  body = sections,
  file = 'content/lessons/ll-sirens.mdx',
  register: ProseRegister = 'lessons',
) => {
  const { prose, faults } = parseProse(`---\n${yaml}---\n\n${body}`, file);
  expect(faults).toEqual([]);
  return toProseRecord(prose!, register);
};
const told = (...args: Parameters<typeof read>) =>
  read(...args).faults.map(({ code, line, field, found, params }) => [
    code,
    line,
    field,
    found,
    params['why'] ?? params['suggestion'],
  ]);

describe('a lesson', () => {
  test('becomes a record with typed fields and canonical texts', () => {
    const { record, faults } = read(
      'id: LL-Sirens\ntitle: A title\noccurred_on: 2024-05\nmeasures: [M-1, M-2]\nthemes:\n' +
        '  - water\nactions: A-1; A-2\nstate: observed\nabstract:\n',
    );
    expect(faults).toEqual([]);
    expect(record).toEqual({
      register: 'lessons',
      id: 'LL-Sirens',
      extras: [],
      origin: { file: 'content/lessons/ll-sirens.mdx', line: 1, resource: 'lessons' },
      fields: {
        id: 'LL-Sirens',
        title: 'A title',
        occurred_on: '2024-05',
        measures: ['M-1', 'M-2'],
        themes: ['water'],
        actions: ['A-1', 'A-2'],
        state: 'observed',
      },
      texts: {
        id: 'LL-Sirens',
        title: 'A title',
        occurred_on: '2024-05',
        measures: 'M-1;M-2',
        themes: 'water',
        actions: 'A-1;A-2',
        state: 'observed',
      },
    });
  });
  test('has its id from the name of its file where it states none', () => {
    expect(read('title: A title\n').record?.id).toBe('ll-sirens');
  });
  test('has the id that its file is named after', () => {
    expect(told('id: ll-bells\n')).toEqual([['x-file-name', 2, 'id', 'll-bells', 'id']]);
    expect(told('id: ll sirens\n')).toEqual([['x-invalid-id', 2, 'id', 'll sirens', 'll-sirens']]);
  });
  test('has no keys but those of its register', () => {
    expect(told('titel: A title\nlanguage: en\n')).toEqual([
      ['x-unknown-property', 2, 'titel', 'titel', 'title'],
    ]);
  });
  test('has values of the kinds that its fields have', () => {
    expect(
      told(
        'occurred_on: 2024-13-01\nstate: learned\ntitle: [a, b]\nsummary: =1+1\n' +
          'measures: ["a;b"]\nlanguage: nowhere!\n',
      ).map(([code, line, field]) => [code, line, field]),
    ).toEqual([
      ['invalid-date', 2, 'occurred_on'],
      ['x-invalid-choice', 3, 'state'],
      ['x-front-matter', 4, 'title'],
      ['x-formula', 5, 'summary'],
      ['x-front-matter', 6, 'measures'],
      ['x-front-matter', 7, 'language'],
    ]);
  });
  test('has its four sections, in any order and case, none of them empty', () => {
    expect(
      told(
        'title: a\n',
        '## lesson\n\na\n\n## EVIDENCE OF EFFECT\n\nb\n\n## Recommendation\n\n## Other\n\nc\n',
      ),
    ).toEqual([
      ['x-missing-section', 4, undefined, undefined, 'missing'],
      ['x-missing-section', 13, undefined, 'Recommendation', 'empty'],
    ]);
    expect(told('title: a\nrelease: withheld\n', 'Withheld.\n')).toEqual([]);
  });
  test('in another language has four sections in that order', () => {
    const french =
      '## Événement\n\na\n\n## Leçon\n\nb\n\n## Recommandation\n\nc\n\n## Preuve\n\nd\n';
    expect(told('title: a\nlanguage: fr\n', french)).toEqual([]);
    expect(told('title: a\n', french).length).toBe(4);
    expect(told('title: a\nlanguage: fr\n', french.slice(0, french.indexOf('## Preuve')))).toEqual([
      ['x-missing-section', 5, undefined, undefined, 'order'],
    ]);
  });
  test('has no character that hides or impersonates', () => {
    expect(
      told(
        'title: a\n',
        `${sections}\nA zero\u200bwidth, a \u2066lone isolate, a pаypal.\n\ne\u0301\n`,
      ).map(([code, line, , found]) => [code, line, found]),
    ).toEqual([
      ['x-unsafe-character', 21, 'U+200B'],
      ['x-unbalanced-direction', 21, 'U+2066'],
      ['x-mixed-scripts-in-prose', 21, 'pаypal'],
      ['x-not-normalised', 23, 'e\u0301'],
    ]);
    const { record, faults } = read('title: a\n', `${sections}\nA pаypal.\n`);
    expect([record?.id, faults.map(({ severity }) => severity)]).toEqual([
      'll-sirens',
      ['warning'],
    ]);
  });
});

test('a report needs no sections, and holds its figures to a day where it says so', () => {
  const { record, faults } = read(
    'title: A report\npublished_on: 2026-01\nperiod: 2025\nasOf: 2025-12-31\n',
    'Words.\n',
    'content/reports/annual.mdx',
    'reports',
  );
  expect(faults).toEqual([]);
  expect(record?.fields).toMatchObject({
    id: 'annual',
    title: 'A report',
    published_on: '2026-01',
    asOf: '2025-12-31',
  });
});
