/** Measures side by side. */
import { toAddress } from '../../../schema/values/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { findAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { followThrough } from '../../figures/followThrough.ts';
import { labelOf, linkTo, valuesOf } from '../../parts/inlines.ts';
import { marksOf } from '../../parts/marks.ts';
import { column, numberColumn, ofFigure } from '../../parts/table.ts';
import { titleOf } from '../../parts/texts.ts';
import { counted, countedOf, type Lines } from './lines.ts';

const fields = [
  'category',
  'legal_force',
  'lead',
  'in_force_from',
  'review_due',
  'expires_on',
  'periodicity',
] as const;

export function measureLines(context: Context): Lines {
  return {
    columns: [
      column('title', context.say('register.measures.one'), 'title'),
      column('status', context.say('field.status'), 'status'),
      ...fields.map((field) => column(field, labelOf(context, 'measures', field))),
      ...ofFigure('linked', numberColumn('joined', context.say('compare.joined'))),
      ...ofFigure(
        'follow-through-rows',
        column('completed', context.say('followThrough.completed')),
      ),
      ...ofFigure(
        'linked',
        numberColumn('milestones', context.say('register.milestones.many')),
        numberColumn('lessons', context.say('register.lessons.many')),
      ),
    ],
    rows: context.repository.records.of('measures').map((measure) => ({
      key: toAddress(measure.id),
      label: titleOf(context, measure).text,
      cells: [
        [linkTo(context, measure)],
        marksOf(context, measure),
        ...fields.map((field) => valuesOf(context, measure, field)),
        ...countsOf(context, measure),
      ],
    })),
  };
}

/** The rows that name a measure: who has joined, its milestones, and its lessons. */
function rowsNaming({ records }: Context['repository'], { id }: RecordOf<'measures'>) {
  return {
    joined: records
      .linkedFrom('participation', 'measure', id)
      .filter((one) => one.fields.state === 'joined'),
    milestones: records.linkedFrom('milestones', 'measure', id),
    lessons: records.linkedFrom('lessons', 'measures', id),
  };
}

/** How many rows name each measure that any names. */
export const measureFigures = ({ repository }: Context): Readonly<Record<string, number>> =>
  Object.fromEntries(
    repository.records
      .of('measures')
      .flatMap((measure) =>
        Object.entries(rowsNaming(repository, measure)).flatMap(([part, rows]) =>
          rows.length > 0 ? [[`${toAddress(measure.id)}.${part}`, rows.length] as const] : [],
        ),
      ),
  );

function countsOf(context: Context, measure: RecordOf<'measures'>) {
  const { records, asOf } = context.repository;
  const href = findAddress(context, measure);
  const actions = records.linkedFrom('actions', 'measure', measure.id);
  const { base, completed } = followThrough(actions, records, asOf);
  const { joined, milestones, lessons } = rowsNaming(context.repository, measure);
  return [
    counted(context, joined, `${href}#participation`),
    countedOf(context, completed, base, `${href}#actions-measure`),
    counted(context, milestones, `${href}#milestones-measure`),
    counted(context, lessons, `${href}#lessons-measures`),
  ];
}
