/** Rows and the links to their pages, as nodes: text becomes text alone. */
import type { KnownRows } from '../../views/parts/index.ts';

type Attributes = Readonly<Record<string, string>>;

function elementOf(
  name: string,
  attributes: Attributes,
  ...content: (Node | string)[]
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** A cell's text, its beginning where it is long; what is an address is a link. */
function contentOf(text: string, longest: number): (Node | string)[] {
  if (text === '') return [];
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  if (!/^https?:\/\//.test(shown)) return [elementOf('bdi', {}, shown)];
  const attributes = { href: shown, rel: 'noopener noreferrer nofollow', dir: 'auto' };
  return [elementOf('a', attributes, shown.replace(/^https?:\/\//, ''))];
}

/** Draws rows of a file as the page draws them, under its head. */
export function toRowDrawing(
  head: HTMLTableSectionElement,
  { onPage, address, rows, say }: KnownRows,
): (cells: readonly string[], number: number) => HTMLElement {
  const { mostOfCell, doubtful } =
    rows.in === 'file' ? rows : { mostOfCell: Infinity, doubtful: [] };
  const doubted = new Set(doubtful);
  const heads = [...head.rows[0]!.cells];
  const labels = heads.map((cell) => cell.textContent.trim());
  const columns = doubted.size > 0 ? labels.slice(0, -1) : labels;
  const doubtsOf = (number: number) => {
    const page = 1 + Math.floor(number / onPage);
    const place = `${page === 1 ? '' : `page/${page}/`}#row-${number + 1}`;
    const link = elementOf('a', { href: address + place }, say.doubtful);
    const label = { class: 'text', 'data-label': labels.at(-1)! };
    return elementOf('td', label, ...(doubted.has(number) ? [link] : []));
  };
  return (cells, number) =>
    elementOf(
      'tr',
      {},
      ...columns.map((label, column) => {
        const content = contentOf(cells[column] ?? '', mostOfCell);
        return column === 0
          ? elementOf('th', { scope: 'row', class: 'title' }, ...content)
          : elementOf('td', { class: heads[column]!.className, 'data-label': label }, ...content);
      }),
      ...(doubted.size > 0 ? [doubtsOf(number)] : []),
    );
}

/** Puts links to pages into their list, with a sign where pages are left out. */
export function drawPageLinks(
  list: HTMLElement,
  pages: readonly { number: number; href: string | undefined }[],
): void {
  const items = pages.flatMap(({ number, href }, index) => {
    const text = String(number);
    const afterGap = index > 0 && number > pages[index - 1]!.number + 1;
    const link =
      href === undefined
        ? elementOf('span', { 'aria-current': 'page' }, text)
        : elementOf('a', { href }, text);
    return [
      ...(afterGap ? [elementOf('li', { 'aria-hidden': 'true' }, '…')] : []),
      elementOf('li', {}, link),
    ];
  });
  list.replaceChildren(...items);
}
