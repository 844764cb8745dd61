/** The labels of a header, also of several rows or of none, and what is wrong with them. */
import { type FaultList, type Place, toFound } from '../../schema/faults/index.ts';

/** Labels of several header rows, each label's parts joined. */
export function joinLabels(rows: readonly (readonly string[])[], join: string): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, index) =>
    rows
      .map((row) => row[index] ?? '')
      .filter((part) => part !== '')
      .join(join),
  );
}

/** Labels of a table without header: `field1`, `field2` and so on. */
export function numberLabels(width: number): string[] {
  return Array.from({ length: width }, (_, index) => `field${index + 1}`);
}

/** Labels that are blank or stand twice. */
export function judgeLabels(
  header: readonly string[],
  placeOf: (index: number) => Place,
  faults: FaultList,
): void {
  const seen = new Map<string, number>();
  header.forEach((label, index) => {
    const place = (): Place => ({ ...placeOf(index), found: toFound(label) });
    const params = { position: index + 1 };
    if (label.trim() === '') faults.add('blank-label', place, params);
    else if (seen.has(label))
      faults.add('duplicate-label', place, { ...params, first: seen.get(label)! });
    else seen.set(label, index + 1);
  });
}
