/** No two things of a record share an address, by the one table of what the site makes. */
import { expect, test } from 'vitest';
import { checkAddresses } from '../../src/checks/addresses.ts';
import type { ResourceDescriptor } from '../../src/schema/index.ts';
import type { RegisterName } from '../../src/schema/registers/index.ts';
import { collect } from '../../src/tables/records/collection.ts';
import { descriptor, record } from '../make.ts';

interface Case {
  rows?: readonly (readonly [register: RegisterName, id: string])[];
  tables?: readonly string[];
  languages?: readonly string[];
  images?: readonly string[];
  gone?: readonly string[];
}

/** What shares an address, as `name address`. */
function shared({ rows = [], tables = [], languages = ['en'], images = [], gone = [] }: Case) {
  const resources = tables.map((name) => ({ name, path: [] }) as unknown as ResourceDescriptor);
  return checkAddresses({
    descriptor: { ...descriptor, languages: [...languages], resources },
    records: collect(rows.map(([register, id]) => record(register, { id }))),
    images,
    gone: gone.map((id) => ({ register: 'measures', id })),
  }).map(
    ({ found, params }) =>
      `${found} ${params.with === 'site' ? 'site' : params.other} ${params.address}`,
  );
}

test.each<[string, Case, readonly string[]]>([
  [
    'an id that is the file of another',
    {
      rows: [
        ['measures', 'M'],
        ['measures', 'M.json'],
      ],
    },
    ['M.json M /measures/m.json/'],
  ],
  [
    'in whatever order',
    {
      rows: [
        ['measures', 'm.JSON'],
        ['measures', 'M'],
      ],
    },
    ['M m.JSON /measures/m.json'],
  ],
  [
    'of one that is gone',
    { rows: [['measures', 'M.json']], gone: ['M'] },
    ['M.json M /measures/m.json/'],
  ],
  [
    'not of another register',
    {
      rows: [
        ['measures', 'M'],
        ['actions', 'M.json'],
      ],
    },
    [],
  ],
  [
    'the page of a list',
    { rows: [['themes', 'index.html']] },
    ['index.html site /themes/index.html/'],
  ],
  [
    'a file of the tables',
    { tables: ['datapackage'] },
    ['datapackage site /data/datapackage.json'],
  ],
  ['a table that is the file of another', { tables: ['x', 'x.csv'] }, ['x.csv x /data/x.csv/']],
  ['a table made safe', { tables: ['x', 'X.safe'] }, ['X.safe x /data/X.safe.csv']],
  ['two tables of one name', { tables: ['prices', 'Prices'] }, ['Prices prices /data/Prices/']],
  ['a language that is a page', { languages: ['en', 'search'] }, ['search site /search/']],
  ['a language twice', { languages: ['en', 'pt-BR', 'pt-br'] }, ['pt-br pt-BR /pt-br/']],
  [
    'two images',
    { images: ['lessons/Map.png', 'lessons/map.PNG'] },
    ['lessons/map.PNG lessons/Map.png /media/lessons/map.PNG'],
  ],
  [
    'one letter, spelt in two ways',
    { images: ['lessons/\u00e9.png', 'lessons/e\u0301.png'] },
    ['lessons/e\u0301.png lessons/\u00e9.png /media/lessons/e\u0301.png'],
  ],
  [
    'a place that the page has',
    {
      rows: [
        ['terms', 'content'],
        ['corrections', 'feedback'],
      ],
    },
    ['feedback site /corrections/#feedback', 'content site /glossary/#content'],
  ],
  [
    'a report of the engine',
    { rows: [['reports', 'verification']] },
    ['verification site /reports/verification/'],
  ],
  [
    'ids that look like each other',
    {
      rows: [
        ['measures', 'M'],
        ['measures', 'M.1'],
        ['measures', 'M-1'],
        ['themes', 'history'],
      ],
    },
    [],
  ],
  [
    'pairs of editions that are written alike, each in folders of its own',
    {
      rows: [
        ['assessments', 'a'],
        ['assessments', 'a-b'],
        ['assessments', 'b-c'],
        ['assessments', 'c'],
      ],
    },
    [],
  ],
])('%s', (_, made, expected) => expect(shared(made)).toEqual(expected));
