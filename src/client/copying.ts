/** Copies the address of a page or its citation, and says so; where a page may not, selects it. */
const bar = document.querySelector<HTMLElement>('[data-copied]');
const citation = document.querySelector<HTMLElement>('#cite > p');

async function copy(what: string | undefined): Promise<void> {
  const status = bar!.querySelector('[role="status"]')!;
  const address =
    document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ??
    location.origin + location.pathname;
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(what === 'link' ? address : citation!.textContent.trim());
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
