import { describe, expect, test } from 'vitest';
import { fine, resource } from './described.ts';

describe('older versions', () => {
  test('one licence, people with one role, sources with a web address', () => {
    expect(
      fine({
        name: 'p',
        license: 'ODbL',
        sources: [{ name: 'S', web: 'https://example.org' }, 'just words'],
        contributors: [{ title: 'C', role: 'author' }, 'Somebody'],
        resources: [
          { name: 'r', path: 'r.csv', license: { type: 'CC0', url: 'https://example.org/cc0' } },
        ],
      }),
    ).toMatchObject({
      licenses: [{ name: 'ODbL' }],
      sources: [{ title: 'S', path: 'https://example.org' }, { title: 'just words' }],
      contributors: [{ title: 'C', roles: ['author'] }, { title: 'Somebody' }],
      resources: [{ licenses: [{ name: 'CC0', path: 'https://example.org/cc0' }] }],
    });
  });

  test('a url, single keys, plain missing values, formats that say nothing', () => {
    const found = resource({
      path: undefined,
      url: 'https://example.org/r.csv',
      profile: 'tabular-data-resource',
      schema: {
        primaryKey: 'a',
        missingValues: ['', 'NA'],
        foreignKeys: [{ fields: 'a', reference: { resource: 'r', fields: 'a' } }],
        fields: [
          'a',
          { name: 'b' },
          { name: 'c', type: 'date', format: 'default' },
          { name: 'd', type: 'date', format: 'any' },
          { name: 'e', type: 'date', format: 'fmt:%d/%m/%Y' },
        ],
      },
    });
    expect([found.path, found.opaque]).toEqual([['https://example.org/r.csv'], 'remote']);
    expect(found.schema).toMatchObject({
      primaryKey: ['a'],
      missingValues: [{ value: '' }, { value: 'NA' }],
      foreignKeys: [{ fields: ['a'], reference: { resource: 'r', fields: ['a'] } }],
    });
    expect(found.schema.fields).toEqual([
      { name: 'a', type: 'string' },
      { name: 'b', type: 'string' },
      { name: 'c', type: 'date' },
      { name: 'd', type: 'date', format: 'any' },
      { name: 'e', type: 'date', format: '%d/%m/%Y' },
    ]);
  });

  test('spellings of the first CSV dialect', () => {
    expect(
      resource({
        dialect: {
          delimiter: ';',
          quotechar: "'",
          doublequote: false,
          skipinitialspace: true,
          lineterminator: '\r\n',
          escapechar: '\\',
          csvddfVersion: 1.2,
          caseSensitiveHeader: true,
        },
      }).dialect,
    ).toMatchObject({
      delimiter: ';',
      quoteChar: "'",
      doubleQuote: false,
      skipInitialSpace: true,
      lineTerminator: '\r\n',
      escapeChar: '\\',
    });
    expect(resource({ dialect: { csv: { delimiter: '|' } } }).dialect.delimiter).toBe('|');
    expect(resource({ dialect: { quoteChar: null } }).dialect.quoteChar).toBeNull();
    expect(resource({ dialect: { headerRows: [] } }).dialect.header).toBe(false);
  });

  test('a package without names', () => {
    expect(fine({ resources: [{ path: 'some/table one.csv' }] }).resources[0]).toMatchObject({
      name: 'table-one',
      title: 'table one',
    });
  });
});
