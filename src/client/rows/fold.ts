/** On a phone a page of rows is folded behind its first ones: the style sheet hides the others. */
import type { KnownRows } from '../../views/parts/index.ts';

/** Cards of a few lines each; and lines of the rows of a table, with as many columns as it has. */
const mostCards = 50;
const mostLines = 150;
const lineLetters = 24;

export class Fold {
  readonly #button: HTMLButtonElement;
  readonly #known: KnownRows;
  #further: readonly Element[] = [];

  constructor(button: HTMLButtonElement, known: KnownRows) {
    this.#button = button;
    this.#known = known;
    button.addEventListener('click', () => this.#open());
  }

  /** Folds the rows of a body anew. */
  close(body: HTMLTableSectionElement): void {
    const { locale, rows, say } = this.#known;
    this.#further = [...body.rows].slice(rows.in === 'file' ? shownOf(body) : mostCards);
    for (const row of this.#further) row.toggleAttribute('data-further', true);
    this.#button.hidden = this.#further.length === 0;
    const count = new Intl.NumberFormat(locale).format(this.#further.length);
    this.#button.textContent = say.more.replace('{count}', count);
  }

  #open(): void {
    for (const row of this.#further) row.removeAttribute('data-further');
    this.#button.hidden = true;
    this.#further[0]?.querySelector('a')?.focus();
  }
}

/** How many rows have as many lines as are shown at first, each cell in lines of its own. */
function shownOf({ rows }: HTMLTableSectionElement): number {
  let lines = 0;
  const first = [...rows].findIndex(({ cells }) => {
    for (const { textContent } of cells)
      lines += Math.ceil(textContent.trim().length / lineLetters);
    return lines > mostLines;
  });
  return first === -1 ? rows.length : Math.max(first, 1);
}
