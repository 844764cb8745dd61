/**
 * The search box of every page: `/` puts the cursor into it, and what is typed there may be a name
 * that leads straight to its record.
 */
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

document
  .querySelector('[data-search-box]')
  ?.addEventListener('formdata', (event) => (event as FormDataEvent).formData.set('go', '1'));
