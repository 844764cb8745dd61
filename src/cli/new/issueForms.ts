/**
 * The forms of the repository's issues, made from the registers, so that a form asks for the words
 * that the record takes.
 */
import { stringify } from 'yaml';
import { type MessageKey, say } from '../../i18n/index.ts';
import { lessonSections } from '../../prose/index.ts';
import type { FieldMeta } from '../../schema/index.ts';
import { type RegisterName, fieldsOf } from '../../schema/registers/index.ts';
import { guidance } from './start.ts';

interface Element {
  type: 'markdown' | 'input' | 'textarea' | 'dropdown' | 'checkboxes';
  id?: string;
  attributes: Record<string, unknown>;
  validations?: { required: boolean };
}
interface Form {
  name: string;
  description: string;
  title: string;
  labels: readonly string[];
  body: readonly Element[];
}

const words = (key: string): string => say('en', key as MessageKey);
const note =
  'Everything you write here is public. Send nothing that is not yours to publish, ' +
  'and no names, telephone numbers or addresses of persons.';

const input = (id: string, label: string, description: string, required = false): Element => ({
  type: 'input',
  id,
  attributes: { label, description },
  validations: { required },
});
const area = (id: string, label: string, description: string, required = false): Element => ({
  type: 'textarea',
  id,
  attributes: { label, description },
  validations: { required },
});
const opening: Element = { type: 'markdown', attributes: { value: note } };
const promise: Element = {
  type: 'checkboxes',
  id: 'public',
  attributes: {
    label: 'Public',
    options: [{ label: 'I know that this is public, and may be published.', required: true }],
  },
};

/** A question for a field of a register, of the kind that the field is. */
function ask(register: RegisterName, name: string, required = false): Element {
  const meta = fieldsOf(register).get(name)!;
  const own = `field.${register}.${name}`;
  const label = say('en', (Object.hasOwn(fieldLabels, own) ? own : `field.${name}`) as MessageKey);
  if (meta.kind === 'choice')
    return {
      type: 'dropdown',
      id: name,
      attributes: { label, description: meta.doc, options: [...meta.choices] },
      validations: { required },
    };
  const question = meta.kind === 'prose' ? area : input;
  return question(name, label, `${meta.doc}${hintFor(meta)}`, required);
}

/** How a value is written, where that is not plain. */
function hintFor({ kind, list }: FieldMeta): string {
  if (kind === 'date') return ' Year first: 2024-12-31, or 2024-12, or 2024.';
  return list ? ' Several are separated by semicolons.' : '';
}

/** Labels that a register has of its own. */
const fieldLabels: Readonly<Record<string, true>> = {
  'field.actions.text': true,
  'field.findings.response': true,
};

const correction: Form = {
  name: 'Suggest a correction',
  description: 'Something on a page of the record is wrong.',
  title: 'Correction: ',
  labels: ['correction'],
  body: [
    opening,
    input('record', words('field.record'), 'The id of the record, as it stands on its page.', true),
    input('field', words('field.field'), 'Which field is wrong, if it is one.'),
    area('was', words('field.was'), fieldsOf('corrections').get('was')!.doc, true),
    area('is', words('field.is'), fieldsOf('corrections').get('is')!.doc, true),
    area('reason', words('field.reason'), 'How it is known to be wrong.', true),
    area(
      'source',
      words('field.source'),
      'Where it can be looked up: a document, a symbol, an address.',
      true,
    ),
    promise,
  ],
};

const action: Form = {
  name: 'Report on an action',
  description: 'The owner of an action reports where it stands.',
  title: 'Action: ',
  labels: ['action'],
  body: [
    opening,
    input('record', 'Action', 'The id of the action, as it stands on its page.', true),
    ...['status', 'completed_on', 'evidence', 'notes'].map((name) =>
      ask('actions', name, name === 'status'),
    ),
    promise,
  ],
};

/** What each section of a lesson is for; in a form the last may stay empty. */
const sectionHints: typeof guidance = {
  ...guidance,
  'Evidence of effect': 'What shows that the remedy works, if there is something yet.',
};

const lesson: Form = {
  name: 'Submit a lesson',
  description: 'Something was learned that others should know.',
  title: 'Lesson: ',
  labels: ['lesson'],
  body: [
    opening,
    ask('lessons', 'title', true),
    ...['occurred_on', 'abstract', 'themes', 'measures', 'exercises', 'actions'].map((name) =>
      ask('lessons', name),
    ),
    ...lessonSections.map((section) =>
      area(
        section.toLowerCase().replaceAll(' ', '-'),
        section,
        sectionHints[section],
        section !== 'Evidence of effect',
      ),
    ),
    promise,
  ],
};

const feedback: Form = {
  name: 'Give feedback',
  description: 'A comment on the process or the record, which will be answered and published.',
  title: 'Feedback: ',
  labels: ['feedback'],
  body: [
    opening,
    ...[...fieldsOf('feedback').keys()]
      .filter((name) => ['from_kind', 'subject', 'summary'].includes(name))
      .map((name) => ask('feedback', name)),
    area('text', 'Feedback', 'What you want to say.', true),
    promise,
  ],
};

/** The files of all forms. */
export function issueForms(): readonly { path: string; content: string }[] {
  const forms = { correction, action, lesson, feedback };
  const heading =
    '# Made by npm run forms from the registers; change src/cli/new/issueForms.ts instead.\n';
  return [
    ...Object.entries(forms).map(([name, form]) => ({
      path: `.github/ISSUE_TEMPLATE/${name}.yml`,
      content: heading + stringify(form, { lineWidth: 0 }),
    })),
    {
      path: '.github/ISSUE_TEMPLATE/config.yml',
      content: `${heading}blank_issues_enabled: true\n`,
    },
  ];
}
