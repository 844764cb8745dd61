/**
 * The scores behind a number of a heat map: every score of a scenario in one edition, by territory
 * and perspective, and what is worked out of them.
 */
import { formatList } from '../../i18n/index.ts';
import { groupByAll, toAddress } from '../../schema/values/index.ts';
import type { RecordOf, Repository } from '../../schema/index.ts';
import { addressIn, scoresAddress, scoresPath } from '../parts/addresses.ts';
import type { Column, DataRow } from '../parts/table.ts';
import type { Context } from '../parts/context.ts';
import {
  averagesPerspectives,
  capabilityOf,
  dimensions,
  extentOf,
  gapOf,
  judgementsOf,
  perspectives,
  riskOf,
  scoresOf,
  type Judgement,
  type Perspective,
} from '../figures/risk.ts';
import { extent, meanWord, scoreCell } from '../parts/shares.ts';
import { labelOf, linked, linkTo, linkToId, plain, wordOf, type Inline } from '../parts/inlines.ts';
import { type Section, tableSection } from '../parts/sections.ts';
import { remember } from '../../schema/values/index.ts';
import { isTranslated, shortTitleOf, titleOf } from '../parts/texts.ts';
import { marksOf } from '../parts/marks.ts';
import { positionsOnScores } from '../figures/positions/onScores.ts';
import { disagrees } from '../figures/positions/standing.ts';
import { toRecordTable } from './recordTable.ts';

type Assessment = RecordOf<'assessments'>;
/** A scenario in an edition that judged it. */
export interface ScoredScenario {
  assessment: Assessment;
  scenario: string;
}

/** Every scenario of every edition that can be read in a language. */
export function scoredScenarios({ repository, language }: Context): readonly ScoredScenario[] {
  return repository.records
    .of('assessments')
    .filter((one) => isTranslated(repository, one, language))
    .flatMap((assessment) =>
      scenariosOf(repository, assessment).map((scenario) => ({ assessment, scenario })),
    );
}

const scenariosOf = (repository: Repository, { id }: Assessment) => [
  ...new Set(judgementsOf(repository, id).map(({ scenario }) => toAddress(scenario))),
];

export interface ScoresView {
  path: string;
  title: string;
  assessment: Inline;
  scenario: Inline;
  intro: string;
  method: Inline;
  sections: readonly Section[];
  editions: readonly Inline[];
  scenarios: readonly Inline[];
}

export function toScoresView(
  context: Context,
  { assessment, scenario }: ScoredScenario,
): ScoresView {
  const { repository } = context;
  const { records } = repository;
  const record = records.findIn('scenarios', scenario);
  const judgements = judgementsOf(repository, assessment.id).filter(
    (one) => toAddress(one.scenario) === scenario,
  );
  const confidence = confidenceOf(context, assessment, scenario);
  const positions = positionsOnScores(repository, assessment, scenario);
  const path = scoresPath(assessment.id, scenario);
  const intro = positionsIntro(context, positions, `${addressIn(context, path)}#positions`);
  const others = records
    .of('assessments')
    .filter((one) => one !== assessment && scenariosOf(repository, one).includes(scenario));
  return {
    path,
    title: context.say('scores.title', {
      scenario: record ? titleOf(context, record).text : scenario,
      edition: titleOf(context, assessment).text,
    }),
    assessment: linkTo(context, assessment),
    scenario: linkToId(context, record?.id ?? scenario, 'full'),
    intro: context.say('scores.intro'),
    method: linked(context.say('method.risk'), `${addressIn(context, '/method/')}#risk`),
    sections: [
      ...tableSection(
        'positions',
        context.say('scores.positions'),
        toRecordTable(context, 'positions', positions, ['scenarios']),
      ),
      ...judgements.map((one) => ({ ...territorySection(context, one, confidence), ...intro })),
    ],
    editions: others.map((one) =>
      linked(titleOf(context, one).text, scoresAddress(context, one, scenario)),
    ),
    scenarios: scenariosOf(repository, assessment)
      .filter((one) => one !== scenario)
      .map((one) => {
        const other = records.findIn('scenarios', one);
        return linked(
          other ? shortTitleOf(context, other).text : one,
          scoresAddress(context, assessment, one),
        );
      }),
  };
}

