/** A room of `charts/`: the ladder, a drawing of steps and of what they grew from. */
export { isDrawn, toLadderSvg } from './draw.ts';
export type { LadderBox, LadderSpec } from './spec.ts';
