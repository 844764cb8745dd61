/**
 * What a measure's, a meeting's, a participant's and other pages show beside the lists of what
 * refers to them.
 */
import { formatNumber } from '../../i18n/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { toRecordTable } from './columns.ts';
import type { Table, DataRow } from '../parts/table.ts';
import type { Context } from '../parts/context.ts';
import { isOverdue } from '../figures/deadline.ts';
import { followThrough, type FollowThrough } from '../figures/followThrough.ts';
import { regularityOf } from '../figures/regularity.ts';
import { judgementsOf } from '../figures/risk.ts';
import { shareText } from '../parts/shares.ts';
import {
  dated,
  linkTo,
  linked,
  plain,
  registerName,
  searchAddress,
  type Inline,
} from '../parts/inlines.ts';
import { ladderOf } from './ladder.ts';
import { findProofMark, findReportedMark } from '../parts/marks.ts';
import type { Fact, Section } from '../parts/sections.ts';
import { followThroughByMeeting } from '../figures/placed/followThroughCharts.ts';
import { toChart } from '../figures/placed/chartWords.ts';
import { scoresAddress } from '../parts/addresses.ts';
import { findText } from '../parts/texts.ts';

/** Follow-through in words: each count with its base. */
export function followThroughFacts(context: Context, result: FollowThrough): readonly Fact[] {
  const base = result.base.length;
  const fact = (key: 'completed' | 'onTime' | 'late' | 'open' | 'overdue' | 'contested'): Fact => ({
    label: context.say(`followThrough.${key}`),
    values: [plain(shareText(context, result[key].length, base))],
  });
  return [
    fact('completed'),
    fact('onTime'),
    fact('late'),
    fact('open'),
    fact('overdue'),
    ...(result.contested.length > 0 ? [fact('contested')] : []),
    {
      label: context.say('followThrough.verified'),
      values: [plain(shareText(context, result.verified.length, result.completed.length))],
    },
    ...(result.contradicted.length > 0
      ? [
          {
            label: context.say('followThrough.contradicted'),
            values: [
              plain(shareText(context, result.contradicted.length, result.completed.length)),
            ],
          },
        ]
      : []),
    ...(result.agreed.length > base + result.unreported.length
      ? [
          {
            label: context.say('followThrough.dropped'),
            values: [
              plain(
                formatNumber(
                  context.language,
                  result.agreed.length - base - result.unreported.length,
                ),
              ),
            ],
          },
        ]
      : []),
  ];
}

const byNumber = (a: RecordOf<'actions'>, b: RecordOf<'actions'>) =>
  Number(a.fields.number ?? NaN) - Number(b.fields.number ?? NaN) || 0;

export function meetingSections(
  context: Context,
  meeting: RecordOf<'meetings'>,
): readonly Section[] {
  const { records, asOf } = context.repository;
  const actions = records.linkedFrom('actions', 'meeting', meeting.id).toSorted(byNumber);
  if (actions.length === 0)
    return [
      {
        kind: 'note',
        id: 'actions-meeting',
        title: context.say('meeting.list'),
        text: context.say('meeting.noList'),
      },
    ];
  const result = followThrough(actions, records, asOf);
  const shown = actions.slice(0, mostOnPage);
  return [
    result.base.length === 0
      ? {
          kind: 'note',
          id: 'follow-through',
          title: context.say('figure.followThrough'),
          text: context.say('followThrough.noStatus', { count: actions.length }),
        }
      : {
          kind: 'facts',
          id: 'follow-through',
          title: context.say('figure.followThrough'),
          facts: followThroughFacts(context, result),
        },
    {
      kind: 'table',
      id: 'actions-meeting',
      title: context.say('meeting.listCount', { count: actions.length }),
      table: numbered(context, toRecordTable(context, 'actions', shown), shown),
      ...(actions.length > shown.length
        ? {
            intro: [
              plain(context.say('links.first', { shown: shown.length, count: actions.length })),
              linked(
                context.say('links.search', { register: registerName(context, 'actions', 'many') }),
                searchAddress(context, { kind: 'actions', q: meeting.id }),
              ),
            ],
          }
        : {}),
    },
  ];
}

const mostOnPage = 100;

/** An action list shows the number of each item before it. */
function numbered(context: Context, table: Table, actions: readonly RecordOf<'actions'>[]): Table {
  if (!actions.some((action) => action.fields.number)) return table;
  return {
    ...table,
    columns: [
      { key: 'number', label: context.say('column.number'), kind: 'text' },
      ...table.columns,
    ],
    rows: table.rows.map((row, index) => ({
      ...row,
      cells: [[plain(actions[index]!.fields.number ?? '')], ...row.cells],
    })),
  };
}

