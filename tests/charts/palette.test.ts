/** The colours hold their promises of contrast, order and difference. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mix, propertyOf, palettes } from '../../src/charts/parts/palette.ts';
import { voices } from '../../src/charts/spec.ts';

const channel = (colour: string, from: number): number => {
  const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (colour: string): number =>
  0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((first, second) => first - second);
  return (high! + 0.05) / (low! + 0.05);
};

describe.each(['light', 'dark'] as const)('%s', (name) => {
  const theme = palettes[name];
  const scale = ([1, 2, 3, 4, 5] as const).map((step) => theme.voices[`scale${step}`]);

  test('text stands at 7:1 on paper and on every step of the scale', () => {
    expect(contrast(theme.ink, theme.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.soft, theme.paper)).toBeGreaterThanOrEqual(7);
    scale.forEach((colour, index) =>
      expect(contrast(theme.onScale[index]!, colour)).toBeGreaterThanOrEqual(7),
    );
  });

  test.each(voices.filter((voice) => !voice.startsWith('scale')))(
    '%s stands at 3:1 on paper',
    (voice) => {
      expect(contrast(theme.voices[voice], theme.paper)).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(['done', 'ink', 'accent', 'neutral', 'late', 'verified'] as const)(
    'numbers on %s stand at 4.5:1',
    (voice) => {
      expect(contrast(theme.paper, theme.voices[voice])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['underway', 'contested'] as const)(
    'numbers on the pattern of %s stand at 4.5:1',
    (voice) => {
      expect(
        contrast(theme.ink, mix(theme.voices[voice], theme.paper, 0.2)),
      ).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('the scale rises in greyscale, by steps of one half in contrast or more', () => {
    const order = name === 'light' ? scale : scale.toReversed();
    order.slice(1).forEach((colour, index) => {
      expect(luminance(colour)).toBeLessThan(luminance(order[index]!));
      expect(contrast(colour, order[index]!)).toBeGreaterThanOrEqual(1.4);
    });
  });
});

test('each voice has its own property', () => {
  expect(new Set(voices.map(propertyOf)).size).toBe(voices.length);
  expect(propertyOf('notBegun')).toBe('--not-begun');
  expect(propertyOf('scale3')).toBe('--scale-3');
});

test('the style sheet paints pages in the same colours as files', () => {
  const sheet = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
  const { light, dark } = palettes;
  const pairs = [
    ['--paper', light.paper, dark.paper],
    ['--ink', light.ink, dark.ink],
    ['--ink-soft', light.soft, dark.soft],
    ['--hairline', light.hairline, dark.hairline],
    ...voices.map((voice) => [propertyOf(voice), light.voices[voice], dark.voices[voice]]),
    ...light.onScale.map((colour, index) => [
      `--on-scale-${index + 1}`,
      colour,
      dark.onScale[index]!,
    ]),
  ];
  for (const [property, day, night] of pairs)
    expect(sheet).toContain(`${property}: light-dark(${day}, ${night});`);
});
