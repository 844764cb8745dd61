/**
 * Paints a drawing whose parts are named by classes: each class becomes attributes, for a file that
 * has no style sheet beside it.
 */
import type { Element, ElementContent, Properties } from 'hast';
import { mix, type Theme } from './palette.ts';
import { voices, type Voice } from '../spec.ts';

type Attributes = Readonly<Record<string, string>>;
type Paint = (theme: Theme, voice: string) => Attributes;

const stroke = (colour: string, width: string, more: Attributes = {}): Attributes => ({
  fill: 'none',
  stroke: colour,
  strokeWidth: width,
  ...more,
});

/**
 * What each class looks like; `voice` is the colour of the part around it. The style sheet of the
 * site says the same with custom properties.
 */
export const paints: Readonly<Record<string, Paint>> = {
  area: (_theme, voice) => ({ fill: voice }),
  tip: (_theme, voice) => ({ fill: voice }),
  cell: (_theme, voice) => ({ fill: voice }),
  pale: ({ paper }, voice) => ({ fill: mix(voice, paper, 0.2) }),
  hollow: ({ paper }, voice) => ({ fill: paper, stroke: voice, strokeWidth: '1.4' }),
  hatched: () => ({}),
  hatch: (_theme, voice) => ({ fill: 'none', stroke: voice }),
  scratch: ({ paper }) => ({ fill: 'none', stroke: paper, strokeLinecap: 'round' }),
  tick: ({ paper }) => stroke(paper, '1.5'),
  curve: (_theme, voice) => stroke(voice, '2', { strokeLinejoin: 'round' }),
  context: () => ({ strokeWidth: '1.3' }),
  band: (_theme, voice) => ({ fill: voice, fillOpacity: '0.15' }),
  whisker: ({ ink }) => stroke(ink, '1.1'),
  spread: ({ soft }) => stroke(soft, '1.2'),
  grid: ({ hairline }) => stroke(hairline, '1'),
  base: ({ soft }) => stroke(soft, '1'),
  leader: ({ soft }) => stroke(soft, '0.7'),
  rule: ({ ink }) => stroke(ink, '1'),
  target: () => ({ strokeDasharray: '6 3' }),
  baseline: () => ({ strokeDasharray: '1.5 3' }),
  today: ({ soft }) => ({ stroke: soft, strokeDasharray: '3 2' }),
  event: ({ soft }) => ({ stroke: soft, strokeWidth: '0.7' }),
  label: ({ ink }) => ({ fill: ink }),
  strong: ({ ink }) => ({ fill: ink, fontWeight: '600' }),
  on: ({ paper }) => ({ fill: paper }),
  plate: ({ paper }) => ({ fill: paper }),
  halo: ({ ink, paper }) => ({
    fill: ink,
    stroke: paper,
    strokeWidth: '5',
    strokeLinejoin: 'round',
    paintOrder: 'stroke',
  }),
  soft: ({ soft }) => ({ fill: soft }),
};

function toVoice(className: string): Voice | undefined {
  return voices.find((voice) => className === `v-${voice}`);
}

/** The colour of text on a step of the scale. */
function onScale(theme: Theme, className: string): Attributes {
  const step = /^on-scale([1-5])$/.exec(className);
  return step === null ? {} : { fill: theme.onScale[Number(step[1]) - 1]! };
}

const classesOf = (element: Element): string[] =>
  Array.isArray(element.properties.className) ? element.properties.className.map(String) : [];

/**
 * The element painted, without classes; links become plain groups, since a file that was taken away
 * has no place to lead from.
 */
export function paint(element: Element, theme: Theme, voice = theme.ink): Element {
  const classes = classesOf(element);
  const own = classes.map(toVoice).find((found) => found !== undefined);
  const colour = own === undefined ? voice : theme.voices[own];
  const painted: Properties = { ...element.properties };
  delete painted.className;
  delete painted.href;
  delete painted.tabIndex;
  for (const name of classes)
    Object.assign(painted, paints[name]?.(theme, colour), onScale(theme, name));
  return {
    ...element,
    tagName: element.tagName === 'a' ? 'g' : element.tagName,
    properties: painted,
    children: element.children.map((child): ElementContent =>
      child.type === 'element' ? paint(child, theme, colour) : child,
    ),
  };
}
