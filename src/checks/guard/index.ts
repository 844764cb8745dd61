/** The guard's door: what other floors use of it. */
export { checkGuard, isExempt, type GuardedString } from './guard.ts';
export { listCellStrings, readsDigits, toIdOf } from './cellStrings.ts';
export { listGuardedStrings, listSourceStrings, nameString } from './proseStrings.ts';
