/**
 * What is folded is unfolded for who is led to it by an address, or, row by row, asks for the rest:
 * browsers do so themselves only for what lies within, not for the part that it belongs to.
 */
const nowFolded = '[hidden="until-found"]';

/** What an address leads to stands in these, or they stand in it, or follow it as its text. */
function foldsOf(target: Element): readonly HTMLDetailsElement[] {
  const folds: HTMLDetailsElement[] = [];
  for (let at: Element | null = target; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) folds.push(at);
  const own = target.querySelector<HTMLDetailsElement>(':scope > details.folded');
  const next = target.nextElementSibling;
  if (own) folds.push(own);
  if (next instanceof HTMLDetailsElement && next.matches('.folded')) folds.push(next);
  return folds;
}

function unfoldTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const closed = foldsOf(target).filter(({ open }) => !open);
  for (const one of closed) one.open = true;
  if (closed.length > 0) target.scrollIntoView();
}

/** Shows the rest of the rows before a button, which has then nothing more to show. */
function unfoldRest(button: HTMLElement): void {
  const rest = [...button.previousElementSibling!.querySelectorAll<HTMLElement>(nowFolded)];
  for (const row of rest) row.hidden = false;
  button.hidden = true;
  rest[0]?.querySelector('a')?.focus({ preventScroll: true });
}

for (const button of document.querySelectorAll<HTMLElement>('[data-rest]')) {
  button.addEventListener('click', () => unfoldRest(button));
  // A row that the browser's own search has found is not shown without those before it.
  button.previousElementSibling!.addEventListener('beforematch', () => unfoldRest(button));
}
addEventListener('hashchange', unfoldTarget);
unfoldTarget();
