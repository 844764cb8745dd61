/** A record of plain tables, as strangers publish them, and one of a single action. */
import type { Files } from '../publish/tiny.ts';

const regions = ['North', 'South', 'East'];
/** More rows than a page of a table shows. */
export const readings = Array.from({ length: 1240 }, (_, index) => ({
  station: `Station ${index % 40}`,
  region: regions[index % 3]!,
  year: 1994 + Math.floor(index / 40),
  level: index % 17 === 0 ? '' : ((index * 37) % 900) / 10,
}));

const descriptor = {
  name: 'water',
  title: 'Water levels',
  description: 'What the gauges read, once a year.',
  licenses: [{ name: 'CC0-1.0', title: 'Creative Commons Zero' }],
  sources: [{ title: 'The gauges', path: 'https://gauges.example/' }],
  waymark: {
    languages: ['en', 'fr'],
    translations: { fr: { title: 'Niveaux d’eau', description: 'Ce que lisent les jauges.' } },
  },
  resources: [
    {
      name: 'readings',
      title: 'Readings',
      path: 'readings.csv',
      schema: {
        fields: [
          { name: 'station', type: 'string' },
          { name: 'region', type: 'string', title: 'Region' },
          { name: 'year', type: 'year', title: 'Year' },
          { name: 'level', type: 'number', title: 'Level', unit: 'cm' },
        ],
      },
    },
    {
      name: 'codes',
      path: 'codes.csv',
      schema: {
        primaryKey: ['code'],
        fields: [
          { name: 'code', type: 'string' },
          { name: 'meaning', type: 'string' },
        ],
      },
    },
  ],
};

export const plainRecord: Files = {
  'data/datapackage.json': JSON.stringify(descriptor),
  'data/readings.csv': `station,region,year,level\n${readings
    .map((one) => `${Object.values(one).join(',')}\n`)
    .join('')}`,
  'data/codes.csv': 'code,meaning\ne,estimate\np,provisional\n"<r>","revised, ""late"""\n',
};

export const oneAction: Files = {
  'data/datapackage.json': JSON.stringify({
    name: 'one',
    title: 'One action',
    waymark: { languages: ['en', 'ar'] },
    resources: [{ name: 'actions', path: 'actions.csv', waymark: { register: 'actions' } }],
  }),
  'data/actions.csv': 'id,title,due,status\nA-1,Open the crossing,2026-03-01,in_progress\n',
};
