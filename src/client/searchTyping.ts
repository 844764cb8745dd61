/** Waits for a pause in typing, and lets what a word will need be fetched before it. */

const pause = 150;

/** From how many letters on the beginning of a word tells in which file it stands: fewer would fetch several. */
const telling = 4;

/** Calls `then` when the reader has paused after a change, not while a character is still being composed; and `prepare` with the word that is being typed. */
export function searchSoon(box: HTMLInputElement, then: () => void, prepare: (word: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener('input', (event) => {
    clearTimeout(timer);
    if ((event as InputEvent).isComposing) return;
    timer = setTimeout(then, pause);
    const [word = ''] = /[\p{L}\p{N}]+$/u.exec(box.value) ?? [];
    if (word.length >= telling && !box.value.includes('"')) prepare(word);
  });
  box.addEventListener('compositionend', () => {
    clearTimeout(timer);
    timer = setTimeout(then, pause);
  });
  box.form?.addEventListener('submit', () => clearTimeout(timer));
}
