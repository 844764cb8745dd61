/**
 * Risk, capability and gap of a scenario on a territory.
 * risk = likelihood x impact (1 to 25); capability = mean of surveillance, readiness and capacity;
 * gap = risk x (5 - capability) / 4. Each is worked out per perspective and then averaged over the
 * perspectives, whose spread is always given with it.
 */
import { compareText } from '../../schema/faults/index.ts';
import type { Collection, RecordOf } from '../../schema/index.ts';
import { type IsoDate, groupByAll, remember } from '../../schema/values/index.ts';

export const perspectives = ['military', 'civilian', 'academic', 'local'] as const;
export const dimensions = [
  'likelihood',
  'impact',
  'surveillance',
  'readiness',
  'capacity',
] as const;
export type Perspective = (typeof perspectives)[number];
export type Dimension = (typeof dimensions)[number];
type Scores = Partial<Record<Perspective, Partial<Record<Dimension, number>>>>;

export interface Judgement {
  scenario: string;
  participant: string;
  scores: Scores;
  /** Means over the perspectives that judged; absent where a part is missing. */
  risk?: number;
  capability?: number;
  gap?: number;
  /** Difference between the highest and the lowest risk that any perspective gives. */
  spread?: number;
}

export const riskOf = (s: Partial<Record<Dimension, number>>) =>
  s.likelihood === undefined || s.impact === undefined ? undefined : s.likelihood * s.impact;
export const capabilityOf = (s: Partial<Record<Dimension, number>>) =>
  s.surveillance === undefined || s.readiness === undefined || s.capacity === undefined
    ? undefined
    : (s.surveillance + s.readiness + s.capacity) / 3;
export const gapOf = (risk: number | undefined, capability: number | undefined) =>
  risk === undefined || capability === undefined ? undefined : (risk * (5 - capability)) / 4;

export function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0
    ? undefined
    : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/**
 * The judgements of one edition: one for each scenario and participant that were scored, in the
 * order of the tables.
 */
export function judgementsOf(records: Collection, assessment: string): readonly Judgement[] {
  const all = remember('judgements by edition', records, () => groupScores(records));
  return all.get(assessment.toLowerCase()) ?? [];
}

/** The published editions with scores, the newest first. */
export const publishedEditions = (
  records: Collection,
  asOf: IsoDate,
): readonly RecordOf<'assessments'>[] =>
  records
    .of('assessments')
    .filter(({ id, fields: { published_on: day } }) => {
      return day && day <= asOf && judgementsOf(records, id).length > 0;
    })
    .toSorted((a, b) => compareText(b.fields.published_on!, a.fields.published_on!));

function groupScores(records: Collection): Map<string, readonly Judgement[]> {
  const editions = groupByAll(records.of('scores'), ({ fields }) => [
    fields.assessment.toLowerCase(),
  ]);
  const cells = (scores: readonly RecordOf<'scores'>[]) =>
    groupByAll(scores, ({ fields: { scenario, participant } }) => [
      `${scenario.toLowerCase()} ${participant.toLowerCase()}`,
    ]);
  return new Map([...editions].map(([id, scores]) => [id, [...cells(scores).values()].map(judge)]));
}

function judge(scores: readonly RecordOf<'scores'>[]): Judgement {
  const table: Record<string, Partial<Record<Dimension, number>>> = {};
  for (const { fields } of scores)
    (table[fields.perspective] ??= {})[fields.dimension] = fields.value;
  const each = perspectives
    .map((perspective) => table[perspective])
    .filter((one) => one !== undefined);
  const risks = each.map(riskOf).filter((one) => one !== undefined);
  return {
    scenario: scores[0]!.fields.scenario,
    participant: scores[0]!.fields.participant,
    scores: table as Scores,
    risk: mean(each.map(riskOf)),
    capability: mean(each.map(capabilityOf)),
    gap: mean(each.map((one) => gapOf(riskOf(one), capabilityOf(one)))),
    spread: risks.length > 1 ? Math.max(...risks) - Math.min(...risks) : undefined,
  };
}

/**
 * The step from 1 to 5 in which a risk of 1 to 25 is coloured: the square-root scale, so that 3 x 3
 * stands in the middle.
 */
export function riskStep(risk: number): 1 | 2 | 3 | 4 | 5 {
  return Math.min(5, Math.max(1, Math.round(Math.sqrt(risk)))) as 1 | 2 | 3 | 4 | 5;
}

/** The mean risk of a scenario over the territories that were judged, in one edition. */
export function meanRisk(judgements: readonly Judgement[], scenario: string): number | undefined {
  return mean(
    judgements
      .filter((one) => one.scenario.toLowerCase() === scenario.toLowerCase())
      .map((one) => one.risk),
  );
}
