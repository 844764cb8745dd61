import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { issueForms } from '../../src/cli/new/issueForms.ts';
import { proposalParts } from '../../src/views/proposals/proposal.ts';

const root = join(import.meta.dirname, '../..');
const forms = issueForms();

test('the forms that are kept are those that the registers ask for: npm run forms', () => {
  for (const { path, content } of forms)
    expect(readFileSync(join(root, path), 'utf8'), path).toBe(content);
  expect(readdirSync(join(root, '.github/ISSUE_TEMPLATE')).toSorted()).toEqual(
    forms.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).toSorted(),
  );
});

interface Form {
  name: string;
  description: string;
  body: {
    type: string;
    id?: string;
    attributes: { label?: string; value?: string; options?: unknown[] };
  }[];
}

test(
  'every form has what the forge asks for: a name, a description, elements of known ' +
    'types with ids of their own',
  () => {
    for (const { path, content } of forms.filter((form) => !form.path.endsWith('config.yml'))) {
      const { name, description, body } = parse(content) as Form;
      expect(
        [name, description].every((text) => text.length > 0),
        path,
      ).toBe(true);
      const ids = body.flatMap(({ id }) => (id === undefined ? [] : [id]));
      expect(new Set(ids).size, path).toBe(ids.length);
      expect(
        ids.every((id) => /^[A-Za-z0-9_-]+$/.test(id)),
        path,
      ).toBe(true);
      for (const { type, attributes } of body) {
        expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
        expect((type === 'markdown' ? attributes.value : attributes.label) ?? '', path).not.toBe(
          '',
        );
        if (type === 'dropdown')
          expect(new Set(attributes.options).size).toBe(attributes.options!.length);
      }
    }
  },
);

test('a proposal asks the form of corrections for elements that it has', () => {
  const { body } = parse(
    forms.find(({ path }) => path.endsWith('correction.yml'))!.content,
  ) as Form;
  expect(body.map(({ id }) => id)).toEqual(expect.arrayContaining([...proposalParts]));
});
