/** Lessons. */
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { dated, linkTo, plain, type Inline } from '../../parts/inlines.ts';
import { findProofMark, findReportedMark } from '../../parts/marks.ts';
import type { Fact, Section } from '../../parts/sections.ts';
import type { RegisterView } from './view.ts';

export const lessonsView: RegisterView<'lessons'> = {
  figure: 'lessons-rows',
  sentence: (context, { fields }) =>
    fields.state ? context.say(`sentence.lesson.${fields.state}`) : undefined,
  sections: (context, lesson) => [lessonChain(context, lesson)],
  counts: (all) => ({
    validated: all.filter(({ fields }) => fields.state === 'validated').length,
  }),
};

/**
 * The chain from what happened to the proof that the remedy works: each step with what shows it.
 */
function lessonChain(context: Context, { fields }: RecordOf<'lessons'>): Section {
  const { records } = context.repository;
  const { occurred_on, recorded_on } = fields;
  const actions = (fields.actions ?? [])
    .map((id) => records.findIn('actions', id))
    .filter((action) => action !== undefined);
  const finding = records.findIn('findings', fields.validated_by);
  const earlier = records.findIn('lessons', fields.recurs_from);
  const step = (
    name: 'occurred' | 'recorded' | 'assigned' | 'implemented' | 'validated',
    values: readonly Inline[],
  ): Fact => ({
    label: context.say(`lesson.step.${name}`),
    values: values.length > 0 ? values : [plain(context.say('lesson.notYet'), true)],
  });
  return {
    kind: 'facts',
    id: 'chain',
    title: context.say('lesson.chain'),
    facts: [
      ...(earlier
        ? [{ label: context.say('field.recurs_from'), values: [linkTo(context, earlier)] }]
        : []),
      step('occurred', occurred_on ? [dated(context, occurred_on, 'long')] : []),
      step('recorded', recorded_on ? [dated(context, recorded_on, 'long')] : []),
      step(
        'assigned',
        actions.map((action) => linkTo(context, action)),
      ),
      step(
        'implemented',
        actions.flatMap((action) => marksIn(context, action)),
      ),
      step('validated', finding ? shownBy(context, finding) : []),
    ],
  };
}

const marksIn = (context: Context, action: RecordOf<'actions'>): readonly Inline[] =>
  [findReportedMark(context, action), findProofMark(context, action)].filter(
    (one) => one !== undefined,
  );

const shownBy = (context: Context, finding: RecordOf<'findings'>): readonly Inline[] =>
  [linkTo(context, finding), findReportedMark(context, finding)].filter((one) => one !== undefined);
