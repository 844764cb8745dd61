/**
 * Turns the two rows that the address chooses (`?a=…&b=…`) into two columns next to each other. It
 * moves what the page already holds and makes no markup.
 */

/**
 * Cells of the chosen rows by line: the heading of each column with what either row says under it.
 */
function toLines<T>(
  headings: readonly T[],
  first: readonly T[],
  second: readonly T[],
): readonly (readonly [heading: T, first: T, second: T])[] {
  return headings
    .slice(1)
    .map((heading, index) => [heading, first[index + 1]!, second[index + 1]!] as const);
}

function put(parent: HTMLElement, name: 'th' | 'td', from: Element, scope?: 'row' | 'col'): void {
  const cell = document.createElement(name);
  if (scope) cell.setAttribute('scope', scope);
  cell.append(...[...from.childNodes].map((node) => node.cloneNode(true)));
  parent.append(cell);
}

function sideBySide(table: HTMLTableElement, keys: readonly (string | null)[]): void {
  const rows = keys.map((key) =>
    [...table.tBodies[0]!.rows].find((row) => row.dataset.key === key),
  );
  const [first, second] = rows;
  if (!first || !second) return;
  const headings = [...table.tHead!.rows[0]!.cells];
  const lines = toLines<Element>(headings, [...first.cells], [...second.cells]);
  const head = document.createElement('tr');
  const what = document.createElement('th');
  what.textContent = table.dataset.what ?? '';
  what.scope = 'col';
  head.append(what);
  for (const row of [first, second]) put(head, 'th', row.cells[0]!, 'col');
  const body = document.createElement('tbody');
  for (const [heading, a, b] of lines) {
    const row = document.createElement('tr');
    put(row, 'th', heading, 'row');
    put(row, 'td', a);
    put(row, 'td', b);
    body.append(row);
  }
  table.tHead!.replaceChildren(head);
  table.tBodies[0]!.replaceWith(body);
  document.querySelector<HTMLElement>('[data-compare-hint]')!.hidden = true;
}

if (typeof document !== 'undefined') {
  const params = new URLSearchParams(location.search);
  const keys = [params.get('a'), params.get('b')];
  for (const [index, select] of [
    ...document.querySelectorAll<HTMLSelectElement>('.compare select'),
  ].entries())
    if (keys[index] && [...select.options].some(({ value }) => value === keys[index]))
      select.value = keys[index];
  document
    .querySelectorAll<HTMLTableElement>('table[data-compare]')
    .forEach((table) => sideBySide(table, keys));
}
