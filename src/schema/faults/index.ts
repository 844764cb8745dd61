/** The door of `schema/faults/`: what other packages use of it. */
export {
  type CheckedRecord,
  type CheckedTable,
  type KnownRecords,
  knownField,
} from './checking.ts';
export {
  type Fault,
  type FaultCode,
  type Place,
  compareFaults,
  compareText,
  fault,
  faultCodes,
  faultKinds,
} from './fault.ts';
export { FaultList, toFound } from './kinds.ts';
export { findNearest, toSuggestion } from './nearest.ts';
export { looksAlike, showUnseen } from './unseen.ts';
