import { expect, test } from 'vitest';
import {
  type Proposal,
  blankProposal,
  formAddress,
  mailAddress,
  toProposalText,
} from '../../src/views/proposals/index.ts';
import { toWaysView } from '../../src/views/pages/judging.ts';
import { correctionAddress } from '../../src/views/takeaway/cite.ts';
import { context, descriptor, record } from '../make.ts';

const proposal = (is: string): Proposal => ({
  subject: 'Correction: A-1 due',
  lines: [
    ['Record', 'Action A-1'],
    ['It should say', is],
  ],
  form: { record: 'A-1', field: 'due', is },
});
const github = 'https://github.com/example/record/';
const gitlab = 'https://gitlab.com/example/record';

test('a value stands behind its label, or below it where it takes lines or would be turned around', () => {
  expect(toProposalText(proposal('2024-05-01'))).toBe(
    'Record: Action A-1\nIt should say: 2024-05-01\n',
  );
  expect(toProposalText(proposal('One.\nTwo.'))).toBe(
    'Record: Action A-1\nIt should say:\nOne.\nTwo.\n',
  );
  expect(toProposalText({ lines: [['القيد', 'A-1']] })).toBe('القيد:\nA-1\n');
  expect(toProposalText(blankProposal('Correction', ['Record', 'القيد']))).toBe(
    'Record:\nالقيد:\n',
  );
});

test.each(['2024-05-01', 'a & b = c? #d + 100 %', 'ligne «\u202Fune\u202F»\nتاريخ'])(
  'an e-mail and both kinds of form say %j whole',
  (is) => {
    const one = proposal(is);
    const mail = new URL(mailAddress('office@example.org', one).href);
    expect(mail.pathname).toBe('office@example.org');
    expect(mail.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(toProposalText(one));
    expect(mail.href).not.toContain('+');
    const form = new URL(formAddress(github, one)!.href);
    expect(form.origin + form.pathname).toBe('https://github.com/example/record/issues/new');
    expect(Object.fromEntries(form.searchParams)).toEqual({
      template: 'correction.yml',
      title: one.subject,
      ...one.form,
    });
    const issue = new URL(formAddress(gitlab, one)!.href);
    expect(issue.pathname).toBe('/example/record/-/issues/new');
    expect(issue.searchParams.get('issue[description]')).toBe(toProposalText(one));
  },
);

test('a text too long for an address is left out, and that is said', () => {
  const one = proposal('x'.repeat(10_000));
  for (const way of [
    mailAddress('office@example.org', one),
    formAddress(github, one)!,
    formAddress(gitlab, one)!,
  ]) {
    expect(way.whole).toBe(false);
    expect(way.href).toContain(encodeURIComponent(one.subject));
    expect(way.href).not.toContain('xxx');
  }
  expect(mailAddress('office@example.org', proposal('x')).whole).toBe(true);
});

test('without a repository that can be opened there is no form', () => {
  expect(formAddress(undefined, proposal('x'))).toBeUndefined();
  expect(formAddress('git@example.org:record.git', proposal('x'))).toBeUndefined();
});

test('proposals go to the first address of an office; one of a person stands on no page', () => {
  const at = (...emails: (string | undefined)[]) =>
    toWaysView(
      context([], {
        descriptor: {
          ...descriptor,
          contributors: emails.map((email) => (email === undefined ? {} : { email })),
        },
      }),
    ).mail;
  expect(at(undefined, 'jane.doe@gmail.com', 'secretariat@example.org')).toBe(
    'secretariat@example.org',
  );
  expect(at('jane.doe@gmail.com')).toBeUndefined();
  expect(at()).toBeUndefined();
});

test('a link to the page names the record, and the field where there is one', () => {
  const action = record('actions', { id: 'A-TWG-1' });
  expect(correctionAddress(context([action]), action)).toBe('/correct/?record=actions/a-twg-1');
  expect(correctionAddress(context([action], {}, 'fr'), action, 'due')).toBe(
    '/fr/correct/?record=actions/a-twg-1&field=due',
  );
});
