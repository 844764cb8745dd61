import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatList,
  formatNumber,
  interfaceLanguage,
  say,
  type MessageKey,
} from '../../src/i18n/index.ts';
import { strayArguments, strayKeys } from './agreement.ts';
import { dictionaries, fileOf, keys, languages, toText, translated } from './dictionaries.ts';
import { astOf, choicesOf, literalsOf, messageOf, samplesOf, wordsOf } from './messages.ts';

const format = (language: string, key: string, params: Record<string, string | number>) =>
  say(language, key as MessageKey, params);

/**
 * Keys of a language whose message breaks a rule, each with what breaks it: an empty list is what
 * every test asks for.
 */
const broken = (
  language: string,
  rule: (key: string) => string | undefined | false,
): readonly string[] =>
  keys
    .filter((key) => messageOf(language, key) !== undefined)
    .flatMap((key) => {
      const found = rule(key);
      return found ? [`${key}: ${found}`] : [];
    });

const none = { missing: [], unknown: [] };

test('a key that one language lacks or has alone is named', () => {
  const broken = { 'nav.about': '', 'nav.chek': '' };
  const english = { 'nav.about': '', 'nav.check': '' };
  expect(strayKeys(broken, english)).toEqual({ missing: ['nav.check'], unknown: ['nav.chek'] });
});

test('a message with other arguments than the English one is named', () => {
  const broken = { ...dictionaries.fr!, 'sentence.due': 'pour le {day}' };
  expect(strayArguments(broken, dictionaries.en!)).toEqual([
    'sentence.due: English has date text; this one day text',
  ]);
});

describe.each(languages)('the file of %s', (language) => {
  test('has a message a line, sorted; `vitest -u` of this file writes it so', async () => {
    await expect(toText(dictionaries[language]!)).toMatchFileSnapshot(fileOf(language));
  });

  test('is on the list of dictionaries', () => {
    expect(interfaceLanguage(language)).toBe(language);
  });
});

describe.each(translated)('the dictionary of %s', (language) => {
  test('has the keys of the English one, no more and no fewer', () => {
    expect(strayKeys(dictionaries[language]!, dictionaries.en!)).toEqual(none);
  });

  test('has the arguments of the English message, of the same kind', () => {
    expect(strayArguments(dictionaries[language]!, dictionaries.en!)).toEqual([]);
  });

  test('knows every case of a choice between words', () => {
    const cases = (of: string, key: string) =>
      choicesOf(astOf(of, key))
        .filter((choice) => choice.kind === 'select')
        .map((choice) => `${choice.name}: ${choice.cases.toSorted().join(' ')}`);
    expect(
      broken(language, (key) => {
        const english = new Set(cases('en', key));
        return cases(language, key)
          .filter((one) => !english.has(one))
          .join('; ');
      }),
    ).toEqual([]);
  });

  test('shows the same inserted texts and numbers as English', () => {
    expect(
      broken(language, (key) => {
        const [chosen, ...rest] = samplesOf(key, [4127]);
        return [chosen!, ...rest].flatMap((params) => {
          const told = Object.values(params).filter(
            (value) => typeof value === 'number' || value.startsWith('‹'),
          );
          const shown = (of: string) =>
            told.map((value) =>
              format(of, key, params).includes(
                typeof value === 'number' ? formatNumber(of, value) : value,
              ),
            );
          return shown('en').join() === shown(language).join()
            ? []
            : [`with ${JSON.stringify(params)}: ${format(language, key, params)}`];
        })[0];
      }),
    ).toEqual([]);
  });

  test('keeps the places that charts fill in', () => {
    const places = (of: string, key: string) =>
      [...messageOf(of, key).matchAll(/\[\w+\]/g)]
        .map(([place]) => place)
        .toSorted()
        .join(' ');
    expect(
      broken(
        language,
        (key) =>
          !key.startsWith('fault.') &&
          places('en', key) !== places(language, key) &&
          places(language, key),
      ),
    ).toEqual([]);
  });

  test('is not English', () => {
    expect(
      broken(
        language,
        (key) =>
          messageOf(language, key) === messageOf('en', key) &&
          !same[language]?.has(messageOf('en', key)) &&
          messageOf(language, key),
      ),
    ).toEqual([]);
  });
});