/**
 * What stands beside the scores of each territory: who does not agree, as a mark with its state, and
 * the way to every position.
 */
function positionsIntro(
  context: Context,
  positions: readonly RecordOf<'positions'>[],
  href: string,
): { intro?: readonly Inline[] } {
  if (positions.length === 0) return {};
  const against = positions.filter(disagrees).flatMap((one) =>
    marksOf(context, one).flatMap((mark) => {
      const who = linkToId(context, one.fields.participant).text;
      const kind = wordOf(context, 'kind', one.fields.kind);
      const text = context.say('scores.position', { who, kind, state: mark.text });
      return [{ ...mark, text }, plain(' · ')];
    }),
  );
  return { intro: [...against, linked(context.say('scores.positions'), href)] };
}

/**
 * The confidence that a perspective has in its scores on a territory: a word, or, where they
 * differ, each word with its scores.
 */
function confidenceOf(
  context: Context,
  { id }: Assessment,
  scenario: string,
): (participant: string, perspective: Perspective) => readonly string[] {
  const { repository } = context;
  const keyed = remember('scores by edition and scenario', repository, () =>
    groupByAll(repository.records.of('scores'), ({ fields }) => [
      `${toAddress(fields.assessment)} ${toAddress(fields.scenario)}`,
    ]),
  );
  const own = keyed.get(`${toAddress(id)} ${scenario}`) ?? [];
  return (participant, perspective) => {
    const judged = own.filter(
      ({ fields }) =>
        fields.confidence &&
        fields.perspective === perspective &&
        toAddress(fields.participant) === toAddress(participant),
    );
    const words = groupByAll(judged, ({ fields }) => [fields.confidence!]);
    const said = (word: string) => wordOf(context, 'confidence', word);
    return words.size < 2
      ? [...words.keys()].map(said)
      : [...words].map(([word, scores]) =>
          context.say('scores.confidence', {
            word: said(word),
            scores: formatList(
              context.language,
              scores.map(({ fields }) => wordOf(context, 'dimension', fields.dimension)),
            ),
          }),
        );
  };
}

const column = (key: string, label: string, kind: Column['kind'] = 'number'): Column => ({
  key,
  label,
  kind,
});

function territorySection(
  context: Context,
  judgement: Judgement,
  confidence: (participant: string, perspective: Perspective) => readonly string[],
): Section {
  const { participant, scores, risk, capability, gap } = judgement;
  const averaged = averagesPerspectives(context.repository);
  const judged = perspectives.filter((perspective) => scores[perspective] !== undefined);
  const rows: DataRow[] = judged.map((perspective) => {
    const own = scores[perspective]!;
    const words = confidence(participant, perspective);
    return {
      id: `${toAddress(participant)}/${perspective}`,
      cells: [
        [plain(wordOf(context, 'perspective', perspective))],
        ...dimensions.map((dimension) => scoreCell(context, own[dimension], 0)),
        scoreCell(context, riskOf(own), 0),
        scoreCell(context, capabilityOf(own)),
        scoreCell(context, gapOf(riskOf(own), capabilityOf(own))),
        words.map((word) => plain(word)),
      ],
    };
  });
  const record = context.repository.records.findIn('participants', participant);
  return {
    kind: 'table',
    id: toAddress(participant),
    title: record ? shortTitleOf(context, record).text : participant,
    table: {
      columns: [
        column('title', labelOf(context, 'scores', 'perspective'), 'title'),
        ...dimensions.map((dimension) =>
          column(dimension, wordOf(context, 'dimension', dimension)),
        ),
        column('risk', context.say('figure.risk')),
        column('capability', context.say('figure.capability')),
        column('gap', context.say('figure.gap')),
        column('confidence', labelOf(context, 'scores', 'confidence'), 'text'),
      ],
      rows: [
        ...rows,
        {
          id: `${toAddress(participant)}/all`,
          cells: [
            [plain(context.say('scores.all', meanWord(context)))],
            ...dimensions.map((dimension) =>
              extent(context, extentOf(scoresOf(judgement, dimension), averaged)),
            ),
            extent(context, risk),
            extent(context, capability),
            extent(context, gap),
            [],
          ],
        },
      ],
    },
  };
}
