/**
 * The colours of charts by day and by night, for drawings that leave the site. On pages the style
 * sheet's custom properties of the same names paint them; a test holds the two together. Text
 * stands at 7:1 or more on paper and on every step of the scale, marks at 3:1 or more. The scale
 * rises evenly in lightness alone, so it holds in greyscale; roles that colour-blind readers could
 * confuse differ in pattern and shape.
 */
import type { Voice } from '../spec.ts';

export interface Theme {
  paper: string;
  ink: string;
  /** Text of less weight: ticks, notes. */
  soft: string;
  hairline: string;
  voices: Readonly<Record<Voice, string>>;
  /** Text on the five steps of the scale. */
  onScale: readonly [string, string, string, string, string];
}

export const palettes: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    paper: '#fbf9f4',
    ink: '#1c1a17',
    soft: '#534f49',
    hairline: '#dedbd5',
    voices: {
      done: '#237356',
      underway: '#4188b6',
      notBegun: '#857f76',
      late: '#b4481e',
      verified: '#004334',
      contested: '#6b2470',
      ink: '#1c1a17',
      accent: '#03527b',
      neutral: '#706b64',
      scale1: '#e1f4fb',
      scale2: '#a6d2e7',
      scale3: '#65a8ca',
      scale4: '#025d87',
      scale5: '#023259',
    },
    onScale: ['#000000', '#000000', '#000000', '#ffffff', '#ffffff'],
  },
  dark: {
    paper: '#161412',
    ink: '#ece8e1',
    soft: '#b5b0a9',
    hairline: '#393632',
    voices: {
      done: '#57b38e',
      underway: '#86c7ed',
      notBegun: '#8a857e',
      late: '#f08e54',
      verified: '#99ebce',
      contested: '#c063ba',
      ink: '#ece8e1',
      accent: '#72bbe5',
      neutral: '#8a857e',
      scale1: '#0f3457',
      scale2: '#025d87',
      scale3: '#65a8ca',
      scale4: '#a6d2e7',
      scale5: '#dff4fd',
    },
    onScale: ['#ffffff', '#ffffff', '#000000', '#000000', '#000000'],
  },
};

/** The custom property of the style sheet that holds the colour of a voice. */
export function propertyOf(voice: Voice): string {
  if (voice.startsWith('scale')) return `--scale-${voice.slice(5)}`;
  return voice === 'notBegun' ? '--not-begun' : `--${voice}`;
}

/**
 * A colour between two, `share` of the way from the second to the first: the paler ground of a
 * pattern.
 */
export function mix(colour: string, ground: string, share: number): string {
  const channel = (text: string, from: number) => Number.parseInt(text.slice(from, from + 2), 16);
  return `#${[1, 3, 5]
    .map((from) =>
      Math.round(channel(colour, from) * share + channel(ground, from) * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
