/** Fills in the ways in which a proposal is sent; says what is still missing where it is not whole. */
import {
  type Proposal,
  type Sending,
  formAddress,
  mailAddress,
  toProposalText,
} from '../../views/proposals/index.ts';
import { drawFault } from './faults.ts';
import { judgeReasons } from './judge.ts';
import type { Known } from './known.ts';

/**
 * Shows a proposal, and offers it for sending once nothing is missing: neither what the page says,
 * nor a reason and a source that may be published.
 */
export function showWays(
  within: HTMLElement,
  proposal: Proposal,
  missing: readonly ('value' | 'rules')[],
  { record, say }: Pick<Known, 'record' | 'say'>,
): void {
  const { reason, source } = proposal.form;
  const refused = judgeReasons(proposal.form, record);
  const all = new Set([
    ...missing,
    ...(refused.length > 0 ? ['rules'] : []),
    ...(reason ? [] : ['reason']),
    ...(source ? [] : ['source']),
  ]);
  const said = [...(all.size > 0 ? all : ['none'])]
    .map((one) => say(`correct.missing.${one}`))
    .join(' ');
  const part = <T extends HTMLElement>(name: string) => within.querySelector<T>(`[data-${name}]`);
  const ways = part('ways')!;
  const text = toProposalText(proposal);
  ways.hidden = false;
  part('text')!.textContent = text;
  setText(part('missing')!, said);
  part('refused')!.replaceChildren(
    ...refused.map(({ field, ...one }) => drawFault(within, one, say, say(`field.${field!}`))),
  );
  part('ready')!.hidden = all.size > 0;
  setText(part('told')!, '');
  part<HTMLButtonElement>('copy')!.onclick = () => void copy(ways, text);
  const mail = part<HTMLAnchorElement>('mail');
  const form = part<HTMLAnchorElement>('repository');
  const offered = [
    lead(mail, mail ? mailAddress(mail.dataset['mail']!, proposal) : undefined),
    lead(form, form ? formAddress(form.dataset['repository'], proposal) : undefined),
  ];
  part('long')!.hidden = offered.every((whole) => whole);
}

/** Whether all of the proposal is handed over. */
function lead(link: HTMLAnchorElement | null, way: Sending | undefined): boolean {
  if (!link || !way) return true;
  link.href = way.href;
  return way.whole;
}

/** A live region speaks only where its words change. */
function setText(region: HTMLElement, text: string): void {
  if (region.textContent !== text) region.textContent = text;
}

async function copy(ways: HTMLElement, text: string): Promise<void> {
  const told = ways.querySelector<HTMLElement>('[data-told]')!;
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = ways.dataset['copied']!;
  } catch {
    told.textContent = ways.dataset['notCopied']!;
    getSelection()?.selectAllChildren(ways.querySelector('[data-text]')!);
  }
}
