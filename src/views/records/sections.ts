/** The parts that only some registers' pages have, beside the lists of what refers to them. */
import type { RecordOf } from '../../schema/index.ts';
import { assessmentSections } from './assessment.ts';
import type { Context } from '../parts/context.ts';
import {
  indicatorSections,
  lessonChain,
  meetingSections,
  measureSections,
  participantSections,
  scenarioSections,
  exerciseSections,
  forumSections,
} from './registerSections.ts';
import type { Section } from '../parts/sections.ts';

export function sectionsFor(context: Context, record: RecordOf): readonly Section[] {
  switch (record.register) {
    case 'assessments':
      return assessmentSections(context, record as RecordOf<'assessments'>);
    case 'meetings':
      return meetingSections(context, record as RecordOf<'meetings'>);
    case 'measures':
      return measureSections(context, record as RecordOf<'measures'>);
    case 'participants':
      return participantSections(context, record as RecordOf<'participants'>);
    case 'lessons':
      return lessonChain(context, record as RecordOf<'lessons'>);
    case 'scenarios':
      return scenarioSections(context, record as RecordOf<'scenarios'>);
    case 'exercises':
      return exerciseSections(context, record as RecordOf<'exercises'>);
    case 'forums':
      return forumSections(context, record as RecordOf<'forums'>);
    case 'indicators':
      return indicatorSections(context, record as RecordOf<'indicators'>);
    default:
      return [];
  }
}
