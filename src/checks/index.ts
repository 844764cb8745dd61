/** The door of `checks/`: what other packages use of it. */
export { checkAddresses } from './addresses.ts';
export { type AmendmentsTable, checkAmendments } from './amendments.ts';
export { checkChartColumns } from './chartColumns.ts';
export { checkExemptions, checkRedactions } from './idleRules.ts';
export { laws, textLaws } from './laws.ts';
export { checkReusedIds } from './reusedIds.ts';
export { checkTranslatedTexts } from './translatedTexts.ts';
export { checkWithheld } from './withheld.ts';
export { checkWords } from './words.ts';
