/** Rises and falls of risk between two editions of an assessment. */
import type { RecordOf, Repository } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import {
  type Extent,
  type Judgement,
  judgementsOf,
  levelOf,
  publishedEditions,
} from '../../figures/risk.ts';

type Edition = RecordOf<'assessments'>;

export interface Editions {
  earlier: Edition;
  later: Edition;
}

/** What both editions judged: a scenario for a participant, then and now. */
export interface RiskChange {
  one: Judgement;
  was: Judgement;
  before: Extent;
  now: Extent;
  rise: number;
}

/** Editions beyond which pairs would be too many pages: the newest ones are paired. */
const mostEditions = 12;

/** Every pair of published editions with scores, the newest first. */
export function pairedEditions(repository: Repository): readonly Editions[] {
  const editions = publishedEditions(repository).slice(0, mostEditions);
  return editions.flatMap((later, index) =>
    editions.slice(index + 1).map((earlier) => ({ earlier, later })),
  );
}

/** The edition that another replaces. */
export const replacedBy = (
  { records }: Repository,
  { fields }: RecordOf<'assessments'>,
): Edition | undefined => records.findIn('assessments', fields.replaces);

const keyOf = ({ scenario, participant }: Judgement) => toAddress(`${scenario}/${participant}`);

/** What changed most first. */
export function riskChanges(
  repository: Repository,
  { earlier, later }: Editions,
): readonly RiskChange[] {
  const then = new Map(judgementsOf(repository, earlier.id).map((one) => [keyOf(one), one]));
  return judgementsOf(repository, later.id)
    .flatMap((one) => {
      const was = then.get(keyOf(one));
      if (!was?.risk || !one.risk) return [];
      const rise = levelOf(one.risk) - levelOf(was.risk);
      return [{ one, was, before: was.risk, now: one.risk, rise }];
    })
    .toSorted((a, b) => Math.abs(b.rise) - Math.abs(a.rise));
}

/** How many rose or fell by at least one point. */
export function countChanges(changes: readonly RiskChange[]) {
  const up = changes.filter(({ rise }) => rise >= 1).length;
  const down = changes.filter(({ rise }) => rise <= -1).length;
  return { up, down, same: changes.length - up - down };
}

/** Of every two editions that a page holds against each other, by name. */
export function changeFigures(repository: Repository): Readonly<Record<string, number>> {
  const replaced = repository.records.of('assessments').flatMap((later) => {
    const earlier = replacedBy(repository, later);
    return earlier ? [{ earlier, later }] : [];
  });
  return Object.fromEntries(
    [...pairedEditions(repository), ...replaced].flatMap((pair) => {
      const changes = riskChanges(repository, pair);
      const name = toAddress(`${pair.earlier.id}/${pair.later.id}`);
      if (changes.length === 0) return [];
      return [
        ...Object.entries(countChanges(changes)).map(([way, count]) => [`${name}.${way}`, count]),
        ...changes.map(({ one, rise }) => [`${name}/${keyOf(one)}.change`, rise]),
      ] as [string, number][];
    }),
  );
}
