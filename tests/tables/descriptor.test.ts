import { describe, expect, test } from 'vitest';
import type { Descriptor, FieldDescriptor } from '../../src/schema/descriptor.ts';
import type { Fault } from '../../src/schema/faults/fault.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import {
  listReferences,
  parseDescriptor,
  toRecordPath,
} from '../../src/tables/descriptor/descriptor.ts';
import { parseNotation } from '../../src/tables/descriptor/notation.ts';

const parse = (raw: unknown): { descriptor: Descriptor; faults: Fault[] } =>
  parseDescriptor(raw, 'data/datapackage.json');
const fine = (raw: unknown): Descriptor => {
  const { descriptor, faults } = parse(raw);
  expect(faults).toEqual([]);
  return descriptor;
};
const resource = (raw: object) =>
  fine({ name: 'p', resources: [{ name: 'r', path: 'r.csv', ...raw }] }).resources[0]!;
const field = (raw: unknown): FieldDescriptor =>
  resource({ schema: { fields: [raw] } }).schema.fields[0]!;
const faultsOf = (raw: unknown) =>
  parse(raw).faults.map(({ code, found, params }) =>
    [code, params.why ?? params.suggestion ?? '', found ?? '']
      .filter((part) => part !== '')
      .join(' '),
  );
const resourceFaults = (raw: object) =>
  faultsOf({ name: 'p', resources: [{ name: 'r', path: 'r.csv', ...raw }] });

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
    expect(resourceFaults({ path })).toEqual([`x-path-outside ${path}`]);
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