export function measureSections(
  context: Context,
  measure: RecordOf<'measures'>,
): readonly Section[] {
  const { records } = context.repository;
  const steps = ladderOf(context, measure);
  const participation = records.linkedFrom('participation', 'measure', measure.id);
  return [
    ...(steps.length > 1
      ? [
          {
            kind: 'ladder' as const,
            id: 'ladder',
            title: context.say('measure.ladder'),
            intro: [plain(context.say('measure.ladderIntro'))],
            steps,
          },
        ]
      : []),
    ...(participation.length > 0
      ? [
          {
            kind: 'table' as const,
            id: 'participation',
            title: context.say('links.participation.measure'),
            table: toRecordTable(context, 'participation', participation, ['measure']),
          },
        ]
      : []),
  ];
}

export function participantSections(
  context: Context,
  participant: RecordOf<'participants'>,
): readonly Section[] {
  const { records, asOf } = context.repository;
  const owned = records.linkedFrom('actions', 'owner', participant.id);
  if (owned.length === 0) return [];
  const overdue = owned.filter((action) => isOverdue(action, asOf));
  return [
    {
      kind: 'facts',
      id: 'follow-through',
      title: context.say('participant.followThrough', { count: owned.length }),
      facts: followThroughFacts(context, followThrough(owned, records, asOf)),
    },
    ...(overdue.length > 0
      ? [
          {
            kind: 'table' as const,
            id: 'overdue',
            title: context.say('participant.overdue', { count: overdue.length }),
            table: toRecordTable(context, 'actions', overdue, ['owner']),
          },
        ]
      : []),
  ];
}

/**
 * The chain from what happened to the proof that the remedy works: each step with what shows it.
 */
export function lessonChain(context: Context, lesson: RecordOf<'lessons'>): readonly Section[] {
  const { records } = context.repository;
  const actions = (lesson.fields.actions ?? [])
    .map((id) => records.findIn('actions', id))
    .filter((action) => action !== undefined);
  const finding = records.findIn('findings', lesson.fields.validated_by);
  const earlier = records.findIn('lessons', lesson.fields.recurs_from);
  const step = (label: string, values: readonly Inline[]): Fact => ({
    label,
    values: values.length > 0 ? values : [plain(context.say('lesson.notYet'), true)],
  });
  const { occurred_on, recorded_on } = lesson.fields;
  return [
    {
      kind: 'facts',
      id: 'chain',
      title: context.say('lesson.chain'),
      facts: [
        ...(earlier ? [step(context.say('field.recurs_from'), [linkTo(context, earlier)])] : []),
        step(
          context.say('lesson.step.occurred'),
          occurred_on ? [dated(context, occurred_on, 'long')] : [],
        ),
        step(
          context.say('lesson.step.recorded'),
          recorded_on ? [dated(context, recorded_on, 'long')] : [],
        ),
        step(
          context.say('lesson.step.assigned'),
          actions.map((action) => linkTo(context, action)),
        ),
        step(
          context.say('lesson.step.implemented'),
          actions
            .flatMap((action) => [
              findReportedMark(context, action),
              findProofMark(context, action),
            ])
            .filter((one) => one !== undefined),
        ),
        step(
          context.say('lesson.step.validated'),
          finding
            ? [
                linkTo(context, finding),
                ...[findReportedMark(context, finding)].filter((one) => one !== undefined),
              ]
            : [],
        ),
      ],
    },
  ];
}

export function scenarioSections(
  context: Context,
  scenario: RecordOf<'scenarios'>,
): readonly Section[] {
  const { records } = context.repository;
  const editions = records
    .of('assessments')
    .filter((one) =>
      judgementsOf(records, one.id).some(
        (judged) => judged.scenario.toLowerCase() === scenario.id.toLowerCase(),
      ),
    );
  if (editions.length === 0) return [];
  const rows: DataRow[] = editions.map((edition) => {
    const judged = judgementsOf(records, edition.id).filter(
      (one) => one.scenario.toLowerCase() === scenario.id.toLowerCase() && one.risk !== undefined,
    );
    const highest = judged.toSorted((a, b) => b.risk! - a.risk!)[0];
    const where = highest && records.findIn('participants', highest.participant);
    return {
      id: edition.id,
      cells: [
        [linkTo(context, edition)],
        edition.fields.as_of ? [dated(context, edition.fields.as_of)] : [],
        highest
          ? [
              linked(
                one(context, highest.risk!),
                scoresAddress(context, edition, scenario.id, highest.participant),
              ),
            ]
          : [],
        where ? [linkTo(context, where, 'short')] : [],
        highest?.gap === undefined ? [] : [plain(one(context, highest.gap))],
      ],
    };
  });
  const column = (key: string, label: string, kind: 'title' | 'date' | 'number' | 'text') => ({
    key,
    label,
    kind,
  });
  return [
    {
      kind: 'table',
      id: 'assessed',
      title: context.say('scenario.assessed'),
      table: {
        rows,
        columns: [
          column('title', context.say('register.assessments.one'), 'title'),
          column('as_of', context.say('field.as_of'), 'date'),
          column('risk', context.say('scenario.highestRisk'), 'number'),
          column('where', context.say('scenario.where'), 'text'),
          column('gap', context.say('figure.gap'), 'number'),
        ],
      },
    },
  ];
}

