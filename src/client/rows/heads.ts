/** The head of a table whose rows can be ordered: a button on each column, and in sight. */

/** Puts a button on each column that rows can be ordered by; it tells which was pressed. */
export function makeHeads(
  head: HTMLTableSectionElement,
  columns: readonly string[],
  press: (column: string) => void,
): void {
  const buttons: HTMLButtonElement[] = [];
  for (const [index, cell] of [...head.rows[0]!.cells].entries()) {
    const column = columns[index];
    if (column === undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...cell.childNodes);
    button.addEventListener('click', () => press(column));
    cell.append(button);
    buttons.push(button);
  }
  // On a phone the head is only read out, and the list of orders has its place.
  const narrow = matchMedia('(max-width: 39.99rem)');
  const reach = () => {
    for (const button of buttons) button.tabIndex = narrow.matches ? -1 : 0;
  };
  narrow.addEventListener('change', reach);
  reach();
}

/** Tells by which column, and which way, rows are ordered. */
export function markHeads(head: HTMLTableSectionElement, index: number, falling: boolean): void {
  for (const [at, cell] of [...head.rows[0]!.cells].entries()) {
    if (at === index) cell.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
    else cell.removeAttribute('aria-sort');
  }
}

/**
 * A head stays in sight only where its table needs no frame to be moved in: such a frame would hold
 * it. Measured anew with each width.
 */
export function keepInSight(table: HTMLTableElement): void {
  const frame = table.parentElement!;
  new ResizeObserver(() => {
    frame.classList.toggle('fits', table.offsetWidth <= frame.clientWidth);
  }).observe(frame);
}
