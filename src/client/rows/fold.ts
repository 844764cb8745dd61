/** On a phone a page of rows is folded behind its first ones: the style sheet hides the others. */
import type { KnownRows } from '../../views/parts/index.ts';

/** Cards of a few lines, and those of a table with many columns. */
const most = { pages: 50, file: 20 } as const;

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
    this.#further = [...body.rows].slice(most[rows.in]);
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
