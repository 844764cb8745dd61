/**
 * The ladder of measures: the smaller steps that a measure grew from and the larger ones that grew
 * from it, or all that hang together; as a drawing, and as a nested list that says the same.
 */
import type { LadderBox, LadderSpec } from '../../charts/ladder/index.ts';
import { directionOf } from '../../i18n/index.ts';
import { compareText } from '../../schema/faults/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { findAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { type Inline, contributed, linkTo, plain } from '../parts/inlines.ts';
import { findReportedMark } from '../parts/marks.ts';
import type { LadderStep, Section } from '../parts/sections.ts';
import { titleOf } from '../parts/texts.ts';

type Measure = RecordOf<'measures'>;

/** Deeper than this a list is not set in any more; what a step grew from is told in words. */
const deepest = 6;

/** The ladder that a measure stands on; none where it stands alone. */
export function ladderSection(context: Context, measure: Measure): readonly Section[] {
  const steps = stepsAround(context, measure);
  return toSection(context, steps, context.say('measure.ladderIntro'), measure.id);
}

/** The ladder of all measures that grew from others, or that others grew from. */
export function wholeLadder(context: Context): readonly Section[] {
  const { records } = context.repository;
  const linked = records
    .of('measures')
    .filter(
      ({ id, fields }) =>
        (fields.builds_on ?? []).length > 0 ||
        records.linkedFrom('measures', 'builds_on', id).length > 0,
    );
  return toSection(context, linked, context.say('measure.wholeLadderIntro'));
}

function toSection(
  context: Context,
  measures: readonly Measure[],
  intro: string,
  here?: string,
): readonly Section[] {
  if (measures.length < 2) return [];
  const title = context.say('measure.ladder');
  return [
    {
      kind: 'ladder',
      id: 'ladder',
      title,
      intro: [plain(intro)],
      drawing: toDrawing(context, title, measures, here),
      steps: toNested(context, measures, here),
    },
  ];
}

/** Without recursion: a ladder may be as long as its table. */
function stepsAround({ repository: { records } }: Context, measure: Measure): readonly Measure[] {
  const steps = new Map([[measure.id, measure]]);
  const walk = (next: (one: Measure) => readonly (Measure | undefined)[]) => {
    const open = [...next(measure)];
    while (open.length > 0) {
      const one = open.pop();
      if (!one || steps.has(one.id)) continue;
      steps.set(one.id, one);
      open.push(...next(one));
    }
  };
  walk((one) => (one.fields.builds_on ?? []).map((id) => records.findIn('measures', id)));
  walk((one) => records.linkedFrom('measures', 'builds_on', one.id));
  return [...steps.values()];
}

function toDrawing(
  context: Context,
  label: string,
  measures: readonly Measure[],
  here: string | undefined,
): LadderSpec {
  const steps = measures.map((measure): LadderBox => {
    const { text: title, lang } = titleOf(context, measure);
    const isHere = measure.id === here;
    const href = isHere ? undefined : findAddress(context, measure);
    const status = findReportedMark(context, measure);
    return {
      id: measure.id,
      title,
      from: measure.fields.builds_on ?? [],
      ...(lang ? { lang } : {}),
      ...(href ? { href } : {}),
      ...(status ? { status } : {}),
      ...(isHere ? { here: true } : {}),
    };
  });
  const direction = directionOf(context.words);
  return { label, direction, language: context.words, steps };
}

/** Each after all that it grew from, those before others whose ids come before. */
function smallerFirst(measures: readonly Measure[]): readonly Measure[] {
  const known = new Map(measures.map((one) => [one.id, one]));
  const larger = new Map<string, Measure[]>();
  const waiting = new Map<string, number>();
  for (const one of measures) {
    const from = (one.fields.builds_on ?? []).filter((id) => known.has(id));
    waiting.set(one.id, from.length);
    for (const id of from) larger.set(id, [...(larger.get(id) ?? []), one]);
  }
  const byId = (a: Measure, b: Measure) => compareText(a.id, b.id);
  let ready = measures.filter(({ id }) => waiting.get(id) === 0).toSorted(byId);
  const done: Measure[] = [];
  while (ready.length > 0) {
    done.push(...ready);
    const next = ready.flatMap(({ id }) => larger.get(id) ?? []);
    for (const { id } of next) waiting.set(id, waiting.get(id)! - 1);
    ready = [...new Set(next)].filter(({ id }) => waiting.get(id) === 0).toSorted(byId);
  }
  return done;
}

interface Nested extends LadderStep {
  title: Inline;
  depth: number;
  after: Nested[];
  above?: Nested;
}

/** The same as a list: each step under the one furthest up the ladder that it grew from. */
function toNested(
  context: Context,
  measures: readonly Measure[],
  here: string | undefined,
): readonly LadderStep[] {
  const made = new Map<string, Nested>();
  const roots: Nested[] = [];
  for (const measure of smallerFirst(measures)) {
    const from = (measure.fields.builds_on ?? []).flatMap((id) => made.get(id) ?? []);
    const under = from.toSorted((a, b) => b.depth - a.depth)[0];
    const above = under && under.depth >= deepest ? under.above : under;
    const others = from.filter((one) => one !== above);
    const isUnderOwn = others.length < from.length;
    const word = isUnderOwn ? 'measure.alsoFrom' : 'measure.grewFrom';
    const status = findReportedMark(context, measure);
    const step: Nested = {
      link: linkTo(context, measure),
      ...(status ? { status } : {}),
      ...(measure.id === here ? { here: true as const } : {}),
      besides: others.map((one) => [plain(context.say(word)), one.title]),
      title: contributed(titleOf(context, measure)),
      after: [],
      depth: above ? above.depth + 1 : 0,
      ...(above ? { above } : {}),
    };
    made.set(measure.id, step);
    (above?.after ?? roots).push(step);
  }
  return roots;
}
