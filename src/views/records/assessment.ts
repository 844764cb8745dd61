/**
 * An assessment's page: heat map, key judgements, gaps, spread between perspectives, and what
 * changed since the edition it replaces.
 */
import type { RecordOf } from '../../schema/index.ts';
import type { ChartSpec } from '../../charts/index.ts';
import type { Context } from '../parts/context.ts';
import { type Column, type DataRow, ofFigure } from '../parts/table.ts';
import {
  type Extent,
  type Judgement,
  compareExtents,
  definitionName,
  judgementsOf,
  perspectives,
  riskOf,
} from '../figures/risk.ts';
import { replacedBy, riskChanges } from './compare/riskChanges.ts';
import {
  contributed,
  linked,
  linkTo,
  linkToId,
  plain,
  wordOf,
  type Inline,
} from '../parts/inlines.ts';
import type { Section } from '../parts/sections.ts';
import { changeText, extent, meanWord, scoreCell } from '../parts/shares.ts';
import { scoresAddress } from '../parts/addresses.ts';
import { inSource, titleOf } from '../parts/texts.ts';
import { riskMatrix } from '../figures/placed/assessmentCharts.ts';

export function assessmentSections(
  context: Context,
  assessment: RecordOf<'assessments'>,
): readonly Section[] {
  const judgements = judgementsOf(context.repository, assessment.id);
  const judgments = assessment.fields.key_judgments ?? [];
  return [
    ...(judgments.length > 0
      ? [
          {
            kind: 'list' as const,
            id: 'key-judgments',
            title: context.say('assessment.keyJudgments'),
            items: judgments.map((text) => [contributed(inSource(context, text))]),
          },
        ]
      : []),
    ...(judgements.length === 0
      ? [
          {
            kind: 'note' as const,
            id: 'scores',
            title: context.say('assessment.heatMap'),
            text: context.say('assessment.noScores'),
          },
        ]
      : [
          heatMap(context, assessment),
          gapTable(context, assessment, judgements),
          spreadTable(context, assessment, judgements),
        ]),
    ...changeSection(context, assessment),
  ];
}

function heatMap(context: Context, assessment: RecordOf<'assessments'>): Section {
  const chart: ChartSpec = riskMatrix(context, assessment);
  return { kind: 'figure', id: 'heat-map', title: context.say('assessment.heatMap'), chart };
}

/** A number that leads to the scores which it is worked out of. */
const counted = (
  context: Context,
  assessment: RecordOf<'assessments'>,
  one: Judgement,
  value: Extent | number | undefined,
): readonly Inline[] => {
  const shown = typeof value === 'number' ? scoreCell(context, value, 0) : extent(context, value);
  const href = scoresAddress(context, assessment, one.scenario, one.participant);
  return value === undefined ? shown : shown.map(({ text }) => linked(text, href));
};

const column = (key: string, label: string, kind: Column['kind'] = 'number'): Column => ({
  key,
  label,
  kind,
});
const shown = 12;

const who = (context: Context, one: Judgement): readonly (readonly Inline[])[] => [
  [linkToId(context, one.scenario, 'full')],
  [linkToId(context, one.participant)],
];

function gapTable(
  context: Context,
  assessment: RecordOf<'assessments'>,
  judgements: readonly Judgement[],
): Section {
  const ranked = judgements
    .filter((one) => one.gap !== undefined)
    .toSorted((a, b) => compareExtents(a.gap, b.gap))
    .slice(0, shown);
  const rows: DataRow[] = ranked.map((one) => ({
    id: `${one.scenario}/${one.participant}`,
    cells: [
      ...who(context, one),
      counted(context, assessment, one, one.gap),
      extent(context, one.risk),
      extent(context, one.capability),
    ],
  }));
  return {
    kind: 'table',
    id: 'gaps',
    figure: definitionName(context.repository, 'risk'),
    title: context.say('assessment.gaps'),
    intro: [
      plain(context.say('assessment.gapsIntro', { shown: rows.length, count: judgements.length })),
    ],
    table: {
      columns: [
        column('title', context.say('register.scenarios.one'), 'title'),
        column('participant', context.say('field.participant'), 'text'),
        column('gap', context.say('figure.gap')),
        column('risk', context.say('figure.risk')),
        column('capability', context.say('figure.capability')),
      ],
      rows,
    },
  };
}

function spreadTable(
  context: Context,
  assessment: RecordOf<'assessments'>,
  judgements: readonly Judgement[],
): Section {
  const ranked = judgements
    .filter((one) => (one.spread ?? 0) > 0)
    .toSorted((a, b) => b.spread! - a.spread!)
    .slice(0, shown);
  const rows: DataRow[] = ranked.map((one) => ({
    id: `${one.scenario}/${one.participant}`,
    cells: [
      ...who(context, one),
      ...perspectives.map((perspective) =>
        scoreCell(context, one.scores[perspective] && riskOf(one.scores[perspective]), 0),
      ),
      counted(context, assessment, one, one.spread),
    ],
  }));
  return {
    kind: 'table',
    id: 'spread',
    figure: definitionName(context.repository, 'risk'),
    title: context.say('assessment.spread'),
    intro: [plain(context.say('assessment.spreadIntro'))],
    table: {
      columns: [
        column('title', context.say('register.scenarios.one'), 'title'),
        column('participant', context.say('field.participant'), 'text'),
        ...ofFigure(
          'risk-by-perspective',
          ...perspectives.map((perspective) =>
            column(perspective, wordOf(context, 'perspective', perspective)),
          ),
        ),
        column('spread', context.say('figure.spread')),
      ],
      rows,
    },
  };
}

/** Whose risk moved by at least one point since the edition that this one replaces. */
function changeSection(context: Context, assessment: RecordOf<'assessments'>): readonly Section[] {
  const { repository } = context;
  const before = replacedBy(repository, assessment);
  if (!before) return [];
  const changes = riskChanges(repository, { earlier: before, later: assessment }).filter(
    ({ rise }) => Math.abs(rise) >= 1,
  );
  const figure = definitionName(repository, 'risk-changes');
  const title = context.say('assessment.changed', { edition: titleOf(context, before).text });
  if (changes.length === 0)
    return [
      {
        kind: 'note',
        id: 'changed',
        figure,
        title,
        text: context.say('assessment.changedNone', meanWord(context)),
      },
    ];
  const rows: DataRow[] = changes.slice(0, shown).map(({ one, was, before: then, now }) => ({
    id: `${one.scenario}/${one.participant}`,
    cells: [
      ...who(context, one),
      counted(context, before, was, then),
      counted(context, assessment, one, now),
      [plain(changeText(context, then, now))],
    ],
  }));
  return [
    {
      kind: 'table',
      id: 'changed',
      figure,
      title,
      intro: [
        plain(
          `${context.say('assessment.changedIntro', {
            ...meanWord(context),
            count: changes.length,
            shown: rows.length,
          })} `,
        ),
        linkTo(context, before),
      ],
      table: {
        columns: [
          column('title', context.say('register.scenarios.one'), 'title'),
          column('participant', context.say('field.participant'), 'text'),
          ...ofFigure(
            definitionName(repository, 'risk'),
            column('before', context.say('column.before')),
            column('now', context.say('column.now')),
          ),
          column('change', context.say('figure.change', meanWord(context))),
        ],
        rows,
      },
    },
  ];
}
