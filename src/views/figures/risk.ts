/**
 * Risk, capability and gap of a scenario on a territory.
 * risk = likelihood x impact (1 to 25); capability = mean of surveillance, readiness and capacity;
 * gap = risk x (5 - capability) / 4. Each is worked out per perspective; what all of them come to is
 * an extent, with a mean where the record allows one.
 */
import { compareText } from '../../schema/faults/index.ts';
import type { Means, RecordOf, Repository } from '../../schema/index.ts';
import { groupByAll, remember } from '../../schema/values/index.ts';

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

/** What several values come to: the least, the greatest, and the mean where it may be published. */
export interface Extent {
  lowest: number;
  highest: number;
  mean?: number;
}

export interface Judgement {
  scenario: string;
  participant: string;
  scores: Scores;
  /** Over the perspectives that judged; absent where a part is missing. */
  risk?: Extent;
  capability?: Extent;
  gap?: Extent;
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

/** Whether the record lets scores be averaged over the perspectives. */
export const averagesPerspectives = ({ descriptor }: Repository): boolean =>
  descriptor.means === 'all' || descriptor.means === 'perspectives';

/** Definitions that stand for lowest and highest values in a record that averages no perspectives. */
const ranged: ReadonlySet<string> = new Set(['risk', 'risk-changes', 'joint-assessment-rows']);

/** The name under which this record publishes a definition. */
export const definitionName = (repository: Repository, name: string): string =>
  ranged.has(name) && !averagesPerspectives(repository) ? `${name}-ranges` : name;

type Values = readonly (number | undefined)[];
const known = (values: Values) => values.filter((value) => value !== undefined);

function mean(values: Values): number | undefined {
  const all = known(values);
  return all.length === 0 ? undefined : all.reduce((sum, value) => sum + value, 0) / all.length;
}

/** Nothing where no value is known. */
export function extentOf(values: Values, averaged: boolean): Extent | undefined {
  const all = known(values);
  if (all.length === 0) return undefined;
  return {
    lowest: Math.min(...all),
    highest: Math.max(...all),
    ...(averaged ? { mean: mean(all)! } : {}),
  };
}

/** By what an extent is ranked, coloured and compared: its mean, or else its highest value. */
export const levelOf = ({ mean: average, highest }: Extent): number => average ?? highest;

/** The greater level first; of two alike the one whose lowest is greater; none at the end. */
export const compareExtents = (a: Extent | undefined, b: Extent | undefined): number =>
  (b ? levelOf(b) : -1) - (a ? levelOf(a) : -1) || (b?.lowest ?? -1) - (a?.lowest ?? -1);

/** All perspectives' scores of one dimension. */
export const scoresOf = ({ scores }: Judgement, dimension: Dimension): Values =>
  perspectives.map((perspective) => scores[perspective]?.[dimension]);

/**
 * The judgements of one edition: one for each scenario and participant that were scored, in the
 * order of the tables.
 */
export function judgementsOf(repository: Repository, assessment: string): readonly Judgement[] {
  const all = remember('judgements by edition', repository, () => groupScores(repository));
  return all.get(assessment.toLowerCase()) ?? [];
}

/** The published editions with scores, the newest first. */
export const publishedEditions = (repository: Repository): readonly RecordOf<'assessments'>[] =>
  repository.records
    .of('assessments')
    .filter(({ id, fields: { published_on: day } }) => {
      return day && day <= repository.asOf && judgementsOf(repository, id).length > 0;
    })
    .toSorted((a, b) => compareText(b.fields.published_on!, a.fields.published_on!));

function groupScores(repository: Repository): Map<string, readonly Judgement[]> {
  const averaged = averagesPerspectives(repository);
  const editions = groupByAll(repository.records.of('scores'), ({ fields }) => [
    fields.assessment.toLowerCase(),
  ]);
  const cells = (scores: readonly RecordOf<'scores'>[]) =>
    groupByAll(scores, ({ fields: { scenario, participant } }) => [
      `${scenario.toLowerCase()} ${participant.toLowerCase()}`,
    ]);
  const judgeAll = (scores: readonly RecordOf<'scores'>[]) =>
    [...cells(scores).values()].map((cell) => judge(cell, averaged));
  return new Map([...editions].map(([id, scores]) => [id, judgeAll(scores)]));
}

function judge(scores: readonly RecordOf<'scores'>[], averaged: boolean): Judgement {
  const table: Record<string, Partial<Record<Dimension, number>>> = {};
  for (const { fields } of scores)
    (table[fields.perspective] ??= {})[fields.dimension] = fields.value;
  const each = perspectives
    .map((perspective) => table[perspective])
    .filter((one) => one !== undefined);
  const risks = known(each.map(riskOf));
  return {
    scenario: scores[0]!.fields.scenario,
    participant: scores[0]!.fields.participant,
    scores: table as Scores,
    risk: extentOf(risks, averaged),
    capability: extentOf(each.map(capabilityOf), averaged),
    gap: extentOf(
      each.map((one) => gapOf(riskOf(one), capabilityOf(one))),
      averaged,
    ),
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

const wholeRisks = Array.from({ length: 25 }, (_, index) => index + 1);

/** The steps that risks fall into, each with the least and the greatest whole risk that is in it. */
export const riskSteps = ([1, 2, 3, 4, 5] as const).map((step) => {
  const own = wholeRisks.filter((risk) => riskStep(risk) === step);
  return { step, lowest: own[0]!, highest: own.at(-1)! };
});

/** The risk of a scenario over the territories that one edition judged. */
export function riskOfScenario(
  { descriptor }: Repository,
  judgements: readonly Judgement[],
  scenario: string,
): Extent | undefined {
  const own = judgements.filter((one) => one.scenario.toLowerCase() === scenario.toLowerCase());
  return overTerritories[descriptor.means](own);
}

const risksBy = (own: readonly Judgement[]): readonly Values[] =>
  perspectives.map((perspective) =>
    own.map(({ scores }) => scores[perspective] && riskOf(scores[perspective])),
  );

const overTerritories: Readonly<Record<Means, (own: readonly Judgement[]) => Extent | undefined>> =
  {
    all: (own) =>
      extentOf(
        own.map(({ risk }) => risk?.mean),
        true,
      ),
    perspectives: (own) =>
      extentOf(
        own.map(({ risk }) => risk?.mean),
        false,
      ),
    territories: (own) => extentOf(risksBy(own).map(mean), false),
    none: (own) => extentOf(risksBy(own).flat(), false),
  };
