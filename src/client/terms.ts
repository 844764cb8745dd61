/**
 * What style alone cannot do for the explained terms of a text: a tap shows what a term means, and a
 * second one leads to the glossary; the escape key puts the words away.
 */
const open = 'data-open';
const closed = 'data-closed';
const holders = [...document.querySelectorAll<HTMLElement>('.explained')];

for (const holder of holders) {
  let tapped = false;
  holder.addEventListener('pointerdown', ({ pointerType }) => {
    tapped = pointerType === 'touch' && !holder.hasAttribute(open);
  });
  holder.addEventListener('click', (event) => {
    if (!tapped) return;
    tapped = false;
    event.preventDefault();
    holder.setAttribute(open, '');
    holder.removeAttribute(closed);
  });
  for (const left of ['pointerleave', 'focusout'])
    holder.addEventListener(left, () => holder.removeAttribute(closed));
}

document.addEventListener('pointerdown', ({ target }) => {
  for (const holder of holders)
    if (!(target instanceof Node && holder.contains(target))) holder.removeAttribute(open);
});
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const holder of holders) {
    if (holder.matches(':hover, :focus-within')) holder.setAttribute(closed, '');
    holder.removeAttribute(open);
  }
});

export {};