describe('faults', () => {
  test.each<[string, unknown, string[]]>([
    ['no object', [], ['package-error not_an_object']],
    ['no resources', { name: 'p' }, ['package-error no_resources']],
    ['an empty list', { name: 'p', resources: [] }, ['package-error no_resources']],
    [
      'a wrong type',
      { name: 'p', title: 7, resources: {} },
      ['package-error type', 'package-error type 7'],
    ],
    [
      'two of one name, in any case',
      {
        resources: [
          { name: 'A', path: 'a.csv' },
          { name: 'a', path: 'b.csv' },
        ],
      },
      ['resource-error duplicate_name a'],
    ],
    ['no path and no data', { resources: [{ name: 'a' }] }, ['resource-error no_path a']],
    [
      'a language that is none',
      { resources: [{ name: 'a', path: 'a.csv' }], waymark: { languages: ['en', 'e_n'] } },
      ['package-error language e_n'],
    ],
    [
      'an address that runs code',
      { homepage: ' java\nscript:alert(1)', resources: [{ name: 'a', path: 'a.csv' }] },
      ['x-invalid-link  java␊script:alert(1)'],
    ],
    [
      'a repository elsewhere',
      { resources: [{ name: 'a', path: 'a.csv' }], waymark: { repository: 'git@example.org:x' } },
      ['x-invalid-link git@example.org:x'],
    ],
    [
      'an exemption without reason',
      {
        resources: [{ name: 'a', path: 'a.csv' }],
        waymark: { guard: { exempt: [{ file: 'a', code: 'x-tlp' }] } },
      },
      ['package-error missing'],
    ],
    [
      'an exemption of nothing',
      {
        resources: [{ name: 'a', path: 'a.csv' }],
        waymark: { guard: { exempt: [{ file: 'a', code: 'x-tlpp', reason: 'r' }] } },
      },
      ['package-error unknown_code x-tlpp'],
    ],
    [
      'names that are not known',
      {
        resources: [{ name: 'a', path: 'a.csv', waymark: { regster: 'actions' } }],
        waymark: { strickt: true, guard: { wrds: [] } },
      },
      [
        'x-unknown-property register regster',
        'x-unknown-property strict strickt',
        'x-unknown-property words wrds',
      ],
    ],
  ])('%s', (_, raw, faults) => {
    expect(faultsOf(raw)).toEqual(expect.arrayContaining(faults));
    expect(faultsOf(raw)).toHaveLength(faults.length);
  });

  test.each<[string, object, string[]]>([
    ['an encoding that nobody knows', { encoding: 'utf-9' }, ['resource-error encoding utf-9']],
    ['a delimiter that is a quote', { dialect: { delimiter: '"' } }, ['resource-error dialect "']],
    ['a line end that is none', { dialect: { lineTerminator: '|' } }, ['resource-error dialect |']],
    [
      'a register that is none',
      { waymark: { register: 'action' } },
      ['x-unknown-register actions action'],
    ],
    [
      'a default for no field',
      { waymark: { register: 'actions', defaults: { statuss: 'x' } } },
      ['x-unknown-field status statuss'],
    ],
    [
      'a field without name',
      { schema: { fields: [{ type: 'string' }] } },
      ['schema-error no_name'],
    ],
    [
      'a type that is none',
      { schema: { fields: [{ name: 'a', type: 'integr' }] } },
      ['schema-error unknown_type integr'],
    ],
    [
      'two fields of one name',
      { schema: { fields: [{ name: 'a' }, { name: 'a' }] } },
      ['schema-error duplicate_field a'],
    ],
    [
      'a key that is not there',
      { schema: { fields: [{ name: 'a' }], primaryKey: 'b' } },
      ['schema-error unknown_field b'],
    ],
    [
      'a foreign key that leads nowhere',
      {
        schema: {
          fields: [{ name: 'a' }],
          foreignKeys: [{ fields: 'a', reference: { resource: 's', fields: 'a' } }],
        },
      },
      ['schema-error unknown_resource s'],
    ],
    [
      'a foreign key of uneven length',
      {
        schema: {
          fields: [{ name: 'a' }],
          foreignKeys: [{ fields: 'a', reference: { resource: '', fields: ['a', 'b'] } }],
        },
      },
      ['schema-error foreign_key a'],
    ],
    [
      'a pattern that is none',
      { schema: { fields: [{ name: 'a', constraints: { pattern: '[' } }] } },
      ['schema-error pattern ['],
    ],
    [
      'a way to match that is none',
      { schema: { fields: [], fieldsMatch: 'exactly' } },
      ['schema-error fields_match exactly'],
    ],
    [
      'a mapped column without register',
      { schema: { fields: [{ name: 'a', waymark: { field: 'id' } }] } },
      ['schema-error no_register id'],
    ],
    [
      'a column that feeds no field',
      {
        waymark: { register: 'actions' },
        schema: { fields: [{ name: 'a', waymark: { field: 'titel' } }] },
      },
      ['x-unknown-field title titel'],
    ],
    [
      'two columns that feed one field',
      {
        waymark: { register: 'actions' },
        schema: {
          fields: [
            { name: 'a', waymark: { field: 'id' } },
            { name: 'b', waymark: { field: 'id' } },
          ],
        },
      },
      ['schema-error mapped_twice id'],
    ],
    [
      'a schema elsewhere',
      { schema: 'https://example.org/s.json' },
      ['resource-error remote_reference https://example.org/s.json'],
    ],
    ['a schema that was not found', { schema: 's.json' }, ['resource-error reference s.json']],
  ])('%s', (_, raw, faults) => {
    expect(resourceFaults(raw)).toEqual(faults);
  });

  test('stand where the property stands', () => {
    const { raw, locate } = parseNotation(
      '{\n  "resources": [\n    { "name": "a", "path": "a.csv",\n      "waymark": { "register": "action" } }\n  ]\n}',
      'data/datapackage.json',
    );
    expect(parseDescriptor(raw, 'data/datapackage.json', { locate }).faults).toMatchObject([
      { file: 'data/datapackage.json', line: 4, column: 32 },
    ]);
  });

  test('no raw value makes it throw', () => {
    for (const raw of [
      null,
      undefined,
      7,
      'x',
      [],
      { resources: [null, 7, 'x', []] },
      { resources: [{ schema: { fields: [null, 7, []] }, dialect: 7, waymark: [] }] },
      { resources: [{ path: [7, null] }], waymark: 7 },
    ]) {
      expect(parse(raw).faults.length).toBeGreaterThan(0);
    }
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
