/** Brings the measure of the page into the middle of a drawing that goes beyond its frame. */
for (const frame of document.querySelectorAll('.ladder-frame')) {
  const here = frame.querySelector('.here')?.getBoundingClientRect();
  if (!here) continue;
  const around = frame.getBoundingClientRect();
  frame.scrollLeft += here.x + here.width / 2 - (around.x + around.width / 2);
}
