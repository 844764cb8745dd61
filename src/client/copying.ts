/**
 * Copies the address of a page, or its citation with its whole address, and says so; where a page
 * may not copy, selects the citation.
 */
const bar = document.querySelector<HTMLElement>('[data-copied]');
const citation = document.querySelector<HTMLElement>('#cite > p');

function textOf(what: string | undefined): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const address = canonical ?? location.origin + location.pathname;
  if (what === 'link') return address;
  const shown = citation!.querySelector('bdi')?.textContent ?? address;
  return citation!.textContent.replace(shown, new URL(shown, address).href).trim();
}

async function copy(what: string | undefined): Promise<void> {
  const status = bar!.querySelector('[role="status"]')!;
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(textOf(what));
    status.textContent = bar!.dataset.copied!;
  } catch {
    citation!.scrollIntoView({ block: 'center' });
    getSelection()?.selectAllChildren(citation!);
  }
}

if (bar && citation) {
  bar.dataset.ready = '';
  bar.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) void copy(button.dataset.copy);
  });
}