/** What is written alike in both languages. */
const same: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set([
    'Participants',
    'Participant',
    'Participation',
    'Position',
    'Positions',
    'Contributions',
    'Contribution',
    'Source',
    'Sources',
    'Notes',
    'Description',
    'Obligation',
    'Cycle',
    'Documents',
    'Document',
    'Dimension',
    'Date',
    'Abstention',
    'Inspection',
    'Observation',
    'Audit',
    'Surveillance',
    'Consensus',
    'Vote',
    'Local',
    '{count, plural, one {# minute} other {# minutes}}',
    '{count, plural, one {# date} other {# dates}}',
    'Page',
    'Pages',
    'CSV',
    'JSON',
    'Type',
    'Licence',
    'Licences',
    'Base',
    '{title}, page {page, number}',
    'Page {page}',
    '{clauses}.',
    '{kind} {id}',
    '{record}, {title}',
    'Page {page, number}',
    'Version',
    'BibTeX',
    'RIS',
    'CSL-JSON',
    '{scenario} · {participant}',
  ]),
  ar: new Set([
    'CSV',
    'JSON',
    'BibTeX',
    'RIS',
    'CSL-JSON',
    '{scenario} · {participant}',
    '{clauses}.',
    '{kind} {id}',
    '{name}: {roles}',
    '[x]: [value]',
  ]),
};

describe.each(languages)('every message of %s', (language) => {
  test('can be formatted, whatever the counts and cases', () => {
    expect(
      broken(language, (key) =>
        samplesOf(key, [0, 1, 2, 3, 11, 100, 1_000_000])
          .map((params) => {
            const text = format(language, key, params);
            const left = [...text].filter(
              (sign) => '{}#'.includes(sign) && !literalsOf(language, key).includes(sign),
            );
            return left.length > 0 || /undefined|NaN|^\s*$/.test(text) ? text : '';
          })
          .find((text) => text !== ''),
      ),
    ).toEqual([]);
  });

  test('has words', () => {
    expect(
      broken(
        language,
        (key) =>
          messageOf(language, key).trim() !== messageOf(language, key) &&
          key !== 'sentence.separator' &&
          'space at an end',
      ),
    ).toEqual([]);
    expect(broken(language, (key) => messageOf(language, key).trim() === '' && 'empty')).toEqual(
      [],
    );
  });

  test('leaves no word direction open', () => {
    expect(
      broken(language, (key) => {
        const message = messageOf(language, key);
        const opened = message.match(/[\u2066-\u2068]/g)?.length ?? 0;
        const closed = message.match(/\u2069/g)?.length ?? 0;
        return (
          (/[\u061C\u200E\u200F\u202A-\u202E]/.test(message) &&
            'a mark or an override of direction') ||
          (opened !== closed && 'isolates that do not match')
        );
      }),
    ).toEqual([]);
  });

  test('neither blames nor exclaims', () => {
    expect(
      broken(
        language,
        (key) =>
          /!|\bfail(?:ed|ure|s)\b|\béch(?:ec|ou)|فشل|إخفاق/iu.exec(wordsOf(language, key))?.[0],
      ),
    ).toEqual([]);
  });
});

