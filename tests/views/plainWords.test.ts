import { expect, test } from 'vitest';
import { factsOf } from '../../src/views/records/page/facts.ts';
import { columnTable } from '../../src/views/pages/datasets/columns.ts';
import { toCheckView } from '../../src/views/pages/index.ts';
import type { Dataset } from '../../src/schema/index.ts';
import { context, record } from '../make.ts';

test.each([
  ['en', '28–29 May 2024'],
  ['fr', '28–29 mai 2024'],
  ['ar', '28–29 مايو 2024'],
])('the days of a meeting are one fact in %s', (language, days) => {
  const meeting = record('meetings', { id: 'M', starts_on: '2024-05-28', ends_on: '2024-05-29' });
  const facts = factsOf(context([meeting], {}, language), meeting);
  const texts = facts.flatMap(({ values }) => values.map(({ text }) => text));
  expect(texts).toEqual([days]);
});

test('a first day alone is their date', () => {
  const meeting = record('meetings', { id: 'M', starts_on: '2024-05-28' });
  expect(factsOf(context([meeting]), meeting)).toEqual([
    { label: 'Date', values: [{ kind: 'text', text: '28 May 2024' }] },
  ]);
});

test('a table is named in the language of the page, by its register where its title is not', () => {
  const table = (name: string, more: object) =>
    ({
      resource: { name, title: `The ${name}`, translations: {}, ...more },
      rows: [],
    }) as unknown as Dataset;
  const datasets = [
    table('meetings', { register: 'meetings' }),
    table('actions', { register: 'actions', translations: { fr: { title: 'Les suites' } } }),
    table('prices', {}),
  ];
  const labels = (language: string) =>
    toCheckView(context([], { datasets }, language)).kinds.map(({ label }) => label);
  expect(labels('en').slice(0, 3)).toEqual(['The meetings', 'The actions', 'The prices']);
  expect(labels('fr').slice(0, 3)).toEqual(['Réunions', 'Les suites', 'The prices']);
});

test('a column says in words what stands in it, and no pattern that those words say', () => {
  const column = (name: string, more: object = {}) => ({ name, type: 'string', ...more });
  const pattern = '[0-9]{4}';
  const dataset = {
    resource: {
      name: 'meetings',
      register: 'meetings',
      schema: {
        primaryKey: [],
        foreignKeys: [],
        fields: [
          column('starts_on', { constraints: { pattern }, description: 'First day.' }),
          column('code', { constraints: { pattern } }),
          column('open', { type: 'boolean' }),
        ],
      },
    },
    rows: [],
  } as unknown as Dataset;
  const cells = (language: string) =>
    columnTable(context([], {}, language), dataset).rows.map((row) =>
      row.cells.map((items) => items.map(({ text }) => text).join(' | ')),
    );
  expect(cells('en')).toEqual([
    ['starts_on', 'date: a day, a month or a year', 'First day.', '', '0'],
    ['code', 'text', '', 'pattern [0-9]{4}', '0'],
    ['open', 'yes or no', '', '', '0'],
  ]);
  expect(cells('fr')[0]!.slice(1, 3)).toEqual([
    'date\u202F: un jour, un mois ou une année',
    'Début | First day.',
  ]);
});
