/** Risk, capability and gap of every edition that has scores, by scenario and participant. */
import {
  type Judgement,
  capabilityOf,
  definitionName,
  gapOf,
  judgementsOf,
  perspectives,
  riskOf,
} from '../../figures/risk.ts';
import { changeFigures } from '../../records/compare/riskChanges.ts';
import type { Context } from '../../parts/context.ts';
import type { Figures } from '../report.ts';

/** Over the perspectives, and as each of them has it. */
export function riskFigures({ repository }: Context): Readonly<Record<string, Figures>> {
  const all = repository.records.of('assessments').flatMap(({ id }) =>
    judgementsOf(repository, id).map((one) => ({
      one,
      cell: [id, one.scenario, one.participant].join('/').toLowerCase(),
    })),
  );
  const named = (figures: readonly (readonly [string, number])[]): Figures =>
    Object.fromEntries(figures);
  return {
    [definitionName(repository, 'risk')]: named(
      all.flatMap(({ cell, one }) =>
        overPerspectives(one).map(([name, value]) => [`${cell}.${name}`, value] as const),
      ),
    ),
    [definitionName(repository, 'risk-changes')]: changeFigures(repository),
    'risk-by-perspective': named(
      all.flatMap(({ cell, one }) =>
        byPerspective(one).map(([name, value]) => [`${cell}/${name}`, value] as const),
      ),
    ),
  };
}

function overPerspectives(one: Judgement): readonly (readonly [string, number])[] {
  const figures: [string, number][] = [];
  for (const name of ['risk', 'capability', 'gap'] as const) {
    const extent = one[name];
    if (extent?.mean !== undefined) figures.push([name, extent.mean]);
    else if (extent)
      figures.push([`${name}.lowest`, extent.lowest], [`${name}.highest`, extent.highest]);
  }
  return one.spread === undefined ? figures : [...figures, ['spread', one.spread]];
}

const byPerspective = ({ scores }: Judgement): readonly (readonly [string, number])[] =>
  perspectives.flatMap((perspective) => {
    const own = scores[perspective];
    if (!own) return [];
    const [risk, capability] = [riskOf(own), capabilityOf(own)];
    return Object.entries({ risk, capability, gap: gapOf(risk, capability) }).flatMap(
      ([name, value]) => (value === undefined ? [] : [[`${perspective}.${name}`, value] as const]),
    );
  });
