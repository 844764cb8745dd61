/** Labels and marks that say a text is not for publication. */
import { describe, expect, test, vi } from 'vitest';
import { findClassification } from '../../src/checks/guard/marks/classification.ts';
import { nationalMarks } from '../../src/checks/guard/marks/nationalMarks.ts';
import { findTlp } from '../../src/checks/guard/marks/tlp.ts';
import { classificationMarks, ordinaryTexts, tlpLabels } from '../fixtures/protectiveMarks.ts';
import { codesOf } from './guarded.ts';

// A loaded machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

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
    expect(codesOf('RESERVE', 'classification')).toEqual(['x-classification mark']);
    expect(codesOf('LIMITE', 'distribution')).toEqual(['x-classification mark']);
    expect([...codesOf('LIMITE', 'statut'), ...codesOf('LIMITE', 'type')]).toEqual([]);
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

describe('marks of states and organisations', () => {
  test.each(Object.entries(nationalMarks))('of %s stand alone and head a text', (_, state) => {
    const listed = [...(state.phrases ?? []), ...(state.levels ?? []), ...(state.words ?? [])];
    const missed = listed
      .flatMap((mark) => [
        mark,
        `${mark} – 12`,
        `The round met.\n(${mark})`,
        `Classification: ${mark}`,
      ])
      .filter((text) => !codesOf(text).includes('x-classification mark'));
    expect(missed).toEqual([]);
  });
  test.each([
    'S//NF',
    'The cable holds SECRET information of a neighbour.',
    'PROTECTED B',
    'LIMDIS',
    'This annex is classified RESTRICTED by the ministry.',
    'The paper is classified Secret by the sender.',
    'Das Papier ist GEHEIM eingestuft.',
    'Stupeň utajení: Tajné',
    'Täiesti salajane',
    'HEMLIG/SECRET',
    'საიდუმლო',
    'Հույժ գաղտնի',
    'League of Arab States – CONFIDENTIAL',
    'African Union – RESTRICTED',
    'ASEAN Secret',
    '机密★五年',
    'MẬT – biên bản',
  ])('a mark: %s', (text) => expect(codesOf(text)).toEqual(['x-classification mark']));
  test.each([
    'The soil is classified as loam.',
    'Classification: hydrology, surface water',
    'SECRET BALLOT RULES',
    'Insertion of Sensitive Information Into a Log File',
    'Hlasování je tajné.',
    'Begrenset plass',
    'საიდუმლო კენჭისყრა გაიმართა.',
    'Гизли',
    'mat',
    'an international internet',
    'PROTECTED AREAS',
    'The African Union restricted imports of plastic.',
  ])('none: %s', (text) => expect(codesOf(text)).toEqual([]));
});

describe('labels of both protocols', () => {
  test.each([
    'TLP 2.0 AMBER',
    'TLP v2: RED',
    'TLPv2.0:AMBER+STRICT',
    'Traffic-light: amber',
    'Traffic Light Protocol 2.0: Amber',
    'PAP:RED',
    'PAP:GREEN',
    'TLP colour: red',
    'TLP is amber',
    'TLP:A',
    'AMBER (TLP)',
    'amber under the Traffic Light Protocol',
    'ТЛП: КРАСНЫЙ',
  ])('a label: %s', (text) => expect(codesOf(text)).toEqual(['x-tlp label']));
  test.each([
    'PAP:CLEAR',
    'TLP 2.0 CLEAR',
    'A paper on red wine',
    'PAP test in white rooms',
    'The traffic light turned red.',
    'Traffic-light labels on food: green, amber, red',
  ])('none: %s', (text) => expect(codesOf(text)).toEqual([]));
});

test('a single label or mark can be asked for', () => {
  expect([
    findTlp('TLP:RED'),
    findTlp('TLP:CLEAR'),
    findClassification('NATO RESTRICTED'),
    findClassification('a restricted area'),
  ]).toEqual([true, false, true, false]);
});
