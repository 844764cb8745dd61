import { describe, expect, test } from 'vitest';
import { parseTable } from '../../src/tables/text/csv.ts';
import {
  listReferences,
  parseDescriptor,
  toRecordPath,
} from '../../src/tables/descriptor/descriptor.ts';
import { parseNotation } from '../../src/tables/descriptor/notation.ts';
import { fine, resource, resourceFaults } from './described.ts';

describe('defaults', () => {
  test('of a package', () => {
    expect(fine({ name: 'p', resources: [{ name: 'r', path: 'r.csv' }] })).toMatchObject({
      file: 'data/datapackage.json',
      title: 'p',
      licenses: [],
      sources: [],
      contributors: [],
      keywords: [],
      languages: ['en'],
      branch: 'main',
      demonstration: false,
      strict: false,
      guard: { coordinateDecimals: 2, words: [], exempt: [] },
      redactions: [],
    });
  });

  test('of a resource', () => {
    expect(resource({})).toMatchObject({
      name: 'r',
      path: ['r.csv'],
      encoding: 'utf-8',
      described: false,
      defaults: {},
      namings: {},
      licenses: [],
      sources: [],
      dialect: {
        delimiter: ',',
        quoteChar: '"',
        doubleQuote: true,
        escapeChar: null,
        skipInitialSpace: false,
        header: true,
        headerRows: [1],
        headerJoin: ' ',
        commentRows: [],
        commentChar: null,
        nullSequence: null,
      },
      schema: {
        fields: [],
        fieldsMatch: 'exact',
        missingValues: [{ value: '' }],
        primaryKey: [],
        uniqueKeys: [],
        foreignKeys: [],
      },
    });
  });

  test('the descriptor is kept as it was written', () => {
    const raw = { name: 'p', resources: [{ name: 'r', path: 'r.csv' }], other: { deep: true } };
    expect(fine(raw).raw).toBe(raw);
  });

  test('null says nothing', () => {
    expect(
      fine({
        name: 'p',
        title: null,
        licenses: null,
        resources: [{ name: 'r', path: 'r.csv', schema: null }],
      }).title,
    ).toBe('p');
  });
});

describe('resources that are no tables', () => {
  test.each<[object, string | undefined]>([
    [{ path: 'a.pdf' }, 'format'],
    [{ path: 'a.csv.zip' }, 'format'],
    [{ path: 'a.csv', format: 'json' }, 'format'],
    [{ path: ['a.csv', 'b.xlsx'] }, 'format'],
    [{ path: undefined, data: [[1]] }, 'inline'],
    [{ path: 'https://example.org/a.csv' }, 'remote'],
    [{ path: 'a.CSV' }, undefined],
    [{ path: 'a.tsv' }, undefined],
    [{ path: 'a.txt', format: 'csv' }, undefined],
    [{ path: 'a.txt', mediatype: 'text/csv' }, undefined],
    [{ path: 'a.txt' }, 'format'],
  ])('%j', (raw, opaque) => {
    expect(resource(raw).opaque).toBe(opaque);
  });

  test('a table of tabs has tabs for delimiters, unless it says otherwise', () => {
    expect(resource({ path: 'a.tsv' }).dialect.delimiter).toBe('\t');
    expect(resource({ path: 'a.csv', format: 'tsv' }).dialect.delimiter).toBe('\t');
    expect(resource({ path: 'a.tsv', dialect: { delimiter: ';' } }).dialect.delimiter).toBe(';');
  });
});

describe('paths', () => {
  test.each([
    '../a.csv',
    'a/../../b.csv',
    '/a.csv',
    'C:\\a.csv',
    'a\\b.csv',
    '.git/config',
    'a/.b.csv',
    'file:///a.csv',
    'data:text/csv,a',
    'javascript:alert(1)',
    '~/../a.csv',
  ])('%s leads outside', (path) => {
    expect(resourceFaults({ path })).toEqual([`x-path-outside path ${path}`]);
  });

  test.each([
    ['./a.csv', 'a.csv'],
    ['a//b.csv', 'a/b.csv'],
    ['a/b.csv', 'a/b.csv'],
  ])('%s', (path, plain) => {
    expect(resource({ path }).path).toEqual([plain]);
  });

  test('are told from the record', () => {
    expect([
      toRecordPath('data/datapackage.json', 'a/b.csv'),
      toRecordPath('datapackage.json', 'a.csv'),
    ]).toEqual(['data/a/b.csv', 'a.csv']);
  });
});

describe('schemas and dialects in files of their own', () => {
  const raw = {
    resources: [
      { name: 'a', path: 'a.csv', schema: 'schemas/a.json', dialect: 'd.json' },
      { name: 'b', path: 'b.csv', schema: 'schemas/a.json' },
      { name: 'c', path: 'c.csv', schema: '../c.json' },
    ],
  };

  test('are listed once, none that leads outside', () => {
    expect(listReferences(raw)).toEqual(['schemas/a.json', 'd.json']);
  });

  test('are read as if they stood in the descriptor, faults with the place in their file', () => {
    const notation = (text: string, file: string) => parseNotation(text, file);
    const references = new Map([
      [
        'schemas/a.json',
        notation('{\n "fields": [{ "name": "x", "type": "intger" }]\n}', 'data/schemas/a.json'),
      ],
      ['d.json', notation('{ "delimiter": ";" }', 'data/d.json')],
    ]);
    const { descriptor, faults } = parseDescriptor(raw, 'data/datapackage.json', { references });
    expect(descriptor.resources[0]).toMatchObject({
      described: true,
      dialect: { delimiter: ';' },
      schema: { fields: [{ name: 'x' }] },
    });
    expect(faults[0]).toMatchObject({
      code: 'schema-error',
      file: 'data/schemas/a.json',
      line: 2,
      column: 36,
    });
  });
});

test('what is parsed can be given to the table reader as it is', () => {
  const { dialect } = resource({ dialect: { delimiter: ';', header: false } });
  expect(parseTable('1;2\n', dialect, 'r.csv').table!.rows[0]!.cells).toEqual(['1', '2']);
});
