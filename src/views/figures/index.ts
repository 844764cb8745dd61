/** The door of `views/figures/`: what other packages use of it. */
export { type Commitment, doneOn, isOverdue, overdueSince } from './deadline.ts';
export { effectiveStatus } from './effectiveStatus.ts';
export { standings } from './positions/standing.ts';
export { averagesPerspectives } from './risk.ts';
export { isContradicted, newestFinding, verifiedStatus } from './verification.ts';
