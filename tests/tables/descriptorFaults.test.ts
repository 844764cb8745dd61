import { describe, expect, test } from 'vitest';
import { parseDescriptor } from '../../src/tables/descriptor/descriptor.ts';
import { parseNotation } from '../../src/tables/descriptor/notation.ts';
import { parse, faultsOf, resourceFaults } from './described.ts';

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
      'means over something else',
      {
        resources: [{ name: 'a', path: 'a.csv' }],
        waymark: { figures: { means: 'perspective', median: 'none' } },
      },
      ['x-unknown-property median', 'package-error unknown_means perspective'],
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
