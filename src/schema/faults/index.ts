/** The door of `schema/faults/`: what other packages use of it. */
export {
  type CheckedRecord,
  type PublishedRecord,
  type CheckedTable,
  type KnownRecords,
  knownField,
} from './checking.ts';
export { type Fault, type Place, compareFaults, compareText, fault } from './fault.ts';
export { type FaultCode, faultCodes, faultKinds } from './kinds.ts';
export { FaultList, countFaults, toFound } from './list.ts';
export { toPlainFault, withholdsTable } from './plain.ts';
export { findNearest, toSuggestion } from './nearest.ts';
export { looksAlike, showControls, showUnseen } from './unseen.ts';
