import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import type { FieldsOf } from '../../src/schema/registers/index.ts';
import { toGlossaryView } from '../../src/views/pages/index.ts';
import { toTerm } from '../../src/views/prose/terms.ts';
import { context, descriptor, record } from '../make.ts';

const term = (id: string, name: string, more: Partial<FieldsOf<'terms'>> = {}) =>
  record('terms', { id, term: name, ...more });
const translated = (id: string, field: string, language: string, text: string) =>
  record('translations', { record: id, field, language, text });
const more = { descriptor: { ...descriptor, languages: ['en', 'fr', 'ar'] } };

test('stands by letters without marks, and in Arabic without its article', () => {
  const rows = [
    term('t-evacuation', 'Evacuation'),
    term('t-alert', 'alert'),
    term('t-cell', '3G cell'),
    translated('t-evacuation', 'term', 'fr', 'Évacuation'),
    translated('t-alert', 'term', 'fr', 'Échelle d’alerte'),
    translated('t-evacuation', 'term', 'ar', 'الإخلاء'),
    translated('t-alert', 'term', 'ar', 'إنذار'),
  ];
  const letters = (language: string) =>
    toGlossaryView(context(rows, more, language)).letters.map(({ id, letter, terms }) => [
      id,
      letter,
      terms.map((one) => one.term.text).join(' | '),
    ]);
  expect(letters('en')).toEqual([
    ['letter-none', '#', '3G cell'],
    ['letter-a', 'A', 'alert'],
    ['letter-e', 'E', 'Evacuation'],
  ]);
  expect(letters('fr')[1]).toEqual(['letter-e', 'E', 'Échelle d’alerte | Évacuation']);
  expect(letters('ar').map(([, letter, terms]) => `${letter} ${terms}`)).toContain(
    'ا الإخلاء | إنذار',
  );
});

test('tells other names of a term from other terms, and none twice', () => {
  const [view] = toGlossaryView(
    context([
      term('t-alert', 'Alert', { see_also: ['ALERT', 'warning', 't-test'] }),
      term('t-test', 'Test'),
    ]),
  ).letters;
  expect(view!.terms[0]).toMatchObject({
    others: [{ text: 'warning' }],
    seeAlso: [{ text: 'Test', href: '#t-test' }],
  });
});

test('a term in a text leads to the glossary, and says what it means at its first use', () => {
  const reader = context([term('t-alert', 'Alert', { definition: 'One <message>.' })]);
  const explained = new Set<string>();
  const drawn = () =>
    toHtml(toTerm(reader, 'T-Alert', [{ type: 'text', value: 'alerts' }], explained));
  const first = drawn();
  expect(first).toContain(
    '<a href="/glossary/#t-alert" class="term" aria-describedby="term-t-alert">',
  );
  expect(first).toContain('id="term-t-alert" role="tooltip"');
  expect(first).toContain('One &#x3C;message>.');
  expect(drawn()).toBe('<a href="/glossary/#t-alert" class="term">alerts</a>');
  expect(toHtml(toTerm(reader, 't-none', [h('em', 'words')], explained))).toBe(
    '<span><em>words</em></span>',
  );
});
