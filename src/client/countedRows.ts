/**
 * Shows only the rows that a number counts: those whose keys fit the address,
 * `?forum=twg&result=late`. Several values of one key widen, keys narrow.
 */
import { localeOf } from '../i18n/index.ts';

/**
 * Whether a row with these keys (`forum:twg result:late`) is among those that the address asks for;
 * only names of `known` ask for anything.
 */
export function isCounted(
  keys: string,
  params: URLSearchParams,
  known: ReadonlySet<string>,
): boolean {
  const own = new Set(keys.split(' '));
  return [...new Set(params.keys())]
    .filter((name) => known.has(name))
    .every((name) => params.getAll(name).some((value) => own.has(`${name}:${value}`)));
}

function narrow(table: HTMLTableElement): void {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const params = new URLSearchParams(location.search);
  const known = new Set(
    rows.flatMap((row) =>
      (row.dataset.keys ?? '').split(' ').map((pair) => pair.slice(0, pair.indexOf(':'))),
    ),
  );
  if (![...params.keys()].some((name) => known.has(name))) return;
  const shown = rows.filter((row) => {
    const counted = isCounted(row.dataset.keys ?? '', params, known);
    row.hidden = !counted;
    return counted;
  });
  const { format } = new Intl.NumberFormat(localeOf(document.documentElement.lang));
  // Beside the rows and on what folds them: both say the same number.
  for (const place of document.querySelectorAll<HTMLElement>('[data-rows-said]'))
    place.textContent = (place.dataset.rowsSaid ?? '')
      .replace('[shown]', format(shown.length))
      .replace('[count]', format(rows.length));
  const said = document.querySelector<HTMLElement>('.rows-said');
  if (!said) return;
  said.hidden = false;
  // Folded rows are not printed: paper gets those that were asked for.
  table.closest('details')!.open = true;
  if (location.hash === '#rows') said.scrollIntoView();
}

if (typeof document !== 'undefined')
  document.querySelectorAll<HTMLTableElement>('table[data-rows]').forEach(narrow);
