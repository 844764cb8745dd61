/**
 * A bar for each category or date: quantities from zero, each with its value, so that they need no
 * grid.
 */
import { standsUpright } from '../../parts/axes.ts';
import type { Drawing, Sheet } from '../../parts/sheet.ts';
import { drawLyingBars } from './lyingBars.ts';
import { drawUprightBars } from './uprightBars.ts';

export function drawBar(sheet: Sheet): Drawing {
  return standsUpright(sheet) ? drawUprightBars(sheet) : drawLyingBars(sheet);
}
