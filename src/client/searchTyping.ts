/** Waits for a pause in typing. */

const pause = 250;

/** Calls `then` when the reader has paused after a change; not while a character is still being composed. */
export function searchSoon(box: HTMLInputElement, then: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (!(event as InputEvent).isComposing) timer = setTimeout(then, pause);
  });
  box.addEventListener('compositionend', () => {
    clearTimeout(timer);
    timer = setTimeout(then, pause);
  });
  box.form?.addEventListener('submit', () => clearTimeout(timer));
}