const one = (context: Context, value: number) =>
  formatNumber(context.language, value, { maximumFractionDigits: 1, minimumFractionDigits: 1 });

export function exerciseSections(
  context: Context,
  exercise: RecordOf<'exercises'>,
): readonly Section[] {
  const objectives = exercise.fields.objectives ?? [];
  if (objectives.length === 0) return [];
  const met = exercise.fields.objectives_met;
  const title =
    met === undefined
      ? context.say('exercise.objectives')
      : context.say('exercise.objectivesMet', { met, count: objectives.length });
  return [
    { kind: 'list', id: 'objectives', title, items: objectives.map((text) => [plain(text)]) },
  ];
}

export function forumSections(context: Context, forum: RecordOf<'forums'>): readonly Section[] {
  const { records, asOf } = context.repository;
  const meetings = records.linkedFrom('meetings', 'forum', forum.id);
  const { held, planned, longestGapDays, lastHeld } = regularityOf(forum, records, asOf);
  const chart = followThroughByMeeting(
    context,
    meetings,
    `follow-through-${forum.id.toLowerCase()}`,
  );
  const fact = (
    key: 'forum.held' | 'forum.lastHeld' | 'forum.longestGap',
    values: readonly Inline[],
  ): Fact => ({ label: context.say(key), values });
  return [
    {
      kind: 'facts',
      id: 'regularity',
      title: context.say('figure.regularity'),
      facts: [
        fact('forum.held', [
          plain(
            planned === undefined
              ? formatNumber(context.language, held)
              : context.say('forum.heldOfPlanned', { held, planned }),
          ),
        ]),
        ...(lastHeld ? [fact('forum.lastHeld', [dated(context, lastHeld, 'long')])] : []),
        ...(longestGapDays
          ? [fact('forum.longestGap', [plain(context.say('word.days', { count: longestGapDays }))])]
          : []),
      ],
    },
    ...(chart ? [{ kind: 'figure' as const, id: 'follow-through', chart }] : []),
  ];
}

export function indicatorSections(
  context: Context,
  indicator: RecordOf<'indicators'>,
): readonly Section[] {
  const values = context.repository.records
    .linkedFrom('observations', 'indicator', indicator.id)
    .filter((one) => one.fields.date && one.fields.value !== undefined)
    .toSorted((a, b) => (a.fields.date! < b.fields.date! ? -1 : 1));
  if (values.length === 0)
    return [
      {
        kind: 'note',
        id: 'values',
        title: context.say('indicator.values'),
        text: context.say('indicator.none'),
      },
    ];
  const noted = values.filter((value) => value.fields.notes);
  const keys = [...new Set(values.map((value) => value.fields.participant ?? ''))];
  const { unit, target, baseline } = indicator.fields;
  const last = values.at(-1)!;
  const name = findText(context, indicator, 'title')?.text ?? indicator.id;
  return [
    {
      kind: 'figure',
      id: 'values',
      chart: toChart(context, {
        kind: 'line',
        id: `indicator-${indicator.id.toLowerCase()}`,
        title: context.say('indicator.title', {
          title: name,
          value: formatNumber(context.language, last.fields.value!),
          unit: unit ?? '',
        }),
        x: { type: 'date', label: context.say('field.date') },
        y: { type: 'linear', label: name, ...(unit ? { unit } : {}), min: 0 },
        series: keys.map((key) => {
          const participant = context.repository.records.findIn('participants', key);
          return {
            key: key || 'all',
            label: participant
              ? (
                  findText(context, participant, 'short_name') ??
                  contributedName(context, participant)
                ).text
              : context.say('indicator.values'),
            voice: 'ink' as const,
            points: values
              .filter((value) => (value.fields.participant ?? '') === key)
              .map((value) => ({ x: value.fields.date!, y: value.fields.value! })),
          };
        }),
        referenceLines: [
          ...(target === undefined
            ? []
            : [
                {
                  axis: 'y' as const,
                  value: target,
                  label: context.say('field.target'),
                  role: 'target' as const,
                },
              ]),
          ...(baseline === undefined
            ? []
            : [
                {
                  axis: 'y' as const,
                  value: baseline,
                  label: context.say('field.baseline'),
                  role: 'baseline' as const,
                },
              ]),
        ],
      }),
    },
    ...(noted.length > 0
      ? [
          {
            kind: 'table' as const,
            id: 'values-notes',
            title: context.say('indicator.notes'),
            table: toRecordTable(context, 'observations', noted, ['indicator']),
          },
        ]
      : []),
  ];
}

const contributedName = (context: Context, record: RecordOf) =>
  findText(context, record, 'name') ?? { text: record.id };
