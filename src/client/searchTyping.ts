/** Waits for a pause in typing, and lets what the word will need be fetched before it. */

const pause = 150;

/**
 * Languages whose keyboards turn one text into another: what stands in the box meanwhile is not a word yet. The keyboards of most phones compose in
 * every language, and what they compose are words as they stand.
 */
const converted = /^(?:zh|yue|ja|ko)\b/i;

/** Calls `then` when the reader has paused after a change, and `ahead` with the text at every change; neither while one text is being turned into another. */
export function searchSoon(box: HTMLInputElement, then: () => void, ahead: (typed: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isConverted = navigator.languages.some((language) => converted.test(language));
  const change = () => {
    clearTimeout(timer);
    timer = setTimeout(then, pause);
    ahead(box.value);
  };
  box.addEventListener('input', (event) => {
    if ((event as InputEvent).isComposing && isConverted) clearTimeout(timer);
    else change();
  });
  box.addEventListener('compositionend', () => {
    if (isConverted) change();
  });
  box.form?.addEventListener('submit', () => clearTimeout(timer));
}
