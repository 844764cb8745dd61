/**
 * The landing joins what was read: a table that could not be read is one fault, not one for each
 * row that names its records.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { readRecord } from '../../src/record/index.ts';
import { temporary, tinyRecord, writeFiles, type Files } from '../publish/tiny.ts';

const folder = temporary('repository');
afterAll(folder.remove);

let number = 0;
function faultsOf(changed: Files): readonly string[] {
  const root = `${folder.path}/${(number += 1)}`;
  writeFiles(root, { ...tinyRecord(), ...changed });
  return readRecord(root).faults.map(({ file, code }) => `${file} ${code}`);
}

describe('a table that cannot be read', () => {
  const actions = tinyRecord()['data/actions.csv']!;
  test('saved with semicolons', () => {
    expect(
      faultsOf({
        'data/participants.csv':
          'id;name;kind\nnorth;North;state\nsouth;South;state\nobserver;Observer;regional_organisation\n',
      }),
    ).toEqual(['data/participants.csv x-looks-delimited']);
  });
  test('missing', () => {
    const files = Object.fromEntries(
      Object.entries(tinyRecord()).filter(([path]) => path !== 'data/measures.csv'),
    );
    const root = `${folder.path}/missing`;
    writeFiles(root, files);
    expect(readRecord(root).faults.map(({ code }) => code)).toEqual(['x-file-missing']);
  });
  test('without its ids', () => {
    const found = faultsOf({ 'data/actions.csv': actions.replace(/^id,/, 'number_of_row,') });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((one) => !one.startsWith('data/actions.csv'))).toEqual([]);
  });
  test('a reference into a table that was read is still a fault', () => {
    expect(
      faultsOf({
        'data/participants.csv': 'id;name;kind\nnorth;North;state\n',
        'data/actions.csv': actions.replace('CBM-1,water\nA-2', 'CBM-9,water\nA-2'),
      }),
    ).toEqual(['data/actions.csv x-unknown-reference', 'data/participants.csv x-looks-delimited']);
  });
});

describe('a row whose cells stand under the wrong labels', () => {
  const actions = tinyRecord()['data/actions.csv']!;
  test('has one fault: a comma too many is not a wrong owner, a wrong date and a wrong status', () => {
    expect(
      faultsOf({ 'data/actions.csv': actions.replace('Test the line', 'Test, the line') }),
    ).toEqual(['data/actions.csv extra-cell']);
  });
  test('nor is a cell too few', () => {
    expect(
      faultsOf({
        'data/actions.csv': actions.replace('south,2024-01-10,2024-09-30', 'south,2024-09-30'),
      }),
    ).toEqual(['data/actions.csv missing-cell']);
  });
  test('and hides no fault of another row', () => {
    expect(
      faultsOf({
        'data/actions.csv': actions
          .replace('Test the line', 'Test, the line')
          .replace('2024-12-31', '2024-13-31'),
      }),
    ).toEqual(['data/actions.csv extra-cell', 'data/actions.csv invalid-date']);
  });
});
