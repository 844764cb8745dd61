import { expect, test } from 'vitest';
import { factsOf } from '../../src/views/records/page/facts.ts';
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
