/** The door of `schema/values/`: what other packages use of it. */
export {
  type Use,
  checkCharacters,
  checkTexts,
  findCharacterFaults,
  isUnusual,
  listTexts,
} from './characters.ts';
export {
  type IsoDate,
  addDays,
  daysBetween,
  daysInMonth,
  firstDay,
  isBefore,
  isDate,
  isInstant,
  lastDay,
  minutesBetween,
  precisionOf,
  yearOf,
} from './dates.ts';
export { groupByAll } from './groups.ts';
export { isId, toAddress } from './ids.ts';
export { findMarkRun } from './markRuns.ts';
export { Allowance, type Pattern, compilePattern, isExpression } from './patterns.ts';
export { shownPages } from './pageNumbers.ts';
export { type Range, rangeOf } from './ranges.ts';
export { once, remember } from './remember.ts';
