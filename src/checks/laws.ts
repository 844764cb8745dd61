/** The laws between records: a list that reads as the specification. */
import type { Fault } from '../schema/faults/index.ts';
import type { Collection, ProseFile } from '../schema/index.ts';
import { checkActionsSaySomething } from './actionsSaySomething.ts';
import { checkContested } from './contested.ts';
import { checkContradictedUnheard } from './contradictedUnheard.ts';
import { checkContradictingFlags } from './contradictingFlags.ts';
import { checkDatesInOrder } from './datesInOrder.ts';
import { checkDoneIsShown } from './doneIsShown.ts';
import { checkFigures } from './figures.ts';
import { checkLessonState } from './lessonState.ts';
import { checkReferences } from './references.ts';
import { checkSecureLinks, checkSecureTextLinks } from './secureLinks.ts';
import { checkSuccession } from './succession.ts';
import { checkUniqueIds } from './uniqueIds.ts';

export const laws: readonly ((records: Collection) => Fault[])[] = [
  checkUniqueIds,
  checkReferences,
  checkSecureLinks,
  checkActionsSaySomething,
  checkDatesInOrder,
  checkDoneIsShown,
  checkContradictingFlags,
  checkContested,
  checkContradictedUnheard,
  checkLessonState,
  checkSuccession,
];

/** The same of what stands in the texts of lessons and reports. */
export const textLaws: readonly ((prose: readonly ProseFile[], records: Collection) => Fault[])[] =
  [checkFigures, checkSecureTextLinks];
