/**
 * The search box of every page: `/` puts the cursor into it, what is typed there may be a name that
 * leads straight to its record, and while it is typed, what it would find is shown below.
 */
import type { Suggestions } from './suggest/suggest.ts';

const box = document.querySelector<HTMLInputElement>(
  '[data-search-box] input, [data-search-page] input[type="search"]',
);

document.addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof HTMLElement &&
    event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing || !box) return;
  event.preventDefault();
  // A narrow masthead has only the way to the search.
  if (!box.checkVisibility()) return location.assign(box.form!.action);
  box.focus();
  box.select();
});

/** A page of the site as a document; by the one way that needs no permission to make it from text. */
function read(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => resolve(request.response as Document);
    request.onerror = reject;
    request.send();
  });
}

/**
 * The search page knows the indexes, the words and the program; so other pages need not, and ask
 * it once somebody is about to search. Its program is loaded from the address that it names.
 */
async function suggest(form: HTMLFormElement): Promise<void> {
  const page = await read(form.action);
  const { src } = page.querySelector<HTMLScriptElement>('[data-search-page] script')!;
  const program = (await import(/* @vite-ignore */ src)) as { Suggestions: typeof Suggestions };
  new program.Suggestions(form, page);
}

const form = document.querySelector<HTMLFormElement>('[data-search-box]');
form?.addEventListener('formdata', ({ formData }) => formData.set('go', '1'));
// Nothing is shown ahead to readers who asked their browser to save data.
if (!(navigator as { connection?: { saveData?: boolean } }).connection?.saveData)
  form?.addEventListener('focusin', () => void suggest(form).catch(console.error), { once: true });
