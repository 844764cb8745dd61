/**
 * What is folded is unfolded for who is led to it by an address, or, row by row, asks for the rest:
 * browsers do so themselves only for what lies within, not for the part that it belongs to.
 */
const nowFolded = 'tr[hidden="until-found"]';

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

function unfoldRows(table: Element | null | undefined): void {
  const rest = [...(table?.querySelectorAll<HTMLElement>(nowFolded) ?? [])];
  for (const row of rest) row.hidden = false;
  const button = table?.parentElement?.nextElementSibling;
  if (button instanceof HTMLButtonElement) button.hidden = true;
  rest[0]?.querySelector('a')?.focus({ preventScroll: true });
}

for (const button of document.querySelectorAll<HTMLElement>('.scroll + .rows-rest'))
  button.addEventListener('click', () =>
    unfoldRows(button.previousElementSibling!.querySelector('table')),
  );
// A row that the browser's own search has found is not shown without those before it.
document.addEventListener('beforematch', ({ target }) => {
  if (target instanceof HTMLTableRowElement) unfoldRows(target.closest('table'));
});
addEventListener('hashchange', unfoldTarget);
unfoldTarget();