describe('Arabic', () => {
  test('has all six forms wherever a count is shown', () => {
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    expect(
      broken('ar', (key) =>
        choicesOf(astOf('ar', key))
          .filter((choice) => choice.kind === 'plural' && choice.shown && !choice.ordinal)
          .flatMap(({ name, cases }) =>
            forms.filter((form) => !cases.includes(form)).map((form) => `${name} lacks ${form}`),
          )
          .join('; '),
      ),
    ).toEqual([]);
  });

  test('has its own punctuation and no digits of its own', () => {
    expect(
      broken(
        'ar',
        (key) =>
          /[\u0660-\u0669\u06F0-\u06F9]|[\u0600-\u06FF\u0000] ?[,;?]|%/.exec(
            wordsOf('ar', key),
          )?.[0],
      ),
    ).toEqual([]);
    expect(
      broken(
        'ar',
        (key) =>
          /\d/.test(wordsOf('ar', key)) && !/\d/.test(wordsOf('en', key)) && wordsOf('ar', key),
      ),
    ).toEqual([]);
  });

  test('counts as Arabic counts', () => {
    const days = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 1000].map((count) =>
      say('ar', 'word.days', { count }),
    );
    expect(days).toEqual([
      '0 يوم',
      'يوم واحد',
      'يومان',
      '3 أيام',
      '10 أيام',
      '11 يوما',
      '99 يوما',
      '100 يوم',
      '102 يوم',
      '103 أيام',
      '1,000 يوم',
    ]);
  });
});

describe('French', () => {
  /**
   * Words without the entities and the values in straight quotes that stand for code, as in
   * name="value".
   */
  const withoutCode = (key: string) =>
    wordsOf('fr', key).replace(/(?:\w+: |[\w\u0000\u0001]*=)"[^"]*"|&\w+;/g, '\u0000');

  test('has a narrow space before high signs and within quotation marks', () => {
    expect(
      broken(
        'fr',
        (key) =>
          /[^\u202F\u0001][;:!?](?:[\s\u0000\u0001]|$)|[^\u202F]»|«[^\u202F]|[ \u00A0][;:!?»]|[\d\u0000]\u0001?[ \u00A0]?%/.exec(
            withoutCode(key),
          )?.[0],
      ),
    ).toEqual([]);
  });

  test('has typographic apostrophes and quotation marks', () => {
    expect(broken('fr', (key) => /['"“”]/.exec(withoutCode(key))?.[0])).toEqual([]);
  });
});

const three = ['en', 'fr', 'ar'];

describe('messages in the three languages', () => {
  test('a status stands after its noun', () => {
    const reported = (language: string) =>
      say(language, 'sentence.reported', {
        status: say(language, 'choice.status.completed').toLocaleLowerCase(language),
      });
    expect(three.map(reported)).toEqual([
      'Reported completed',
      'Statut déclaré\u202F: achevé',
      'الحالة المبلغ عنها: منجز',
    ]);
  });

  test('a share is said with its base', () => {
    expect(
      three.map((language) =>
        say(language, 'word.ofBasePercent', { count: 7, base: 12, percent: 58 }),
      ),
    ).toEqual(['7 of 12 (58 %)', '7 sur 12 (58\u202F%)', '7 من أصل 12 (58 في المائة)']);
  });

  test('dates are written in their own precision', () => {
    const dates = (language: string) =>
      ['2024-05-03', '2024-05', '2024'].map((date) => formatDate(language, date));
    expect(three.map(dates)).toEqual([
      ['3 May 2024', 'May 2024', '2024'],
      ['3 mai 2024', 'mai 2024', '2024'],
      ['3 مايو 2024', 'مايو 2024', '2024'],
    ]);
  });

  test('numbers have the signs of the language and Western digits', () => {
    expect(three.map((language) => formatNumber(language, 12345.678))).toEqual([
      '12,345.68',
      '12\u202F345,68',
      '12,345.68',
    ]);
    expect(three.map((language) => formatList(language, ['1', '2', '3']))).toEqual([
      '1, 2 and 3',
      '1, 2 et 3',
      '1 و2 و3',
    ]);
  });

  test('a language without a dictionary is served in English', () => {
    expect(say('de', 'nav.about')).toBe(say('en', 'nav.about'));
  });
});
