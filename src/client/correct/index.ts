/**
 * The page on which a fact is corrected: it opens the record that its address names
 * (`?record=actions/a-1&field=due`), or asks for one. What judges is fetched once there is one.
 */
const correcting = document.querySelector<HTMLElement>('[data-correct]');

async function begin(page: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const find = page.querySelector<HTMLElement>('[data-find]')!;
  const status = page.querySelector<HTMLElement>('.count')!;
  const record = asked.get('record') ?? '';
  page.hidden = false;
  find.hidden = record !== '';
  if (record === '') return;
  status.textContent = page.dataset['working'] ?? '';
  try {
    const { open } = await import('./page.ts');
    await open(page, record, asked.get('field') ?? '');
  } catch {
    status.textContent = page.dataset['noAccess'] ?? '';
  }
}

if (correcting) void begin(correcting);
