/**
 * A change that a reader proposes, and the ways in which it reaches those who keep the record: as
 * text, as an e-mail, in the form of the repository. Pure, and without a word of its own: it is
 * written by pages as they are built and by the browser as one types.
 */

/** The elements of the repository's form of corrections, by their ids. */
export const proposalParts = ['record', 'field', 'was', 'is', 'reason', 'source'] as const;
type ProposalPart = (typeof proposalParts)[number];

export interface Proposal {
  subject: string;
  /** What the text says, line by line: the label and what stands behind it. */
  lines: readonly (readonly [label: string, value: string])[];
  /** What the form of the repository asks for. */
  form: Readonly<Partial<Record<ProposalPart, string>>>;
}

export interface Sending {
  href: string;
  /** Whether all of the proposal is in the address: a text too long for it is pasted by hand. */
  whole: boolean;
}

/** Longer addresses are cut by programs for e-mail, and refused by forges. */
const longest = { mail: 2000, form: 7000 } as const;

/** Figures behind a label that runs from right to left would be turned around. */
const runsLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Labels with what stands behind them, or below them where it takes several lines. */
export function toProposalText({ lines }: Pick<Proposal, 'lines'>): string {
  return lines
    .map(([label, value]) => {
      const below = value.includes('\n') || (value !== '' && runsLeft.test(label));
      return `${label}:${below ? '\n' : ' '}${value}`.trimEnd();
    })
    .map((line) => `${line}\n`)
    .join('');
}

/** The lines of a proposal to be filled in by hand. */
export const blankProposal = (subject: string, labels: readonly string[]): Proposal => ({
  subject,
  lines: labels.map((label) => [label, ''] as const),
  form: {},
});

type Params = Readonly<Record<string, string>>;
const encode = (params: Params): string =>
  Object.entries(params)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');

/** The address that opens an e-mail with the proposal in it. */
export function mailAddress(to: string, proposal: Proposal): Sending {
  const { subject } = proposal;
  const at = `mailto:${encodeURIComponent(to).replace('%40', '@')}?`;
  const body = toProposalText(proposal).replaceAll('\n', '\r\n');
  const href = at + encode({ subject, body });
  return href.length <= longest.mail
    ? { href, whole: true }
    : { href: at + encode({ subject }), whole: false };
}

/**
 * The address of the repository's form of corrections with the proposal in it; nothing without a
 * repository. GitHub and its like take the form's elements by name; GitLab takes a title and a text.
 */
export function formAddress(
  repository: string | undefined,
  proposal: Proposal,
): Sending | undefined {
  if (!repository?.startsWith('https://')) return undefined;
  const { subject, form } = proposal;
  const gitlab = repository.includes('gitlab');
  const at = `${repository.replace(/\/$/, '')}/${gitlab ? '-/' : ''}issues/new?`;
  const head: Params = gitlab
    ? { 'issue[title]': subject }
    : { template: 'correction.yml', title: subject };
  const rest: Params = gitlab ? { 'issue[description]': toProposalText(proposal) } : form;
  const href = at + encode({ ...head, ...rest });
  return href.length <= longest.form
    ? { href, whole: true }
    : { href: at + encode(head), whole: false };
}
