/**
 * The checker page. Until a file is chosen nothing is loaded but this; then the judging code, the
 * record's description and the words of the page's language are fetched. The file itself never
 * leaves the browser.
 */
import { isWorkbook } from './workbook.ts';

const checker = document.querySelector<HTMLElement>('[data-check]');

function listen(form: HTMLElement): void {
  const file = form.querySelector<HTMLInputElement>('input[type="file"]')!;
  const text = form.querySelector<HTMLTextAreaElement>('textarea')!;
  const kind = form.querySelector<HTMLSelectElement>('select')!;
  const workbook = form.querySelector<HTMLElement>('[data-programs]')!;
  const status = form.querySelector<HTMLElement>('[role="status"]')!;
  let last: { name: string; bytes: Uint8Array } | undefined;
  let turn = 0;

  const run = async (): Promise<void> => {
    if (!last) return;
    const own = (turn += 1);
    status.textContent = form.dataset['working'] ?? '';
    try {
      const { check } = await import('./page.ts');
      await check(form, { ...last, chosen: kind.value }, () => own === turn);
    } catch {
      if (own === turn) status.textContent = form.dataset['noAccess'] ?? '';
    }
  };
  const take = async (one: File | undefined): Promise<void> => {
    if (!one) return;
    const bytes = new Uint8Array(await one.arrayBuffer());
    workbook.hidden = !isWorkbook(one.name, bytes);
    last = workbook.hidden ? { name: one.name, bytes } : undefined;
    if (last) return run();
    turn += 1;
    form.querySelector('[data-result]')!.replaceChildren();
    for (const part of form.querySelectorAll<HTMLElement>('[data-send], [data-ways]'))
      part.hidden = true;
    status.textContent = form.dataset['workbook'] ?? '';
  };

  file.addEventListener('change', () => void take(file.files?.[0]));
  kind.addEventListener('change', () => void run());
  form.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    if (text.value.trim() === '') return text.focus();
    workbook.hidden = true;
    last = { name: '', bytes: new TextEncoder().encode(text.value) };
    void run();
  });
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.dataset['over'] = '';
  });
  for (const end of ['dragleave', 'drop'])
    form.addEventListener(end, () => delete form.dataset['over']);
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    void take(event.dataTransfer?.files[0]);
  });
  form.hidden = false;
}

if (checker) listen(checker);
