/**
 * Columns of two versions of a table matched: a column under a new label is known by what stands in
 * it.
 */
import type { HistoryColumn, HistoryRow, Side } from './historyRow.ts';

/** A column that got another name. */
interface ColumnRename {
  from: HistoryColumn;
  to: HistoryColumn;
}

export interface ColumnMatch {
  renames: readonly ColumnRename[];
  /** Names that came and names that went, renamed ones left out. */
  added: readonly HistoryColumn[];
  removed: readonly HistoryColumn[];
}

/**
 * Share of rows that must agree for a column to be the same under another name; where it also kept
 * its place, half.
 */
const agreement = 0.8;
const agreementInPlace = 0.5;

/**
 * Matches the columns that only one of two versions has. Rows are paired by key; in a table without
 * keys columns are compared as multisets.
 */
export function matchColumns(from: Side, to: Side): ColumnMatch {
  const [olds, news] = [only(from.columns, to.columns), only(to.columns, from.columns)];
  if (olds.length === 0 || news.length === 0) return { renames: [], added: news, removed: olds };
  const pairs = pairRows(from.rows, to.rows);
  const scored = olds
    .flatMap((old) => news.map((fresh) => score(from, to, old, fresh, pairs)))
    .filter((one) => one.share >= one.needed);
  scored.sort(
    (a, b) =>
      b.share - a.share ||
      from.columns.indexOf(a.old) - from.columns.indexOf(b.old) ||
      to.columns.indexOf(a.fresh) - to.columns.indexOf(b.fresh),
  );
  const taken = new Set<HistoryColumn>();
  const renames: ColumnRename[] = [];
  for (const { old, fresh } of scored) {
    if (taken.has(old) || taken.has(fresh)) continue;
    taken.add(old).add(fresh);
    renames.push({ from: old, to: fresh });
  }
  return {
    renames,
    added: news.filter((column) => !taken.has(column)),
    removed: olds.filter((column) => !taken.has(column)),
  };
}

function only(
  columns: readonly HistoryColumn[],
  others: readonly HistoryColumn[],
): HistoryColumn[] {
  const names = new Set(others.map((column) => column.name));
  return columns.filter((column) => !names.has(column.name));
}

function pairRows(
  from: readonly HistoryRow[],
  to: readonly HistoryRow[],
): [HistoryRow, HistoryRow][] {
  const byKey = new Map(from.filter((row) => row.key !== '').map((row) => [row.key, row]));
  return to.flatMap((row): [HistoryRow, HistoryRow][] => {
    const before = byKey.get(row.key);
    return before ? [[before, row]] : [];
  });
}

function score(
  from: Side,
  to: Side,
  old: HistoryColumn,
  fresh: HistoryColumn,
  pairs: readonly [HistoryRow, HistoryRow][],
) {
  const [at, now] = [from.columns.indexOf(old), to.columns.indexOf(fresh)];
  const share =
    pairs.length > 0 ? shareOfPairs(pairs, at, now) : shareOfTexts(from.rows, at, to.rows, now);
  return {
    old,
    fresh,
    share,
    needed: at === now && from.columns.length === to.columns.length ? agreementInPlace : agreement,
  };
}

/**
 * How far two columns agree in the rows that have something in either: 1 where all say the same, 0
 * where no more do than would by chance (Cohen's kappa), so that two columns of yes and no are not
 * taken for one.
 */
function shareOfPairs(pairs: readonly [HistoryRow, HistoryRow][], at: number, now: number): number {
  const texts = pairs
    .map(
      ([before, after]) =>
        [(before.cells[at] ?? '').trim(), (after.cells[now] ?? '').trim()] as const,
    )
    .filter(([old, fresh]) => old !== '' || fresh !== '');
  if (texts.length === 0) return 0;
  const same = texts.filter(([old, fresh]) => old === fresh).length / texts.length;
  const [olds, news] = [
    countTexts(texts.map(([old]) => old)),
    countTexts(texts.map(([, fresh]) => fresh)),
  ];
  const chance = [...olds].reduce(
    (sum, [text, count]) => sum + (count * (news.get(text) ?? 0)) / texts.length ** 2,
    0,
  );
  return same === 1 ? 1 : (same - chance) / (1 - chance);
}

function countTexts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Of the texts in both columns, how many stand in both, whatever the row. */
function shareOfTexts(
  from: readonly HistoryRow[],
  at: number,
  to: readonly HistoryRow[],
  now: number,
): number {
  const counts = countTexts(from.map((row) => row.cells[at] ?? ''));
  let same = 0;
  for (const row of to) {
    const text = row.cells[now] ?? '';
    const left = counts.get(text) ?? 0;
    if (left > 0) counts.set(text, left - 1);
    if (left > 0 && text !== '') same++;
  }
  const filled = Math.max(
    from.filter((row) => row.cells[at] !== '').length,
    to.filter((row) => row.cells[now] !== '').length,
  );
  return filled === 0 ? 0 : same / filled;
}
