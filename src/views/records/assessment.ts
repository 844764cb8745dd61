/**
 * An assessment's page: heat map, key judgements, gaps, spread between perspectives, and what
 * changed since the edition it replaces.
 */
import type { RecordOf } from '../../schema/index.ts';
import type { ChartSpec } from '../../charts/index.ts';
import type { Context } from '../parts/context.ts';
import type { Column, DataRow } from '../parts/table.ts';
import { judgementsOf, perspectives, riskOf, type Judgement } from '../figures/risk.ts';
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
import { figure, signed } from './scores.ts';
import { scoresAddress } from '../parts/addresses.ts';
import { inSource, titleOf } from '../parts/texts.ts';
import { riskMatrix } from '../figures/placed/assessmentCharts.ts';

export function assessmentSections(
  context: Context,
  assessment: RecordOf<'assessments'>,
): readonly Section[] {
  const judgements = judgementsOf(context.repository.records, assessment.id);
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
    ...changeSection(context, assessment, judgements),
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
  value: number | undefined,
  digits = 1,
): readonly Inline[] =>
  figure(context, value, digits).map(({ text }) =>
    value === undefined
      ? plain(text, true)
      : linked(text, scoresAddress(context, assessment, one.scenario, one.participant)),
  );

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
    .toSorted((a, b) => b.gap! - a.gap!)
    .slice(0, shown);
  const rows: DataRow[] = ranked.map((one) => ({
    id: `${one.scenario}/${one.participant}`,
    cells: [
      ...who(context, one),
      counted(context, assessment, one, one.gap),
      figure(context, one.risk),
      figure(context, one.capability),
    ],
  }));
  return {
    kind: 'table',
    id: 'gaps',
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
        figure(context, one.scores[perspective] && riskOf(one.scores[perspective]), 0),
      ),
      counted(context, assessment, one, one.spread, 0),
    ],
  }));
  return {
    kind: 'table',
    id: 'spread',
    title: context.say('assessment.spread'),
    intro: [plain(context.say('assessment.spreadIntro'))],
    table: {
      columns: [
        column('title', context.say('register.scenarios.one'), 'title'),
        column('participant', context.say('field.participant'), 'text'),
        ...perspectives.map((perspective) =>
          column(perspective, wordOf(context, 'perspective', perspective)),
        ),
        column('spread', context.say('figure.spread')),
      ],
      rows,
    },
  };
}

/** What moved by at least one point of mean risk since the edition that this one replaces. */
function changeSection(
  context: Context,
  assessment: RecordOf<'assessments'>,
  judgements: readonly Judgement[],
): readonly Section[] {
  const { records } = context.repository;
  const before = records.findIn('assessments', assessment.fields.replaces);
  if (!before) return [];
  const earlier = new Map(
    judgementsOf(records, before.id).map((one) => [
      `${one.scenario}/${one.participant}`.toLowerCase(),
      one,
    ]),
  );
  const changes = judgements
    .map((one) => ({ one, was: earlier.get(`${one.scenario}/${one.participant}`.toLowerCase()) }))
    .filter(
      ({ one, was }) =>
        one.risk !== undefined && was?.risk !== undefined && Math.abs(one.risk - was.risk) >= 1,
    )
    .toSorted(
      (a, b) => Math.abs(b.one.risk! - b.was!.risk!) - Math.abs(a.one.risk! - a.was!.risk!),
    );
  const title = context.say('assessment.changed', { edition: titleOf(context, before).text });
  if (changes.length === 0)
    return [{ kind: 'note', id: 'changed', title, text: context.say('assessment.changedNone') }];
  const rows: DataRow[] = changes.slice(0, shown).map(({ one, was }) => ({
    id: `${one.scenario}/${one.participant}`,
    cells: [
      ...who(context, one),
      counted(context, before, was!, was!.risk),
      counted(context, assessment, one, one.risk),
      [plain(signed(context, one.risk! - was!.risk!))],
    ],
  }));
  return [
    {
      kind: 'table',
      id: 'changed',
      title,
      intro: [
        plain(
          `${context.say('assessment.changedIntro', { count: changes.length, shown: rows.length })} `,
        ),
        linkTo(context, before),
      ],
      table: {
        columns: [
          column('title', context.say('register.scenarios.one'), 'title'),
          column('participant', context.say('field.participant'), 'text'),
          column('before', context.say('column.before')),
          column('now', context.say('column.now')),
          column('change', context.say('column.change')),
        ],
        rows,
      },
    },
  ];
}
