/**
 * Descriptors that are spoilt at random: whatever stands where, a record is judged to its end, with
 * faults and never with a crash.
 */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formatFaultLine } from '../../src/i18n/faults.ts';
import { readRecord } from '../../src/record/index.ts';
import { seeded } from '../bench/seeded.ts';

const root = mkdtempSync(join(tmpdir(), 'waymark-spoilt-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const sound = {
  name: 'r',
  title: 'R',
  description: 'd',
  homepage: 'https://a.example',
  version: '1',
  keywords: ['a'],
  licenses: [{ name: 'CC0-1.0', path: 'https://a.example', title: 'x' }],
  sources: [{ title: 's', path: 'https://a.example' }],
  contributors: [{ title: 'c', roles: ['a'] }],
  waymark: {
    languages: ['en', 'fr'],
    repository: 'https://github.com/a/b',
    branch: 'main',
    demonstration: true,
    strict: false,
    guard: {
      coordinateDecimals: 2,
      words: ['x'],
      exempt: [{ file: 'a', field: 'b', code: 'x-tlp', reason: 'r' }],
    },
    redactions: [{ record: 'A-1', field: 'x', reason: 'r' }],
  },
  resources: [
    {
      name: 'a',
      path: 'a.csv',
      title: 't',
      description: 'd',
      encoding: 'utf-8',
      dialect: { delimiter: ',', quoteChar: '"', commentRows: [1], headerRows: [1] },
      licenses: [],
      sources: [],
      waymark: { register: 'actions', prefix: 'a', defaults: { x: 'y' } },
      schema: {
        fields: [
          {
            name: 'code',
            type: 'string',
            format: 'default',
            constraints: {
              pattern: 'a+',
              enum: ['a'],
              minimum: 1,
              jsonSchema: { type: 'string', properties: { a: { pattern: 'x' } } },
            },
            categories: [{ value: 'a', label: 'b' }],
            missingValues: [''],
          },
          { name: 'v', type: 'integer' },
          { name: 'd', type: 'date', format: '%d/%m/%Y' },
          { name: 'l', type: 'list', itemType: 'integer' },
        ],
        primaryKey: ['code'],
        uniqueKeys: [['code']],
        foreignKeys: [{ fields: ['code'], reference: { resource: '', fields: ['v'] } }],
        missingValues: [''],
      },
    },
  ],
};
const junk: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  '__proto__',
  [],
  {},
  [null],
  [[]],
  { a: {} },
  'a.csv',
  '../x',
  '\u202e',
  ['a', 'a'],
  { name: null },
  'en',
  'constructor',
  'toString',
  [1, 2],
  '=1',
  '(a+)+',
  '%d',
  '#/$defs/a',
  'a'.repeat(300),
];
const keys = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  'name',
  'path',
  'schema',
  'fields',
  'waymark',
  '$ref',
  'pattern',
  'profile',
  'data',
];

type Part = Record<string, unknown>;
/** Every place of a value: the object or list, and the key. */
function places(value: unknown): { holder: Part; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    { holder: value as Part, key },
    ...places(part),
  ]);
}

function spoil(random: () => number): unknown {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const descriptor = structuredClone(sound);
  if (random() < 0.02) return pick(junk);
  for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) {
    const found = places(descriptor);
    if (found.length === 0) break;
    const { holder, key } = pick(found);
    const way = random();
    if (way < 0.25) delete holder[key];
    else if (way < 0.4 && !Array.isArray(holder)) holder[pick(keys)] = structuredClone(pick(junk));
    else holder[key] = structuredClone(pick(junk));
  }
  return descriptor;
}

test('a spoilt descriptor gives faults that can be told, and never a crash', () => {
  const seed = Number(process.env.SEED ?? 20_261_123);
  const count = Number(process.env.DESCRIPTORS ?? 400);
  mkdirSync(join(root, 'data'), { recursive: true });
  writeFileSync(join(root, 'data/a.csv'), 'code,v,d,l\na,1,05/03/2024,"1,2"\nb,2,,\n');
  const crashes: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const text = JSON.stringify(spoil(seeded(seed + number)));
    writeFileSync(join(root, 'data/datapackage.json'), text);
    try {
      const { faults } = readRecord(root);
      for (const fault of faults) formatFaultLine('en', fault);
    } catch (error) {
      crashes.push(`${number}: ${String(error)} for ${text}`);
    }
  }
  console.log(`spoilt descriptors: seed ${seed}, ${count} judged`);
  expect(crashes.slice(0, 5)).toEqual([]);
}, 300_000);
