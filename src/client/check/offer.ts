/** Offers a file without error for sending: what it would change of what is published. */
import { readCsv } from '../rows/csv.ts';
import { type Changed, findRowsChanged, toFileProposal } from './changed.ts';
import type { Judged } from './judge.ts';
import type { Kind } from './kind.ts';
import type { Known, SayKey } from './known.ts';
import { showWays } from './ways.ts';

const partsOf = (root: HTMLElement) => ({
  form: root.querySelector<HTMLElement>('[data-send]')!,
  ways: root.querySelector<HTMLElement>('[data-ways]')!,
  left: root.querySelector<HTMLElement>('[data-left]')!,
});

/** Takes the offer back while another file is judged. */
export function hideOffer(root: HTMLElement): void {
  const { form, ways } = partsOf(root);
  form.hidden = true;
  ways.hidden = true;
}

/** Shows what would change, asks why, and hands it over; nothing of a file with an error. */
export async function offer(
  root: HTMLElement,
  kind: Kind,
  judged: Judged,
  known: Pick<Known, 'record' | 'say'>,
  isCurrent: () => boolean,
): Promise<void> {
  const { say } = known;
  if (judged.faults.some(({ severity }) => severity === 'error')) return;
  const changed = await whatChanges(root.dataset['base']!, kind, judged);
  if (!isCurrent()) return;
  const { form, left } = partsOf(root);
  form.hidden = false;
  for (const field of form.querySelectorAll<HTMLElement>('p')) field.hidden = !changed;
  left.hidden = false;
  left.textContent = sayLeft(changed, say);
  if (!changed) return;
  const show = () => {
    const read = (id: string) => root.querySelector<HTMLInputElement>(`#check-${id}`)!.value.trim();
    const told = { reason: read('reason'), source: read('source') };
    const { version } = known.record;
    const proposal = toFileProposal(kind.file, changed, { ...told, version }, say);
    showWays(root, proposal, [], known);
  };
  form.oninput = show;
  form.onsubmit = (event) => event.preventDefault();
  show();
}

function sayLeft(changed: Changed | undefined, say: SayKey): string {
  if (!changed) return say('check.sentSame');
  return changed.was === undefined
    ? say('check.sentText')
    : say('check.sentLeft', { count: changed.left });
}

/** A text is sent whole, a table by the rows that are other than published. */
async function whatChanges(
  base: string,
  kind: Kind,
  { text, table }: Judged,
): Promise<Changed | undefined> {
  if (!('table' in kind) || !table) return { is: text ?? '', left: 0 };
  const { resource } = kind.table;
  const response = await fetch(`${base}/data/${resource.name}.csv`);
  const published = response.ok ? readCsv(await response.text()) : [];
  return findRowsChanged(table, published, resource);
}
