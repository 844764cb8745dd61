/**
 * The reader's choice between light, dark and what the system says; kept by the browser, and read
 * before the next page is drawn (`public/look.js`).
 */
const choice = document.querySelector<HTMLFieldSetElement>('.looks');
const { dataset } = document.documentElement;

function choose(look: string): void {
  if (look === 'system') delete dataset.look;
  else dataset.look = look;
  document.dispatchEvent(new Event('look'));
  try {
    localStorage.setItem('look', look);
  } catch {
    // This browser keeps nothing: the choice holds for this page.
  }
}

if (choice) {
  for (const input of choice.querySelectorAll('input')) {
    input.checked = input.value === (dataset.look ?? 'system');
    input.addEventListener('change', () => choose(input.value));
  }
  choice.hidden = false;
}
