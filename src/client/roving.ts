/**
 * Numbers that stand against one another are one stop of the tab key: from the link that it comes to
 * the arrow keys lead on, and the tab key leads away. Without this each link is a stop.
 */
const steps: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next link of a table in a direction, over cells that have none. */
function findNext(from: HTMLTableCellElement, key: string): HTMLAnchorElement | undefined {
  const [down, across] = steps[key]!;
  const table = from.closest('table')!;
  const along = getComputedStyle(table).direction === 'rtl' ? -across : across;
  let row = (from.parentElement as HTMLTableRowElement).rowIndex + down;
  let cell = from.cellIndex + along;
  while (table.rows[row]?.cells[cell]) {
    const link = table.rows[row]!.cells[cell]!.querySelector('a');
    if (link) return link;
    row += down;
    cell += along;
  }
  return undefined;
}

function makeOneStop(table: HTMLTableElement): void {
  const links = [...table.querySelectorAll('a')];
  for (const link of links.slice(1)) link.tabIndex = -1;
  table.addEventListener('focusin', ({ target }) => {
    for (const link of links) link.tabIndex = link === target ? 0 : -1;
  });
  table.addEventListener('keydown', (event) => {
    const { target, key } = event;
    const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null;
    if (!cell || !Object.hasOwn(steps, key)) return;
    event.preventDefault();
    findNext(cell, key)?.focus();
  });
}

document.querySelectorAll<HTMLTableElement>('.matrix, .table-counts').forEach(makeOneStop);
