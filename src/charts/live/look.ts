/** How the style sheet paints a figure now, for a canvas to paint the same. */
import { hatches } from '../parts/look.ts';
import { propertyOf } from '../parts/palette.ts';
import { voices, type Voice } from '../spec.ts';
import type { ChartLook } from './points.ts';

/** Colours as the style sheet has them now, whatever they are written as there. */
function readColours(figure: HTMLElement): (property: string) => string {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.setProperty('forced-color-adjust', 'none');
  figure.append(probe);
  const read = new Map<string, string>();
  for (const property of ['--ink', '--paper', ...voices.map(propertyOf)]) {
    probe.style.color = `var(${property})`;
    read.set(property, getComputedStyle(probe).color);
  }
  probe.remove();
  return (property) => read.get(property) ?? 'currentcolor';
}

/**
 * The pattern of a voice, drawn four times as fine as a pixel of the page so that it stays sharp.
 */
function toPattern(
  voice: Voice,
  colour: string,
  paper: string,
  scale: number,
): CanvasPattern | string {
  const hatch = hatches[voice];
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (hatch === undefined || context === null) return colour;
  const fine = 4;
  canvas.width = canvas.height = hatch.tile * fine;
  context.scale(fine, fine);
  context.fillStyle = paper;
  context.fillRect(0, 0, hatch.tile, hatch.tile);
  context.globalAlpha = hatch.ground === 'full' ? 1 : 0.2;
  context.fillStyle = colour;
  context.fillRect(0, 0, hatch.tile, hatch.tile);
  context.globalAlpha = 1;
  context.strokeStyle = hatch.ground === 'full' ? paper : colour;
  context.lineWidth = hatch.width;
  context.lineCap = hatch.ground === 'full' ? 'round' : 'butt';
  context.stroke(new Path2D(hatch.strokes));
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(scale / fine));
  return pattern ?? colour;
}

/** What readers may change while the page is open. */
export const preferences = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-reduced-motion: reduce)',
].map((query) => matchMedia(query));
const still = preferences[2]!;

export function readLook(figure: HTMLElement, svg: SVGSVGElement): ChartLook {
  const colour = readColours(figure);
  const { width, height } = svg.viewBox.baseVal;
  const scale = svg.getBoundingClientRect().width / width;
  const paper = colour('--paper');
  const stroke = (voice: Voice) => colour(propertyOf(voice));
  return {
    scale,
    width,
    height,
    ink: colour('--ink'),
    paper,
    stroke,
    fill: (voice) => toPattern(voice, stroke(voice), paper, scale),
    still: still.matches,
  };
}
