/** Labels and marks that say a text is not for publication. */
import { describe, expect, test, vi } from 'vitest';
import { findClassification } from '../../src/checks/guard/classification.ts';
import { findTlp } from '../../src/checks/guard/tlp.ts';
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

test('a single label or mark can be asked for', () => {
  expect([
    findTlp('TLP:RED'),
    findTlp('TLP:CLEAR'),
    findClassification('NATO RESTRICTED'),
    findClassification('a restricted area'),
  ]).toEqual([true, false, true, false]);
});
