/** Every dictionary is written in one form, and says what the English one says. */
import { describe, expect, test } from 'vitest';
import { formatNumber, interfaceLanguage } from '../../src/i18n/index.ts';
import { strayArguments, strayKeys } from './agreement.ts';
import { dictionaries, fileOf, languages, toText, translated } from './dictionaries.ts';
import { astOf, choicesOf, messageOf, samplesOf } from './messages.ts';
import { broken, format } from './rules.ts';

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
    '{low}–{high}',
    '{range}, {order}',
    '{word} ({count, number})',
    'ABCDEFGHIJ',
    'Menu',
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
    '{name}, {share}',
    'Page {page, number}',
    'Version',
    'BibTeX',
    'RIS',
    'CSL-JSON',
    '{scenario} · {participant}',
  ]),
  ar: new Set([
    '{word} ({count, number})',
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
