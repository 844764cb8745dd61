import { describe, expect, test } from 'vitest';
import { fine, resource, field } from './described.ts';

describe('version 2', () => {
  test('metadata of a package', () => {
    expect(
      fine({
        name: 'p',
        title: 'T',
        description: 'D',
        homepage: 'https://example.org',
        version: '1.0',
        keywords: ['a', 'b'],
        licenses: [{ name: 'CC0-1.0', path: 'https://example.org/l', title: 'Zero' }],
        sources: [{ title: 'S', path: 'https://example.org/s', version: '2' }],
        contributors: [{ title: 'C', roles: ['creator'], organization: 'O' }],
        resources: [{ name: 'r', path: 'r.csv' }],
        waymark: {
          languages: ['fr', 'ar'],
          repository: 'https://example.org/x.git',
          branch: 'dev',
          demonstration: true,
          strict: true,
        },
      }),
    ).toMatchObject({
      title: 'T',
      description: 'D',
      homepage: 'https://example.org',
      version: '1.0',
      keywords: ['a', 'b'],
      licenses: [{ name: 'CC0-1.0', path: 'https://example.org/l', title: 'Zero' }],
      sources: [{ title: 'S', path: 'https://example.org/s', version: '2' }],
      contributors: [{ title: 'C', roles: ['creator'], organization: 'O' }],
      languages: ['fr', 'ar'],
      repository: 'https://example.org/x',
      branch: 'dev',
      demonstration: true,
      strict: true,
    });
  });

  test('what may not be published', () => {
    const guard = {
      coordinateDecimals: 1,
      words: ['x'],
      exempt: [
        { file: 'data/a.csv', field: 'b', record: 'c', code: 'x-personal-data', reason: 'r' },
      ],
    };
    const redactions = [{ record: 'A-1', field: 'notes', until: '2024-01-01', reason: 'r' }];
    expect(
      fine({
        name: 'p',
        resources: [{ name: 'r', path: 'r.csv' }],
        waymark: { guard, redactions },
      }),
    ).toMatchObject({ guard, redactions });
  });

  test('the title and the description of a record and of a table in other languages', () => {
    const translations = { FR: { title: 'Registre', description: 'Tout' }, ar: { title: 'سجل' } };
    const found = fine({
      name: 'p',
      title: 'Record',
      resources: [
        { name: 'r', path: 'r.csv', waymark: { translations: { fr: { title: 'Table' } } } },
      ],
      waymark: { languages: ['en', 'fr', 'ar'], translations },
    });
    expect(found.translations).toEqual({
      fr: { title: 'Registre', description: 'Tout' },
      ar: { title: 'سجل' },
    });
    expect(found.resources[0]!.translations).toEqual({ fr: { title: 'Table' } });
  });

  test('a schema whole', () => {
    const { schema } = resource({
      schema: {
        fieldsMatch: 'subset',
        primaryKey: ['a', 'b'],
        uniqueKeys: [['b']],
        missingValues: ['', { value: '-', label: 'none' }],
        foreignKeys: [{ fields: ['a'], reference: { fields: ['b'] } }],
        fields: [
          { name: 'a', type: 'integer' },
          { name: 'b', type: 'list', delimiter: ';', itemType: 'date' },
        ],
      },
    });
    expect(schema).toEqual({
      fieldsMatch: 'subset',
      primaryKey: ['a', 'b'],
      uniqueKeys: [['b']],
      missingValues: [{ value: '' }, { value: '-', label: 'none' }],
      foreignKeys: [{ fields: ['a'], reference: { resource: '', fields: ['b'] } }],
      fields: [
        { name: 'a', type: 'integer' },
        { name: 'b', type: 'list', delimiter: ';', itemType: 'date' },
      ],
    });
  });

  test('a field whole', () => {
    const raw = {
      name: 'a',
      type: 'string',
      format: 'email',
      title: 'T',
      description: 'D',
      example: 'x',
      categories: ['x', { value: 'y', label: 'Y' }],
      categoriesOrdered: true,
      missingValues: [{ value: '-' }],
      constraints: {
        required: true,
        unique: true,
        minLength: 1,
        maxLength: 9,
        pattern: '[a-z]+',
        enum: ['x', 'y'],
      },
      rdfType: 'https://example.org/t',
    };
    expect(field(raw)).toEqual(raw);
    const number = {
      name: 'a',
      type: 'number',
      decimalChar: ',',
      groupChar: '.',
      bareNumber: false,
      constraints: { minimum: 1, exclusiveMaximum: '2,5' },
    };
    expect(field(number)).toEqual(number);
    expect(field({ name: 'a', type: 'boolean', trueValues: ['j'], falseValues: ['n'] })).toEqual({
      name: 'a',
      type: 'boolean',
      trueValues: ['j'],
      falseValues: ['n'],
    });
  });

  test('columns that feed a register', () => {
    const found = resource({
      waymark: { register: 'actions', prefix: 'X-', defaults: { kind: 'act', number: 7 } },
      schema: {
        fields: [
          { name: 'a', waymark: { field: 'id' } },
          {
            name: 'b',
            waymark: { field: 'status', values: { Delayed: 'in_progress', __proto__x: 'y' } },
          },
        ],
      },
    });
    expect([found.register, found.prefix, { ...found.defaults }]).toEqual([
      'actions',
      'X-',
      { kind: 'act', number: '7' },
    ]);
    expect(found.schema.fields[1]!.waymark).toMatchObject({
      field: 'status',
      values: { Delayed: 'in_progress' },
    });
  });
});
