/** `/` puts the cursor into the search box of the page. */
const box = document.querySelector<HTMLInputElement>('[data-search-box] input, [data-search-page] input[type="search"]');

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing || !box) return;
  event.preventDefault();
  box.focus();
});
