/**
 * What style alone cannot do for the explained terms of a text: a tap shows what a term means, and a
 * second one leads to the glossary; the escape key puts the words away.
 */
const tappedOpen = 'data-open';
const putAway = 'data-closed';
const explained = [...document.querySelectorAll<HTMLElement>('.explained')];

for (const holder of explained) {
  let tapped = false;
  holder.addEventListener('pointerdown', ({ pointerType }) => {
    tapped = pointerType === 'touch' && !holder.hasAttribute(tappedOpen);
  });
  holder.addEventListener('click', (event) => {
    if (!tapped) return;
    tapped = false;
    event.preventDefault();
    holder.setAttribute(tappedOpen, '');
    holder.removeAttribute(putAway);
  });
  for (const left of ['pointerleave', 'focusout'])
    holder.addEventListener(left, () => holder.removeAttribute(putAway));
}

document.addEventListener('pointerdown', ({ target }) => {
  for (const holder of explained)
    if (!(target instanceof Node && holder.contains(target))) holder.removeAttribute(tappedOpen);
});
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const holder of explained) {
    if (holder.matches(':hover, :focus-within')) holder.setAttribute(putAway, '');
    holder.removeAttribute(tappedOpen);
  }
});
