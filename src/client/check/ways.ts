/** Fills in the ways in which a proposal is sent; says what is still missing where it is not whole. */
import {
  type Proposal,
  type Sending,
  formAddress,
  mailAddress,
  toProposalText,
} from '../../views/proposals/index.ts';

/** Shows a proposal, and offers it for sending unless something is `missing`. */
export function showWays(
  within: ParentNode,
  proposal: Proposal,
  { said, ready }: { said: string; ready: boolean },
): void {
  const part = <T extends HTMLElement>(name: string) => within.querySelector<T>(`[data-${name}]`);
  const ways = part('ways')!;
  const text = toProposalText(proposal);
  ways.hidden = false;
  part('text')!.textContent = text;
  setText(part('missing')!, said);
  part('ready')!.hidden = !ready;
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
